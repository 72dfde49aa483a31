import { exclusionsApproved } from "../ceremony/approval.ts";
import { strokesNote } from "../ceremony/signatures.ts";
import { noDigest } from "../draw/model.ts";
import { type AnyFact, last } from "../ledger/fact.ts";
import { noted, textNote } from "../ledger/notes.ts";
import type { CeremonyRecord } from "./record.ts";

/** The approval of the plan that was frozen, by the note of its settings; nothing where an earlier program asked for none. */
export function approvalOf(
  course: readonly AnyFact[],
  settled: string,
  read: (digest: string) => string,
): Pick<CeremonyRecord, "approval"> {
  const found = last(course, exclusionsApproved);
  if (found?.settled !== settled) return {};
  const { at, approvedNote, supervisorNote, signatureNote } = found;
  const { pairs, conflicts, leastChoice, inspectors, leftOut } = found;
  const supervisor = noted(textNote, read(supervisorNote));
  const signature = signatureNote === noDigest ? "ink" : noted(strokesNote, read(signatureNote));
  const counts = { pairs, conflicts, leastChoice, inspectors, leftOut };
  return { approval: { at, supervisor, digest: approvedNote, ...counts, signature } };
}
