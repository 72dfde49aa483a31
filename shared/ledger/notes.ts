import * as z from "zod";
import type { Random } from "../draw/model.ts";
import type { Value } from "../text/catalogue.ts";
import { isKey, type Message } from "../text/text.ts";
import { canonical } from "./canonical.ts";

/**
 * A kind of note: names or free text in a blob that never leaves the machine. What a note says is read through the
 * schema of its kind, whoever wrote it and when; nothing takes it on trust.
 */
export interface NoteKind<Content> {
  readonly name: string;
  /** In which form such notes are written now, counted from 1. A note that states none is of the first. */
  readonly form: number;
  readonly schema: z.ZodType<Content>;
  /** By number: from what a note of that form said to what one of the next says. */
  readonly raise: Readonly<Record<number, (content: unknown) => unknown>>;
}

/** A kind as the ledger reads it, whatever it says. */
export type AnyNoteKind = NoteKind<unknown>;

/** States a kind of note; in its first form where nothing is raised. */
export function noteKind<Content>(
  name: string,
  schema: z.ZodType<Content>,
  raise: NoteKind<Content>["raise"] = {},
): NoteKind<Content> {
  return { name, form: 1 + Object.keys(raise).length, schema, raise };
}

/** Free text, as it was typed. */
export const textNote = noteKind("text", z.string());

const value: z.ZodType<Value> = z.lazy(() =>
  z.union([z.string(), z.number(), z.array(value).readonly(), said, titled]),
);
const titled = z.strictObject({ zh: z.string(), en: z.string() });
const said = z.strictObject({ key: z.string().refine(isKey), values: z.record(z.string(), value) });
/** Something the program found and said, kept with what it was said of. Its keys are words of the ledger: none is taken away. */
export const saidSchema = said as unknown as z.ZodType<Message>;

/** A note as it lies in the ledger; the first ledgers say neither its kind nor its form. */
const Stored = z.strictObject({
  content: z.string(),
  salt: z.string().regex(/^[0-9a-f]{64}$/),
  note: z.string().exactOptional(),
  form: z.int().positive().exactOptional(),
});

/**
 * The text of a new note. Its own salt makes the blob's digest, which stands in the fact, say nothing about its content.
 */
export function noteOf<Content>(kind: NoteKind<Content>, content: Content, random: Random): string {
  const { name, form } = kind;
  return canonical({ content: JSON.stringify(content), form, note: name, salt: random.hex() });
}

/** Why a note cannot be read: it is of a later program, or says what its kind does not. */
export interface Misfit {
  readonly note: string;
  readonly form: number;
  readonly newer: boolean;
  /** The field that does not fit; empty for the note as a whole. */
  readonly field: string;
}

/** So many bytes at the end of a note hold its kind and its form. */
export const noteEnd = 200;

/** In which form a note is written, by its last {@link noteEnd} bytes: a note of years may be long. */
export function formByEnd(end: string): number {
  return Number(/,"form":([1-9][0-9]{0,8}),"note":"[^"]*","salt":"[0-9a-f]{64}"\}$/.exec(end)?.[1] ?? 1);
}

/** What a note says, or why it cannot be read. */
export function readNote<Content>(
  kind: NoteKind<Content>,
  note: string,
): { readonly content: Content } | { readonly misfit: Misfit } {
  const misfit = (form: number, field = "", newer = false) => {
    return { misfit: { note: kind.name, form, newer, field } };
  };
  const stored = Stored.safeParse(parsed(note));
  if (!stored.success) return misfit(kind.form);
  const { content, note: name = kind.name, form = 1 } = stored.data;
  if (name !== kind.name) return misfit(form);
  if (form > kind.form) return misfit(form, "", true);
  let raised = parsed(content);
  try {
    for (let from = form; from < kind.form; from += 1) raised = kind.raise[from]?.(raised);
  } catch {
    return misfit(form);
  }
  const read = kind.schema.safeParse(raised);
  return read.success ? { content: read.data } : misfit(form, read.error.issues[0]?.path.join(".") ?? "");
}

/** What a note says. One that does not fit was refused when the ledger was opened: here it is a bug, and throws. */
export function noted<Content>(kind: NoteKind<Content>, note: string): Content {
  const read = readNote(kind, note);
  if ("misfit" in read) throw new Error(`a note that is no ${kind.name}: ${read.misfit.field}`);
  return read.content;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
