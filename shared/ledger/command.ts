import * as z from "zod";
import type { Result } from "../text/result.ts";
import type { Context, Decision } from "./decision.ts";

/**
 * What a command is. It is stated once: what a window sends of it, what only the host knows and adds, which of its texts
 * are free and where they go, and what follows from it.
 */

/**
 * Where a free text goes: onto paper, stage or into the bag; into a note that nobody else reads; or it says who is in the room, or
 * who answers for what is done with a locked list.
 */
export type TextUse = "public" | "inner" | "roll" | "answers";

/** What a text is for is kept beside its schema, for a walk over every text of every command. */
const uses = z.registry<{ readonly use: TextUse | "code" }>();

function textFor(use: TextUse | "code", most: number) {
  const schema = z.string().max(most);
  uses.add(schema, { use });
  return schema;
}

/** Free text that goes onto paper, stage or into the bag: it names no registered unit or inspector, people on the roll excepted. */
export const publicText = (most = 4000) => textFor("public", most);
/** Free text that stays in a blob which is never exported. */
export const innerText = (most = 4000) => textFor("inner", most);
/** Who leads the ceremony or is on its roll: papers name them, and so may others. */
export const rollText = (most = 4000) => textFor("roll", most);
/**
 * Who asks for, approves or does something with a locked list. It stands beside codes: it names no registered unit, an inspector may
 * be who it is, and no other text may name anybody because of it.
 */
export const answersText = (most = 4000) => textFor("answers", most);
/** Not free: whatever is not of its form is refused where the command is decided. */
export const code = (most = 4000) => textFor("code", most);

/** A text of a command, where it stands in it, and what it is for; `undefined` where nobody said. */
export interface FoundText {
  readonly path: string;
  readonly use: TextUse | "code" | undefined;
  readonly text: string;
}

/** Every text of a value that its schema knows; patterns and enumerations are no free text. */
export function textsOf(schema: z.core.$ZodType, value: unknown, path = ""): readonly FoundText[] {
  if (value === undefined) return [];
  if (schema instanceof z.ZodString)
    return [{ path, use: schema.format ? "code" : uses.get(schema)?.use, text: String(value) }];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Readonly<Record<string, z.core.$ZodType>>).flatMap(
      ([name, member]) =>
        textsOf(
          member,
          (value as Readonly<Record<string, unknown>>)[name],
          path === "" ? name : `${path}.${name}`,
        ),
    );
  if (schema instanceof z.ZodArray)
    return (value as readonly unknown[]).flatMap((item, index) =>
      textsOf(schema.element, item, `${path}[${index}]`),
    );
  // Optional, readonly and the like.
  const { innerType } = schema._zod.def as { readonly innerType?: z.core.$ZodType };
  return innerType ? textsOf(innerType, value, path) : [];
}

type Shape = z.ZodRawShape;
/** Of a row that leaves a part out. */
type Nothing = Record<never, never>;

/** Who gives a command: a window, by what it sends, or the program itself. */
export type From = "window" | "program";

/** A kind of command. */
export interface CommandRow<
  Type extends string,
  By extends From,
  Sent extends Shape,
  Held extends Shape,
  State,
> {
  readonly type: Type;
  readonly from: By;
  /** What a window sends. */
  readonly sent?: Sent;
  /** What only the host has: the nonce, the register, files. */
  readonly held?: Held;
  readonly decide: (state: State, command: Stated<Type, Sent, Held>, context: Context) => Result<Decision>;
}

/** An empty object would be inferred as one that has no names at all, not even those beside it. */
type Said<S extends Shape> = keyof S extends never ? unknown : Readonly<z.infer<z.ZodObject<S>>>;
type Stated<Type extends string, Sent extends Shape, Held extends Shape> = {
  readonly type: Type;
} & Said<Sent> &
  Said<Held>;

/** States a row; the compiler reads its parts off it. */
export const command =
  <State>() =>
  <
    const Type extends string,
    const By extends From,
    Sent extends Shape = Nothing,
    Held extends Shape = Nothing,
  >(
    row: CommandRow<Type, By, Sent, Held, State>,
  ): CommandRow<Type, By, Sent, Held, State> =>
    row;

/** The command of a row. */
export type CommandOf<Row> = Row extends {
  readonly type: infer Type extends string;
  readonly sent?: infer Sent extends Shape;
  readonly held?: infer Held extends Shape;
}
  ? Stated<Type, Sent, Held>
  : never;
/** As a window sends it; `never` for what no window sends. */
export type SentOf<Row> = Row extends {
  readonly type: infer Type extends string;
  readonly from: "window";
  readonly sent?: infer Sent extends Shape;
}
  ? { readonly type: Type } & Said<Sent>
  : never;
/** What the host adds to what a window sends. */
export type HeldOf<Row> = Row extends { readonly from: "window"; readonly held?: infer Held extends Shape }
  ? Said<Held>
  : never;

/** A row as the rows above read it. */
export interface AnyCommandRow {
  readonly type: string;
  readonly from: From;
  readonly sent?: Shape;
  readonly held?: Shape;
  readonly decide: (state: never, command: never, context: Context) => Result<Decision>;
}
