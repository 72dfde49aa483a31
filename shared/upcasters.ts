import { theOffice } from "./ledger/fact.ts";

/**
 * How facts of earlier forms are read. A fact stands for ever as it was hashed; what is read of it is raised, one
 * form at a time, to the one its row has today. Nothing here names a row: a form that is past does not change.
 */

/** A fact as it was written. */
export type Raw = Readonly<Record<string, unknown>>;

/** What a reader knows when it comes to a fact. */
export interface Before {
  /** The ceremony that was opened last; empty before the first. */
  readonly ceremony: string;
}

/** Raises a fact by one form. */
export type Upcaster = (raw: Raw, before: Before) => Raw;

/** From 1 to 2: whose a fact is stands in its envelope. Form 1 told it by the fact's place in the ledger, and some named their ceremony. */
const ownerInEnvelope: Upcaster = (raw, before) => {
  const { type } = raw;
  // What form 1 did not have is left where it is, so that the fact is refused for it.
  if ("of" in raw || ("ceremony" in raw && !namedIn1.has(type))) return raw;
  const { ceremony, ...rest } = raw;
  const of = ofOfficeIn1.has(type) ? theOffice : (ceremony ?? before.ceremony);
  const changed = changedIn2.get(type);
  return { ...(changed ? changed(rest) : rest), form: 2, of };
};

/** Those that named their ceremony themselves. */
const namedIn1 = new Set<unknown>([
  "bag.versioned",
  "bag.written",
  "ceremony.locked",
  "ceremony.opened",
  "ceremony.voided",
  "scan.added",
]);

const ofOfficeIn1 = new Set<unknown>([
  "application.started",
  "calendar.imported",
  "list.imported",
  "office.configured",
]);

/** What else became of a fact. */
const changedIn2 = new Map<unknown, (raw: Raw) => Raw>([
  ["ceremony.opened", ({ quarter, ...rest }) => ({ ...rest, period: quarter })],
  [
    "list.imported",
    ({ rowsNote, ...rest }) => ({ ...rest, kind: "whole", origin: "unstated", changesNote: rowsNote }),
  ],
  // In form 1 every correction of the office dropped a ceremony that was only being prepared.
  ["office.configured", (raw) => ({ ...raw, drops: 1 })],
  ["pool.frozen", (raw) => ({ ...raw, protocol: "mingqian-draw/1" })],
]);

/** In order: the first raises from form 1 to 2. */
export const upcasters: readonly Upcaster[] = [ownerInEnvelope];
