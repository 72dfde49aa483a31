import { few } from "../../text/catalogue.ts";
import { type Message, message } from "../../text/text.ts";
import type { Severity } from "../findings.ts";
import { type List, needed } from "../model.ts";
import type { Chosen, Part } from "./choose-table.ts";
import { excerpt, tidy } from "./clean.ts";
import { type Column, normalise } from "./headings.ts";
import { areWhole } from "./naming.ts";
import type { Reading } from "./rows.ts";
import { type Cell, columnName, shown, type Table, unseen } from "./table.ts";
import { isWholeName } from "./whole-names.ts";

/** Where the headings of a list stand, for a sentence about its sheet. */
export function headingsWhere(row: number): Message {
  return row === 0 ? message("register.headings-absent", {}) : message("register.headings-at", { row });
}

/** A sentence, or a point of several. */
const sentence = /[。；;：:！!，,]|^(?:\d{1,2}[.、)）]|[(（]?[一二三四五六七八九十]{1,3}[)）、.]|[①-⑳])/;

/** What may be a code. */
const code = /[A-Za-z]{2,}-?\d|\d{5}/;

/**
 * Whether a sheet is plainly words of explanation: one cell in each row, all but a title sentences or points, none with a code or
 * the name of a unit at its end.
 */
function isWords({ rows }: Table): boolean {
  const filled = rows.map(({ cells }) =>
    cells.filter((cell) => shown(cell) !== "" || typeof cell === "object"),
  );
  const texts = filled.flatMap(([cell, second]) =>
    typeof cell === "string" && second === undefined ? [tidy(cell)] : [],
  );
  return (
    texts.length === rows.length &&
    texts.filter((text) => !sentence.test(text)).length <= 1 &&
    !texts.some((text) => code.test(text) || isWholeName(text))
  );
}

/** The column at which the same headings begin once more, of a table beside the one that is read; undefined where there is none. */
function tableBeside(list: List, { mapping, headings }: Part): number | undefined {
  const again = needed[list].map((fields) =>
    headings.findIndex((heading, index) =>
      mapping.columns.some(
        (column) =>
          column.index !== index &&
          fields.includes(column.field) &&
          heading !== "" &&
          normalise(column.heading) === normalise(heading),
      ),
    ),
  );
  return again.includes(-1) ? undefined : Math.min(...again);
}

/**
 * The columns that are read though a wholly empty one parts them from all that the list needs, as of a table of something else beside it;
 * none where what names the entries stands on both sides.
 */
function columnsApart(list: List, { mapping, headings, rows }: Part): readonly Column[] {
  const isEmpty = (at: number) =>
    headings[at] === "" && rows.every(({ cells }) => tidy(shown(cells[at])) === "" && !isHeld(cells[at]));
  const columns = mapping.columns.toSorted((a, b) => a.index - b.index);
  const gap = headings.findIndex(
    (_, at) =>
      areWhole(
        list,
        columns.filter(({ index }) => index < at),
      ) && isEmpty(at),
  );
  return gap < 0 ? [] : columns.filter(({ index }) => index > gap);
}

/** Whether a cell holds something that it does not show. */
const isHeld = (cell: Cell | undefined) =>
  unseen(cell) !== undefined || (typeof cell === "object" && "formula" in cell);

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
  const found = (said: Message, sheet?: string, column = "", severity: Severity = "warning") =>
    reading.findings.push({
      severity,
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
  for (const { table, rows, why } of skipped) {
    const sheet = excerpt(table.name);
    if (isWords(table)) found(message("register.sheet-words", { sheet, rows }), undefined, "", "cleaned");
    else found(message("register.sheet-skipped", { sheet, rows, why }));
  }
  const read = new Set(parts.map(({ table }) => table));
  const hidden = tables.filter((table) => table.hidden && !read.has(table));
  if (hidden.length > 0) {
    const sheets = few(
      hidden.map(({ name }) => excerpt(name)),
      10,
    );
    found(message("register.sheet-hidden", { sheets }));
  }
  for (const part of parts) {
    const { table, mapping, rows, guess } = part;
    const sheet = several ? table.name : undefined;
    if (guess === "guessed") found(message("register.headings-guessed", { row: mapping.row }), sheet);
    if (guess === "none") found(message("register.headings-none", { row: rows[0]?.number ?? 1 }), sheet);
    if (table.hidden) found(message("register.sheet-hidden-read", { sheet: excerpt(table.name) }), sheet);
    const beside = tableBeside(reading.list, part);
    if (beside !== undefined)
      found(message("register.table-beside", { column: columnName(beside) }), sheet, columnName(beside));
    const apart = columnsApart(reading.list, part);
    const [nearest] = apart;
    if (nearest) {
      const called = few(
        apart.map(({ heading }) => excerpt(heading)),
        5,
      );
      found(message("register.columns-apart", { headings: called }), sheet, columnName(nearest.index));
    }
    if (table.drawn) {
      const texts = few(
        table.drawn.map((text) => excerpt(tidy(text))),
        5,
      );
      found(message("register.sheet-drawn", { texts }), sheet);
    }
    if (table.conditional)
      found(message("register.sheet-conditional", { ranges: few(table.conditional.map(excerpt), 5) }), sheet);
    for (const { index, heading } of mapping.columns) {
      if (table.hiddenColumns?.has(index))
        found(message("register.column-hidden", { heading: excerpt(heading) }), sheet, columnName(index));
    }
  }
}
