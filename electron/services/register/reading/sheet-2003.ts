/** Formulas without a result in a workbook of XML Spreadsheet 2003, which the spreadsheet library reads as empty cells. */

const tags = /<(\/?)(?:\w{1,9}:)?(Worksheet|Row|Cell|Data)(?=[\s/>])([^<>]{0,20000})>/g;

const numberOf = (tag: string, name: string) => {
  const [, digits] = new RegExp(`\\s(?:\\w{1,9}:)?${name}=["'](\\d{1,7})["']`).exec(tag) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

/** By sheet, in the workbook's order, the cells that hold a formula and no result, as `[row, column]` counted from 0. */
export function withoutResultIn(
  xml: string,
): readonly (readonly (readonly [row: number, column: number])[])[] {
  const sheets: [number, number][][] = [];
  let row = -1;
  let column = -1;
  let formula = false;
  for (const { 1: closes, 2: kind, 3: tag = "", index, 0: whole } of xml.matchAll(tags)) {
    const isAlone = tag.endsWith("/");
    if (kind === "Worksheet" && !closes) {
      sheets.push([]);
      row = -1;
    } else if (kind === "Row" && !closes) {
      row = (numberOf(tag, "Index") ?? row + 2) - 1;
      column = -1;
    } else if (kind === "Cell" && !closes) {
      column = (numberOf(tag, "Index") ?? column + 2) - 1;
      formula = /\s(?:\w{1,9}:)?Formula=/.test(tag);
      if (formula && isAlone) sheets.at(-1)?.push([row, column]);
      if (isAlone) column += numberOf(tag, "MergeAcross") ?? 0;
    } else if (kind === "Data" && !closes) {
      const isText = /\s(?:\w{1,9}:)?Type=["']String["']/.test(tag);
      const isEmpty = isAlone || xml.startsWith("</", index + whole.length);
      // A text that came out empty is a result.
      if (!isEmpty || isText) formula = false;
    } else if (kind === "Cell" && closes && formula) sheets.at(-1)?.push([row, column]);
  }
  return sheets;
}
