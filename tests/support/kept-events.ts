import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Ledger } from "../../electron/services/ledger/ledger.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { blobsOf, factReader } from "../../shared/facts.ts";
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

/** A ledger that ends where one of them had the first event of a type, open as long as the test. */
export function keptUntil(name: string, end: string): Ledger {
  const from = openKept(name);
  const to = succeeded(openLedger(join(scratch(), "ledger.sqlite")));
  onTestFinished(() => to.close());
  const read = factReader();
  for (const { seq, body } of from.events()) {
    const fact = succeeded(read(seq, body));
    const blobs = blobsOf(fact).flatMap((digest) => from.blob(digest) ?? []);
    succeeded(to.append({ events: [body], blobs }));
    if (fact.type === end) return to;
  }
  throw new Error(`no ${end} in ${name}`);
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
