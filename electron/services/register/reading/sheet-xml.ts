import { limits } from "./limits.ts";
import { type CellFonts, plainFonts } from "./sheet-fonts.ts";
import type { Part } from "./unpack.ts";

/** What the XML of a sheet says that the spreadsheet library passes over, or tells at the price of keeping every empty cell. */
export interface SheetXml {
  /** Rows that are hidden or filtered away, counted from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Columns that are hidden, counted from 0. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells that hold a formula and no result. */
  readonly withoutResult: readonly Place[];
  /** Cells that are struck through as a whole. */
  readonly struck: readonly Place[];
  /** Cells whose text has the color of what is behind it. */
  readonly lost: readonly Place[];
  /** Ranges in which a condition strikes texts through, makes them unseen, or shows something else. */
  readonly conditional?: readonly string[];
  /** A cell stands in it twice: which of them counts no program says. */
  readonly twice?: true;
}

/** A cell, counted from 0. */
export type Place = readonly [row: number, column: number];

const text = (part: Part | undefined) => part?.bytes.toString("latin1") ?? "";
const attribute = (tag: string, name: string) => new RegExp(`\\b${name}=["']([^"']*)["']`).exec(tag)?.[1];

/** The paths of the parts that a workbook names, by the ids it names them with. */
export function relationTargets(part: Part | undefined): ReadonlyMap<string, string> {
  return new Map(
    [...text(part).matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => {
      const target = attribute(tag, "Target") ?? "";
      return [attribute(tag, "Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`];
    }),
  );
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text of XML with its characters as they are meant. */
export const unescaped = (words: string) =>
  words.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole);

/** The texts of the shapes that are drawn over a sheet. */
export function drawnOver(parts: readonly Part[], sheet: Part | undefined): readonly string[] {
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
  const rels = sheet?.name.toLowerCase().replace(/([^/]*)$/, "_rels/$1.rels");
  const drawings = [
    ...text(byName.get(rels ?? "")).matchAll(/\bTarget=["']([^"']*\bdrawings\/[^"'/]*\.xml)["']/g),
  ];
  return drawings.flatMap(([, target = ""]) => {
    const drawing = byName.get(`xl/${target.replace(/^(?:\.\.|\/xl)\//, "")}`.toLowerCase());
    const shapes = drawing?.bytes.toString("utf8").split(/<\/(?:\w{1,9}:)?sp>/) ?? [];
    return shapes.flatMap(
      (shape) => wordsIn(shape, /<(?:\w{1,9}:)?t(?:\s[^<>]{0,200})?>([^<]{0,4000})</g) || [],
    );
  });
}

/** The words that a pattern finds in XML, as one text. */
function wordsIn(xml: string, pattern: RegExp): string {
  return [...xml.matchAll(pattern)]
    .map(([, words = ""]) => unescaped(words))
    .join("")
    .trim();
}

/** The parts of a workbook's sheets, in the workbook's order; undefined where one is no sheet of cells. */
export function sheetParts(parts: readonly Part[]): readonly (Part | undefined)[] {
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
  const targets = relationTargets(byName.get("xl/_rels/workbook.xml.rels"));
  return [...text(byName.get("xl/workbook.xml")).matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) =>
    byName.get((targets.get(attribute(tag, "\\w+:id") ?? "") ?? "").toLowerCase()),
  );
}

// Whatever a hostile sheet leaves open is looked through for so many characters, not to its end over and over.
// A row or a column of no height or width, or of a hair's, is as little seen as one that is hidden: heights are points, widths characters.
// (Rows that `zeroHeight` hides are those without an element, which hold nothing.)
const hiddenRow =
  /<(?:\w{1,9}:)?row\b([^>]{0,2000}\s(?:hidden=["'](?:1|true)["']|ht=["'][01](?:\.\d{1,20})?["'])[^>]{0,2000})>/g;
const hiddenColumn =
  /<(?:\w{1,9}:)?col\b([^>]{0,2000}\s(?:hidden=["'](?:1|true)["']|width=["']0(?:\.[0-4]\d{0,20})?["'])[^>]{0,2000})>/g;
const anyColumn = /<(?:\w{1,9}:)?col\s([^>]{0,2000})>/g;
/** Columns that are not named are as wide as this says, where it does. */
const noDefaultWidth =
  /<(?:\w{1,9}:)?sheetFormatPr\b[^>]{0,2000}\sdefaultColWidth=["']0(?:\.[0-4]\d{0,20})?["']/;
const bareFormula =
  /<(?:\w{1,9}:)?c\b([^>]{0,2000})>\s{0,99}<(?:\w{1,9}:)?f\b(?:[^>]{0,2000}\/>|[^>]{0,2000}>[^<]{0,40000}<\/(?:\w{1,9}:)?f>)\s{0,99}(<(?:\w{1,9}:)?v\s{0,9}\/>|<(?:\w{1,9}:)?v><\/(?:\w{1,9}:)?v>)?\s{0,99}<\/(?:\w{1,9}:)?c>/g;

/** A row or a cell that does not say where it is, as some programs write them: it comes behind the one before it. */
const withoutPlace = /<(?:\w{1,9}:)?(?:row|c)(?=[\s/>])(?![^<>]{0,2000}\sr=)/;
const rowOrCell = /<(?:\w{1,9}:)?(row|c)(?=[\s/>])([^<>]{0,2000})>/g;
const isHidden = /\s(?:hidden=["'](?:1|true)["']|ht=["'][01](?:\.\d{1,20})?["'])/;

/** The column of a cell's reference (`AB12`), counted from 0; undefined where it is none. */
function columnOf(reference: string | undefined): number | undefined {
  const [, letters] = /^([A-Z]{1,3})\d{1,7}$/.exec(reference ?? "") ?? [];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Whether a cell that `bareFormula` found has no result: a text that came out empty is one. */
const lacksResult = (tag: string, empty: string | undefined) =>
  empty === undefined || attribute(tag, "t") !== "str";

/** Where cells are and what they are set in, counted one by one where some do not say where they are. */
function countPlaces(xml: string, fonts: CellFonts): Omit<SheetXml, "hiddenColumns"> {
  const hiddenRows = new Set<number>();
  const withoutResult: Place[] = [];
  const struck: Place[] = [];
  const lost: Place[] = [];
  const formula = new RegExp(bareFormula.source, "y");
  let row = -1;
  let column = -1;
  for (const { 1: kind, 2: tag = "", index } of xml.matchAll(rowOrCell)) {
    const at = attribute(tag, "r");
    if (kind === "row") {
      row = at === undefined ? row + 1 : Number(at) - 1;
      column = -1;
      if (isHidden.test(tag)) hiddenRows.add(row);
      continue;
    }
    column = columnOf(at) ?? column + 1;
    const style = Number(attribute(tag, "s") ?? 0);
    if (fonts.struck.has(style)) struck.push([row, column]);
    if (fonts.lost.has(style)) lost.push([row, column]);
    formula.lastIndex = index;
    const found = formula.exec(xml);
    if (found && lacksResult(tag, found[2])) withoutResult.push([row, column]);
  }
  return { hiddenRows, withoutResult, struck, lost };
}

/** The place a reference (`AB12`) names; undefined where it is none. */
function placeOf(reference: string | undefined): Place | undefined {
  const column = columnOf(reference);
  return column === undefined ? undefined : [Number(reference?.replace(/\D/g, "")) - 1, column];
}

/** The cells that are set in one of these styles. */
function cellsIn(xml: string, styles: ReadonlySet<number>): readonly Place[] {
  if (styles.size === 0) return [];
  const ones = [...styles].join("|");
  const cell = new RegExp(`<(?:\\w{1,9}:)?c\\b([^>]{0,2000}\\ss=["'](?:${ones})["'][^>]{0,2000})>`, "g");
  return [...xml.matchAll(cell)].flatMap(([, tag = ""]) => {
    const place = placeOf(attribute(tag, "r"));
    return place ? [place] : [];
  });
}

const strike = /<(?:\w{1,9}:)?strike(?:\s+val=["'](?:1|true)["'])?\s*\/>/g;

/** Struck parts that are looked at in a sheet. */
const mostStrikes = 20_000;

/** The cells with a text of their own of which a part is struck through. */
function struckInPart(xml: string): readonly Place[] {
  const places: Place[] = [];
  let strikes = 0;
  for (const { index } of /[<:]strike/.test(xml) ? xml.matchAll(strike) : []) {
    strikes += 1;
    if (strikes > mostStrikes) break;
    const before = xml.slice(Math.max(0, index - 4000), index);
    const place = placeOf(attribute(before.slice(before.lastIndexOf("<c ")), "r"));
    if (place) places.push(place);
  }
  return places;
}

/** Spans of columns that are looked at in a sheet: more there are not, whatever a file claims. */
const mostSpans = 16_384;

/** The columns that the spans of a sheet name, counted from 0. */
function columnsIn(head: string, spans: RegExp): ReadonlySet<number> {
  const columns = new Set<number>();
  let count = 0;
  for (const [, tag = ""] of head.matchAll(spans)) {
    count += 1;
    if (count > mostSpans) break;
    const last = Math.min(Number(attribute(tag, "max")), limits.columns);
    for (let column = Number(attribute(tag, "min")); column <= last; column += 1) columns.add(column - 1);
  }
  return columns;
}

function hiddenColumnsIn(head: string): ReadonlySet<number> {
  const hidden = columnsIn(head, hiddenColumn);
  if (!noDefaultWidth.test(head)) return hidden;
  const named = columnsIn(head, anyColumn);
  const others = Array.from({ length: limits.columns }, (_, column) => column).filter(
    (column) => !named.has(column),
  );
  return new Set([...hidden, ...others]);
}

const condition =
  /<(?:\w{1,9}:)?conditionalFormatting\b([^<>]{0,4000})>|<(?:\w{1,9}:)?cfRule\b([^<>]{0,4000})>/g;

/** The ranges in which a condition sets a cell in one of these formats. */
function rangesIn(xml: string, formats: ReadonlySet<number>): readonly string[] {
  const ranges = new Set<string>();
  let range = "";
  for (const [, block, rule = ""] of formats.size > 0 ? xml.matchAll(condition) : []) {
    if (block !== undefined) range = attribute(block, "sqref") ?? "";
    else if (formats.has(Number(attribute(rule, "dxfId") ?? -1))) ranges.add(range);
  }
  return [...ranges];
}

const referenced = /<(?:\w{1,9}:)?c(?=\s)[^<>]{0,2000}?\sr=["']([A-Z]{1,3})(\d{1,7})["']/g;

/** Whether a sheet holds a cell twice. Cells come row by row and column by column; only where they do not are they kept in mind. */
function holdsTwice(xml: string): boolean {
  let [column, row] = ["", 0];
  for (const { 1: letters = "", 2: digits } of xml.matchAll(referenced)) {
    const isBehind =
      Number(digits) > row ||
      (Number(digits) === row &&
        (letters.length > column.length || (letters.length === column.length && letters > column)));
    if (!isBehind) return repeats(xml);
    [column, row] = [letters, Number(digits)];
  }
  return false;
}

function repeats(xml: string): boolean {
  const seen = new Set<string>();
  for (const { 1: letters = "", 2: digits = "" } of xml.matchAll(referenced)) {
    if (seen.has(letters + digits)) return true;
    seen.add(letters + digits);
  }
  return false;
}

/** What a sheet's XML must hold for anything of it to be hidden: looking for a word is quick, and most sheets hold none. */
const signs = [" hidden=", ' ht="0', ' ht="1.', ' ht="1"', ' width="0', ' defaultColWidth="0'].flatMap(
  (sign) => [sign, sign.replaceAll('"', "'")],
);

/**
 * Reads a sheet's XML for what is hidden, which formulas have no result, and which cells are struck through or of the color of what is behind them.
 *
 * @param fonts the styles of the workbook that strike a text through, or give it the color of its cell
 */
export function readSheetXml(part: Part | undefined, fonts: CellFonts = plainFonts): SheetXml {
  const xml = text(part);
  const ranges = rangesIn(xml, fonts.conditional);
  return {
    ...readPlaces(xml, fonts),
    ...(ranges.length > 0 && { conditional: ranges }),
    ...(holdsTwice(xml) && { twice: true as const }),
  };
}

function readPlaces(xml: string, fonts: CellFonts): SheetXml {
  const hides = signs.some((sign) => xml.includes(sign));
  const computes = /<(?:\w+:)?f[ >/]/.test(xml);
  const styled = fonts.struck.size + fonts.lost.size > 0;
  const data = hides || computes || styled ? Math.max(0, xml.search(/<(?:\w+:)?sheetData\b/)) : 0;
  const hiddenColumns = hides ? hiddenColumnsIn(xml.slice(0, data)) : new Set<number>();
  if ((hides || computes || styled) && withoutPlace.test(xml))
    return { hiddenColumns, ...countPlaces(xml.slice(data), fonts) };
  const hiddenRows = new Set<number>();
  for (const [, tag = ""] of hides ? xml.matchAll(hiddenRow) : [])
    hiddenRows.add(Number(attribute(tag, "r")) - 1);
  const withoutResult: Place[] = [];
  for (const [, tag = "", empty] of computes ? xml.matchAll(bareFormula) : []) {
    const place = placeOf(attribute(tag, "r"));
    if (place && lacksResult(tag, empty)) withoutResult.push(place);
  }
  const struck = [...cellsIn(xml, fonts.struck), ...struckInPart(xml)];
  return { hiddenRows, hiddenColumns, withoutResult, struck, lost: cellsIn(xml, fonts.lost) };
}
