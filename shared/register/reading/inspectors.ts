import { idForm } from "../../draw/field.ts";
import { message } from "../../text/text.ts";
import { isIdentityNumber } from "../credit-code.ts";
import type { Inspector } from "../model.ts";
import { excerpt } from "./clean.ts";
import { isEndless, readLastDay } from "./dates.ts";
import { withoutDuplicates } from "./duplicates.ts";
import { noteNameRemarks } from "./name-remarks.ts";
import { foreignLetter } from "./names.ts";
import { readName } from "./read-name.ts";
import {
  has,
  note,
  type Reading,
  readCode,
  readMeaning,
  readText,
  readWord,
  rest,
  unknownWord,
} from "./rows.ts";
import type { Row } from "./table.ts";
import { readShown } from "./texts.ts";

/**
 * A yes-or-no cell, by whole phrases: without a column as it is without one, no where the cell is empty; undefined for what is
 * not known, with an error that asks what it means.
 */
export function readFlag(
  reading: Reading,
  row: Row,
  field: "in-post" | "available" | "waived",
  withoutColumn: boolean,
): boolean | undefined {
  if (!has(reading, row, field)) return withoutColumn;
  const text = readWord(reading, row, field);
  const usual = field !== "waived";
  if (text === "") {
    if (usual) {
      note(reading, "warning", row, field, message("register.yes-no-blank", {}));
      rest(reading, row, field, "", "no");
    }
    return false;
  }
  const said = readMeaning(reading, row, field);
  if (said === undefined) {
    unknownWord(reading, "error", row, field, text, message("register.yes-no", { value: excerpt(text) }));
  } else if (said === (usual ? "no" : "yes")) rest(reading, row, field, text, said);
  return said === undefined ? undefined : said === "yes";
}

function readCertificate(reading: Reading, row: Row): string | undefined {
  const refused = (said: Parameters<typeof note>[4]) => {
    note(reading, "error", row, "certificate", said);
    return undefined;
  };
  const { text, inexact } = readCode(reading, row, "certificate");
  if (inexact !== undefined) return refused(message("register.code-inexact", { value: inexact }));
  if (text === "") return refused(message("register.certificate-missing", {}));
  const value = excerpt(text);
  const letter = foreignLetter(text);
  if (letter) return refused(message("register.code-letter", { value, ...letter }));
  if (!idForm.pattern.test(text)) return refused(message("register.id-form", { value }));
  if (isIdentityNumber(text)) return refused(message("register.identity-number", {}));
  return text;
}

/** The last valid day, empty where there is none or it never ends; undefined where it cannot be read. */
function readExpiry(reading: Reading, row: Row, day: string, isToday: boolean): string | undefined {
  const text = readText(reading, row, "expiry");
  if (text === "" && has(reading, row, "expiry"))
    note(reading, "warning", row, "expiry", message("register.expiry-blank", {}));
  if (text === "" || isEndless(text)) return "";
  const expiry = readLastDay(text);
  if (expiry === undefined) {
    note(reading, "error", row, "expiry", message("register.date-unreadable", { value: excerpt(text) }));
    return undefined;
  }
  if ("either" in expiry) {
    const [first, second] = expiry.either;
    const values = { value: excerpt(text), first, second };
    note(reading, "error", row, "expiry", message("register.expiry-either", values));
    return undefined;
  }
  if (expiry.remark !== "") {
    const values = { value: excerpt(text), taken: expiry.day };
    note(reading, "warning", row, "expiry", message("register.remark-unread", values));
  }
  if (expiry.day < day) {
    const values = { value: expiry.day, day };
    const said = isToday
      ? message("register.certificate-expired-today", values)
      : message("register.certificate-expired", values);
    note(reading, "warning", row, "expiry", said);
  }
  return expiry.day;
}

function readInspector(reading: Reading, row: Row, day: string, isToday: boolean): Inspector | undefined {
  // Names of two characters are often padded to the width of three.
  const name = readName(reading, row)?.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
  if (name !== undefined) noteNameRemarks(reading, row, name, day);
  const id = readCertificate(reading, row);
  const organisation = readShown(reading, row, "organisation");
  const inPost = readFlag(reading, row, "in-post", true);
  const available = readFlag(reading, row, "available", true);
  const certificateExpiry = readExpiry(reading, row, day, isToday);
  if (name === undefined || id === undefined || certificateExpiry === undefined) return undefined;
  if (inPost === undefined || available === undefined) return undefined;
  if (available && !inPost)
    note(reading, "warning", row, "in-post", message("register.not-in-post-available", {}));
  return { id, name, organisation, inPost, available, certificateExpiry };
}

/** A row and the inspector in it. */
export interface InspectorRow {
  readonly row: Row;
  readonly inspector: Inspector;
}

/**
 * Reads the inspectors; those whose certificate has run out enter with a warning, the rules keep them out of the pool.
 *
 * @param day the day of the draw, `YYYY-MM-DD`
 * @param isToday whether it is today's, for want of a draw
 */
export function importInspectors(
  reading: Reading,
  rows: readonly Row[],
  day: string,
  isToday: boolean,
): readonly InspectorRow[] {
  const found = rows.flatMap((row) => {
    const inspector = readInspector(reading, row, day, isToday);
    return inspector ? [{ row, inspector, id: inspector.id, written: true }] : [];
  });
  return withoutDuplicates(reading, found, "certificate");
}
