import { message } from "../../text/text.ts";
import type { Field } from "../model.ts";
import { excerpt, tidy } from "./clean.ts";
import { cellOf, note, type Reading, readText } from "./rows.ts";
import type { Row } from "./table.ts";

/** What refers to the row above, which nothing fills in. */
const ditto = /^(?:同上|同前|同左|〃|″|〞|"|””?|“”)$/;

/** Whether a text refers to another row instead of saying what it is. */
export const isDitto = (text: string) => ditto.test(text);

/** What a program writes for a character that it has not. */
const lost = /[?□]/;

/** What a web page writes for a character, and a workbook that was written wrong for a line break. */
const entity = /&(?:amp|lt|gt|nbsp|quot|apos|middot|#\d{1,6}|#x[0-9a-f]{1,5});|_x[0-9a-f]{4}_/i;

/** Warns of a text in which characters may have been lost, or stand as code, on the way from another program. */
export function noteLost(reading: Reading, row: Row, field: Field, text: string) {
  if (lost.test(text))
    note(reading, "warning", row, field, message("register.question", { value: excerpt(text) }));
  const code = entity.exec(text)?.[0];
  if (code !== undefined)
    note(reading, "warning", row, field, message("register.entity", { value: excerpt(text), code }));
}

/**
 * A cell of words that are kept (an address, an organisation, a reason) as the sheet shows it: where the spreadsheet has made a day
 * or a truth value of them, with a warning.
 */
export function readShown(reading: Reading, row: Row, field: Field): string {
  const cell = cellOf(reading, row, field);
  if (typeof cell === "object" && ("date" in cell || "truth" in cell)) {
    const value = tidy("date" in cell ? cell.shown : cell.truth);
    note(reading, "warning", row, field, message("register.text-value", { value: excerpt(value) }));
    return value;
  }
  const text = readText(reading, row, field);
  if (isDitto(text)) note(reading, "warning", row, field, message("register.ditto", { value: text }));
  noteLost(reading, row, field, text);
  return text;
}
