import { type CellObject, type RowInfo, SSF, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { isFormulaError } from "../../../../shared/register/reading/clean.ts";
import { type Cell, type Row, shown, type Table, unseen } from "../../../../shared/register/reading/table.ts";
import { ok, type Result, refuse } from "../../../../shared/text/result.ts";
import type { Pause } from "../../contract/working.ts";
import { limits } from "./limits.ts";
import type { Place, SheetXml } from "./sheet-xml.ts";

const pad = (number: number, length = 2) => String(number).padStart(length, "0");

/** Chinese digits for the formats that show a number in them: [DBNum1], [DBNum2], and full-width ones for [DBNum3]. */
const chineseDigits = ["〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "０１２３４５６７８９"] as const;

/** A number in Chinese digits; of a format that also counts them (一千二百) the format itself, which the library cannot show. */
function inChinese(value: number, format: string, which: number): string {
  const plain = format.replace(/\[[^\]]*\]/g, "");
  const digits = chineseDigits[which - 1];
  if (!digits || !/^0+$/.test(plain) || !Number.isInteger(value) || value < 0) return format;
  return String(value)
    .padStart(plain.length, "0")
    .replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

/** A format with its signs in quotes where it writes ¥ or 元 bare, as the spreadsheet programs allow and the library does not. */
function quoted(format: string): string {
  return format
    .replace(/G\/通用格式/g, "General")
    .replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|[^\x20-\x7e]+/gu, (part) =>
      /^[^\x20-\x7e]/.test(part) ? `"${part}"` : /^[_*]/.test(part) ? "" : part,
    );
}

/** A number or a text as its format shows it; where the format cannot be read itself, so that what it shows is not taken for known. */
function formatted(value: number | string, format: string, date1904: boolean): string {
  const [, chinese] = /\[DBNum(\d)\]/i.exec(format) ?? [];
  if (chinese !== undefined && typeof value === "number") return inChinese(value, format, Number(chinese));
  try {
    // A locale without a currency, [$-804], is shown by no sign; the library takes it for one.
    return String(SSF.format(quoted(format.replace(/\[\$-[^\]]*\]/g, "")), value, { date1904 })).trim();
  } catch {
    return format;
  }
}

/** Calendars in which a day has another month and number than in ours: Hijri, Hebrew, Chinese, Umm al-Qura. */
const otherCalendars = [0x06, 0x08, 0x13, 0x17];

/** Whether a format shows its days in such a calendar, as its locale says: [$-130000]. */
function isOtherCalendar(format: string): boolean {
  const [, locale = ""] = /\[\$-([0-9a-f]{5,8})\]/i.exec(format) ?? [];
  return otherCalendars.includes((Number.parseInt(locale, 16) >> 16) & 0xff);
}

/** A day; of a format that shows no day its month, which is all that who looks at the sheet sees. */
function dateCell(serial: number, format: string, date1904: boolean): Cell {
  if (isOtherCalendar(format)) return format;
  const date = SSF.parse_date_code(serial, { date1904 });
  if (!date) return String(serial);
  const tokens = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  const text =
    /y/i.test(tokens) && /m/i.test(tokens) && !/d/i.test(tokens)
      ? `${date.y}年${date.m}月`
      : `${pad(date.y, 4)}-${pad(date.m)}-${pad(date.d)}`;
  return { date: text, shown: formatted(serial, format, date1904) };
}

/** A number without the last binary digits of a computation: 1234.0000000000002 is 1234. */
const decimal = (value: number) => String(Number(value.toPrecision(15)));

/** Numbers of days from 1927 on: no year, and no code of four digits. */
const mayBeDay = /^\d{5}$/;

function numberCell(value: number, format: unknown, date1904: boolean): Cell {
  const plain = Number.isInteger(value) ? String(value) : decimal(value);
  // A spreadsheet keeps fifteen digits: of a longer code the last ones are gone, whatever the cell shows.
  if (Number.isInteger(value) && Math.abs(value) >= 1e15) return { inexact: String(value) };
  if (typeof format !== "string" || format === "General" || format === "@")
    return date1904 && mayBeDay.test(plain) ? { number: plain, shown: plain, from1904: true } : plain;
  if (format === "0" && Number.isInteger(value)) return plain;
  if (SSF.is_date(format)) return dateCell(value, format, date1904);
  const text = formatted(value, format, date1904);
  return text === plain ? plain : { number: plain, shown: text };
}

/** The errors of formulas by the numbers they are kept under (MS-XLS 2.5.10). */
const errors: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

/** An error that is kept under no number, as the file has it. */
const errorShown = (text: string | undefined) =>
  text !== undefined && isFormulaError(text) ? text : "#ERROR!";

const textCell = (text: string, shown: string): Cell =>
  shown === "" && text.trim() !== "" ? { text, shown } : shown;

function cellOf(cell: CellObject | undefined, date1904: boolean): Cell {
  if (cell?.t === "e") return errors[Number(cell.v)] ?? errorShown(cell.w);
  if (cell?.v === undefined || cell.v === null) return "";
  switch (cell.t) {
    case "n":
      return numberCell(Number(cell.v), cell.z, date1904);
    case "b":
      return { truth: cell.v ? "TRUE" : "FALSE" };
    case "s":
      // "浙执"@ shows more than the cell holds; ;;; shows nothing of it.
      return typeof cell.z === "string" && /[;"\\]/.test(cell.z)
        ? textCell(String(cell.v), formatted(String(cell.v), cell.z, date1904))
        : String(cell.v);
    default:
      return "";
  }
}

/** What the cells of a sheet are that lie under merged ones: by row the columns. */
interface Merged {
  /** Those that repeat what they are merged with. */
  readonly filled: ReadonlyMap<number, ReadonlySet<number>>;
  /** Those that hold something else, which nobody sees. */
  readonly covered: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * Cells merged downwards repeat their value on each row, as a reader of the sheet understands them.
 *
 * @returns undefined where they are more than a sheet that people made has
 */
function fillDown(sheet: WorkSheet, rows: readonly (CellObject | undefined)[][]): Merged | undefined {
  const filled = new Map<number, Set<number>>();
  const covered = new Map<number, Set<number>>();
  const add = (to: Map<number, Set<number>>, row: number, column: number) =>
    to.set(row, (to.get(row) ?? new Set()).add(column));
  // A hostile sheet may claim to merge the same cells over and over, or a million rows of nothing.
  let left: number = limits.merged;
  for (const { s: start, e: end } of sheet["!merges"] ?? []) {
    const cell = rows[start.r]?.[start.c];
    const says = String(cell?.v ?? "");
    for (let row = start.r; row <= Math.min(end.r, rows.length - 1); row += 1) {
      left -= 1;
      const line = rows[row];
      const last = Math.min(end.c, (line?.length ?? 0) - 1);
      for (let column = start.c; column <= last; column += 1) {
        left -= 1;
        if (left < 0) return undefined;
        const under = String(line?.[column]?.v ?? "");
        if (under.trim() !== "" && under !== says) add(covered, row, column);
      }
      if (left < 0) return undefined;
      if (row === start.r || !cell || !line || line[start.c]) continue;
      line[start.c] = cell;
      add(filled, row, start.c);
    }
  }
  return { filled, covered };
}

/** Hidden, or of no height. */
const isUnseen = (row: RowInfo | undefined) => row?.hidden === true || row?.hpt === 0 || row?.hpx === 0;

const holds = (cell: Cell) =>
  (typeof cell === "object" && "formula" in cell) || unseen(cell) !== undefined || shown(cell).trim() !== "";

/** Whether some of a cell's text is struck through, as rich text of .xlsx says it. */
const isStruckInPart = (cell: CellObject | undefined) =>
  typeof cell?.r === "string" &&
  cell.r.includes("strike") &&
  /<(?:\w{1,9}:)?strike(?:\s+val=["'](?:1|true)["'])?\s*\/>/.test(cell.r);

const hasComment = (cell: CellObject | undefined) => (cell?.c?.length ?? 0) > 0;

/** The columns of a row whose cells are so; undefined where none is, as of almost all rows. */
function columnsThat(
  line: readonly (CellObject | undefined)[],
  is: (cell: CellObject | undefined) => boolean,
): ReadonlySet<number> | undefined {
  let columns: Set<number> | undefined;
  line.forEach((cell, column) => {
    if (is(cell)) columns = (columns ?? new Set()).add(column);
  });
  return columns;
}

/** The columns of places, by row. */
function byRow(places: readonly Place[]): ReadonlyMap<number, ReadonlySet<number>> {
  const columns = new Map<number, Set<number>>();
  for (const [row, column] of places) columns.set(row, (columns.get(row) ?? new Set()).add(column));
  return columns;
}

/** A set as a field of a row, where there is one. */
const some = <Name extends string>(name: Name, columns: ReadonlySet<number> | undefined) =>
  (columns && { [name]: columns }) as { [N in Name]?: ReadonlySet<number> } | undefined;

/** What a file says of its sheets that the library passes over. */
export interface Besides {
  /** What the XML of each sheet says, where the workbook has XML. */
  readonly xml?: readonly (SheetXml | undefined)[];
  /** The hidden columns of each sheet, where the workbook is one of records. */
  readonly hiddenColumns?: readonly ReadonlySet<number>[];
  /** The cells of each sheet that are struck through or of the color of what is behind them, where the workbook is one of records. */
  readonly fonts?: readonly Pick<SheetXml, "struck" | "lost">[];
  /** The cells of each sheet with a formula and no result, where the workbook is one XML. */
  readonly withoutResult?: readonly SheetXml["withoutResult"][];
  /** Whether each sheet is hidden, where the library does not tell. */
  readonly hiddenSheets?: readonly boolean[];
  /** What is hidden cannot be told in this kind of file. */
  readonly hiddenUntold?: boolean;
  /** The texts of the shapes that are drawn over each sheet. */
  readonly drawn?: readonly (readonly string[])[];
}

function tableOf(
  name: string,
  sheet: WorkSheet,
  date1904: boolean,
  xml: SheetXml | undefined,
  ofRecords: ReadonlySet<number> | undefined,
  fonts: Pick<SheetXml, "struck" | "lost"> | undefined,
  withoutResult: SheetXml["withoutResult"],
): Table | undefined {
  const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  const merged = fillDown(sheet, data);
  if (!merged) return undefined;
  const struck = byRow(xml?.struck ?? fonts?.struck ?? []);
  const lost = byRow(xml?.lost ?? fonts?.lost ?? []);
  const marksOf = (index: number, line: readonly (CellObject | undefined)[]) => {
    const inPart = columnsThat(line, isStruckInPart);
    return {
      ...some("merged", merged.filled.get(index)),
      ...some("covered", merged.covered.get(index)),
      ...some("struck", inPart ? new Set([...inPart, ...(struck.get(index) ?? [])]) : struck.get(index)),
      ...some("lost", lost.get(index)),
      ...some("commented", columnsThat(line, hasComment)),
    };
  };
  const hiddenRow = (index: number) => (xml ? xml.hiddenRows.has(index) : isUnseen(sheet["!rows"]?.[index]));
  const bare = Map.groupBy(withoutResult, ([row]) => row);
  for (const row of bare.keys()) data[row] ??= [];
  const rows: Row[] = [];
  data.forEach((line, index) => {
    // Array.from visits the holes too, which a sparse row has where cells are empty.
    const cells = Array.from(line, (cell) => cellOf(cell, date1904));
    for (const [, column] of bare.get(index) ?? []) {
      while (cells.length < column) cells.push("");
      cells[column] = { formula: true };
    }
    if (!cells.some(holds)) return;
    rows.push({
      number: index + 1,
      cells,
      ...(hiddenRow(index) && { hidden: true as const }),
      ...marksOf(index, line),
    });
  });
  const columns = sheet["!cols"] ?? [];
  const hiddenColumns =
    xml?.hiddenColumns ??
    ofRecords ??
    new Set(columns.flatMap((column, index) => (column?.hidden ? [index] : [])));
  return { name, rows, ...(hiddenColumns.size > 0 && { hiddenColumns }) };
}

/**
 * The sheets of a workbook that hold anything, in its order. The workbook was read with `dense` and `cellNF`. A pause before each.
 * Refused where more cells are merged than a sheet that people made has.
 *
 * @param file name to show
 * @param besides what the file says besides
 */
export async function tablesOf(
  workbook: WorkBook,
  file: string,
  pause: Pause,
  {
    xml = [],
    hiddenColumns = [],
    fonts = [],
    withoutResult = [],
    hiddenSheets = [],
    hiddenUntold = false,
    drawn = [],
  }: Besides = {},
): Promise<Result<readonly Table[]>> {
  const date1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
  const tables: Table[] = [];
  for (const [index, name] of workbook.SheetNames.entries()) {
    const goOn = await pause();
    if (!goOn.ok) return goOn;
    const sheet = workbook.Sheets[name];
    // The library leaves out a sheet that it cannot read; a list without it would be short of its rows in silence.
    if (!sheet || xml[index]?.twice) return refuse("register.sheet-broken", { file, sheet: name });
    const table = tableOf(
      name,
      sheet,
      date1904,
      xml[index],
      hiddenColumns[index],
      fonts[index],
      xml[index]?.withoutResult ?? withoutResult[index] ?? [],
    );
    if (!table) return refuse("register.sheet-merged", { file, sheet: name, most: limits.merged });
    const visibility = workbook.Workbook?.Sheets?.[index]?.Hidden;
    const hidden = visibility === 1 || hiddenSheets[index] ? "hidden" : visibility === 2 ? "very" : undefined;
    if (table.rows.length > 0)
      tables.push({
        ...table,
        ...(hidden && { hidden }),
        ...(hiddenUntold && { hiddenUntold: true as const }),
        ...(drawn[index]?.length && { drawn: drawn[index] }),
        ...(xml[index]?.conditional && { conditional: xml[index].conditional }),
      });
  }
  return ok(tables);
}
