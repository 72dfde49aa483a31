import { fieldFault } from "../draw/field.ts";
import { type Refused, refuse } from "../text/result.ts";
import type { Message } from "../text/text.ts";

/** Refuses at once, with the name of its field, a text that a frozen file could not hold later (protocol, "Bytes"). */
export function checkText(text: string, field: Message): Refused | undefined {
  if (text.trim() === "") return refuse("ceremony.empty", { field });
  return fieldFault(text) === undefined ? undefined : refuse("ceremony.unfit", { field, text });
}
