import { few } from "../../text/catalogue.ts";
import { message } from "../../text/text.ts";
import type { Finding } from "../findings.ts";
import { excerpt, isPlaceholder, tidy } from "./clean.ts";
import type { Mapping } from "./headings.ts";
import { columnName, type Row, shown } from "./table.ts";

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
