import { digest } from "../../electron/services/ledger/digest.ts";
import type { Ledger } from "../../electron/services/ledger/ledger.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { canonical, type Json } from "../../shared/ledger/canonical.ts";
import type { Difference, Whole } from "../../shared/register/changes.ts";
import { succeeded } from "./outcome.ts";
import { inventedUnit } from "./register-facts.ts";

/** Facts that are chained by hand: with whole hashes, but decided by nobody. */

/** Appends a fact of today's form, with its notes. */
export function put(ledger: Ledger, fact: Readonly<Record<string, Json>>, ...notes: readonly string[]): void {
  const envelope = { form: 2, at: "2026-12-25T09:30:00+08:00", command: "by-hand" };
  const blobs = notes.map((note) => Buffer.from(note, "utf8"));
  succeeded(ledger.append({ events: [canonical({ ...envelope, ...fact })], blobs }));
}

/** A ledger whose office is set up, for more to be put into it. */
export function officeIn(file: string): Ledger {
  const ledger = succeeded(openLedger(file));
  put(ledger, {
    type: "office.configured",
    of: "office",
    office: "示例市生态环境局",
    code: "DEMO",
    level: "city",
  });
  return ledger;
}

/** A note as it lies in the ledger. */
export function noteText(note: string, content: unknown, form = 1): string {
  return canonical({ content: JSON.stringify(content), form, note, salt: "5".repeat(64) });
}

/** An import of general units that says it is a difference, whatever its note says. */
export function putImport(ledger: Ledger, note: string, added = 1): void {
  put(
    ledger,
    {
      type: "list.imported",
      of: "office",
      list: "general",
      origin: "file",
      file: "0".repeat(64),
      rows: added,
      accepted: added,
      refused: 0,
      findings: 0,
      kind: "difference",
      added,
      changed: 0,
      gone: 0,
      changesNote: digest(note),
    },
    note,
  );
}

/** What an import of general units says. */
export const changesText = (changes: Difference<"general"> | Whole<"general">): string =>
  noteText("changes-general", changes, 2);

/** Puts so many imports into a ledger, each of one unit and with a note of 1 MiB; gives the notes' digests. */
export function putLarge(ledger: Ledger, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const text = (address: string) =>
      changesText({ kind: "difference", gone: [], changed: [], added: [inventedUnit(index, { address })] });
    const note = text("a".repeat(2 ** 20 - Buffer.byteLength(text(""))));
    putImport(ledger, note);
    return digest(note);
  });
}
