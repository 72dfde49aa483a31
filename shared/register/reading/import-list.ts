import type { Hash, Level } from "../../draw/model.ts";
import { few } from "../../text/catalogue.ts";
import { ok, type Result, refuse } from "../../text/result.ts";
import { message } from "../../text/text.ts";
import { countBySeverity, type Finding, type Severity } from "../findings.ts";
import type { List, Register } from "../model.ts";
import { type Chosen, chooseTable } from "./choose-table.ts";
import { excerpt, isPlaceholder, tidy } from "./clean.ts";
import type { Choices, Column, Mapping } from "./headings.ts";
import { importConflicts, importInspectors, importVisits } from "./inspectors.ts";
import { note, noteDirt, noteUnprintable, type Reading, startReading } from "./rows.ts";
import { columnName, type Row, shown, type Table } from "./table.ts";
import { importSpecial, importUnits } from "./units.ts";

export interface ImportOptions {
  readonly level: Level;
  /** The sheet, where a person has chosen it. */
  readonly sheet?: string;
  /** Headings a person has chosen for fields. */
  readonly map?: Choices;
}

/** What an import is read against. */
export interface ImportContext {
  /** The day of the draw, `YYYY-MM-DD`: certificates that have run out by then are found. */
  readonly day: string;
  /** The lists accepted so far: import key and general before special, units and inspectors before conflicts and visits. */
  readonly register: Register;
  /** Whether the papers print a character as it is, and not as its code point. */
  readonly prints: (character: string) => boolean;
}

/** A list as it would enter the register; nothing has entered until a person accepts it. */
export interface Import<L extends List = List> {
  readonly list: L;
  readonly sheet: string;
  /** Number of the heading row in the sheet, from 1. */
  readonly headingRow: number;
  readonly mapping: readonly Column[];
  readonly rows: NonNullable<Register[L]>;
  readonly findings: readonly Finding[];
  readonly counts: {
    /** Rows under the headings, empty ones and repeated headings left out; rows = accepted + refused. */
    readonly rows: number;
    readonly accepted: number;
    readonly refused: number;
    /** Accepted rows of the special list that were found among the key and general units; 0 for other lists. */
    readonly recognised: number;
    readonly findings: Readonly<Record<Severity, number>>;
  };
}

/** Leaves out headings that are repeated further down, as printed lists have them on every page. */
function withoutRepeatedHeadings(reading: Reading, { mapping, rows }: Chosen): readonly Row[] {
  return rows.filter((row) => {
    const repeated = mapping.columns.every(({ index, heading }) => tidy(shown(row.cells[index])) === heading);
    if (repeated) note(reading, "cleaned", row, undefined, message("register.heading-repeated", {}));
    return !repeated;
  });
}

function importRows(
  list: List,
  reading: Reading,
  { mapping }: Chosen,
  rows: readonly Row[],
  options: ImportOptions,
  { day, register }: ImportContext,
  hash: Hash,
): { readonly rows: NonNullable<Register[List]>; readonly recognised: number } {
  const { level } = options;
  switch (list) {
    case "key":
    case "general":
      return {
        rows: importUnits(reading, mapping, rows, { level, stratum: list, hash }, register),
        recognised: 0,
      };
    case "special": {
      const { units, recognised } = importSpecial(reading, mapping, rows, { level, hash }, register);
      return { rows: units, recognised };
    }
    case "inspectors":
      return { rows: importInspectors(reading, rows, day), recognised: 0 };
    case "conflicts":
      return { rows: importConflicts(reading, rows, register), recognised: 0 };
    case "visits":
      return { rows: importVisits(reading, rows, register), recognised: 0 };
  }
}

/** Rows that are looked at before whoever waits gets a turn. */
const rowsAStep = 5000;

/** What a list is read out of: the arguments of `importList`. */
type Asked<L extends List> = readonly [
  list: L,
  tables: readonly Table[],
  options: ImportOptions,
  context: ImportContext,
  hash: Hash,
];

/**
 * Reads a list out of the sheets of a file, with everything found on the way by row and column. Refused as a whole only
 * where the sheet or its columns cannot be told; a bad row is a finding and is left out.
 *
 * @param hash SHA-256, for the key of a unit without a pollution-source code
 */
export function importList<L extends List>(...asked: Asked<L>): Result<Import<L>> {
  const steps = importInSteps(...asked);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `importList`, a step at a time: a long list can be given up between two of them. */
export function* importInSteps<L extends List>(
  ...[list, tables, options, context, hash]: Asked<L>
): Generator<undefined, Result<Import<L>>> {
  const chosen = chooseTable(list, tables, options.map ?? {}, options.sheet);
  if (!chosen.ok) return chosen;
  const { table, mapping } = chosen.value;
  const reading = startReading(mapping);
  const rows = withoutRepeatedHeadings(reading, chosen.value);
  if (rows.length === 0) return refuse("register.no-rows", { role: list, sheet: excerpt(table.name) });
  for (const [index, row] of rows.entries()) {
    if (index % rowsAStep === 0) yield;
    noteDirt(reading, row);
    noteUnprintable(reading, row, context.prints);
  }
  yield;
  const read = importRows(list, reading, chosen.value, rows, options, context, hash);
  yield;
  const repeats = list === "conflicts" || list === "visits" ? [] : findRepeats(mapping, rows);
  const findings = [...reading.findings, ...repeats].toSorted((a, b) => a.row - b.row);
  return ok({
    list,
    sheet: table.name,
    headingRow: mapping.row,
    mapping: mapping.columns,
    rows: read.rows as NonNullable<Register[L]>,
    findings,
    counts: {
      rows: rows.length,
      accepted: read.rows.length,
      refused: rows.length - read.rows.length,
      recognised: read.recognised,
      findings: countBySeverity(findings),
    },
  });
}

/** The texts that stand in more than one row of a column, with the numbers of those rows. */
function repeated(
  rows: readonly Row[],
  column: number,
): readonly (readonly [text: string, rows: readonly number[]])[] {
  const first = new Map<string, number>();
  const again = new Map<string, number[]>();
  for (const row of rows) {
    const text = tidy(shown(row.cells[column]));
    if (text === "" || isPlaceholder(text)) continue;
    const before = first.get(text);
    if (before === undefined) first.set(text, row.number);
    else {
      const known = again.get(text);
      if (known) known.push(row.number);
      else again.set(text, [before, row.number]);
    }
  }
  return [...again];
}

/**
 * Names that repeat, in every column that is called a name, and credit codes that stand for several rows: one finding for
 * each, at its first row. Both are allowed (a company may own several sources), but a person should look.
 */
export function findRepeats(mapping: Mapping, rows: readonly Row[]): readonly Finding[] {
  const names = [...mapping.columns.filter(({ field }) => field === "name"), ...mapping.otherNames];
  const codes = mapping.columns.filter(({ field }) => field === "credit-code");
  const finding = (column: number, row: number | undefined, said: Finding["said"]): Finding => ({
    severity: "warning",
    row: row ?? 0,
    column: columnName(column),
    said,
  });
  return [
    ...names.flatMap(({ index }) =>
      repeated(rows, index).map(([name, where]) => {
        const values = { value: excerpt(name), count: where.length, rows: few(where, 10) };
        return finding(index, where[0], message("register.name-repeated", values));
      }),
    ),
    ...codes.flatMap(({ index }) =>
      repeated(rows, index).map(([code, where]) => {
        const values = { value: excerpt(code), count: where.length, rows: few(where, 10) };
        return finding(index, where[0], message("register.credit-code-shared", values));
      }),
    ),
  ];
}
