import { few, type Value } from "../../text/catalogue.ts";
import { ok, type Result, refuse } from "../../text/result.ts";
import { message } from "../../text/text.ts";
import { type List, needed } from "../model.ts";
import { excerpt, tidy } from "./clean.ts";
import {
  type Choices,
  type Clash,
  fillsChosen,
  type Mapping,
  mapRow,
  scoreRow,
  usualHeading,
} from "./headings.ts";
import { columnName, type Row, shown, type Table } from "./table.ts";

/** Titles, dates and remarks above the headings are not more than this. */
const rowsLookedThrough = 30;

export interface Chosen {
  readonly table: Table;
  readonly mapping: Mapping;
  /** The rows under the headings. */
  readonly rows: readonly Row[];
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
  table.rows.slice(0, rowsLookedThrough).forEach((row, index) => {
    const found = scoreRow(list, row, choices);
    if (found > score || (found > 0 && found === score && previous === index - 1)) {
      position = index;
      score = found;
      previous = index;
    }
  });
  return score > 0 ? { table, position, score } : lettersOnly(table, choices);
}

/** Where no heading says anything and columns were chosen by their letters: the headings are the first row that fills them all. */
function lettersOnly(table: Table, choices: Choices): Candidate {
  const score = Object.keys(choices).length;
  const position = table.rows.findIndex((row) => score > 0 && fillsChosen(row, choices));
  return position < 0 ? { table, position: 0, score: 0 } : { table, position, score };
}

/** The likely heading row of a sheet, else the fullest of its first rows. */
function headingsOf({ table, position, score }: Candidate): readonly string[] {
  const first = table.rows.slice(0, rowsLookedThrough);
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
 * Chooses the sheet with the real columns (most fields named, then most rows) and understands its headings, which may
 * stand under merged titles. Refused: an unknown sheet, no or too few headings, two columns that claim one field.
 *
 * @param sheet the sheet's name where a person has chosen it
 */
export function chooseTable(
  role: List,
  tables: readonly Table[],
  choices: Choices,
  sheet?: string,
): Result<Chosen> {
  const wanted = sheet === undefined ? tables : tables.filter(({ name }) => tidy(name) === tidy(sheet));
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
  const row = best?.table.rows[best.position];
  const looked = needed[role].map((fields) => fields.map((field) => usualHeading(role, field)).join(" / "));
  if (!best || !row) return refuse("register.sheets-empty", { role });
  const where = { role, sheet: excerpt(best.table.name) };
  const seen = headingsSeen(candidates);
  if (best.score === 0) return refuse("register.headings-unknown", { ...where, seen, looked });
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
  return ok({ table: best.table, mapping, rows: best.table.rows.slice(best.position + 1) });
}
