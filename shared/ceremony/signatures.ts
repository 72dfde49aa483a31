import type { Details } from "./commands.ts";
import type { Event, EventOf } from "./events.ts";

/** What a signature stands under: the roll, at signing in, or the minutes. */
export const occasions = ["roll", "minutes"] as const;
export type Occasion = (typeof occasions)[number];

/** Those who sign the minutes by their office, whether on the roll or not. */
export const offices = ["host", "operator", "recorder"] as const;
export type Office = (typeof offices)[number];

/** Who signs: `person:3` of the roll, or `official:host`. */
export const signerPattern = /^(?:person:[1-9][0-9]{0,5}|official:(?:host|operator|recorder))$/;

/** A person of the roll as a signer. */
export const signerOf = (person: number): string => `person:${person}`;

/** The number on the roll, where the signer is on it. */
export function personOf(signer: string): number | undefined {
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

/** What somebody did instead of signing in ink. */
export interface Signature {
  readonly occasion: Occasion;
  readonly signer: string;
  readonly by: "pad" | "refused";
  readonly at: string;
  /** The strokes, or the reason of the refusal. */
  readonly note: string;
}

type SignatureEvent = EventOf<"signature.made" | "ink.chosen" | "minutes.refused">;

/** The signatures after one more event; the last of each signer counts, and who is not among them signs in ink. */
export function afterSigning(so: readonly Signature[], event: SignatureEvent): readonly Signature[] {
  const { signer, occasion } =
    event.type === "minutes.refused"
      ? { signer: signerOf(event.person), occasion: "minutes" as const }
      : event;
  const others = so.filter((one) => one.signer !== signer || one.occasion !== occasion);
  const { at } = event;
  switch (event.type) {
    case "ink.chosen":
      return others;
    case "signature.made":
      return [...others, { occasion, signer, by: "pad", at, note: event.signatureNote }];
    case "minutes.refused":
      return [...others, { occasion, signer, by: "refused", at, note: event.reasonNote }];
  }
}

/** All signatures of a ceremony's events. */
export function signaturesOf(course: readonly Event[]): readonly Signature[] {
  return course.reduce<readonly Signature[]>(
    (so, event) =>
      event.type === "signature.made" || event.type === "ink.chosen" || event.type === "minutes.refused"
        ? afterSigning(so, event)
        : so,
    [],
  );
}

/** How somebody signs; nothing where it is in ink. */
export function signatureOf(
  signatures: readonly Signature[],
  occasion: Occasion,
  signer: string,
): Signature | undefined {
  return signatures.find((one) => one.occasion === occasion && one.signer === signer);
}
