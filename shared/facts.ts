import * as z from "zod";
import { archiveFacts } from "./archive/versions.ts";
import { beside, ceremonyFacts, type State } from "./ceremony/ceremony.ts";
import {
  type AnyFact,
  type AnyRow,
  blobsOf as blobsOfRow,
  type CourseLine,
  type FactOf,
  lineOf,
  schemaOf,
} from "./ledger/fact.ts";
import { emptyOffice, type OfficeFact, officeFacts } from "./office/office.ts";

/** The vocabulary of the ledger: the facts of all rooms together, and what is read off their rows. */
export const facts = [...officeFacts, ...ceremonyFacts, ...archiveFacts] as const;

export type Fact = FactOf<(typeof facts)[number]>;
export type FactType = Fact["type"];

const rows = new Map<string, AnyRow>(facts.map((row) => [row.type, row]));

function rowOf({ type }: AnyFact): AnyRow {
  const row = rows.get(type);
  if (!row) throw new Error(`no fact is called ${type}`);
  return row;
}

/** Whatever is written must be read back by the next start, or the office could never open its ledger again. */
export const Fact = z.discriminatedUnion(
  "type",
  facts.map(schemaOf) as [ReturnType<typeof schemaOf>, ...ReturnType<typeof schemaOf>[]],
);

/** Reads a ledger body back. `undefined` where it is no fact of this vocabulary: a newer or a foreign ledger. */
export function factOf(body: string): Fact | undefined {
  try {
    const read = Fact.safeParse(JSON.parse(body));
    return read.success ? (read.data as Fact) : undefined;
  } catch {
    return undefined;
  }
}

export const emptyState: State = { ...emptyOffice, current: undefined };

const ofOffice = new Set<string>(officeFacts.map(({ type }) => type));

/**
 * The state after one more fact; it costs the same however many came before. A fact that does not fit the state is a
 * bug or a forged ledger, and throws.
 */
export function evolve(state: State, fact: AnyFact): State {
  // A row is found by the fact's own type, so that the two fit; the compiler cannot follow it there.
  const changed = rowOf(fact).apply(state as never, fact as never) as Partial<State>;
  const after = { ...state, ...changed };
  if (!ofOffice.has(fact.type)) return after;
  return { ...after, current: beside[fact.type as OfficeFact["type"]](after) as State["current"] };
}

/** The digests of all blobs a fact names: each must be in the ledger, or what it stands for is lost. */
export function blobsOf(fact: AnyFact): readonly string[] {
  return blobsOfRow(rowOf(fact), fact);
}

/** What the console's timeline says of a fact; nothing of one that has no line there. */
export function courseLine(fact: AnyFact): CourseLine | undefined {
  return lineOf(rowOf(fact), fact);
}
