import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Ledger, openLedger } from "../../electron/services/ledger/ledger.ts";
import { succeeded } from "./outcome.ts";
import { scratch } from "./scratch.ts";

/** Ledgers of form 1, as programs wrote them before envelopes. */
const folder = join(import.meta.dirname, "../ledgers/1");

/** Their names. */
export const ledgersOfForm1: readonly string[] = readdirSync(folder)
  .map((file) => file.replace(/\.sqlite$/, ""))
  .sort();

/** A copy of one of them, open as long as the test. */
export function openKept(name: string): Ledger {
  const copy = join(scratch(), "ledger.sqlite");
  cpSync(join(folder, `${name}.sqlite`), copy);
  const ledger = succeeded(openLedger(copy));
  onTestFinished(() => ledger.close());
  return ledger;
}

export interface Written {
  readonly seq: number;
  readonly body: string;
  /** What the body says, as it was written. */
  readonly raw: Readonly<Record<string, unknown>> & { readonly type: string };
}

/** What one of them holds, in order. */
export function eventsOfForm1(name: string): readonly Written[] {
  return [...openKept(name).events()].map(({ seq, body }) => {
    return { seq, body, raw: JSON.parse(body) as Written["raw"] };
  });
}
