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
    const counts = numbers.length >= fewest && numbers.every((number, at) => number === at + 1);
    if (!counts || numbers.length < codes.length - 3) return [];
    const said = message("register.code-running", {
      heading: excerpt(column.heading),
      count: numbers.length,
    });
    const sheet = parts.length > 1 ? { sheet: table.name } : {};
    return [{ severity: "warning", row: 0, column: columnName(column.index), said, ...sheet }];
  });
}
