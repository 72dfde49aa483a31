import * as z from "zod";
import type { NameLine } from "../draw/model.ts";
import { noted, noteKind } from "../ledger/notes.ts";
import { keptPaper } from "./inner-papers.ts";
import { inspectionOf, type State } from "./inspection.ts";

/** What opens the commitment of one unit. */
export const openingKept = noteKind<NameLine>(
  "unit-opening",
  z.strictObject({ code: z.string(), id: z.string(), salt: z.string(), name: z.string() }),
);

/**
 * What opens units of a list without anybody's secrets, by code: it was kept with a paper that names them or with their visit
 * (protocol, "What stays secret").
 */
export function keptOpenings(
  state: Pick<State, "inspections">,
  ceremony: string,
  read: (digest: string) => string,
): ReadonlyMap<string, NameLine> {
  const { papers, visits } = inspectionOf(state, ceremony);
  return new Map(
    [
      ...papers.flatMap(({ paperNote }) => noted(keptPaper, read(paperNote)).units),
      ...Object.values(visits).map(({ openingNote }) => noted(openingKept, read(openingNote))),
    ].map((one) => [one.code, one]),
  );
}
