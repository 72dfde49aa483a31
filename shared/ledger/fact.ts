import * as z from "zod";
import { noDigest } from "../draw/model.ts";
import type { Message } from "../text/text.ts";
import { type AnyNoteKind, textNote } from "./notes.ts";

/**
 * What a fact is. A fact is one row: its shape, whose it is, which of its fields name files and notes of the ledger, what
 * it does to the state, its line in the course and its words in `docs/events.md`. Bodies hold integers and strings only;
 * names and free text lie in notes, blobs that are never exported, of which a fact holds the salted digest.
 */

/** A field of a fact, and what it is to a reader of the ledger. */
export interface Field<Value> {
  readonly schema: z.ZodType<Value>;
  readonly means: string;
  /** A digest names a `file` of the ledger, a `note`, or a note that the course `said` beside the fact's line. */
  readonly names: "nothing" | "file" | "note" | "said";
  /** What the note it names is read through. */
  readonly kind?: KindOf;
}
/** Kinds of note of which another field says which it is. */
export interface KindBy {
  readonly by: string;
  readonly kinds: Readonly<Record<string, AnyNoteKind>>;
}
type KindOf = AnyNoteKind | KindBy;

/** A field that a fact may lack. */
export interface Absent<Value> extends Field<Value> {
  readonly absent: true;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

type ValueOf<F> = F extends Field<infer Value> ? Value : never;
type Given<F extends Fields> = { [Name in keyof F]: F[Name] extends Absent<unknown> ? never : Name }[keyof F];

/** What fields say. */
export type ValuesOf<F extends Fields> = { readonly [Name in Given<F>]: ValueOf<F[Name]> } & {
  readonly [Name in Exclude<keyof F, Given<F>>]?: ValueOf<F[Name]>;
};

/** The envelope of any fact. */
export interface AnyFact {
  readonly type: string;
  /** In which form it is written, counted from 1; see `shared/upcasters.ts`. */
  readonly form: number;
  /** Whose it is: `office`, or the id of a ceremony. */
  readonly of: string;
  /** Local time with its offset. */
  readonly at: string;
  /** Makes a repeated command do nothing twice. */
  readonly command: string;
}

/** In a fact's `of`, where a ceremony's fact has its id. */
export const theOffice = "office";

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);

function field<Value>(schema: z.ZodType<Value>, means: string, names: Field<Value>["names"] = "nothing") {
  return { schema, means, names } satisfies Field<Value>;
}

function noteField(kind: KindOf, means: string, names: "note" | "said"): Field<string> {
  return { ...field(hex64, `salted digest of a note that stays on the machine: ${means}`, names), kind };
}

/** 64 lower-case hex digits of something that is not in the ledger, or is there for another reason. */
export const digest = (means: string) => field(hex64, means);
/** SHA-256 of a file that becomes durable with the fact. */
export const file = (means: string) => field(hex64, means, "file");
/** SHA-256 of a salted note; 64 zeros for none. */
export const note = (kind: KindOf, what: string) => noteField(kind, what, "note");
/** A note that the course tells beside the fact's line: why something was done, what was objected. */
export const said = (what: string, none = "") => noteField(textNote, `${what}${none}`, "said");
export const text = (means: string) => field(z.string(), means);
export const written = (pattern: RegExp, means: string) => field(z.string().regex(pattern), means);
export const count = (means: string) => field(z.int().nonnegative(), means);
/** An integer from 1. */
export const number = (means: string) => field(z.int().positive(), means);
export const within = (least: number, most: number, means: string) =>
  field(z.int().min(least).max(most), means);
/** 1 for yes, 0 for no. */
export const flag = (means: string) => within(0, 1, means);
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words, means: string) =>
  field(z.enum(words), means) as Field<Words[number]>;
export const list = <Value>(schema: z.ZodType<Value>, means: string) =>
  field(z.array(schema).readonly(), means) as Field<readonly Value[]>;
/** A field that ledgers of earlier programs may lack. */
export const absent = <Value>({ schema, ...rest }: Field<Value>): Absent<Value> => ({
  ...rest,
  schema,
  absent: true,
});

export const hashOf = (name: string): string => `SHA-256 of \`${name}\``;

/** Whose a fact is: the office's; a ceremony's that it opens; the open ceremony's; or a ceremony's that may be over. */
export type Whose = "office" | "opens" | "open" | "any";

/** The first form with an envelope that says form and owner. */
const formWithEnvelope = 2;

/** A kind of fact. `State` is as much of the state as it changes; what it returns replaces that part. */
export interface FactRow<Type extends string, F extends Fields, State> {
  readonly type: Type;
  readonly of: Whose;
  /** Where it is not written as when envelopes came; `shared/upcasters.ts` raises what was written before. */
  readonly form?: number;
  /** What happened, for `docs/events.md`. */
  readonly says: string;
  readonly fields: F;
  /** Its line in the minutes and the console's timeline; none where it has no place there. */
  readonly course: ((fact: Fact<Type, F>) => Message) | undefined;
  /** Throws where the fact does not fit the state: a bug or a forged ledger. */
  readonly apply: (state: State, fact: Fact<Type, F>) => Partial<State>;
}

type Fact<Type extends string, F extends Fields> = AnyFact & { readonly type: Type } & ValuesOf<F>;

/** A fact of a row. */
export type FactOf<Row> = Row extends {
  readonly type: infer Type extends string;
  readonly fields: infer F extends Fields;
}
  ? Fact<Type, F>
  : never;

/** A row as the rows above read it, whatever it says and changes. */
export interface AnyRow {
  readonly type: string;
  readonly of: Whose;
  readonly form?: number;
  readonly says: string;
  readonly fields: Fields;
  readonly course: ((fact: never) => Message) | undefined;
  readonly apply: (state: never, fact: never) => object;
}

/** States a row; the compiler reads type and fields off it. */
export const fact =
  <State>() =>
  <const Type extends string, const F extends Fields>(
    row: FactRow<Type, F, State>,
  ): FactRow<Type, F, State> =>
    row;

/** Whether a fact is of a row. */
export function isOf<Row extends AnyRow>(row: Row, one: AnyFact): one is FactOf<Row> & AnyFact {
  return one.type === row.type;
}

/** The facts of one row, in order. */
export function all<Row extends AnyRow>(facts: readonly AnyFact[], row: Row): FactOf<Row>[] {
  return facts.filter((one) => one.type === row.type) as unknown as FactOf<Row>[];
}

/** The last fact of one row. */
export function last<Row extends AnyRow>(facts: readonly AnyFact[], row: Row): FactOf<Row> | undefined {
  return facts.findLast((one) => one.type === row.type) as unknown as FactOf<Row> | undefined;
}

/** The form in which the facts of a row are written. */
export function formOf({ form = formWithEnvelope }: Pick<AnyRow, "form">): number {
  return form;
}

/** Whether a fact may be of this owner, by its row alone. */
const owner = { office: z.literal(theOffice), ceremony: z.string().regex(/^[0-9A-Z]+(?:-[0-9A-Z]+)+$/) };

/** Reads facts of a row in its present form; anything else than its own fields is refused. */
export function schemaOf(row: AnyRow) {
  const { type, of, fields } = row;
  return z.strictObject({
    type: z.literal(type),
    form: z.literal(formOf(row)),
    of: of === "office" ? owner.office : owner.ceremony,
    at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/),
    command: z.string().regex(/^[0-9A-Za-z/-]{1,64}$/),
    ...Object.fromEntries(
      Object.entries(fields).map(([name, one]) => [
        name,
        "absent" in one ? one.schema.exactOptional() : one.schema,
      ]),
    ),
  });
}

/** The digests of all blobs a fact names: each must be in the ledger, or what it stands for is lost. */
export function blobsOf({ fields }: AnyRow, one: AnyFact): readonly string[] {
  const values = one as AnyFact & Readonly<Record<string, unknown>>;
  return Object.entries(fields).flatMap(([name, { names }]) => {
    const value = names === "nothing" ? undefined : values[name];
    return typeof value === "string" && value !== noDigest ? [value] : [];
  });
}

/** The notes a fact names, each with what it is read through. */
export function notesOf(
  { fields }: AnyRow,
  one: AnyFact,
): readonly { readonly digest: string; readonly kind: AnyNoteKind }[] {
  const values = one as AnyFact & Readonly<Record<string, unknown>>;
  return Object.entries(fields).flatMap(([name, { kind }]) => {
    const value = kind && values[name];
    const found = kind && ("by" in kind ? kind.kinds[String(values[kind.by])] : kind);
    return found && typeof value === "string" && value !== noDigest ? [{ digest: value, kind: found }] : [];
  });
}

/** One line of the course of a ceremony: when, what, and the digest of the note that goes with it, or 64 zeros. */
export interface CourseLine {
  readonly at: string;
  readonly said: Message;
  readonly note: string;
}

/** What the minutes and the console's timeline say of a fact; nothing of one that has no line there. */
export function lineOf(row: AnyRow, one: AnyFact): CourseLine | undefined {
  const said = row.course?.(one as never);
  if (!said) return undefined;
  const values = one as AnyFact & Readonly<Record<string, unknown>>;
  const found = Object.entries(row.fields).find(([, { names }]) => names === "said");
  return { at: one.at, said, note: found ? String(values[found[0]]) : noDigest };
}
