import type { Hash, Level } from "../../draw/model.ts";
import { shippedPlaces } from "../../draw/presets.ts";
import type { Places } from "../../draw/rule-set.ts";
import { ok, type Result, refuse } from "../../text/result.ts";
import { message } from "../../text/text.ts";
import { countBySeverity, type Finding, type Severity } from "../findings.ts";
import type { ConflictOfInterest, List, Register, Visit } from "../model.ts";
import { chooseTable } from "./choose-table.ts";
import { excerpt } from "./clean.ts";
import type { Choices, Column } from "./headings.ts";
import { importInspectors } from "./inspectors.ts";
import { headingsDown } from "./lower-headings.ts";
import { noteMarks } from "./marks.ts";
import { type Block, hasCode, isPassedOver } from "./passed-over.ts";
import type { OwnPhrases } from "./phrases.ts";
import { type Given, importConflicts, importVisits } from "./references.ts";
import { findRepeats } from "./repeats.ts";
import { countRests, countUnknown, type Rest, type Unknown } from "./rests.ts";
import { note, noteDirt, noteUnprintable, type Reading, startReading } from "./rows.ts";
import { findLostNoughts, findRunningNumbers } from "./running-numbers.ts";
import { noteSheets } from "./sheets.ts";
import { isSound, widthOf } from "./sound-rows.ts";
import { importSpecial } from "./special.ts";
import type { Row, Table } from "./table.ts";
import { importUnits, type UnitRow } from "./units.ts";
import { findUnreadColumns } from "./unread-columns.ts";
import { findVoidingColumns } from "./voiding-columns.ts";

export interface ImportOptions {
  readonly level: Level;
  /** Which units are key and which general by the office's rule set; by the shipped ones for the level where it is left out. */
  readonly places?: Places;
  /** The sheet, where a person has chosen it. */
  readonly sheet?: string;
  /** Headings a person has chosen for fields. */
  readonly map?: Choices;
  /** What the office has said that phrases mean. */
  readonly phrases?: OwnPhrases;
  /** Whether rows that are hidden or filtered away are left out; they are read unless a person says so. */
  readonly hidden?: "left";
}

/** What an import is read against. */
export interface ImportContext {
  /** The day of the draw, `YYYY-MM-DD`: certificates that have run out by then are found. */
  readonly day: string;
  /** No ceremony is being prepared: the day is today's. */
  readonly isToday?: boolean;
  /** The lists accepted so far: import key and general before special, units and inspectors before conflicts and visits. */
  readonly register: Register;
  /** Whether the papers print a character as it is, and not as its code point. */
  readonly prints: (character: string) => boolean;
}

/** A list as it would enter the register; nothing has entered until a person accepts it. */
export interface Import<L extends List = List> {
  readonly list: L;
  /** The sheet, of several their names with 、 between them. */
  readonly sheet: string;
  readonly sheets: readonly string[];
  /** Number of the heading row in the sheet, from 1; 0 where it has none and columns were chosen by their letters. */
  readonly headingRow: number;
  readonly mapping: readonly Column[];
  readonly rows: NonNullable<Register[L]>;
  readonly findings: readonly Finding[];
  /** Why entries are stopped, closed, not in post and the like: by the words they rest on. */
  readonly rests: readonly Rest[];
  /** Headings of columns that were not read. */
  readonly unused: readonly string[];
  /** Words that are not known; a person may say what they mean, and have the list read again. */
  readonly unknown: readonly Unknown[];
  readonly counts: {
    /** Rows under the headings that hold an entry, right or wrong. */
    readonly rows: number;
    /** Entries that would enter; a row of conflicts or visits may give several. */
    readonly accepted: number;
    /** Rows that give none. */
    readonly refused: number;
    /** Rows that hold none: repeated headings, totals, notes, sections, and hidden rows that a person had left out. */
    readonly passedOver: number;
    /** Entries that are stopped or closed; 0 for other lists than of units. */
    readonly stopped: number;
    /** Entries that are not in post; 0 for other lists than of inspectors. */
    readonly notInPost: number;
    /** Accepted rows of the special list that were found among the key and general units; 0 for other lists. */
    readonly recognised: number;
    readonly findings: Readonly<Record<Severity, number>>;
  };
}

/** What the rows of a list became: each with the row it was read from. */
interface Taken {
  readonly rows: readonly Row[];
  readonly entries: NonNullable<Register[List]>;
  readonly recognised: number;
}

function importRows(
  list: List,
  reading: Reading,
  rows: readonly Row[],
  { level, places = shippedPlaces(level) }: ImportOptions,
  { day, isToday = false, register }: ImportContext,
  hash: Hash,
): Taken {
  switch (list) {
    case "key":
    case "general":
      return unitsTaken(importUnits(reading, rows, { places, stratum: list, day, hash }, register), 0);
    case "special": {
      const { units, recognised } = importSpecial(reading, rows, { places, day, hash }, register);
      return unitsTaken(units, recognised);
    }
    case "inspectors": {
      const found = importInspectors(reading, rows, day, isToday);
      return {
        rows: found.map(({ row }) => row),
        entries: found.map(({ inspector }) => inspector),
        recognised: 0,
      };
    }
    case "conflicts":
      return given(importConflicts(reading, rows, register));
    case "visits":
      return given(importVisits(reading, rows, register));
  }
}

function unitsTaken(units: readonly UnitRow[], recognised: number): Taken {
  return { rows: units.map(({ row }) => row), entries: units.map(({ unit }) => unit), recognised };
}

function given<Entry extends ConflictOfInterest | Visit>(found: readonly Given<Entry>[]): Taken {
  return {
    rows: found.map(({ row }) => row),
    entries: found.map(({ entry }) => entry) as unknown as NonNullable<Register[List]>,
    recognised: 0,
  };
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
  const parts = [chosen.value, ...chosen.value.beside].toSorted(
    (a, b) => tables.indexOf(a.table) - tables.indexOf(b.table),
  );
  const several = parts.length > 1;
  const reading = startReading(
    list,
    parts.map(({ table, mapping }) => [table.name, mapping]),
    options.phrases,
  );
  noteSheets(reading, chosen.value, parts, tables);
  const rows: Row[] = [];
  const sound: Row[] = [];
  let passedOver = 0;
  for (const part of parts) {
    const named = several ? part.rows.map((row) => ({ ...row, sheet: part.table.name })) : part.rows;
    const width = widthOf(part);
    const block: Block = [];
    const below = headingsDown(reading, part);
    for (const [index, row] of named.entries()) {
      if (index % rowsAStep === 0) yield;
      if (row.hidden && options.hidden === "left") {
        note(reading, "warning", row, undefined, message("register.row-hidden-left", {}));
        passedOver += 1;
        continue;
      }
      const isCoded = hasCode(reading, row);
      const is = below(row, isCoded);
      if (is === "headings") passedOver += 1;
      else if (is === "other") rows.push(row);
      else if (isPassedOver(reading, row, block, isCoded)) passedOver += 1;
      else if (is === "under") {
        note(reading, "error", row, undefined, message("register.row-under", {}));
        rows.push(row);
      } else {
        rows.push(row);
        noteMarks(reading, row);
        noteDirt(reading, row);
        noteUnprintable(reading, row, context.prints);
        if (isSound(reading, row, width)) sound.push(row);
      }
    }
  }
  if (rows.length === 0) {
    return refuse("register.no-rows", {
      list: message(`minutes.list.${list as List}`, {}),
      sheet: excerpt(chosen.value.table.name),
    });
  }
  yield;
  const taken = importRows(list, reading, sound, options, context, hash);
  yield;
  const repeats = list === "conflicts" || list === "visits" ? [] : findRepeats(parts, sound);
  const order = new Map(parts.map(({ table }, index) => [table.name, index]));
  const place = ({ sheet }: Finding) => (sheet === undefined ? 0 : (order.get(sheet) ?? 0));
  const columns = [
    ...findUnreadColumns(list, parts, reading.own, context.day),
    ...findVoidingColumns(list, parts),
    ...findRunningNumbers(list, parts),
    ...findLostNoughts(list, parts),
  ];
  const findings = [...reading.findings, ...columns, ...repeats].toSorted(
    (a, b) => place(a) - place(b) || a.row - b.row,
  );
  const rowsTaken = new Set(taken.rows);
  const rests = countRests(reading, taken.rows, taken.entries);
  const restingOn = (field: Rest["field"]) =>
    rests.reduce((sum, rest) => sum + (rest.field === field ? rest.count : 0), 0);
  return ok({
    list,
    sheet: several ? parts.map(({ table }) => table.name).join("、") : chosen.value.table.name,
    sheets: parts.map(({ table }) => table.name),
    headingRow: chosen.value.mapping.row,
    mapping: chosen.value.mapping.columns,
    rows: taken.entries as NonNullable<Register[L]>,
    findings,
    rests,
    unused: chosen.value.unused,
    unknown: countUnknown(reading),
    counts: {
      rows: rows.length,
      accepted: taken.entries.length,
      refused: rows.length - rowsTaken.size,
      passedOver,
      stopped: restingOn("status"),
      notInPost: restingOn("in-post"),
      recognised: taken.recognised,
      findings: countBySeverity(findings),
    },
  });
}
