import { personCorrected } from "../ceremony/corrections.ts";
import type { poolFrozen } from "../ceremony/freeze.ts";
import { identityNote } from "../ceremony/identity.ts";
import type { Details, Signature } from "../ceremony/opened.ts";
import {
  type Office,
  officialsOf,
  signatureOf,
  signaturesOf,
  signerOf,
  strokesNote,
} from "../ceremony/signatures.ts";
import { personReturned, personSignedIn, personSignedOut } from "../ceremony/witnesses.ts";
import { type AnyFact, all, type FactOf, isOf } from "../ledger/fact.ts";
import { noted } from "../ledger/notes.ts";
import type { OfficialRecord, PersonRecord, Signing } from "./record.ts";

type Read = (digest: string) => string;

/** Who was in the room, from when to when, and who wrote which slip. */
export function peopleOf(
  course: readonly AnyFact[],
  frozen: FactOf<typeof poolFrozen>,
  read: Read,
): PersonRecord[] {
  const signatures = signaturesOf(course);
  return all(course, personSignedIn).map((signedIn) => {
    const corrected = all(course, personCorrected).findLast(({ person }) => person === signedIn.person);
    const { role, personNote } = corrected ?? signedIn;
    const { name, organisation, post } = noted(identityNote, read(personNote));
    const before = corrected?.beforeNote;
    const lastMove = course.findLast(
      (one) => (isOf(personSignedOut, one) || isOf(personReturned, one)) && one.person === signedIn.person,
    );
    const signer = signerOf(signedIn.person);
    const atSignIn = signatureOf(signatures, "roll", signer);
    return {
      role,
      name,
      ...(before !== undefined && { was: noted(identityNote, read(before)).name }),
      organisation,
      post,
      slip: frozen.writers.indexOf(signedIn.person) + 1,
      in: signedIn.at,
      out: lastMove && isOf(personSignedOut, lastMove) ? lastMove.at : "",
      ...(atSignIn && { atSignIn: noted(strokesNote, read(atSignIn.note)) }),
      signature: signingOf(signatures, signer, read),
    };
  });
}

/** Those who sign by their office, each once. */
export function officialRecordsOf(
  details: Pick<Details, Office>,
  course: readonly AnyFact[],
  read: Read,
): OfficialRecord[] {
  const signatures = signaturesOf(course);
  return officialsOf(details).map(({ signer, offices, name }) => {
    return { offices, name, signature: signingOf(signatures, signer, read) };
  });
}

function signingOf(signatures: readonly Signature[], signer: string, read: Read): Signing {
  const signed = signatureOf(signatures, "minutes", signer);
  if (!signed) return "ink";
  return signed.by === "refused" ? "refused" : noted(strokesNote, read(signed.note));
}
