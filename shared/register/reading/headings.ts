import type { Field } from "../fields.ts";
import type { List } from "../model.ts";
import { narrow, tidy } from "./clean.ts";
import { headingsOf, type Recognised } from "./synonyms.ts";
import { columnName, type Row, shown } from "./table.ts";

/** Which heading to take for a field, by the person who imports; a column's letters where no heading is so called. */
export type Choices = Readonly<Partial<Record<Field, string>>>;

export interface Column {
  readonly field: Field;
  /** Counted from 0. */
  readonly index: number;
  readonly heading: string;
}

export interface Clash {
  readonly field: Field;
  readonly first: Column;
  readonly second: Column;
}

/** How the columns of a heading row are understood. */
export interface Mapping {
  readonly row: number;
  readonly columns: readonly Column[];
  /** Columns that are called a name too, but less surely than the one taken; names are looked through there as well. */
  readonly otherNames: readonly Column[];
  readonly clashes: readonly Clash[];
  /** Choices whose heading is not in the row. */
  readonly unknown: readonly Field[];
  /** Choices whose heading stands over several columns. */
  readonly ambiguous: readonly Clash[];
}

/** A heading without width, case, white space, numbering, stars, and what stands in brackets (units, remarks). */
export function normalise(heading: string): string {
  const plain = narrow(tidy(heading)).toLowerCase().replace(/\s+/g, "");
  const open = plain.replace(/\([^()]*\)|\[[^[\]]*\]|【[^】]*】|〔[^〕]*〕|<[^<>]*>/g, "");
  return (open || plain).replace(/^\d+[.、]|[*#"'“”:_\-()[\]【】]/g, "");
}

/** The field a heading names in a list, or undefined. `注册号/统一社会信用代码` names one if its parts agree. */
export function recognise(list: List, heading: string): Recognised | undefined {
  const known = headingsOf(list);
  const whole = normalise(heading);
  const exact = known.get(whole);
  if (exact || !/[/、或]/.test(whole)) return exact;
  const parts = whole.split(/[/、或]/).flatMap((part) => known.get(part) ?? []);
  if (new Set(parts.map(({ field }) => field)).size !== 1) return undefined;
  return parts.reduce((best, part) => (part.rank < best.rank ? part : best));
}

function columnsOf(row: Row, field: Field): readonly Column[] {
  return row.cells.map((cell, index) => ({ field, index, heading: tidy(shown(cell)) }));
}

/** The columns whose heading a person has named. */
function calledSo(row: Row, field: Field, choice: string): readonly Column[] {
  const wanted = tidy(choice);
  const columns = columnsOf(row, field);
  const exact = columns.filter(({ heading }) => heading === wanted);
  if (exact.length > 0) return exact;
  return columns.filter(({ heading }) => heading !== "" && normalise(heading) === normalise(wanted));
}

/** The column whose letters a person has named. */
function lettered(row: Row, field: Field, choice: string): readonly Column[] {
  return columnsOf(row, field).filter(({ index }) => columnName(index) === tidy(choice).toUpperCase());
}

function chosenColumns(row: Row, field: Field, choice: string): readonly Column[] {
  const called = calledSo(row, field, choice);
  return called.length > 0 ? called : lettered(row, field, choice);
}

/** Whether a row has something in each column that a person chose by its letters. */
export function fillsChosen(row: Row, choices: Choices): boolean {
  const chosen = Object.entries(choices) as [Field, string][];
  return chosen.every(([field, choice]) =>
    lettered(row, field, choice).some(({ heading }) => heading !== ""),
  );
}

/**
 * How many fields a row would give, if it were the heading row; a field that a person chose counts by that choice only, and one
 * chosen by the letters of its column not at all, since every row has that column.
 */
export function scoreRow(list: List, row: Row, choices: Choices): number {
  const found = new Set<Field>();
  for (const cell of row.cells) {
    const recognised = recognise(list, shown(cell));
    if (recognised && !(recognised.field in choices)) found.add(recognised.field);
  }
  for (const [field, choice] of Object.entries(choices) as [Field, string][]) {
    if (calledSo(row, field, choice).length > 0) found.add(field);
  }
  return found.size;
}

/** Understands a heading row: a person's choice first, else the column with the strongest claim to each field. */
export function mapRow(list: List, row: Row, choices: Choices): Mapping {
  const columns: Column[] = [];
  const clashes: Clash[] = [];
  const ambiguous: Clash[] = [];
  const unknown: Field[] = [];
  for (const [field, choice] of Object.entries(choices) as [Field, string][]) {
    const [first, second] = chosenColumns(row, field, choice);
    if (!first) unknown.push(field);
    else if (second) ambiguous.push({ field, first, second });
    else columns.push(first);
  }
  const taken = new Set(columns.map(({ index }) => index));
  const claims = new Map<Field, (Column & Recognised)[]>();
  row.cells.forEach((cell, index) => {
    const recognised = taken.has(index) ? undefined : recognise(list, shown(cell));
    if (!recognised) return;
    const claim = { ...recognised, index, heading: tidy(shown(cell)) };
    claims.set(claim.field, [...(claims.get(claim.field) ?? []), claim]);
  });
  for (const [field, claimants] of claims) {
    if (field in choices) continue;
    const best = Math.min(...claimants.map(({ rank }) => rank));
    const [first, second] = claimants.filter(({ rank }) => rank === best);
    if (first && second) clashes.push({ field, first, second });
    else if (first) columns.push({ field, index: first.index, heading: first.heading });
  }
  const name = columns.find(({ field }) => field === "name");
  const otherNames = (claims.get("name") ?? [])
    .filter(({ index }) => index !== name?.index)
    .map(({ field, index, heading }) => ({ field, index, heading }));
  return { row: row.number, columns, otherNames, clashes, unknown, ambiguous };
}
