import * as z from "zod";
import { occasions, signerPattern } from "../ceremony/signatures.ts";
import { roles } from "../draw/model.ts";

/** Text a person types: bounded, so that a mistake of pasting is refused before it is stored. */
const text = z.string().max(4000);
const person = z.int().positive();
const slip = z.int().min(1).max(300);
export const keeper = z.enum(["officer", "supervisor"]);
const signer = z.string().regex(signerPattern);
const occasion = z.enum(occasions);
/** Bounded against mistakes only: what a signature may be is said where it is decided. */
const stroke = z
  .array(z.tuple([z.int(), z.int(), z.int()]).readonly())
  .max(20_000)
  .readonly();
const strokes = z.array(stroke).max(1000).readonly();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * What the console may ask of the ceremony, as it goes over the wire. What only the host knows (the nonce, the
 * conflicts, the register) is put in there, never sent by a window.
 */
export const ConsoleCommand = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("configure-office"),
    office: text,
    code: text,
    level: z.enum(["city", "county"]),
  }),
  z.strictObject({ type: z.literal("import-calendar"), text: z.string().max(20_000) }),
  z.strictObject({
    type: z.literal("open"),
    quarter: text,
    day,
    rehearsal: z.boolean(),
    details: z.strictObject({
      place: text,
      organiser: text,
      host: text,
      operator: text,
      recorder: text,
      windowReason: text,
    }),
  }),
  z.strictObject({
    type: z.literal("sign-in"),
    role: z.enum(roles),
    name: text,
    organisation: text,
    post: text,
    writes: z.boolean(),
  }),
  z.strictObject({ type: z.literal("sign-out"), person }),
  z.strictObject({ type: z.literal("return"), person }),
  z.strictObject({ type: z.literal("confirm-freeze") }),
  z.strictObject({ type: z.literal("drop-slip"), slip }),
  z.strictObject({ type: z.literal("count-slips"), count: z.int().min(0).max(300) }),
  z.strictObject({ type: z.literal("reveal-nonce") }),
  z.strictObject({
    type: z.literal("read-slip"),
    slip,
    reader: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    digits: text,
  }),
  z.strictObject({ type: z.literal("object"), slip: z.int().min(0).max(300), text }),
  z.strictObject({ type: z.literal("envelope"), number: text }),
  z.strictObject({ type: z.literal("fix-result") }),
  z.strictObject({ type: z.literal("advance") }),
  z.strictObject({ type: z.literal("record-opinion"), text }),
  z.strictObject({ type: z.literal("list-media"), items: z.array(text).max(500) }),
  z.strictObject({ type: z.literal("confirm-lock"), keeper }),
  z.strictObject({ type: z.literal("absent-at-lock"), keeper, reason: text }),
  z.strictObject({ type: z.literal("lock") }),
  z.strictObject({ type: z.literal("confirm-void"), keeper, reason: text }),
  z.strictObject({ type: z.literal("void"), envelope: text }),
  z.strictObject({ type: z.literal("pause"), reason: text }),
  z.strictObject({ type: z.literal("resume") }),
  z.strictObject({ type: z.literal("sign-by-hand"), signer, occasion, strokes }),
  z.strictObject({ type: z.literal("choose-ink"), signer, occasion }),
  z.strictObject({ type: z.literal("refuse-signature"), person, reason: text }),
]);
export type ConsoleCommand = z.infer<typeof ConsoleCommand>;
