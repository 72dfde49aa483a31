import { type ChangeKind, type Changes, change, type Rows } from "./changes.ts";
import { type List, lists, type Register } from "./model.ts";
import type { RowOf } from "./row-schemas.ts";

/** The register as a ledger's facts add up to it: what planning, freezing and imports read. */

/** A fact of the register, as a ledger tells it. What it changes is read only where it is asked for: it may be long. */
export interface RegisterFact<L extends List = List> {
  /** Of its event in the ledger, from 1, and that event's hash. */
  readonly seq: number;
  readonly hash: string;
  readonly list: L;
  readonly kind: ChangeKind;
  /** Read from its note, by the list's schema. */
  readonly read: () => Changes<L>;
}

/** The rows of every list that is there, by their keys. */
export type KeyedRegister = { readonly [L in List]?: Rows<L> };

/** The facts that still count: of each list those from the last whole one on. */
export function standing(facts: Iterable<RegisterFact>): readonly RegisterFact[] {
  const all = [...facts];
  const from = new Map<List, number>();
  for (const { list, kind, seq } of all) if (kind === "whole") from.set(list, seq);
  return all.filter(({ list, seq }) => seq >= (from.get(list) ?? 0));
}

/** What a fact says; throws where its note is of another kind than the fact says, which is a bug or a forged ledger. */
export function changesOf({ seq, kind, read }: RegisterFact): Changes {
  const changes = read();
  if (changes.kind !== kind) throw new Error(`the note of event ${seq} is not what its fact says`);
  return changes;
}

/**
 * The rows by their keys, from the facts in their order up to the event `seq`; an absent list was never stated. Throws where
 * a change does not fit.
 */
export function keyedRegisterAsOf(
  facts: Iterable<RegisterFact>,
  seq = Number.MAX_SAFE_INTEGER,
): KeyedRegister {
  const keyed = new Map<List, Map<string, RowOf<List>>>();
  for (const fact of standing([...facts].filter((one) => one.seq <= seq))) {
    const rows = keyed.get(fact.list) ?? new Map<string, RowOf<List>>();
    keyed.set(fact.list, rows);
    change(fact.list, rows, changesOf(fact));
  }
  return Object.fromEntries(keyed) as KeyedRegister;
}

/** The rows alone, in their order: as planning reads them. */
export function rowsOf(keyed: KeyedRegister): Register {
  return Object.fromEntries(
    lists.flatMap((list) => {
      const rows = keyed[list];
      return rows ? [[list, [...rows.values()]]] : [];
    }),
  );
}
