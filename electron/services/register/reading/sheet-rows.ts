import { type CellObject, SSF, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { Cell, Row, Table } from "../../../../shared/register/reading/table.ts";
import { ok, type Result } from "../../../../shared/text/result.ts";
import type { Pause } from "../../contract/working.ts";
import { limits } from "./limits.ts";

/** Formats that write leading zeros: the number is a code, shown with a fixed number of digits. */
const zeros = /^0{2,}$/;
const pad = (number: number, length = 2) => String(number).padStart(length, "0");

function dateText(serial: number, date1904: boolean): string {
  const date = SSF.parse_date_code(serial, { date1904 });
  return date ? `${pad(date.y, 4)}-${pad(date.m)}-${pad(date.d)}` : String(serial);
}

function numberText(value: number, format: unknown, date1904: boolean): Cell {
  if (typeof format === "string" && format !== "General") {
    if (SSF.is_date(format)) return dateText(value, date1904);
    if (zeros.test(format) && Number.isSafeInteger(value)) return pad(value, format.length);
  }
  // A spreadsheet keeps fifteen digits: of a longer code the last ones are gone, whatever the cell shows.
  if (Number.isInteger(value) && Math.abs(value) >= 1e15) return { inexact: String(value) };
  return String(value);
}

function cellText(cell: CellObject | undefined, date1904: boolean): Cell {
  if (cell?.v === undefined || cell.v === null) return "";
  switch (cell.t) {
    case "n":
      return numberText(Number(cell.v), cell.z, date1904);
    case "b":
      return cell.v ? "TRUE" : "FALSE";
    case "e":
      return "#N/A";
    case "s":
      return String(cell.v);
    default:
      return "";
  }
}

/** Cells merged downwards within one column repeat their value on each row, as a reader of the sheet understands them. */
function fillDown(sheet: WorkSheet, rows: readonly (CellObject | undefined)[][]) {
  // No sheet merges more cells than it has; a hostile one may claim to, over and over.
  let left = limits.rows;
  for (const { s: start, e: end } of sheet["!merges"] ?? []) {
    const cell = start.c === end.c ? rows[start.r]?.[start.c] : undefined;
    if (!cell) continue;
    for (let row = start.r + 1; row <= Math.min(end.r, rows.length - 1) && left > 0; row += 1) {
      left -= 1;
      const filled = rows[row];
      if (filled) filled[start.c] ??= cell;
    }
  }
}

function tableOf(name: string, sheet: WorkSheet, date1904: boolean): Table {
  const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  fillDown(sheet, data);
  const rows: Row[] = [];
  data.forEach((line, index) => {
    // Array.from visits the holes too, which a sparse row has where cells are empty.
    const cells = Array.from(line, (cell) => cellText(cell, date1904));
    if (cells.some((cell) => typeof cell !== "string" || cell.trim() !== "")) {
      rows.push({ number: index + 1, cells });
    }
  });
  return { name, rows };
}

/** The sheets of a workbook that hold anything, in its order. The workbook was read with `dense` and `cellNF`. A pause before each. */
export async function tablesOf(workbook: WorkBook, pause: Pause): Promise<Result<readonly Table[]>> {
  const date1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
  const tables: Table[] = [];
  for (const name of workbook.SheetNames) {
    const goOn = await pause();
    if (!goOn.ok) return goOn;
    const sheet = workbook.Sheets[name];
    const table = sheet ? tableOf(name, sheet, date1904) : undefined;
    if (table && table.rows.length > 0) tables.push(table);
  }
  return ok(tables);
}
