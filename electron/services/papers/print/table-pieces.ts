import type { Table } from "../../../../shared/papers/blocks.ts";
import { baselineIn, cellPadding, tableLeading } from "./geometry.ts";
import { drawInk } from "./handwriting.ts";
import type { Piece } from "./pieces.ts";
import { decimal, type Press, setText } from "./press.ts";
import { type Cell, type Row, tableRows } from "./table-rows.ts";
import { drawAs, drawAside, type Element, element } from "./tags.ts";

/** Its head, repeated on every page, then its rows, none of them split; the first two stay together, and the last two. */
export function tablePieces(press: Press, table: Table): Piece[] {
  const { head, rows } = tableRows(press, table);
  const owner = element(() => press.root, press, "Table");
  const repeated = {
    height: head.height,
    draw: (top: number) => {
      drawAside(press, "Layout", rules(head, top));
      drawAside(press, "Pagination", head.cells.map((cell) => cellText(press, cell, head, top)).join("\n"));
    },
  };
  return [
    {
      height: head.height,
      onGrid: true,
      keep: rows.length > 0,
      draw: (top) => drawRow(press, owner(), head, top, "TH"),
    },
    ...rows.map((row, index) => ({
      height: row.height,
      onGrid: false,
      keep: index < rows.length - 1 && (index === 0 || index === rows.length - 2),
      head: repeated,
      draw: (top: number) => {
        drawRow(press, owner(), row, top, "TD");
        if (index === rows.length - 1) owner().end();
      },
    })),
  ];
}

function drawRow(press: Press, table: Element, row: Row, top: number, tag: "TH" | "TD"): void {
  drawAside(press, "Layout", rules(row, top));
  const tableRow = press.doc.struct("TR");
  table.add(tableRow);
  for (const cell of row.cells) {
    const cellElement = element(() => tableRow, press, tag, tag === "TH" ? { scope: "Column" } : {})();
    if (cell.ink) drawInk(press, cellElement, cell.ink, { ...cell, top, height: row.height });
    else drawAs(press, cellElement, tag, cellText(press, cell, row, top));
    cellElement.end();
  }
  tableRow.end();
}

function cellText(press: Press, cell: Cell, row: Row, top: number): string {
  const first = top + (row.height - cell.lines.length * tableLeading) / 2;
  return cell.lines
    .map((line, index) => {
      const x = cell.centred ? cell.x + (cell.width - line.width) / 2 : cell.x + cellPadding.x;
      const baseline = baselineIn(first + index * tableLeading, tableLeading, cell.style.size);
      return setText(press, line.text, cell.style, x, baseline);
    })
    .join("\n");
}

function rules(row: Row, top: number): string {
  const boxes = row.cells.map(
    ({ x, width }) => `${decimal(x)} ${decimal(top)} ${decimal(width)} ${decimal(row.height)} re`,
  );
  return `0.5 w ${boxes.join(" ")} S`;
}
