import * as z from "zod";
import { publicText } from "../ledger/command.ts";
import { type Context, decided, made } from "../ledger/decision.ts";
import { type AnyFact, isOf, note, number, oneOf, said, written } from "../ledger/fact.ts";
import { noted, noteKind, noteOf, textNote } from "../ledger/notes.ts";
import { type Refused, refuse } from "../text/result.ts";
import { type Message, message } from "../text/text.ts";
import { type Strokes, unfitStrokes } from "./handwriting.ts";
import {
  beforeFiling,
  type CeremonyState,
  ceremonyCommand,
  ceremonyFact,
  type Details,
  missing,
  type Occasion,
  type Opened,
  occasions,
  opened,
  openingNote,
  type Signature,
  wrongPhase,
} from "./opened.ts";

/**
 * How people sign until the minutes are filed: in ink, unless they sign on the pad or refuse. A signature may be made
 * again; from pad to refusal and back the way leads over ink, so that nobody's word is replaced by another press.
 */

/** Those who sign the minutes by their office, whether on the roll or not. */
export const offices = ["host", "operator", "recorder"] as const;
export type Office = (typeof offices)[number];

/** Who signs: `person:3` of the roll, or `official:host`. */
export const signerPattern = /^(?:person:[1-9][0-9]{0,5}|official:(?:host|operator|recorder))$/;

/** What somebody wrote on the pad. */
export const strokesNote = noteKind<Strokes>(
  "strokes",
  z.array(z.array(z.tuple([z.int(), z.int(), z.int()]))),
);

/** A person of the roll as a signer. */
export const signerOf = (person: number): string => `person:${person}`;

/** The number on the roll, where the signer is on it. */
function personOf(signer: string): number | undefined {
  return signer.startsWith("person:") ? Number(signer.slice("person:".length)) : undefined;
}

/** Somebody who signs by office. Who holds two offices at a small one signs once, by the first. */
export interface Official {
  readonly signer: string;
  readonly offices: readonly Office[];
  readonly name: string;
}

/** Host, operator and recorder, each person once. */
export function officialsOf(details: Pick<Details, Office>): Official[] {
  const held = new Map<string, Office[]>();
  for (const office of offices) {
    const name = details[office];
    if (name !== "") held.set(name, [...(held.get(name) ?? []), office]);
  }
  return [...held].map(([name, theirs]) => ({ signer: `official:${theirs[0]}`, offices: theirs, name }));
}

const signatureMade = ceremonyFact({
  type: "signature.made",
  of: "open",
  says: "Somebody signed on the pad, at signing in or under the minutes. The last one of each signer counts.",
  fields: {
    signer: written(signerPattern, "a person of the roll by number, or an official by office"),
    occasion: oneOf(occasions, "what was signed"),
    signatureNote: note(strokesNote, "the strokes"),
  },
  course: ({ signer, occasion }) =>
    message(`ceremony.course.signature.made.${occasion}`, { signer: signerText(signer) }),
  apply: withSignature,
});

const inkChosen = ceremonyFact({
  type: "ink.chosen",
  of: "open",
  says: "Somebody signs on paper after all: the signature on the pad, or the refusal, no longer counts.",
  fields: { signer: written(signerPattern, "who"), occasion: oneOf(occasions, "what is signed") },
  course: ({ signer, occasion }) =>
    message(`ceremony.course.ink.chosen.${occasion}`, { signer: signerText(signer) }),
  apply: withSignature,
});

const minutesRefused = ceremonyFact({
  type: "minutes.refused",
  of: "open",
  says: "Somebody refused to sign.",
  fields: { person: number("who"), reasonNote: said("the reason given") },
  course: ({ person }) => message("ceremony.course.minutes.refused", { person }),
  apply: withSignature,
});

export const signatureFacts = [signatureMade, inkChosen, minutesRefused] as const;

function signerText(signer: string): Message {
  const person = personOf(signer);
  if (person !== undefined) return message("ceremony.signer.person", { person });
  return message(`ceremony.signer.${signer.slice("official:".length) as Office}`, {});
}

type Place = Pick<Signature, "signer" | "occasion">;

type Change = readonly [place: Place, signature?: Signature];

/** Whose signature a fact changes, and to what; nothing for a fact of another kind. */
function changeIn(one: AnyFact): Change | undefined {
  if (isOf(signatureMade, one)) {
    const { signer, occasion, at, signatureNote } = one;
    return [one, { signer, occasion, by: "pad", at, note: signatureNote }];
  }
  if (isOf(inkChosen, one)) return [one];
  if (!isOf(minutesRefused, one)) return undefined;
  const place = { signer: signerOf(one.person), occasion: "minutes" } as const;
  return [place, { ...place, by: "refused", at: one.at, note: one.reasonNote }];
}

function withSignature(state: CeremonyState, one: AnyFact): Pick<CeremonyState, "current"> {
  const now = opened(state);
  const change = changeIn(one);
  return { current: change ? { ...now, signatures: replaced(now.signatures, ...change) } : now };
}

/** The last signature of each signer counts, and who is not among them signs in ink. */
function replaced(
  so: readonly Signature[],
  { signer, occasion }: Place,
  signature?: Signature,
): readonly Signature[] {
  const others = so.filter((one) => one.signer !== signer || one.occasion !== occasion);
  return signature ? [...others, signature] : others;
}

/** All signatures of a ceremony's facts. */
export function signaturesOf(course: readonly AnyFact[]): readonly Signature[] {
  return course.reduce<readonly Signature[]>((so, one) => {
    const change = changeIn(one);
    return change ? replaced(so, ...change) : so;
  }, []);
}

/** How somebody signs; nothing where it is in ink. */
export function signatureOf(
  signatures: readonly Signature[],
  occasion: Occasion,
  signer: string,
): Signature | undefined {
  return signatures.find((one) => one.occasion === occasion && one.signer === signer);
}

const signer = z.string().regex(signerPattern);
const occasion = z.enum(occasions);
/** Bounded against mistakes only: what a signature may be is said by `unfitStrokes`. */
const stroke = z
  .array(z.tuple([z.int(), z.int(), z.int()]).readonly())
  .max(20_000)
  .readonly();
/** What a window sends of a pad. */
export const sentStrokes = z.array(stroke).max(1000).readonly();

const signByHand = ceremonyCommand({
  type: "sign-by-hand",
  from: "window",
  sent: { signer, occasion, strokes: sentStrokes },
  decide: (state, { signer, occasion, strokes }, context) => {
    const filing = beforeFiling(state);
    if (!filing.ok) return filing;
    const now = filing.value;
    if (occasion === "minutes" && now.phase !== "minutes") return wrongPhase(now);
    const unfit = unknownSigner(now, signer, occasion, context) ?? unfitStrokes(strokes);
    if (unfit) return unfit;
    if (signatureOf(now.signatures, occasion, signer)?.by === "refused")
      return refuse("handwriting.refused", { person: personOf(signer) ?? signer });
    const drawn = noteOf(strokesNote, strokes, context.random);
    const signed = made(context, signatureMade, { signer, occasion, signatureNote: context.hash(drawn) });
    return decided([signed], { blobs: [drawn] });
  },
});

/** Takes a signature on the pad, or a refusal, back: the person signs on paper. */
const chooseInk = ceremonyCommand({
  type: "choose-ink",
  from: "window",
  sent: { signer, occasion },
  decide: (state, { signer, occasion }, context) => {
    const now = beforeFiling(state);
    if (!now.ok) return now;
    if (!signatureOf(now.value.signatures, occasion, signer)) return refuse("handwriting.ink-already", {});
    return decided([made(context, inkChosen, { signer, occasion })]);
  },
});

const refuseSignature = ceremonyCommand({
  type: "refuse-signature",
  from: "window",
  sent: { person: z.int().positive(), reason: publicText() },
  decide: (state, { person, reason }, context) => {
    const filing = beforeFiling(state);
    if (!filing.ok) return filing;
    const now = filing.value;
    if (now.phase !== "minutes") return wrongPhase(now);
    const empty = missing(reason, "reason");
    if (empty) return empty;
    if (!now.people.some(({ number }) => number === person))
      return refuse("ceremony.no-such-person", { person });
    const standing = signatureOf(now.signatures, "minutes", signerOf(person));
    if (standing?.by === "pad") return refuse("handwriting.signed", { person });
    if (standing?.by === "refused") return refuse("handwriting.refused", { person });
    const why = noteOf(textNote, reason, context.random);
    return decided([made(context, minutesRefused, { person, reasonNote: context.hash(why) })], {
      blobs: [why],
    });
  },
});

export const signatureCommands = [signByHand, chooseInk, refuseSignature] as const;

/** Only the roll's own people sign the roll; officials sign the minutes. Who has left is not there to sign. */
function unknownSigner(
  now: Opened,
  signer: string,
  occasion: Occasion,
  { read }: Pick<Context, "read">,
): Refused | undefined {
  const person = personOf(signer);
  if (person === undefined) {
    const officials = officialsOf(noted(openingNote, read(now.detailsNote)));
    const known = occasion === "minutes" && officials.some((one) => one.signer === signer);
    return known ? undefined : refuse("handwriting.no-such-signer", { signer });
  }
  const found = now.people.find(({ number }) => number === person);
  if (!found) return refuse("ceremony.no-such-person", { person });
  return found.present ? undefined : refuse("handwriting.away", { person });
}
