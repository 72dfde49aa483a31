import { type Key, type Message, message } from "./text.ts";

/** The letters of a draw's codes, for which there are words. */
type Named = Key extends infer K ? (K extends `rules.draw.${infer Draw}` ? Draw : never) : never;

/** A draw as sentences name it: its stratum in words, with the letters of its codes. */
export function drawName(draw: Named): Message {
  return message(`rules.draw.${draw}`, {});
}
