import * as z from "zod";
import { pairs } from "../office/keepers.ts";

/** Who calls: decided by the window or its token, never by what a message says. */
export const windowRoles = ["console", "stage"] as const;
export type WindowRole = (typeof windowRoles)[number];

/** The type of an answer. Answers are built by our own typed code; what comes in is what has to be checked. */
export interface Output<T> {
  readonly type?: T;
}
/** The type of what comes out. */
export const output = <T>(): Output<T> => ({});

/** States a method: who may call it, what goes in, what comes out. */
export const method = <const R extends readonly WindowRole[], I extends z.ZodType, O>(
  roles: R,
  input: I,
  out: Output<O>,
) => ({
  roles,
  input,
  output: out,
});

export const nothing = z.strictObject({});
export const commandId = z.uuid();
/** A command says which state it was given in; one given in an old state is refused, not guessed at. */
export const expectedRevision = z.int().nonnegative();
/** A part of a long list. */
export const page = { from: z.int().nonnegative(), count: z.int().min(1).max(500) };
/** The id of a ceremony, open or over. */
export const ceremony = z.string().max(100);
/** A passphrase or a recovery code, as it was typed. */
export const secret = z.string().min(1).max(1000);

/** A SHA-256 digest as the protocol writes it. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** Passphrases or recovery codes of this year's lists that are sealed still: used once, in memory, and forgotten. */
export const earlier = z
  .array(z.strictObject({ ceremony, pair: z.enum(pairs), officer: secret, supervisor: secret }))
  .max(20)
  .optional();

/** What a change answers: the revision in which it stands. */
export interface Done {
  readonly revision: number;
}
