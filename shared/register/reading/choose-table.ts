import { few, type Value } from "../../text/catalogue.ts";
import { ok, type Result, refuse } from "../../text/result.ts";
import { message } from "../../text/text.ts";
import { type Field, type List, needed } from "../model.ts";
import { excerpt, tidy } from "./clean.ts";
import { headingRow, isSecondLine } from "./heading-rows.ts";
import {
  type Choices,
  type Clash,
  fillsChosen,
  type Mapping,
  mapRow,
  normalise,
  recognise,
  scoreRow,
  usualHeading,
} from "./headings.ts";
import { columnName, type Row, shown, type Table } from "./table.ts";

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
}

export interface Chosen extends Part {
  /** The sheets with the same headings that are read as one list with it. */
  readonly beside: readonly Part[];
  /** Sheets that could be read as this list too and are not, with the rows under their headings. */
  readonly unread: readonly Part[];
}

interface Candidate {
  readonly table: Table;
  readonly position: number;
  readonly score: number;
}

/** The row of a sheet that names most fields; of headings on two lines that are merged downwards, the lower line. */
function bestRow(list: List, table: Table, choices: Choices): Candidate {
  let position = 0;
  let score = 0;
  let previous = -1;
  table.rows.slice(0, rowsLookedThrough).forEach((_, index) => {
    const row = headingRow(table.rows, index);
    const found = row ? scoreRow(list, row, choices) : 0;
    if (found > score || (found > 0 && found === score && previous === index - 1)) {
      position = index;
      score = found;
      previous = index;
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

/** Where no heading says anything and columns were chosen by their letters: the headings are the first row that fills them all. */
function lettersOnly(table: Table, choices: Choices): Candidate {
  const score = Object.values(choices).filter(Boolean).length;
  const position = table.rows.findIndex((row) => score > 0 && fillsChosen(row, choices));
  return position < 0 ? { table, position: 0, score: 0 } : { table, position, score };
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
        sheets: few(
          holding.map(({ name }) => excerpt(name)),
          10,
        ),
      });
  }
  if (!best) return refuse("register.sheets-empty", { role });
  const chosen = readPart(role, best, choices, candidates);
  if (!chosen.ok) return chosen;
  const others =
    sheet === undefined
      ? candidates.slice(1).flatMap((candidate) => {
          const part = readPart(role, candidate, choices, candidates);
          return part.ok && part.value.rows.length > 0 ? [part.value] : [];
        })
      : [];
  const called = headingsCalled(chosen.value);
  const beside = others.filter((part) => headingsCalled(part) === called);
  const unread = others.filter((part) => !beside.includes(part));
  const ordered = inOrder(tables, beside);
  return ok({ ...chosen.value, beside: ordered, unread });
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

function readPart(
  role: List,
  candidate: Candidate,
  choices: Choices,
  candidates: readonly Candidate[],
): Result<Part> {
  const { table, position, score } = candidate;
  const row = headingRow(table.rows, position);
  const looked = needed[role].map((fields) => fields.map((field) => usualHeading(role, field)).join(" / "));
  if (!row) return refuse("register.sheets-empty", { role });
  const where = { role, sheet: excerpt(table.name) };
  const seen = headingsSeen(candidates);
  if (score === 0) return refuse("register.headings-unknown", { ...where, seen, looked });
  const mapping = mapRow(role, row, choices);
  const [unknown] = mapping.unknown;
  if (unknown) {
    const heading = excerpt(choices[unknown] ?? "");
    return refuse("register.choice-unknown", { ...where, field: unknown, heading, seen });
  }
  const [ambiguous] = mapping.ambiguous;
  if (ambiguous) return refuse("register.heading-clash", { ...where, ...describe(ambiguous) });
  const [clash] = mapping.clashes;
  if (clash) return refuse("register.heading-clash", { ...where, ...describe(clash) });
  const has = new Set(mapping.columns.map(({ field }) => field));
  const missing = needed[role].filter((fields) => !fields.some((field) => has.has(field)));
  if (missing.length > 0) {
    const fields = missing.map((line) => line.join(" / "));
    return refuse("register.headings-missing", { ...where, row: row.number, fields, seen, looked });
  }
  const width = row.cells.findLastIndex((cell) => tidy(shown(cell)) !== "") + 1;
  const compared = mapping.others.filter(({ field }) => field === "unit" || field === "inspector");
  const used = new Set([...mapping.columns, ...mapping.otherNames, ...compared].map(({ index }) => index));
  const headings = row.cells.map((cell) => tidy(shown(cell)));
  const unused = headings.filter(
    (heading, index) => heading !== "" && !used.has(index) && !/^(?:序号|编号|No\.?)$/i.test(heading),
  );
  return ok({ table, mapping, width, headings, unused, rows: table.rows.slice(position + 1) });
}
