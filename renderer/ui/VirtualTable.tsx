import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import classes from "./VirtualTable.module.css";

interface VirtualColumn<Row> {
  readonly name: string;
  readonly heading: string;
  /** At least so wide, in rem. */
  readonly width: number;
  /** Share of the room that is left over; none where left out. */
  readonly grow?: number;
  readonly cell: (row: Row, index: number) => ReactNode;
}

interface Props<Row> {
  /** What the table is, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly VirtualColumn<Row>[];
  readonly total: number;
  readonly row: (index: number) => Row | undefined;
  /** Told which rows are in view. */
  readonly onView: (first: number, last: number) => void;
  /** CSS length: it is not higher than this. */
  readonly height: string;
  /** Stands in a row that is not here yet. */
  readonly unseen: string;
  /** Cells break into lines, instead of being cut at one. */
  readonly wrap?: boolean;
}

const rowHeight = 36;

/** A table of any length: only the rows in view are in the page. */
export function VirtualTable<Row>(props: Props<Row>) {
  const { label, columns, total, row, onView, height, unseen, wrap = false } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index;
  const last = items.at(-1)?.index;
  useEffect(() => {
    if (first !== undefined && last !== undefined) onView(first, last);
  }, [first, last, onView]);
  const track = ({ width, grow }: VirtualColumn<Row>) => `minmax(${width}rem, ${grow ?? 0.001}fr)`;
  const gridTemplateColumns = columns.map(track).join(" ");
  // Headings and rows are grids of their own: they agree because they are equally wide.
  const width = `max(100%, ${columns.reduce((sum, column) => sum + column.width, 0)}rem)`;
  return (
    <section
      ref={scroll}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={classes["scroll"] ?? ""}
      data-wrap={wrap}
      style={{ height: `min(${height}, ${virtual.getTotalSize() + 42}px)` }}
    >
      <table aria-label={label} aria-rowcount={total + 1} style={{ width }}>
        <thead>
          <tr aria-rowindex={1} style={{ gridTemplateColumns }}>
            {columns.map(({ name, heading }) => (
              <th key={name} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, key, start }) => {
            const held = row(index);
            return (
              <tr
                key={key}
                aria-rowindex={index + 2}
                data-index={index}
                ref={wrap ? virtual.measureElement : null}
                style={{ gridTemplateColumns, transform: `translateY(${start}px)` }}
              >
                {columns.map(({ name, cell }) => (
                  <td key={name}>{held === undefined ? unseen : cell(held, index)}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
