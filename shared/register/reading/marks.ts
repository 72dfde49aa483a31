import { message } from "../../text/text.ts";
import { tidy } from "./clean.ts";
import { columnsOf, note, noteAt, type Reading } from "./rows.ts";
import { type Row, shown } from "./table.ts";

/** The columns of a row that the list reads and that hold something. */
function read(reading: Reading, row: Row): readonly number[] {
  return [...columnsOf(reading, row).values()].flatMap(({ index }) =>
    tidy(shown(row.cells[index])) === "" ? [] : [index],
  );
}

/** Says what marks a row or its cells as not meant like the others, where they are read all the same: hidden, struck through, of the color of the cell, commented. */
export function noteMarks(reading: Reading, row: Row): void {
  if (row.hidden) note(reading, "warning", row, undefined, message("register.row-hidden", {}));
  if (!row.struck && !row.lost && !row.commented) return;
  const columns = read(reading, row);
  const marked = (
    of: ReadonlySet<number> | undefined,
    whole: "register.row-struck" | "register.row-lost",
    one: "register.cell-struck" | "register.cell-lost",
  ) => {
    const found = columns.filter((index) => of?.has(index));
    if (found.length === 0) return;
    if (found.length === columns.length) note(reading, "warning", row, undefined, message(whole, {}));
    else for (const index of found) noteAt(reading, "warning", row, index, message(one, {}));
  };
  marked(row.struck, "register.row-struck", "register.cell-struck");
  marked(row.lost, "register.row-lost", "register.cell-lost");
  for (const index of row.commented ?? [])
    noteAt(reading, "warning", row, index, message("register.cell-comment", {}));
}
