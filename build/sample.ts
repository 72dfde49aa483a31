/**
 * Makes the sample register, an invented office in the formats real lists come in: `node build/sample.ts [FOLDER]` writes it,
 * by default over `sample/`. The same bytes every time.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, type WorkSheet, write } from "@e965/xlsx";
import * as tables from "@e965/xlsx/dist/cpexcel.full.mjs";
import {
  conflictRows,
  generalRows,
  inspectorRows,
  keyRows,
  type Rows,
  specialRows,
  visitRows,
} from "./sample-rows.ts";

// The package's types name a default export that its module does not have.
const { utils: codePages } = tables as unknown as typeof tables.cptable;

const sheetOf = (rows: Rows): WorkSheet => utils.aoa_to_sheet(rows.map((row) => [...row]));

function workbook(
  sheets: readonly (readonly [name: string, sheet: WorkSheet])[],
  bookType: "xlsx" | "biff8",
): Buffer {
  const book = utils.book_new();
  for (const [name, sheet] of sheets) utils.book_append_sheet(book, sheet, name);
  return write(book, { type: "buffer", bookType, compression: true });
}

function withTitle(rows: Rows, columns: number): WorkSheet {
  const sheet = sheetOf(rows);
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: columns - 1 } }];
  return sheet;
}

const csv = (rows: Rows) => utils.sheet_to_csv(sheetOf(rows), { RS: "\r\n" });
const gb18030 = (rows: Rows) => Buffer.from(codePages.encode(936, csv(rows)) as Uint8Array);
const utf8 = (rows: Rows) => Buffer.from(csv(rows));
const utf8WithMark = (rows: Rows) => Buffer.from(`\ufeff${csv(rows)}`);

const notes: Rows = [
  ["说明"],
  ["本文件中的单位、人员、代码均为虚构，仅供演练。"],
  ["名录见“重点排污单位”工作表。"],
];

const files: Readonly<Record<string, Buffer>> = {
  "key.xlsx": workbook(
    [
      ["说明", sheetOf(notes)],
      ["重点排污单位", withTitle(keyRows(), 10)],
    ],
    "xlsx",
  ),
  "general.csv": gb18030(generalRows("市控")),
  "general-county.csv": gb18030(generalRows("县控")),
  "special.xls": workbook([["名单", withTitle(specialRows(), 7)]], "biff8"),
  "inspectors.csv": utf8WithMark(inspectorRows()),
  "conflicts.csv": utf8(conflictRows()),
  "visits.csv": utf8(visitRows()),
};

const folder = process.argv[2] ?? join(import.meta.dirname, "../sample");
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
