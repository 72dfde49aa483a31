import { limits } from "./limits.ts";
import type { Part } from "./unpack.ts";

/** What the XML of a sheet says that the spreadsheet library passes over, or tells at the price of keeping every empty cell. */
export interface SheetXml {
  /** Rows that are hidden or filtered away, counted from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Columns that are hidden, counted from 0. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells that hold a formula and no result, as `[row, column]` counted from 0. */
  readonly withoutResult: readonly (readonly [row: number, column: number])[];
}

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

/** The parts of a workbook's sheets, in the workbook's order; undefined where one is no sheet of cells. */
export function sheetParts(parts: readonly Part[]): readonly (Part | undefined)[] {
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
  const targets = relationTargets(byName.get("xl/_rels/workbook.xml.rels"));
  return [...text(byName.get("xl/workbook.xml")).matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) =>
    byName.get((targets.get(attribute(tag, "\\w+:id") ?? "") ?? "").toLowerCase()),
  );
}

// Whatever a hostile sheet leaves open is looked through for so many characters, not to its end over and over.
// A row or a column of no height or width is as little seen as one that is hidden.
const hiddenRow =
  /<(?:\w{1,9}:)?row\b([^>]{0,2000}\s(?:hidden=["'](?:1|true)["']|ht=["']0(?:\.0{1,9})?["'])[^>]{0,2000})>/g;
const hiddenColumn =
  /<(?:\w{1,9}:)?col\b([^>]{0,2000}\s(?:hidden=["'](?:1|true)["']|width=["']0(?:\.0{1,9})?["'])[^>]{0,2000})>/g;
const bareFormula =
  /<(?:\w{1,9}:)?c\b([^>]{0,2000})>\s{0,99}<(?:\w{1,9}:)?f\b(?:[^>]{0,2000}\/>|[^>]{0,2000}>[^<]{0,40000}<\/(?:\w{1,9}:)?f>)\s{0,99}(<(?:\w{1,9}:)?v\s{0,9}\/>|<(?:\w{1,9}:)?v><\/(?:\w{1,9}:)?v>)?\s{0,99}<\/(?:\w{1,9}:)?c>/g;

/** A row or a cell that does not say where it is, as some programs write them: it comes behind the one before it. */
const withoutPlace = /<(?:\w{1,9}:)?(?:row|c)(?=[\s/>])(?![^<>]{0,2000}\sr=)/;
const rowOrCell = /<(?:\w{1,9}:)?(row|c)(?=[\s/>])([^<>]{0,2000})>/g;
const isHidden = /\s(?:hidden=["'](?:1|true)["']|ht=["']0(?:\.0{1,9})?["'])/;

/** The column of a cell's reference (`AB12`), counted from 0; undefined where it is none. */
function columnOf(reference: string | undefined): number | undefined {
  const [, letters] = /^([A-Z]{1,3})\d{1,7}$/.exec(reference ?? "") ?? [];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Whether a cell that `bareFormula` found has no result: a text that came out empty is one. */
const lacksResult = (tag: string, empty: string | undefined) =>
  empty === undefined || attribute(tag, "t") !== "str";

/** Goes through a sheet's rows and cells one by one, counting those that do not say where they are. */
function countPlaces(xml: string): Pick<SheetXml, "hiddenRows" | "withoutResult"> {
  const hiddenRows = new Set<number>();
  const withoutResult: [number, number][] = [];
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
    formula.lastIndex = index;
    const found = formula.exec(xml);
    if (found && lacksResult(tag, found[2])) withoutResult.push([row, column]);
  }
  return { hiddenRows, withoutResult };
}

/** Spans of columns that are looked at in a sheet: more there are not, whatever a file claims. */
const mostSpans = 16_384;

/** Reads a sheet's XML for what is hidden and which formulas have no result. */
export function readSheetXml(part: Part | undefined): SheetXml {
  const xml = text(part);
  // Looking for a word is quick, and most sheets hold neither: only the others are gone through tag by tag.
  const hides = [" hidden=", ' ht="0', ' width="0', " ht='0", " width='0"].some((sign) => xml.includes(sign));
  const computes = /<(?:\w+:)?f[ >/]/.test(xml);
  const data = hides || computes ? Math.max(0, xml.search(/<(?:\w+:)?sheetData\b/)) : 0;
  const head = hides ? xml.slice(0, data) : "";
  const hiddenColumns = new Set<number>();
  let spans = 0;
  for (const [, tag = ""] of head.matchAll(hiddenColumn)) {
    spans += 1;
    if (spans > mostSpans) break;
    const last = Math.min(Number(attribute(tag, "max")), limits.columns);
    for (let column = Number(attribute(tag, "min")); column <= last; column += 1)
      hiddenColumns.add(column - 1);
  }
  if ((hides || computes) && withoutPlace.test(xml))
    return { hiddenColumns, ...countPlaces(xml.slice(data)) };
  const hiddenRows = new Set<number>();
  for (const [, tag = ""] of hides ? xml.matchAll(hiddenRow) : [])
    hiddenRows.add(Number(attribute(tag, "r")) - 1);
  const withoutResult: [number, number][] = [];
  for (const [, tag = "", empty] of computes ? xml.matchAll(bareFormula) : []) {
    const reference = attribute(tag, "r");
    const column = columnOf(reference);
    if (column !== undefined && lacksResult(tag, empty))
      withoutResult.push([Number(reference?.replace(/\D/g, "")) - 1, column]);
  }
  return { hiddenRows, hiddenColumns, withoutResult };
}
