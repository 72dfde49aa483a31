import { fieldFault } from "../../draw/field.ts";
import { message } from "../../text/text.ts";
import { excerpt, isCut, narrow } from "./clean.ts";
import { isFormulaLike } from "./names.ts";
import { cellOf, note, type Reading, readText } from "./rows.ts";
import { madeDate } from "./sound-rows.ts";
import type { Row } from "./table.ts";
import { isDitto, noteLost } from "./texts.ts";

/** What is longer is no name but a text that came into its column. */
const longestName = 200;

/**
 * The name of a unit or a person. Undefined where there is none or where it holds what the protocol's files cannot;
 * one that seems cut enters as it is.
 */
export function readName(reading: Reading, row: Row): string | undefined {
  let name = readText(reading, row, "name");
  if (name === "") {
    note(reading, "error", row, "name", message("register.name-missing", {}));
    return undefined;
  }
  const value = excerpt(name);
  if (fieldFault(name, "commas")) {
    note(reading, "error", row, "name", message("register.name-forbidden", { value }));
    return undefined;
  }
  const held = cellOf(reading, row, "name");
  const made = typeof held === "object" && "date" in held ? held.shown : name;
  const isMade = typeof held === "object" && ("date" in held || "truth" in held);
  if (isMade || madeDate.test(name) || /^(?:TRUE|FALSE)$/i.test(name)) {
    note(reading, "error", row, "name", message("register.name-value", { value: excerpt(made) }));
    return undefined;
  }
  if (isDitto(name)) {
    note(reading, "error", row, "name", message("register.ditto", { value }));
    return undefined;
  }
  if (name.length > longestName) {
    const values = { length: name.length, most: longestName };
    note(reading, "error", row, "name", message("register.name-long", values));
    return undefined;
  }
  noteLost(reading, row, "name", name);
  const plain = narrow(name);
  if (/^(?=.*\d)[0-9A-Za-z-]{6,}$/.test(plain) || !/\p{L}/u.test(plain))
    note(reading, "warning", row, "name", message("register.name-code", { value }));
  // What is published of a unit that was drawn holds its name byte for byte: only here can anybody put it right.
  if (isFormulaLike(name)) note(reading, "settle", row, "name", message("register.name-formula", { value }));
  if (isCut(name)) note(reading, "warning", row, "name", message("register.name-cut", { value }));
  else if (/[.。]$/.test(name)) {
    name = name.replace(/[.。]$/, "").trimEnd();
    note(reading, "cleaned", row, "name", message("register.trailing-dot", { value }));
  }
  return name;
}
