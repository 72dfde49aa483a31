import type { Random } from "../draw/model.ts";
import { canonical } from "./canonical.ts";

/**
 * A note: names or free text, in a blob that never leaves the machine. Its own salt makes the blob's digest,
 * which stands in the event, say nothing about the text.
 */
export function noteOf(content: unknown, random: Random): string {
  return canonical({ content: JSON.stringify(content), salt: random.hex() });
}

/** What a note says. The blob's digest was checked when the ledger was opened. */
export function noted<Content>(note: string): Content {
  return JSON.parse((JSON.parse(note) as { content: string }).content) as Content;
}
