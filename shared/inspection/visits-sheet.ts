import type { Finding } from "../register/findings.ts";
import { excerpt, narrow, tidy, tidyCode } from "../register/reading/clean.ts";
import { readDay } from "../register/reading/dates.ts";
import { normalise } from "../register/reading/headings.ts";
import { columnName, type Row, shown, type Table } from "../register/reading/table.ts";
import { type Language, languages } from "../text/catalogue.ts";
import { ok, type Refused, type Result, refuse } from "../text/result.ts";
import { type Key, type Message, message, say } from "../text/text.ts";
import { type Content, contents, type Found, foundWords, type VisitEntry } from "./visits.ts";

/**
 * Visits and results as a sheet: a row a unit, under its code and the number of its ceremony, so that a sheet of another list is told
 * apart. The same columns are written and read; headings may stand in either language.
 */

const plainColumns = [
  "ceremony",
  "unit",
  "first",
  "last",
  "record",
  "act",
  "joint",
  "monitoring",
  ...contents.map((content) => `content.${content}` as const),
  "violation",
  "order",
  "sanction",
] as const;
export type VisitColumn = (typeof plainColumns)[number];
export const visitColumns: readonly VisitColumn[] = plainColumns;
/** Without these a row says of no visit which it is. */
const needed: readonly VisitColumn[] = ["ceremony", "unit", "last"];

/** What a column is headed. */
export function headingOf(column: VisitColumn, language: Language): string {
  return say(headingKey(column), language);
}

function headingKey(column: VisitColumn): Message {
  return message(
    column.startsWith("content.") ? (`inspection.${column}` as Key) : (`inspection.column.${column}` as Key),
    {} as never,
  );
}

const words = (key: Key) => languages.map((language) => normalise(say(message(key, {} as never), language)));
const known: ReadonlyMap<string, VisitColumn> = new Map(
  visitColumns.flatMap((column) =>
    languages.map((language) => [normalise(headingOf(column, language)), column] as const),
  ),
);
const foundByWord: ReadonlyMap<string, Found> = new Map(
  foundWords.flatMap((found) => words(`inspection.found.${found}`).map((word) => [word, found] as const)),
);
const flags: ReadonlyMap<string, boolean> = new Map([
  ...words("inspection.yes").map((word) => [word, true] as const),
  ...words("inspection.no").map((word) => [word, false] as const),
  ["", false],
]);

/** A visit as a row of the sheet; a unit that was not visited yet has its two first cells alone. */
export function rowOfVisit(
  ceremony: string,
  unit: string,
  entry: VisitEntry | undefined,
  language: Language,
): readonly string[] {
  const word = (key: Key) => say(message(key, {} as never), language);
  const cell = (column: VisitColumn): string => {
    if (column === "ceremony") return ceremony;
    if (column === "unit") return unit;
    if (!entry) return "";
    const { first, last, visit, result } = entry;
    switch (column) {
      case "first":
        return first;
      case "last":
        return last;
      case "record":
        return visit.recordNumber;
      case "act":
        return visit.actCode;
      case "joint":
      case "monitoring":
        return word(visit[column] ? "inspection.yes" : "inspection.no");
      case "violation":
      case "order":
      case "sanction":
        return result?.[column] ?? "";
      default: {
        const one = result?.found.find(({ content }) => `content.${content}` === column);
        if (!one) return "";
        const found = word(`inspection.found.${one.found}`);
        return one.remark === "" ? found : `${found}${language === "zh" ? "：" : ": "}${one.remark}`;
      }
    }
  };
  return visitColumns.map(cell);
}

/** What a row says, and where in the sheet it says it. */
export interface SheetEntry extends VisitEntry {
  readonly row: number;
  /** The letters of the column that holds this; empty where there is none. */
  readonly cellOf: (column: VisitColumn) => string;
}

/** What a sheet says of visits. */
export interface VisitsSheet {
  readonly entries: readonly SheetEntry[];
  readonly findings: readonly Finding[];
  /** Rows with something in them beside ceremony and code. */
  readonly rows: number;
}

/**
 * Reads visits out of the sheets of a file: the first one that has the columns. Refused where none has; whatever is wrong with a row is
 * found by its cell, and the row is left out. Of what a row says only its form is looked at, and whether it is of this ceremony.
 */
export function readVisits(tables: readonly Table[], ceremony: string): Result<VisitsSheet> {
  const found = tables.flatMap((table) => sheetOf(table) ?? []);
  const [sheet] = found;
  if (!sheet)
    return refuse("inspection.sheet-unknown", {
      needed: needed.map((column) => headingKey(column)),
    });
  const findings: Finding[] = [];
  const entries: SheetEntry[] = [];
  let rows = 0;
  const firstRows = new Map<string, number>();
  for (const row of sheet.rows) {
    const read = rowReader(row, sheet.columns, findings);
    if (
      visitColumns.every((column) => column === "ceremony" || column === "unit" || read.text(column) === "")
    )
      continue;
    rows += 1;
    const before = findings.length;
    const entry = readRow(read, ceremony);
    if (!entry || findings.length > before) continue;
    const earlier = firstRows.get(entry.unit);
    if (earlier !== undefined) {
      read.wrong("unit", message("inspection.sheet-twice", { unit: entry.unit, row: earlier }));
      continue;
    }
    firstRows.set(entry.unit, row.number);
    entries.push({ ...entry, row: row.number, cellOf: read.cellOf });
  }
  if (rows === 0) return refuse("inspection.sheet-empty", {});
  return ok({ entries, findings, rows });
}

/** Titles above the headings are not more than this. */
const rowsLookedThrough = 10;

interface Sheet {
  readonly columns: ReadonlyMap<VisitColumn, number>;
  readonly rows: readonly Row[];
}

function sheetOf({ rows }: Table): Sheet | undefined {
  for (const [index, row] of rows.slice(0, rowsLookedThrough).entries()) {
    const columns = new Map<VisitColumn, number>();
    row.cells.forEach((cell, at) => {
      const column = known.get(normalise(shown(cell)));
      if (column && !columns.has(column)) columns.set(column, at);
    });
    if (needed.every((column) => columns.has(column))) return { columns, rows: rows.slice(index + 1) };
  }
  return undefined;
}

interface RowReader {
  readonly text: (column: VisitColumn) => string;
  readonly wrong: (column: VisitColumn, said: Message) => void;
  readonly cellOf: (column: VisitColumn) => string;
}

function rowReader(row: Row, columns: Sheet["columns"], findings: Finding[]): RowReader {
  const cellOf = (column: VisitColumn) => {
    const at = columns.get(column);
    return at === undefined ? "" : columnName(at);
  };
  return {
    cellOf,
    text: (column) => {
      const at = columns.get(column);
      return at === undefined ? "" : tidy(shown(row.cells[at]));
    },
    wrong: (column, said) => {
      findings.push({ severity: "error", row: row.number, column: cellOf(column), said });
    },
  };
}

function readRow(read: RowReader, ceremony: string): VisitEntry | undefined {
  const { text, wrong } = read;
  const of = tidyCode(text("ceremony"));
  if (of !== ceremony) {
    // Every list has a ZD-001: a code alone would be taken for this one's.
    wrong("ceremony", message("inspection.sheet-other", { found: excerpt(text("ceremony")), ceremony }));
    return undefined;
  }
  const last = day(read, "last", "");
  const first = day(read, "first", last);
  const visit = {
    recordNumber: text("record"),
    actCode: text("act"),
    joint: flag(read, "joint"),
    monitoring: flag(read, "monitoring"),
  };
  const found = contents.flatMap((content) => foundIn(read, content));
  const [violation, order, sanction] = (["violation", "order", "sanction"] as const).map(text);
  const said = { violation: violation ?? "", order: order ?? "", sanction: sanction ?? "" };
  const isResult = found.length > 0 || Object.values(said).some((one) => one !== "");
  return {
    unit: tidyCode(text("unit")),
    first,
    last,
    visit,
    ...(isResult && { result: { found, ...said } }),
  };
}

function day({ text, wrong }: RowReader, column: "first" | "last", usual: string): string {
  const typed = text(column);
  // Without a first day a visit has one day; of what is wrong with that it is said once.
  if (typed === "" && column === "first") return usual;
  const found = readDay(typed);
  if (found === undefined) wrong(column, message("inspection.sheet-day", { value: excerpt(typed) }));
  return found ?? "";
}

function flag({ text, wrong }: RowReader, column: "joint" | "monitoring"): boolean {
  const typed = text(column);
  const found = flags.get(normalise(typed));
  if (found === undefined) wrong(column, message("inspection.sheet-flag", { value: excerpt(typed) }));
  return found ?? false;
}

/** `存在问题：在线监测停运`: what was found, and behind a colon what there is to say of it. */
function foundIn(
  { text, wrong }: RowReader,
  content: Content,
): { readonly content: Content; readonly found: Found; readonly remark: string }[] {
  const typed = text(`content.${content}`);
  if (typed === "") return [];
  const [, word = "", remark = ""] = /^([^:：]*)[:：]?(.*)$/s.exec(typed) ?? [];
  const found = foundByWord.get(normalise(narrow(word)));
  if (found === undefined) {
    const words = foundWords.map((one) => message(`inspection.found.${one}`, {}));
    wrong(`content.${content}`, message("inspection.sheet-found", { value: excerpt(typed), words }));
    return [];
  }
  return [{ content, found, remark: tidy(remark) }];
}

/** Where in a row what is refused of its entry stands. */
export function columnOf({ refusal }: Refused): VisitColumn {
  switch (refusal.key) {
    case "inspection.visit-backwards":
    case "inspection.visit-early":
    case "inspection.visit-unopened":
      return "first";
    case "inspection.visit-ahead":
      return "last";
    case "inspection.no-record-number":
      return "record";
    case "inspection.violation-unsaid":
    case "inspection.violation-none":
      return "violation";
    default:
      return "unit";
  }
}
