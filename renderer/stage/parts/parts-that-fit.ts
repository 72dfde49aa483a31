/** Letters that are as wide as they are high; a Latin one is narrower, and where lines break between words some of each stays empty. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** How many lines a text takes at most where `room` Chinese characters stand in one. */
export function linesOf(text: string, room: number): number {
  let width = 0;
  for (const letter of text) width += wide.test(letter) ? 1 : 0.7;
  return Math.max(1, Math.ceil(width / room));
}

/** How much of a screen an item takes up. */
export interface Space {
  /** In rows of the screen as it is for short names; 1 for those, parts of a row for what takes more lines. */
  readonly rows: number;
  /** It has a row of its own, across all columns. */
  readonly alone?: boolean;
}

export interface Screenful {
  /** Rows that fit on the screen. */
  readonly rows: number;
  readonly columns: number;
}

/**
 * A list in parts, in order, each of which fits on a screen. Where nothing is longer than a row the parts are even: eight and two
 * would look as if something were missing.
 */
export function partsThatFit<T>(
  items: readonly T[],
  { rows, columns }: Screenful,
  space: (item: T) => Space = () => ({ rows: 1 }),
): readonly (readonly T[])[] {
  const spaces = items.map(space);
  if (spaces.every((one) => one.rows <= 1 && !one.alone)) {
    const count = Math.ceil(items.length / (Math.max(1, Math.floor(rows)) * columns));
    const each = Math.ceil(items.length / Math.max(1, count));
    return Array.from({ length: Math.max(1, count) }, (_, at) => items.slice(at * each, (at + 1) * each));
  }
  const parts: T[][] = [];
  let [used, row, inRow] = [rows, 0, columns];
  for (const [index, item] of items.entries()) {
    const { rows: high, alone = false } = spaces[index] ?? { rows: 1 };
    const begins = alone || inRow >= columns;
    const more = begins ? high : Math.max(0, high - row);
    if (used + more > rows || parts.length === 0) {
      parts.push([item]);
      [used, row] = [high, high];
      inRow = alone ? columns : 1;
      continue;
    }
    parts.at(-1)?.push(item);
    used += more;
    row = begins ? high : Math.max(row, high);
    inRow = alone ? columns : begins ? 1 : inRow + 1;
  }
  return parts;
}
