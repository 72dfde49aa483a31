import type { Buffer } from "node:buffer";

/** Characters of a cell: more a spreadsheet does not hold. */
const mostOfCell = 32_767;

/**
 * Rows as the one sheet of a workbook. Every cell is a text, which no spreadsheet runs, whatever it begins with.
 *
 * @param widths of the columns, in characters
 * @returns the bytes of an .xlsx
 */
export async function textTable(
  name: string,
  rows: readonly (readonly string[])[],
  widths: readonly number[] = [],
): Promise<Buffer> {
  // Loaded when it is asked for: a start need not wait for it.
  const { utils, write } = await import("@e965/xlsx");
  const cells = rows.map((row) => row.map((text) => ({ t: "s" as const, v: text.slice(0, mostOfCell) })));
  const sheet = utils.aoa_to_sheet(cells, { dense: true });
  sheet["!cols"] = widths.map((wch) => ({ wch }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  return write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer;
}
