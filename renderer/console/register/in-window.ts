import type { Field } from "../../../shared/register/fields.ts";
import type { List } from "../../../shared/register/model.ts";
import { type Key, type Message, message, type ValuesOf } from "../../../shared/text/text.ts";

/** Refusals of the reader as a window says them: there are fields to fill in here, not arguments of a command line. */
export function inWindow(said: Message, list: List): Message {
  const role = message(`minutes.list.${list}`, {});
  const values = <K extends Key>(_: K) => said.values as ValuesOf<K>;
  switch (said.key) {
    case "register.sheet-unknown":
      return message("console.import.sheet-unknown", { ...values(said.key), role });
    case "register.headings-unknown":
      return message("console.import.headings-unknown", { ...values(said.key), role });
    case "register.headings-missing":
      return message("console.import.headings-missing", { ...values(said.key), role });
    case "register.heading-clash": {
      const known = values(said.key);
      const field = message(`console.field.${known.field as Field}`, {});
      return message("console.import.heading-clash", { ...known, role, field });
    }
    default:
      return said;
  }
}
