import { few } from "../../text/catalogue.ts";
import { message } from "../../text/text.ts";
import type { Finding } from "../findings.ts";
import type { Field, List } from "../model.ts";
import type { Part } from "./choose-table.ts";
import { excerpt, tidyCode } from "./clean.ts";
import { columnName, shown } from "./table.ts";

/** The field whose code tells the entries of a list from each other. */
const own = {
  key: "id",
  general: "id",
  special: "id",
  inspectors: "certificate",
  conflicts: undefined,
  visits: undefined,
} as const satisfies Record<List, Field | undefined>;

/** From so many rows on a count is no chance. */
const fewest = 3;

/**
 * Codes that only count the rows of their sheet (1, 2, 3 …): in the next list each stands for whatever is in that place then. One finding
 * about the column.
 */
export function findRunningNumbers(list: List, parts: readonly Part[]): readonly Finding[] {
  const field = own[list];
  return parts.flatMap(({ table, rows, mapping }): readonly Finding[] => {
    const column = mapping.columns.find((one) => one.field === field);
    if (field === undefined || column === undefined) return [];
    const codes = rows.map(({ cells }) => tidyCode(shown(cells[column.index]))).filter(Boolean);
    const numbers = codes.flatMap((code) => (/^\d{1,4}$/.test(code) ? [Number(code)] : []));
    // A count may begin again with each part of the list.
    const counts =
      numbers.length >= fewest &&
      numbers.every((number, at) => number === 1 || number === (numbers[at - 1] ?? 0) + 1) &&
      numbers.filter((number) => number === 1).length * 2 <= numbers.length;
    if (!counts || numbers.length < codes.length - 3) return [];
    const said = message("register.code-running", {
      heading: excerpt(column.heading),
      count: Math.max(...numbers),
    });
    const sheet = parts.length > 1 ? { sheet: table.name } : {};
    return [{ severity: "warning", row: 0, column: columnName(column.index), said, ...sheet }];
  });
}

/**
 * Codes that have lost the noughts they began with, as those of numbers do: where all that begin with a nought have one length, whatever
 * other number is shorter. One finding about the column.
 */
export function findLostNoughts(list: List, parts: readonly Part[]): readonly Finding[] {
  const field = own[list];
  return parts.flatMap(({ table, rows, mapping }): readonly Finding[] => {
    const column = mapping.columns.find((one) => one.field === field);
    if (field === undefined || column === undefined) return [];
    const codes = rows.flatMap((row) => {
      const code = tidyCode(shown(row.cells[column.index]));
      return /^\d+$/.test(code) ? [{ row, code }] : [];
    });
    const whole = codes.filter(({ code }) => code.startsWith("0"));
    const length = whole[0]?.code.length ?? 0;
    if (whole.length < 2 || whole.some(({ code }) => code.length !== length)) return [];
    const short = codes.filter(({ code }) => code.length < length);
    if (short.length === 0) return [];
    const said = message("register.noughts-lost", {
      length,
      rows: few(
        short.map(({ row }) => row.number),
        10,
      ),
    });
    const sheet = parts.length > 1 ? { sheet: table.name } : {};
    return [{ severity: "warning", row: 0, column: columnName(column.index), said, ...sheet }];
  });
}
