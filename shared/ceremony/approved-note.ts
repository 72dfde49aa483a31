import * as z from "zod";
import { inspectorReasons } from "../draw/model.ts";
import type { Context } from "../ledger/decision.ts";
import { noted, noteKind } from "../ledger/notes.ts";
import type { OfficeState } from "../office/office.ts";
import type { Barred } from "../rules/barred.ts";
import type { Opened } from "./opened.ts";

/** What the supervisor approves, as it is kept; and what of it the next ceremony is held against. */

const named = z.strictObject({ id: z.string(), name: z.string() });

/** What was approved, name by name: with its salt the digest of this note can be worked out again later. */
export const approvedNote = noteKind<Barred>(
  "approved",
  z.strictObject({
    pairs: z.array(z.strictObject({ unit: z.string(), inspector: z.string(), reason: z.string() })),
    inspectors: z.array(z.strictObject({ id: z.string(), reason: z.enum(inspectorReasons) })),
    leftOut: z.array(z.strictObject({ id: z.string(), reason: z.string(), approver: z.string() })),
    notCounted: z.array(z.string()).exactOptional(),
    roster: z.array(named).exactOptional(),
    gone: z.array(named).exactOptional(),
  }),
);

/**
 * The inspectors on the list that was approved for the freeze before: of a draw for the draw before it, of a rehearsal for the
 * rehearsal, so that no rehearsal makes a shorter list the usual one. Empty where none is known.
 */
export function rosterBefore(
  { approvedBefore }: Pick<OfficeState, "approvedBefore">,
  { rehearsal }: Pick<Opened, "rehearsal">,
  { read }: Pick<Context, "read">,
): NonNullable<Barred["roster"]> {
  const before = approvedBefore[rehearsal ? "rehearsals" : "draws"];
  return before === "" ? [] : (noted(approvedNote, read(before)).roster ?? []);
}
