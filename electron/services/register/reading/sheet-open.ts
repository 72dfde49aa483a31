import { Buffer } from "node:buffer";
import { limits } from "./limits.ts";
import { black, colorOf, isLost, white } from "./sheet-fonts.ts";
import { type Place, type SheetXml, unescaped } from "./sheet-xml.ts";

/** What a sheet of an OpenDocument file says that the spreadsheet library passes over. */
export interface OpenSheet extends SheetXml {
  readonly hidden: boolean;
}

const tags =
  /<(\/?)(?:\w{1,9}:)(table|table-row|table-column|table-cell|covered-table-cell)(?=[\s/>])([^<>]{0,4000})>/g;

const attribute = (tag: string, name: string) =>
  new RegExp(`\\s[\\w-]{1,9}:${name}=["']([^"']*)["']`).exec(tag)?.[1];

const styleTags = /<(\/?)style:([\w-]{1,40})([^<>]{0,4000})>/g;

/** The styles of a kind of which one of their elements says something: their names. */
function stylesThat(xml: string, family: string, says: (properties: string) => boolean): ReadonlySet<string> {
  const names = new Set<string>();
  let name: string | undefined;
  let properties = "";
  for (const { 1: closes, 2: kind, 3: tag = "" } of xml.matchAll(styleTags)) {
    if (kind === "style" && !closes) {
      name = attribute(tag, "family") === family ? attribute(tag, "name") : undefined;
      properties = "";
    } else if (kind === "style" && name !== undefined && says(properties)) names.add(name);
    else if (!closes) properties += tag;
  }
  return names;
}

const isStruck = (style: string) => /\sstyle:text-line-through-(?:style|type)=["'](?!none)/.test(style);
function isLostIn(style: string): boolean {
  const [, text] = /\sfo:color=["'](#[0-9a-f]{6})["']/i.exec(style) ?? [];
  const [, behind = "transparent"] = /\sfo:background-color=["']([^"']*)["']/.exec(style) ?? [];
  return isLost(
    text === undefined ? black : colorOf(text),
    behind === "transparent" ? white : colorOf(behind),
  );
}
const isUnshown = (style: string) => /\stable:display=["']false["']/.test(style);

/** What repeats is looked at so often: more rows and columns are not read, whatever a file claims. */
const often = (tag: string, name: string, most: number) =>
  Math.min(Number(attribute(tag, name) ?? 1) || 1, most);

/**
 * Reads `content.xml` of an OpenDocument spreadsheet (ODF 1.3, part 3, 9.1): by sheet, in the file's order, what is hidden, which
 * formulas have no result, and which cells are struck through or of the color of what is behind them.
 */
export function readOpenSheets(xml: string): readonly OpenSheet[] {
  const hidden = stylesThat(xml, "table", isUnshown);
  const struckStyles = stylesThat(xml, "table-cell", isStruck);
  const lostStyles = stylesThat(xml, "table-cell", isLostIn);
  const sheets: (OpenSheet & {
    readonly hiddenRows: Set<number>;
    readonly hiddenColumns: Set<number>;
    readonly withoutResult: Place[];
    readonly struck: Place[];
    readonly lost: Place[];
  })[] = [];
  const usual = new Map<number, string>();
  let [row, rows, column, columns, next] = [0, 1, 0, 0, 0];
  for (const { 1: closes, 2: kind, 3: tag = "" } of xml.matchAll(tags)) {
    const sheet = sheets.at(-1);
    const isAlone = tag.endsWith("/");
    if (kind === "table") {
      if (closes || isAlone) continue;
      sheets.push({
        hidden: hidden.has(attribute(tag, "style-name") ?? ""),
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
        withoutResult: [],
        struck: [],
        lost: [],
      });
      usual.clear();
      [row, columns] = [0, 0];
    } else if (!sheet) continue;
    else if (kind === "table-column" && !closes) {
      const last = Math.min(columns + often(tag, "number-columns-repeated", limits.columns), limits.columns);
      const style = attribute(tag, "default-cell-style-name");
      const isHidden = /collapse|filter/.test(attribute(tag, "visibility") ?? "");
      for (; columns < last; columns += 1) {
        if (style !== undefined) usual.set(columns, style);
        if (isHidden) sheet.hiddenColumns.add(columns);
      }
    } else if (kind === "table-row") {
      if (!closes) {
        rows = Number(attribute(tag, "number-rows-repeated") ?? 1) || 1;
        [column, next] = [0, 0];
        const isHidden = /collapse|filter/.test(attribute(tag, "visibility") ?? "");
        for (let one = 0; isHidden && one < Math.min(rows, limits.rows); one += 1)
          sheet.hiddenRows.add(row + one);
      }
      if (closes || isAlone) row += rows;
    } else if (!closes) {
      column = next;
      const repeated = often(tag, "number-columns-repeated", limits.columns);
      next += repeated;
      // What repeats without end is the empty rest of a sheet.
      if (kind !== "table-cell" || rows > 1000) continue;
      const isBare = attribute(tag, "formula") !== undefined && attribute(tag, "value-type") === undefined;
      for (let at = column; at < Math.min(next, limits.columns); at += 1) {
        const style = attribute(tag, "style-name") ?? usual.get(at) ?? "";
        for (let one = row; one < row + rows; one += 1) {
          if (isBare) sheet.withoutResult.push([one, at]);
          if (struckStyles.has(style)) sheet.struck.push([one, at]);
          if (lostStyles.has(style)) sheet.lost.push([one, at]);
        }
      }
    }
  }
  return sheets;
}

/** Cells of numbers and truth values whose text is no more than another way to write the number: 1,234.50 or 3.3E+14. */
const onlyNumber = /^-?(?:[\d,]*[,.E][\d,.]*(?:E?[+-]?\d+)?|[1-9]\d*|0|TRUE|FALSE)?$/i;

const valued =
  /<((?:\w{1,9}:)?table-cell)(?=[\s/>])([^<>]{0,4000}\s\w{1,9}:value-type=["'](?:float|boolean|currency|percentage)["'][^<>]{0,4000})>(\s{0,99}<text:p>([^<]{0,400})<\/text:p>)/g;

/** The styles of cells that show their number as a day: their names. */
function dayStyles(xml: string): ReadonlySet<string> {
  const formats = new Set(
    [...xml.matchAll(/<number:date-style\b([^<>]{0,4000})>/g)].map(([tag]) => attribute(tag, "name")),
  );
  const styles = formats.size > 0 ? [...xml.matchAll(/<style:style\b([^<>]{0,4000})>/g)] : [];
  return new Set(
    styles
      .filter(([tag]) => formats.has(attribute(tag, "data-style-name") ?? ""))
      .flatMap(([tag]) => attribute(tag, "name") ?? []),
  );
}

/**
 * The text of a cell is what is seen: where its number would be read as another (0045 as 45, 停产 as 1) it is made a text. A number that
 * is shown as a day is left to the library, which knows the day, whatever order its parts are shown in.
 */
function shownAsText(xml: string): string {
  const days = dayStyles(xml);
  return xml.replace(valued, (whole, name: string, tag: string, content: string, words: string) =>
    onlyNumber.test(words) || days.has(attribute(tag, "style-name") ?? "")
      ? whole
      : `<${name}${tag.replace(/(:value-type=["'])\w+/, "$1string")}>${content}`,
  );
}

/**
 * The same XML as the library reads it right: each value that stands in a cell without a text is given an empty one, since some programs
 * leave the text to be made from the value and the library reads such a cell as empty; a text that shows something else than the
 * value stands for it; and what sounds are written over characters is left out.
 */
export function withTexts(xml: string): string {
  const filled = xml.replace(
    /<((?:\w{1,9}:)?table-cell)(?=[\s/>])([^<>]{0,4000}\s\w{1,9}:(?:value|date-value|boolean-value)=[^<>]{0,4000})\/>/g,
    (_, name: string, tag: string) => `<${name}${tag}><text:p></text:p></${name}>`,
  );
  // A comment alone in a cell would be lost with it.
  const commented = filled.replace(
    /<\/office:annotation>(?=\s{0,99}<\/(?:\w{1,9}:)?table-cell>)/g,
    "</office:annotation><text:p></text:p>",
  );
  return shownAsText(commented.replace(/<text:ruby-text\b[^<>]{0,400}>[^<]{0,400}<\/text:ruby-text>/g, ""));
}

const shapeOrTable = /<(\/?)(draw:[\w-]{1,40}|table:table)(?=[\s/>])([^<>]*)>/g;

/** XML without the shapes that are drawn over its sheets, and by sheet what these say: in a cell they would be read as a part of it. */
export function withoutShapes(xml: string): {
  readonly xml: string;
  readonly drawn: readonly (readonly string[])[];
} {
  if (!xml.includes("<draw:")) return { xml, drawn: [] };
  const drawn: string[][] = [];
  let rest = "";
  let from = 0;
  let depth = 0;
  for (const { index, 0: whole, 1: closes, 2: name, 3: tag = "" } of xml.matchAll(shapeOrTable)) {
    if (name === "table:table") {
      if (depth === 0 && !closes) drawn.push([]);
      continue;
    }
    if (depth === 0) {
      if (closes) continue;
      rest += xml.slice(from, index);
      from = index;
    }
    if (!tag.endsWith("/")) depth += closes ? -1 : 1;
    if (depth > 0) continue;
    const end = index + whole.length;
    const words = xml
      .slice(from, end)
      .replace(/<svg:(title|desc)\b[^<>]{0,400}>[^<]{0,4000}<\/svg:\1>|<[^<>]{0,4000}>/g, "")
      .trim();
    if (words !== "") drawn.at(-1)?.push(unescaped(Buffer.from(words, "latin1").toString("utf8")));
    from = end;
  }
  return { xml: rest + xml.slice(from), drawn };
}
