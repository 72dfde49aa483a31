import { type CellObject, utils, write } from "@e965/xlsx";
import { type Finding, place } from "../../../shared/register/findings.ts";
import { tidy } from "../../../shared/register/reading/clean.ts";
import type { Import } from "../../../shared/register/reading/import-list.ts";
import { type Row, shown, type Table } from "../../../shared/register/reading/table.ts";
import type { Language } from "../../../shared/text/catalogue.ts";
import { message, say } from "../../../shared/text/text.ts";

/** Finds the row of a file that a finding is about; undefined where it is about a column or the whole file. */
export function rowFinder(
  tables: readonly Table[],
  { sheets }: Import,
): (finding: Finding) => Row | undefined {
  const rows = new Map(
    tables
      .filter(({ name }) => sheets.includes(name))
      .map(({ name, rows: all }) => [name, new Map(all.map((row) => [row.number, row]))]),
  );
  return ({ sheet = sheets[0] ?? "", row }) => rows.get(sheet)?.get(row);
}

/**
 * The findings of a list as a workbook for who keeps it: each row of the sheet about which something was found, as it stands there,
 * marked with what was found, and before them what is about the whole file. Every cell is a text, which no spreadsheet runs,
 * whatever it begins with.
 *
 * @param headings the sheet's own
 * @returns the bytes of an .xlsx
 */
export function exportFindings(
  found: Import,
  tables: readonly Table[],
  headings: readonly string[],
  language: Language,
): Buffer {
  const t = (key: "place" | "severity" | "what") => say(message(`console.import.${key}`, {}), language);
  const rowOf = rowFinder(tables, found);
  const byRow = Map.groupBy(found.findings, ({ sheet, row }) => `${sheet ?? ""}!${row}`);
  const lines = [...byRow.values()].flatMap((findings) => {
    const [first] = findings;
    const row = first && first.row > 0 ? rowOf(first) : undefined;
    const severities = [...new Set(findings.map(({ severity }) => severity))];
    const mark = [
      findings.map(place).filter(Boolean).join("\n"),
      severities.map((one) => say(message(`console.import.severity.${one}`, {}), language)).join("\n"),
      findings.map(({ said }) => say(said, language)).join("\n"),
    ];
    return [[...mark, ...(row?.cells ?? []).map((cell) => tidy(shown(cell)))]];
  });
  const all = [[t("place"), t("severity"), t("what"), ...headings], ...lines];
  const sheet = utils.aoa_to_sheet(
    all.map((line) => line.map((text): CellObject => ({ t: "s", v: text.slice(0, mostOfCell) }))),
    { dense: true },
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, say(message("console.import.groups", {}), language));
  return write(book, { type: "buffer", bookType: "xlsx", compression: true });
}

/** Characters of a cell: more a spreadsheet does not hold. */
const mostOfCell = 32_767;
