import type { Ceremony } from "../ceremony/ceremony.ts";
import { correctable } from "../ceremony/corrected-details.ts";
import { identityNote } from "../ceremony/identity.ts";
import { openingNote } from "../ceremony/opened.ts";
import { officialsOf, signatureOf, signerOf } from "../ceremony/signatures.ts";
import { slipWriters } from "../ceremony/witnesses.ts";
import type { ConsoleOfficial, ConsolePerson, ConsoleSigning } from "./console-view.ts";
import type { CorrectedDetail } from "./stage-view.ts";
import type { ViewReader } from "./view-reader.ts";

/** Numbers of those who write slips, in the order of their slips: as the freeze fixed them, else who would write one now. */
function writersOf(now: Ceremony): readonly number[] {
  return "freeze" in now ? now.freeze.writers : slipWriters(now.people).map(({ number }) => number);
}

/** Everybody on the roll, with what their notes say and how they sign. */
export function peopleOf(now: Ceremony, { note }: Pick<ViewReader, "note">): readonly ConsolePerson[] {
  const writers = writersOf(now);
  return now.people.map((person) => {
    const { name, organisation, post } = note(identityNote, person.note);
    const { number, role, writes, present, before } = person;
    return {
      number,
      role,
      name,
      organisation,
      post,
      writes,
      present,
      ...(before !== undefined && { was: note(identityNote, before).name }),
      slip: writers.indexOf(number) + 1,
      atSignIn: signatureOf(now.signatures, "roll", signerOf(number))?.at ?? "",
      signing: signingOf(now, signerOf(number)),
    };
  });
}

/** Those who sign the minutes by their office. */
export function officialsIn(now: Ceremony, { note }: ViewReader): readonly ConsoleOfficial[] {
  return officialsOf(note(openingNote, now.detailsNote)).map((official) => ({
    ...official,
    signing: signingOf(now, official.signer),
  }));
}

/** What of place and leaders was spelt otherwise at the freeze; nothing where nothing was. */
export function correctedIn(now: Ceremony, { note }: Pick<ViewReader, "note">): readonly CorrectedDetail[] {
  if (now.detailsBefore === undefined) return [];
  const was = note(openingNote, now.detailsBefore);
  const right = note(openingNote, now.detailsNote);
  return correctable.flatMap((what) =>
    was[what] === right[what] ? [] : [{ what, now: right[what], was: was[what] }],
  );
}

function signingOf(now: Ceremony, signer: string): ConsoleSigning {
  const signed = signatureOf(now.signatures, "minutes", signer);
  return signed ? { by: signed.by, at: signed.at } : { by: "ink", at: "" };
}
