import { few } from "../../text/catalogue.ts";
import { message } from "../../text/text.ts";
import { creditCodeIn } from "../credit-code.ts";
import type { Finding } from "../findings.ts";
import type { Part } from "./choose-table.ts";
import { excerpt, isPlaceholder, tidy, tidyCode } from "./clean.ts";
import { foldName } from "./names.ts";
import { rowText } from "./rows.ts";
import { columnName, type Row, shown } from "./table.ts";

/** The first row of a text, and all that have it. */
interface Repeat {
  readonly text: string;
  /** Another way it is written, where there is one. */
  readonly other: string | undefined;
  readonly rows: readonly Row[];
}

/** The texts that stand in more than one row of a column, compared as `fold` leaves them. */
function repeated(
  rows: readonly Row[],
  columnOf: (row: Row) => number | undefined,
  fold: (text: string) => string,
): readonly Repeat[] {
  const textOf = (row: Row) => {
    const column = columnOf(row);
    return column === undefined ? "" : tidy(shown(row.cells[column]));
  };
  const first = new Map<string, Row>();
  const again = new Map<string, Row[]>();
  for (const row of rows) {
    const text = textOf(row);
    if (text === "" || isPlaceholder(text)) continue;
    const folded = fold(text);
    const before = first.get(folded);
    if (before === undefined) first.set(folded, row);
    else {
      const known = again.get(folded);
      if (known) known.push(row);
      else again.set(folded, [before, row]);
    }
  }
  return [...again.values()].map((all) => {
    const texts = all.map(textOf);
    const [text = ""] = texts;
    return { text, other: texts.find((one) => one !== text), rows: all };
  });
}

/** The credit code of a cell, however it is written. */
const creditCodeOf = (text: string) => creditCodeIn(tidyCode(text));

/**
 * Names that repeat, in every column that is called a name, and credit codes that stand for several rows: one finding for
 * each, at its first row. Both are allowed (a company may own several sources), but a person should look.
 */
export function findRepeats(parts: readonly Part[], rows: readonly Row[]): readonly Finding[] {
  const columns = parts.map(({ table, mapping }) => ({
    sheet: parts.length > 1 ? table.name : undefined,
    names: [...mapping.columns.filter(({ field }) => field === "name"), ...mapping.otherNames],
    codes: mapping.columns.filter(({ field }) => field === "credit-code"),
  }));
  type ColumnOf = (row: Row) => number | undefined;
  const slots = (which: "names" | "codes"): readonly ColumnOf[] =>
    Array.from({ length: Math.max(...columns.map((one) => one[which].length)) }, (_, slot) => {
      const bySheet = new Map(columns.map((one) => [one.sheet, one[which][slot]?.index]));
      return ({ sheet }) => bySheet.get(sheet);
    });
  const finding = (columnOf: ColumnOf, { rows: [first] }: Repeat, said: Finding["said"]) => {
    const index = first && columnOf(first);
    return first && index !== undefined
      ? [
          {
            severity: "warning" as const,
            row: first.number,
            column: columnName(index),
            said,
            ...(first.sheet !== undefined && { sheet: first.sheet }),
          },
        ]
      : [];
  };
  const valuesOf = ({ text, rows: all }: Repeat) => ({
    value: excerpt(text),
    count: all.length,
    rows: few(
      all.map((row) => rowText(row, all[0] ?? row)),
      10,
    ),
  });
  return [
    ...slots("names").flatMap((columnOf) =>
      repeated(rows, columnOf, foldName).flatMap((one) =>
        finding(
          columnOf,
          one,
          one.other === undefined
            ? message("register.name-repeated", valuesOf(one))
            : message("register.name-alike", { ...valuesOf(one), other: excerpt(one.other) }),
        ),
      ),
    ),
    ...slots("codes").flatMap((columnOf) =>
      repeated(rows, columnOf, creditCodeOf).flatMap((one) => {
        const values = { ...valuesOf(one), value: excerpt(creditCodeOf(one.text)) };
        return finding(columnOf, one, message("register.credit-code-shared", values));
      }),
    ),
  ];
}
