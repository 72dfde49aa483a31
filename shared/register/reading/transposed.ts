import { type Field, type List, needed } from "../model.ts";
import { recognise } from "./headings.ts";
import { shown, type Table } from "./table.ts";

/** Columns, and rows of each, that are looked through for headings. */
const columnsLooked = 3;
const rowsLooked = 40;

/** The column that holds the headings of a list which has an entry in each column instead of each row; undefined where none does. */
export function headingColumn(list: List, { rows }: Table): number | undefined {
  return Array.from({ length: columnsLooked }, (_, index) => index).find((index) => {
    const found = new Set<Field | undefined>(
      rows.slice(0, rowsLooked).map(({ cells }) => recognise(list, shown(cells[index]))?.field),
    );
    return needed[list].every((fields) => fields.some((field) => found.has(field)));
  });
}
