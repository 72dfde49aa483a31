import type { Hash, Random } from "../draw/model.ts";
import type { KeyedRegister } from "../register/fold.ts";
import type { Register } from "../register/model.ts";
import type { Result } from "../text/result.ts";
import { type AnyFact, type AnyRow, type FactOf, formOf, theOffice } from "./fact.ts";

/** What comes from outside with a command: time, identity and entropy, so that a whole ceremony replays in a test. */
export interface Context {
  /** Local time with its offset, `2026-12-25T09:30:00+08:00`. */
  readonly at: string;
  readonly commandId: string;
  /** Whose the facts are: the open ceremony's id; empty where none is open. */
  readonly ceremony: string;
  /** Whether a command of this id was carried out already. */
  readonly carriedOut: (commandId: string) => boolean;
  readonly hash: Hash;
  readonly random: Random;
  /** The text of a blob the ledger holds, by its digest. */
  readonly read: (digest: string) => string;
  /** The register as its facts add up to it so far, by the keys that changes name. */
  readonly keyedRegister: () => KeyedRegister;
  /** Its rows; with `upTo` as they stood after the event of that number. */
  readonly register: (upTo?: number) => Register;
  /** The words by which the register knows its units and inspectors, as its lists stand or stood then. */
  readonly registered: (upTo?: number) => RegisteredWords;
  /** Hash of the ledger's last event. */
  readonly head: string;
}

/** Words that no public text may hold; folded, so that width and spaces make no difference. */
export interface RegisteredWords {
  /** From the folded word to the word as it is registered. */
  readonly byWritten: ReadonlyMap<string, string>;
  /** How long folded words are, each length once. */
  readonly lengths: readonly number[];
}

/** What a command leads to: all of it becomes durable at once, or nothing. */
export interface Decision {
  readonly facts: readonly AnyFact[];
  /** Content-addressed; the facts hold their digests. */
  readonly blobs: readonly (string | Uint8Array)[];
  /** What must outlive a crash for a while and is then erased. */
  readonly keep: Readonly<Record<string, string>>;
  readonly erase: readonly string[];
}

/** Names of what is kept outside the ledger until the protocol lets it go. */
export const kept = { nonce: "nonce", conflicts: "conflicts.csv" } as const;

/** A fact of this command, at its time: of the office, or of the ceremony in the context. */
export function made<Row extends AnyRow>(
  { at, commandId, ceremony }: Pick<Context, "at" | "commandId" | "ceremony">,
  row: Row,
  fields: Omit<FactOf<Row>, keyof AnyFact>,
): AnyFact {
  const of = row.of === "office" ? theOffice : ceremony;
  return { type: row.type, form: formOf(row), of, at, command: commandId, ...fields };
}

/** A decision of facts, with the blobs they name. */
export function decided(
  facts: readonly AnyFact[],
  more: Partial<Omit<Decision, "facts">> = {},
): Result<Decision> {
  return {
    ok: true,
    value: { facts, blobs: more.blobs ?? [], keep: more.keep ?? {}, erase: more.erase ?? [] },
  };
}
