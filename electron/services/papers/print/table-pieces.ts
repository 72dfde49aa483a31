import type { Column, Table, TableCell } from "../../../../shared/papers/blocks.ts";
import { area, baselineIn, cellPadding, narrowInk, pitch, tableLeading, tableSize } from "./geometry.ts";
import { drawInk, handwritingHeight, type Ink, inkOf } from "./handwriting.ts";
import { breakLines, type Line } from "./lines.ts";
import type { Piece } from "./pieces.ts";
import {
  decimal,
  drawAs,
  drawAside,
  type Element,
  element,
  type Press,
  type Style,
  setText,
  widthOf,
} from "./press.ts";
import { groupsOfEight } from "./text-blocks.ts";

/** A table no higher than this stands on one page. */
const wholeTable = 6 * pitch;

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
  // Not the rows themselves: a row that is drawn is let go.
  const last = rows.length - 1;
  const whole = rows.reduce((sum, { height }) => sum + height, head.height) <= wholeTable;
  const first: Piece = {
    height: head.height,
    onGrid: true,
    keep: last >= 0,
    draw: (top) => drawRow(press, owner(), head, top, "TH"),
  };
  return [
    ...(table.headless ? [] : [first]),
    ...rows.map((row, index) => ({
      height: row.height,
      onGrid: false,
      keep: index < last && (whole || index === 0 || index === last - 1),
      ...(!table.headless && { head: repeated }),
      draw: (top: number) => {
        drawRow(press, owner(), row, top, "TD");
        if (index === last) owner().end();
      },
    })),
  ];
}

function drawRow(press: Press, table: Element, row: Row, top: number, tag: "TH" | "TD"): void {
  drawAside(press, "Layout", rules(row, top));
  const tableRow = press.doc.struct("TR");
  table.add(tableRow);
  for (const cell of row.cells) {
    const as = cell.label ? "TH" : tag;
    const scope = tag === "TH" ? "Column" : "Row";
    const cellElement = element(() => tableRow, press, as, as === "TH" ? { scope } : {})();
    if (cell.ink) drawInk(press, cellElement, cell.ink, { ...cell, top, height: row.height });
    else drawAs(press, cellElement, as, cellText(press, cell, row, top));
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

/** A cell with its lines broken. */
export interface Cell {
  readonly x: number;
  readonly width: number;
  readonly style: Style;
  readonly centred: boolean;
  readonly lines: readonly Line[];
  /** In place of lines. */
  readonly ink?: Ink;
  /** Heads its row. */
  readonly label?: boolean;
}

/** A row of the page: the cells of one record, or of several that stand side by side. */
export interface Row {
  readonly height: number;
  readonly cells: readonly Cell[];
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly column: Column;
}

const styles: Readonly<Record<Column["as"], Style>> = {
  text: { face: "body", size: tableSize },
  number: { face: "body", size: tableSize },
  code: { face: "mono", size: tableSize },
  digest: { face: "mono", size: tableSize },
  label: { face: "heading", size: tableSize },
};
const headStyle: Style = { face: "heading", size: tableSize };
/** Between records that stand side by side. */
const gutter = 6;

/** The head and the rows of a table, measured. A row too tall for any page goes on in a row of its own. */
function tableRows(press: Press, table: Table): { readonly head: Row; readonly rows: Row[] } {
  const across = table.across ?? 1;
  const places = placesOf(table.columns, across);
  const head = rowOf(
    places.map(({ x, width, column }) => ({
      x,
      width,
      style: headStyle,
      centred: true,
      lines: breakLines(press, column.title, headStyle, width - 2 * cellPadding.x),
    })),
    0,
  );
  const least = table.ink ? (across > 1 ? narrowInk : pitch) : 0;
  const most = Math.floor((area.height - head.height - 2 * cellPadding.y) / tableLeading);
  const rows: Row[] = [];
  for (let at = 0; at < table.rows.length; at += across) {
    const contents = table.rows.slice(at, at + across).flat();
    const cells = places
      .slice(0, contents.length)
      .map((place, index) => cellOf(press, place, contents[index] ?? ""));
    for (const slice of slices(cells, most)) rows.push(rowOf(slice, least));
  }
  return { head, rows };
}

function placesOf(columns: readonly Column[], across: number): Place[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const record = (area.width - (across - 1) * gutter) / across;
  const places: Place[] = [];
  for (let side = 0; side < across; side += 1) {
    let x = area.left + side * (record + gutter);
    for (const column of columns) {
      const width = (column.width / total) * record;
      places.push({ x, width, column });
      x += width;
    }
  }
  return places;
}

function cellOf(press: Press, { x, width, column }: Place, content: TableCell): Cell {
  const style = styles[column.as];
  if (typeof content !== "string") return { x, width, style, centred: true, lines: [], ink: inkOf(content) };
  const room = width - 2 * cellPadding.x;
  const shown = column.as === "digest" ? digestText(press, content, style, room) : content;
  return {
    x,
    width,
    style,
    centred: column.as === "number" || column.as === "label",
    label: column.as === "label",
    lines: breakLines(press, shown, style, room),
  };
}

/** Groups of eight on one line where there is room, else on two. */
function digestText(press: Press, text: string, style: Style, room: number): string {
  const groups = groupsOfEight(text);
  const single = groups.join(" ");
  return widthOf(press, single, style) <= room ? single : groups.join("\n");
}

function rowOf(cells: readonly Cell[], least: number): Row {
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length));
  const high = cells.some(({ ink }) => ink) ? Math.max(least, handwritingHeight) : least;
  return { cells, height: Math.max(high, lines * tableLeading + 2 * cellPadding.y) };
}

function* slices(cells: readonly Cell[], most: number): Generator<readonly Cell[]> {
  const tallest = Math.max(...cells.map((cell) => cell.lines.length));
  for (let from = 0; from < tallest; from += most)
    yield tallest <= most
      ? cells
      : cells.map(({ ink, ...cell }) => ({
          ...cell,
          lines: cell.lines.slice(from, from + most),
          ...(ink && from === 0 && { ink }),
        }));
}
