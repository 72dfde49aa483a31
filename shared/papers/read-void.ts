import { poolFrozen } from "../ceremony/freeze.ts";
import { keepers } from "../ceremony/opened.ts";
import { strokesNote } from "../ceremony/signatures.ts";
import {
  ceremonyVoided,
  slipDropped,
  slipsCounted,
  slipTakenBack,
  voidConfirmed,
} from "../ceremony/slips.ts";
import { type AnyFact, all, isOf, last } from "../ledger/fact.ts";
import { noted } from "../ledger/notes.ts";
import type { VoidRecord } from "./record.ts";

/** How a ceremony became void, from its own facts; nothing of one that did not. Of a keeper who confirmed twice the last reason counts. */
export function voidOf(
  course: readonly AnyFact[],
  note: (digest: string) => string,
  read: (digest: string) => string,
): VoidRecord | undefined {
  const voided = last(course, ceremonyVoided);
  if (!voided) return undefined;
  const confirmed = all(course, voidConfirmed);
  return {
    at: voided.at,
    close: voided.close,
    keepers: keepers.flatMap((keeper) => {
      const found = confirmed.findLast((one) => one.keeper === keeper);
      if (!found) return [];
      const { by, reasonNote, signatureNote } = found;
      const signature = signatureNote === undefined ? undefined : noted(strokesNote, read(signatureNote));
      return [{ keeper, reason: note(reasonNote), ...(by && { by }), ...(signature && { signature }) }];
    }),
    dropped: droppedIn(course),
    envelope: note(voided.envelopeNote),
  };
}

/** Slips on record as dropped: after a count that differs from the roster all of them are asked for again. */
function droppedIn(course: readonly AnyFact[]): number {
  const writers = last(course, poolFrozen)?.writers.length;
  return course.reduce((so, one) => {
    if (isOf(slipDropped, one)) return so + 1;
    if (isOf(slipTakenBack, one)) return so - 1;
    return isOf(slipsCounted, one) && one.count !== writers ? 0 : so;
  }, 0);
}
