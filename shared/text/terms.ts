import type { Draw } from "../draw/model.ts";
import { type Message, message } from "./text.ts";

/** A draw as sentences name it: its stratum in words, with the letters of its codes. */
export function drawName(draw: Draw): Message {
  return message(`rules.draw.${draw}`, {});
}
