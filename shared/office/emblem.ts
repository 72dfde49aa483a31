import * as z from "zod";
import { noDigest } from "../draw/model.ts";
import { code, command } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { fact, note } from "../ledger/fact.ts";
import { noteKind, noteOf } from "../ledger/notes.ts";

/** The office's emblem in the title of the stage. */

/** What a file may have that an emblem is made of: bytes, and pixels of a side. */
export const emblemFile = { bytes: 2 ** 20, pixels: 4096 } as const;
/** What the kept picture may have: bytes, and pixels of a side. */
export const emblemKept = { bytes: 512 * 1024, pixels: 512 } as const;

/** A PNG of pixels and nothing else, in Base64. */
export const emblemNote = noteKind<{ readonly png: string }>("emblem", z.strictObject({ png: z.string() }));

export interface EmblemState {
  /** Digest of the note of the emblem; empty for none. */
  readonly emblem: string;
}

export const emblemSet = fact<EmblemState>()({
  type: "emblem.set",
  of: "office",
  says: "The office set the emblem that stands in the title of the stage, or took it away.",
  fields: { emblemNote: note(emblemNote, "the picture; 64 zeros for none") },
  course: undefined,
  apply: (_, { emblemNote: set }) => ({ emblem: set === noDigest ? "" : set }),
});

export const setEmblem = command<EmblemState>()({
  type: "set-emblem",
  from: "program",
  /** As the host has checked it, in Base64; empty takes it away. */
  held: { png: code(Math.ceil(emblemKept.bytes / 3) * 4) },
  decide: (_, { png }, context) => {
    if (png === "") return decided([made(context, emblemSet, { emblemNote: noDigest })]);
    const kept = noteOf(emblemNote, { png }, context.random);
    return decided([made(context, emblemSet, { emblemNote: context.hash(kept) })], { blobs: [kept] });
  },
});
