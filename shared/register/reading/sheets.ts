import { few } from "../../text/catalogue.ts";
import { type Message, message } from "../../text/text.ts";
import type { Chosen, Part } from "./choose-table.ts";
import { excerpt } from "./clean.ts";
import type { Reading } from "./rows.ts";
import { columnName, type Table } from "./table.ts";

/** Where the headings of a list stand, for a sentence about its sheet. */
export function headingsWhere(row: number): Message {
  return row === 0 ? message("register.headings-absent", {}) : message("register.headings-at", { row });
}

/**
 * Notes what of a file is read as the list and what is not: sheets read together, sheets that could be read too, sheets and columns
 * that nobody sees who opens it.
 *
 * @param parts the sheets that are read, in the file's order
 */
export function noteSheets(
  reading: Reading,
  { unread, skipped }: Chosen,
  parts: readonly Part[],
  tables: readonly Table[],
): void {
  const found = (said: Message, sheet?: string, column = "") =>
    reading.findings.push({
      severity: "warning",
      row: 0,
      column,
      said,
      ...(sheet !== undefined && { sheet }),
    });
  const several = parts.length > 1;
  if (several) {
    const sheets = parts.map(({ table, rows }) =>
      message("register.sheet-rows", { sheet: excerpt(table.name), rows: rows.length }),
    );
    found(message("register.sheets-joined", { count: parts.length, sheets: few(sheets, 20) }));
  }
  if (tables.some(({ hiddenUntold }) => hiddenUntold)) found(message("register.hidden-untold", {}));
  for (const { table, rows } of unread)
    found(message("register.sheet-unread", { sheet: excerpt(table.name), rows: rows.length }));
  for (const { table, rows, why } of skipped)
    found(message("register.sheet-skipped", { sheet: excerpt(table.name), rows, why }));
  const read = new Set(parts.map(({ table }) => table));
  const hidden = tables.filter((table) => table.hidden && !read.has(table));
  if (hidden.length > 0) {
    const sheets = few(
      hidden.map(({ name }) => excerpt(name)),
      10,
    );
    found(message("register.sheet-hidden", { sheets }));
  }
  for (const { table, mapping, rows, guess } of parts) {
    const sheet = several ? table.name : undefined;
    if (guess === "guessed") found(message("register.headings-guessed", { row: mapping.row }), sheet);
    if (guess === "none") found(message("register.headings-none", { row: rows[0]?.number ?? 1 }), sheet);
    if (table.hidden) found(message("register.sheet-hidden-read", { sheet: excerpt(table.name) }), sheet);
    for (const { index, heading } of mapping.columns) {
      if (table.hiddenColumns?.has(index))
        found(message("register.column-hidden", { heading: excerpt(heading) }), sheet, columnName(index));
    }
  }
}
