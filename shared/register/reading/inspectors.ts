import { idForm } from "../../draw/field.ts";
import { message } from "../../text/text.ts";
import { isIdentityNumber } from "../credit-code.ts";
import type { Field } from "../fields.ts";
import type { Inspector } from "../model.ts";
import { excerpt } from "./clean.ts";
import { readDate } from "./dates.ts";
import { has, note, type Reading, readCode, readName, readText, readWord } from "./rows.ts";
import type { Row } from "./table.ts";
import { readYesNo } from "./yes-no.ts";

/** A yes-or-no cell: yes for all where there is no column, no where the cell is empty; undefined for another word. */
export function readFlag(
  reading: Reading,
  row: Row,
  field: Field,
  withoutColumn: boolean,
): boolean | undefined {
  if (!has(reading, field)) return withoutColumn;
  const text = readWord(reading, row, field);
  if (text === "") return false;
  const value = readYesNo(text);
  if (value === undefined)
    note(reading, "error", row, field, message("register.yes-no", { value: excerpt(text) }));
  return value;
}

function readCertificate(reading: Reading, row: Row): string | undefined {
  const refused = (said: Parameters<typeof note>[4]) => {
    note(reading, "error", row, "certificate", said);
    return undefined;
  };
  const { text, inexact } = readCode(reading, row, "certificate");
  if (inexact !== undefined) return refused(message("register.code-inexact", { value: inexact }));
  if (text === "") return refused(message("register.certificate-missing", {}));
  if (!idForm.pattern.test(text)) return refused(message("register.id-form", { value: excerpt(text) }));
  if (isIdentityNumber(text)) return refused(message("register.identity-number", {}));
  return text;
}

/** The last valid day, empty where there is none or it never ends; undefined where it cannot be read. */
function readExpiry(reading: Reading, row: Row, day: string): string | undefined {
  const text = readText(reading, row, "expiry");
  if (text === "" || /长期|永久/.test(text)) return "";
  const expiry = readDate(text);
  if (expiry === undefined) {
    note(reading, "error", row, "expiry", message("register.date-unreadable", { value: excerpt(text) }));
  } else if (expiry < day) {
    note(reading, "warning", row, "expiry", message("register.certificate-expired", { value: expiry, day }));
  }
  return expiry;
}

function readInspector(reading: Reading, row: Row, day: string): Inspector | undefined {
  // Names of two characters are often padded to the width of three.
  const name = readName(reading, row)?.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
  const id = readCertificate(reading, row);
  const organisation = readText(reading, row, "organisation");
  const inPost = readFlag(reading, row, "in-post", true);
  const available = readFlag(reading, row, "available", true);
  const certificateExpiry = readExpiry(reading, row, day);
  if (name === undefined || id === undefined || certificateExpiry === undefined) return undefined;
  if (inPost === undefined || available === undefined) return undefined;
  return { id, name, organisation, inPost, available, certificateExpiry };
}

/**
 * Reads the inspectors; those whose certificate has run out enter with a warning, the rules keep them out of the pool.
 *
 * @param day the day of the draw, `YYYY-MM-DD`
 */
export function importInspectors(reading: Reading, rows: readonly Row[], day: string): readonly Inspector[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const inspector = readInspector(reading, row, day);
    if (!inspector) return [];
    const before = first.get(inspector.id);
    if (before === undefined) {
      first.set(inspector.id, row.number);
      return [inspector];
    }
    note(
      reading,
      "error",
      row,
      "certificate",
      message("register.duplicate", { id: inspector.id, row: before }),
    );
    return [];
  });
}
