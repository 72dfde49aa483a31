import { few, type Value } from "../../text/catalogue.ts";
import { ok, type Refused, type Result, refuse } from "../../text/result.ts";
import { type Message, message } from "../../text/text.ts";
import { type Field, type List, needed } from "../model.ts";
import { excerpt, tidy, tidyCode } from "./clean.ts";
import { headingRow, isSecondLine } from "./heading-rows.ts";
import {
  type Choices,
  type Clash,
  fillsChosen,
  letteredIndex,
  type Mapping,
  mapRow,
  normalise,
  recognise,
  scoreRow,
  usualHeading,
} from "./headings.ts";
import { areWhole, isEntryUnder, saysHeadings } from "./naming.ts";
import { columnName, type Row, shown, type Table } from "./table.ts";
import { headingColumn } from "./transposed.ts";

/** Titles, dates and remarks above the headings are not more than this. */
const rowsLookedThrough = 30;

/** A sheet whose headings are understood. */
export interface Part {
  readonly table: Table;
  readonly mapping: Mapping;
  /** The rows under the headings. */
  readonly rows: readonly Row[];
  /** The column after the last heading, counted from 0. */
  readonly width: number;
  /** The heading of each column, joined with that of its group. */
  readonly headings: readonly string[];
  /** Headings of columns that the list does not use, as the sheet has them; not that of the running number. */
  readonly unused: readonly string[];
  /** Where only letters tell the columns: whether the first row was taken for headings or, without any, for an entry. */
  readonly guess?: "guessed" | "none";
}

export interface Chosen extends Part {
  /** The sheets with the same headings that are read as one list with it. */
  readonly beside: readonly Part[];
  /** Sheets that could be read as this list too and are not, with the rows under their headings. */
  readonly unread: readonly Part[];
  /** Sheets that are seen and hold rows, and cannot be read as this list; none where a person has chosen the sheet. */
  readonly skipped: readonly Skipped[];
}

/** A sheet that is not read. */
export interface Skipped {
  readonly table: Table;
  /** Its rows, those of its headings left out where they are known. */
  readonly rows: number;
  readonly why: Message;
}

interface Candidate {
  readonly table: Table;
  readonly position: number;
  readonly score: number;
  /** Where nothing but the chosen letters tells the columns: whether the row is taken for headings or for an entry. */
  readonly headings?: "guessed" | "none";
}

/** The row of a sheet that names most fields; of headings on two lines that are merged downwards, the lower line. */
function bestRow(list: List, table: Table, choices: Choices): Candidate {
  let position = 0;
  let score = 0;
  let previous = -1;
  let whole: Mapping["columns"] = [];
  table.rows.slice(0, rowsLookedThrough).forEach((own, index) => {
    const row = headingRow(table.rows, index);
    if (!row || isEntry(row, choices) || isEntryUnder(list, whole, row)) return;
    const found = scoreRow(list, row, choices);
    const isJoined = row !== own || row.merged !== undefined;
    const isLower =
      previous === index - 1 && (isJoined || whole.length === 0 || saysHeadings(list, whole, row));
    if (found > score || (found > 0 && found === score && isLower)) {
      position = index;
      score = found;
      previous = index;
      const { columns } = mapRow(list, row, choices);
      if (areWhole(list, columns)) whole = columns;
    }
  });
  if (score === 0) return lettersOnly(table, choices);
  const fields = new Set<Field>(needed[list].flat());
  const isFilled = (column: number) => {
    const field = recognise(list, shown(table.rows[position]?.cells[column]))?.field;
    return field !== undefined && fields.has(field);
  };
  const below = isSecondLine(table.rows, position + 1, isFilled);
  return { table, position: below ? position + 1 : position, score };
}

/**
 * Where no heading says anything and columns were chosen by their letters: the headings are the first row that fills them all, unless
 * that row is an entry already.
 */
function lettersOnly(table: Table, choices: Choices): Candidate {
  const score = Object.values(choices).filter(Boolean).length;
  const position = table.rows.findIndex((row) => score > 0 && fillsChosen(row, choices));
  const row = table.rows[position];
  if (!row) return { table, position: 0, score: 0 };
  return { table, position, score, headings: isEntry(row, choices) ? "none" : "guessed" };
}

/** The fields whose cell tells an entry from a heading: no heading is a code. */
const telling: readonly Field[] = ["id", "credit-code", "certificate", "unit", "inspector"];

/** Whether a row has a code in a column that a person chose by its letters for one. */
function isEntry(row: Row, choices: Choices): boolean {
  return telling.some((field) => {
    const cell = row.cells[letteredIndex(choices[field] ?? "")];
    return (
      (cell !== undefined && typeof cell !== "string") ||
      /^(?=.*\d)[0-9A-Z-]{3,}$/i.test(tidyCode(cell ?? ""))
    );
  });
}

/** The likely heading row of a sheet, else the fullest of its first rows. */
function headingsOf({ table, position, score }: Candidate): readonly string[] {
  const first = table.rows
    .slice(0, rowsLookedThrough)
    .map((row, index) => headingRow(table.rows, index) ?? row);
  const filled = (row: Row | undefined) =>
    (row?.cells ?? []).map((cell) => tidy(shown(cell))).filter(Boolean);
  const row = score > 0 ? first[position] : first.toSorted((a, b) => filled(b).length - filled(a).length)[0];
  return few(filled(row).map(excerpt), 25);
}

/** A column as a person sees it who has to say what it is. */
export interface SeenColumn {
  /** Its letters. */
  readonly column: string;
  readonly heading: string;
  /** What stands under its heading, in the next rows. */
  readonly below: readonly string[];
}

const rowsBelow = 3;
const mostColumns = 100;

/** The columns of a sheet under its likely heading row, which is numbered as the spreadsheet does; none of an empty sheet. */
export function columnsSeen(
  list: List,
  table: Table,
): { readonly row: number; readonly columns: readonly SeenColumn[] } {
  const { position, score } = bestRow(list, table, {});
  const looked = table.rows.slice(0, rowsLookedThrough);
  const filled = (row: Row) => row.cells.filter((cell) => tidy(shown(cell)) !== "").length;
  const fullest = looked.reduce(
    (best, row, at) => (filled(row) > filled(looked[best] ?? row) ? at : best),
    0,
  );
  const at = score > 0 ? position : fullest;
  const headings = headingRow(table.rows, at);
  if (!headings) return { row: 0, columns: [] };
  const under = table.rows.slice(at + 1, at + 1 + rowsBelow);
  const width = Math.min(mostColumns, Math.max(...[headings, ...under].map(({ cells }) => cells.length)));
  const columns = Array.from({ length: width }, (_, index): SeenColumn => {
    const said = (row: Row) => excerpt(tidy(shown(row.cells[index])));
    return { column: columnName(index), heading: said(headings), below: under.map(said) };
  });
  const isSeen = ({ heading, below }: SeenColumn) => heading !== "" || below.some((cell) => cell !== "");
  return { row: headings.number, columns: columns.filter(isSeen) };
}

/** The headings a person sees, sheet by sheet. */
function headingsSeen(candidates: readonly Candidate[]): Value {
  const [only, second] = candidates;
  if (only && !second) return headingsOf(only);
  return few(
    candidates.map((sheet) =>
      message("register.sheet-headings", { sheet: excerpt(sheet.table.name), headings: headingsOf(sheet) }),
    ),
    8,
  );
}

function describe(clash: Clash) {
  return {
    field: clash.field,
    first: excerpt(clash.first.heading),
    firstColumn: columnName(clash.first.index),
    second: excerpt(clash.second.heading),
    secondColumn: columnName(clash.second.index),
  };
}

/**
 * Chooses the sheet with the real columns (most fields named, then most rows) among those that are seen, and understands its
 * headings, which may stand under merged titles. Other sheets with the same headings are read as one list with it, unless a
 * person has chosen the sheet. Refused: an unknown sheet, no or too few headings, two columns that claim one field, a list that
 * only hidden sheets hold.
 *
 * @param sheet the sheet's name where a person has chosen it
 */
export function chooseTable(
  role: List,
  tables: readonly Table[],
  choices: Choices,
  sheet?: string,
): Result<Chosen> {
  const wanted =
    sheet === undefined
      ? tables.filter(({ hidden }) => !hidden)
      : tables.filter(({ name }) => tidy(name) === tidy(sheet));
  if (sheet !== undefined && wanted.length === 0) {
    return refuse("register.sheet-unknown", {
      role,
      list: message(`minutes.list.${role}`, {}),
      sheet,
      seen: few(
        tables.map(({ name }) => excerpt(name)),
        40,
      ),
    });
  }
  const candidates = wanted
    .map((table) => bestRow(role, table, choices))
    .toSorted((a, b) => b.score - a.score || b.table.rows.length - a.table.rows.length);
  const [best] = candidates;
  if (sheet === undefined && (best?.score ?? 0) === 0) {
    const unseen = tables.filter(({ hidden }) => hidden);
    const holding = unseen.filter((table) => bestRow(role, table, choices).score > 0);
    if (holding.length > 0)
      return refuse("register.sheets-hidden", {
        role,
        list: message(`minutes.list.${role}`, {}),
        sheets: few(
          holding.map(({ name }) => excerpt(name)),
          10,
        ),
      });
  }
  if (!best) return refuse("register.sheets-empty", { list: message(`minutes.list.${role}`, {}) });
  const chosen = readPart(role, best, choices, candidates);
  if (!chosen.ok) return chosen;
  const others: Part[] = [];
  const skipped: Skipped[] = [];
  for (const candidate of sheet === undefined ? candidates.slice(1) : []) {
    const { table, position, score } = candidate;
    const part = readPart(role, candidate, choices, candidates);
    const rows =
      score > 0 && candidate.headings !== "none" ? table.rows.length - position - 1 : table.rows.length;
    if (rows === 0) continue;
    if (part.ok) others.push(part.value);
    else skipped.push({ table, rows, why: part.why });
  }
  const called = headingsCalled(chosen.value);
  const beside = others.filter((part) => headingsCalled(part) === called);
  const unread = others.filter((part) => !beside.includes(part));
  const ordered = inOrder(tables, beside);
  return ok({ ...chosen.value, beside: ordered, unread, skipped });
}

function inOrder(tables: readonly Table[], parts: readonly Part[]): readonly Part[] {
  return parts.toSorted((a, b) => tables.indexOf(a.table) - tables.indexOf(b.table));
}

/** What the columns are called that are read. */
function headingsCalled({ mapping }: Part): string {
  return mapping.columns
    .map(({ field, heading }) => `${field}=${normalise(heading)}`)
    .toSorted()
    .join("\n");
}

/** The letters of its columns in place of headings, for a sheet that has none. */
function letters(first: Row | undefined): Row | undefined {
  return first && { number: 0, cells: first.cells.map((_, index) => columnName(index)) };
}

/** Why a sheet cannot be read: refused as a whole, and in the few words that fit behind its name where another is read. */
interface Unreadable extends Refused {
  readonly why: Message;
}

const inWords = (field: Field) => message(`console.field.${field}`, {});

/** The fields of which one is needed, in words, with their names for the command line where these are asked for. */
function eitherOf(fields: readonly Field[], word: (field: Field) => Message): Message {
  const [first, ...others] = fields.map(word);
  return others.reduce(
    (said, other) => message("register.field-or", { first: said, second: other }),
    first as Message,
  );
}

const withName = (field: Field) => message("register.field-named", { words: inWords(field), field });

function readPart(
  role: List,
  candidate: Candidate,
  choices: Choices,
  candidates: readonly Candidate[],
): { readonly ok: true; readonly value: Part } | Unreadable {
  const { table, position, score, headings: guess } = candidate;
  const row = guess === "none" ? letters(table.rows[position]) : headingRow(table.rows, position);
  const looked = needed[role].map((fields) => fields.map((field) => usualHeading(role, field)).join(" / "));
  const list = message(`minutes.list.${role}`, {});
  const unknownHeadings = message("register.skipped-unknown", {});
  if (!row) return { ...refuse("register.sheets-empty", { list }), why: unknownHeadings };
  const where = { role, list, sheet: excerpt(table.name) };
  const seen = headingsSeen(candidates);
  const down = headingColumn(role, table);
  const transposed = down !== undefined && {
    ...refuse("register.headings-down", { list, sheet: where.sheet, column: columnName(down) }),
    why: message("register.skipped-down", { column: columnName(down) }),
  };
  if (score === 0 && transposed) return transposed;
  if (score === 0)
    return { ...refuse("register.headings-unknown", { ...where, seen, looked }), why: unknownHeadings };
  const mapping = mapRow(role, row, choices);
  const [unknown] = mapping.unknown;
  if (unknown) {
    const heading = excerpt(choices[unknown] ?? "");
    const values = { list, sheet: where.sheet, field: inWords(unknown), heading, seen };
    return {
      ...refuse("register.choice-unknown", values),
      why: message("register.skipped-choice", { heading }),
    };
  }
  const clashing = (field: Field) => mapping.clashes.find((one) => one.field === field);
  const twice = needed[role].map((fields) => fields.flatMap((field) => clashing(field) ?? [])[0]);
  const [beside] = twice;
  if (beside && twice.every((one) => one !== undefined)) {
    const columns = { first: columnName(beside.first.index), second: columnName(beside.second.index) };
    return {
      ...refuse("register.headings-twice", { list, sheet: where.sheet, ...columns }),
      why: message("register.skipped-twice", columns),
    };
  }
  const [clash] = [...mapping.ambiguous, ...mapping.clashes];
  if (clash) {
    const { field, ...columns } = describe(clash);
    const words = inWords(field);
    return {
      ...refuse("register.heading-clash", { ...where, ...columns, field, words }),
      why: message("register.skipped-clash", { ...columns, field: words }),
    };
  }
  const has = new Set(mapping.columns.map(({ field }) => field));
  const missing = needed[role].filter((fields) => !fields.some((field) => has.has(field)));
  if (missing.length > 0 && transposed) return transposed;
  if (missing.length > 0) {
    const fields = missing.map((line) => eitherOf(line, withName));
    const values = { ...where, row: row.number, fields, seen, looked };
    return {
      ...refuse("register.headings-missing", values),
      why: message("register.skipped-missing", {
        row: row.number,
        fields: missing.map((line) => eitherOf(line, inWords)),
      }),
    };
  }
  const width = row.cells.findLastIndex((cell) => tidy(shown(cell)) !== "") + 1;
  const compared = mapping.others.filter(({ field }) => field === "unit" || field === "inspector");
  const used = new Set([...mapping.columns, ...mapping.otherNames, ...compared].map(({ index }) => index));
  const headings = row.cells.map((cell) => tidy(shown(cell)));
  const unused = headings.filter(
    (heading, index) => heading !== "" && !used.has(index) && !/^(?:序号|编号|No\.?)$/i.test(heading),
  );
  const rows = table.rows.slice(guess === "none" ? position : position + 1);
  return { ok: true, value: { table, mapping, width, headings, unused, rows, ...(guess && { guess }) } };
}
