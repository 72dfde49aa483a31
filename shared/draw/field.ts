/** What a field of a protocol file may hold (protocol, "Bytes"), and the forms of the fields that are not free text. */

/** The first line of `freeze.txt`, `seed.txt` and `close.txt`, and the head of every QR code. */
export const protocol = "mingqian-draw/2";

/** The version before it: ceremonies held under it stay readable in their ledger, and their bags are checked by what froze them. */
export const earlierProtocol = "mingqian-draw/1";

/** Why a free-text field is refused; each has its sentence, `draw.field.<fault>`. */
export type FieldFault = "comma" | "quote" | "control" | "space" | "nfc" | "surrogate";

const controls = /[\p{Cc}\p{Cf}]/u;
const spaceAtEnds = /^\p{White_Space}|\p{White_Space}$/u;

/** What is wrong with a free-text field, or nothing. Only the last field of `names.csv` may hold commas. */
export function fieldFault(
  text: string,
  commas: "commas" | "no commas" = "no commas",
): FieldFault | undefined {
  if (!text.isWellFormed()) return "surrogate";
  if (commas === "no commas" && text.includes(",")) return "comma";
  if (text.includes('"')) return "quote";
  if (controls.test(text)) return "control";
  if (spaceAtEnds.test(text)) return "space";
  if (text.normalize("NFC") !== text) return "nfc";
  return undefined;
}

/** The form of a field that is not free text. `shape` tells a reader in any language how it is written. */
export interface Form {
  readonly shape: string;
  readonly pattern: RegExp;
}

export const digestForm: Form = { shape: "[0-9a-f]{64}", pattern: /^[0-9a-f]{64}$/ };
export const idForm: Form = { shape: "[0-9A-Za-z-]{1,64}", pattern: /^[0-9A-Za-z-]{1,64}$/ };
export const slipForm: Form = { shape: "[0-9]{12}", pattern: /^[0-9]{12}$/ };
/** Without leading zeros, and small enough for exact arithmetic. */
export const numberForm: Form = { shape: "0, 1, 2, …", pattern: /^(?:0|[1-9][0-9]{0,14})$/ };
const period = "[0-9]{4}(?:Q[1-4]|M(?:0[1-9]|1[0-2])|H[12])?";
/** `2027Q3`, `2027M09`, `2027H2`, `2027`. */
export const periodForm: Form = {
  shape: "YYYYQ1–Q4 | YYYYM01–M12 | YYYYH1–H2 | YYYY",
  pattern: new RegExp(`^${period}$`),
};
export const ceremonyForm: Form = {
  shape: "(REHEARSAL-)?[A-Z0-9]{1,16}-(YYYYQn | YYYYMnn | YYYYHn | YYYY)-N",
  pattern: new RegExp(`^(?:REHEARSAL-)?[A-Z0-9]{1,16}-${period}-[1-9][0-9]{0,14}$`),
};
export const unitCodeForm: Form = { shape: "(TS|ZD|YB)-001", pattern: /^(?:TS|ZD|YB)-[0-9]{3,15}$/ };
export const inspectorCodeForm: Form = { shape: "JC-001", pattern: /^JC-[0-9]{3,15}$/ };

/** A form that takes one of a few words. */
export function oneOf(words: readonly string[]): Form {
  return {
    shape: words.join(" | "),
    pattern: new RegExp(`^(?:${words.join("|")})$`),
  };
}

/** A form that may also be left empty. */
export function orEmpty(form: Form): Form {
  return { shape: `${form.shape} | ∅`, pattern: new RegExp(`^$|${form.pattern.source}`) };
}

/** The parts of a ceremony id. */
export interface CeremonyId {
  readonly rehearsal: boolean;
  readonly office: string;
  /** The period to be inspected, `2027Q1`, `2027M09`, `2027H2` or `2027`. */
  readonly period: string;
  /** Counts from 1 within an office and period; a void one keeps its number. */
  readonly number: number;
}

/** Takes a ceremony id apart; nothing when it is not one. */
export function ceremonyId(text: string): CeremonyId | undefined {
  if (!ceremonyForm.pattern.test(text)) return undefined;
  const [number = "", period = "", office = "", ...rehearsal] = text.split("-").reverse();
  return { rehearsal: rehearsal.length > 0, office, period, number: Number(number) };
}

/** Puts a ceremony id together. */
export function ceremonyText(id: CeremonyId): string {
  return `${id.rehearsal ? "REHEARSAL-" : ""}${id.office}-${id.period}-${id.number}`;
}

/** Order by bytes; every field that decides an order is ASCII, so code units serve. */
export function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
