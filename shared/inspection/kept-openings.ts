import * as z from "zod";
import type { NameLine } from "../draw/model.ts";
import { noted, noteKind } from "../ledger/notes.ts";
import { type KeptPaper, keptPaper } from "./inner-papers.ts";
import { inspectionOf, type State } from "./inspection.ts";

/** What opens the commitment of one unit. */
export const openingKept = noteKind<NameLine>(
  "unit-opening",
  z.strictObject({ code: z.string(), id: z.string(), salt: z.string(), name: z.string() }),
);

type Read = (digest: string) => string;

/** A paper lies in its note with the whole PDF: each note is read once for a reader, and never changes under its digest. */
const openedBy = new WeakMap<Read, Map<string, Kept>>();
type Kept = Pick<KeptPaper, "units" | "inspectors">;

/** Whom a filed paper names. */
export function keptIn(paperNote: string, read: Read): Kept {
  const known = openedBy.get(read) ?? new Map<string, Kept>();
  openedBy.set(read, known);
  const before = known.get(paperNote);
  if (before) return before;
  const { units, inspectors } = noted(keptPaper, read(paperNote));
  known.set(paperNote, { units, inspectors });
  return { units, inspectors };
}

/**
 * What opens units of a list without anybody's secrets, by code: it was kept with a paper that names them or with their visit
 * (protocol, "What stays secret").
 */
export function keptOpenings(
  state: Pick<State, "inspections">,
  ceremony: string,
  read: Read,
): ReadonlyMap<string, NameLine> {
  const { papers, visits } = inspectionOf(state, ceremony);
  return new Map(
    [
      ...papers.flatMap(({ paperNote }) => keptIn(paperNote, read).units),
      ...Object.values(visits).map(({ openingNote }) => noted(openingKept, read(openingNote))),
    ].map((one) => [one.code, one]),
  );
}
