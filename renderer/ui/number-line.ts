/**
 * The magnifying number line: where a ticket stands, how far the axis is magnified, where the line drops. Pure: positions
 * are numbers from 0 to 1, not pixels. An entry stands at the first 8 bytes of its ticket over 2⁶⁴, so that left to right is
 * the order of `result.csv`.
 */

/** What became of an entry: not drawn, drawn, or passed over because an earlier draw had taken its unit. */
export const fates = { not: 0, drawn: 1, passed: 2 } as const;

const word = 2 ** 32;
/** The greatest number below 1: a ticket of all ones must not stand at 1 by rounding. */
const last = 1 - 2 ** -53;

/** x of a ticket of 32 bytes: its first 8 bytes over 2⁶⁴, 0 ≤ x < 1; as fine as a double, never out of order. */
export function ticketX(ticket: Uint8Array): number {
  return place(wordAt(ticket, 0), wordAt(ticket, 4));
}

/** x of a ticket written as hex digits. */
export function ticketXOfHex(ticket: string): number {
  return place(Number.parseInt(ticket.slice(0, 8), 16), Number.parseInt(ticket.slice(8, 16), 16));
}

/** Height of a ticket: its bytes 8 to 11 over 2³², 0 ≤ y < 1. */
export function ticketY(ticket: Uint8Array): number {
  return wordAt(ticket, 8) / word;
}

/** Height of a ticket written as hex digits. */
export function ticketYOfHex(ticket: string): number {
  return Number.parseInt(ticket.slice(16, 24), 16) / word;
}

function place(high: number, low: number): number {
  return Math.min((high + low / word) / word, last);
}

function wordAt(bytes: Uint8Array, at: number): number {
  const byte = (offset: number) => bytes[at + offset] ?? 0;
  return ((byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3)) >>> 0;
}

/** How many of the sorted places lie in view, 0 ≤ x < span. */
export function inView(sorted: Float64Array, span: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 1) < span) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where the line drops: halfway between the last of the first `left` places and the next one; 0 where nothing is left of it,
 * 1 where everything is.
 */
export function lineAfter(sorted: Float64Array, left: number): number {
  if (left <= 0) return 0;
  const before = sorted[left - 1];
  const after = sorted[left];
  if (before === undefined || after === undefined) return 1;
  const middle = (before + after) / 2;
  // Between two neighbouring doubles there is none: the middle may fall on the first, which would then stand right of the line.
  return middle > before ? middle : after;
}

/**
 * How much of the axis is left in view at the end of the magnifying: twice as many entries as stand left of the line. The
 * whole axis where that is all of them, or where nothing is taken and there is nothing to look at closely.
 */
export function magnifiedSpan(sorted: Float64Array, left: number): number {
  return left <= 0 ? 1 : lineAfter(sorted, 2 * left);
}

/** The span in view on the way from the whole axis to `target`; `progress` from 0 to 1 is even in magnification, not in length. */
export function spanAt(target: number, progress: number): number {
  return target ** progress;
}

/** How many times the axis is magnified, in words: whole above 10, else with one decimal, as the room reads it. */
export function factorOf(span: number): string {
  const factor = 1 / span;
  return factor < 10 ? String(Math.floor(factor * 10 + 1e-9) / 10) : String(Math.floor(factor + 1e-9));
}

/** A label of the axis. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** The labels of an axis from 0 to `span`: round steps of 1, 2 or 5, at most seven of them. */
export function ticks(span: number): readonly Tick[] {
  const { step, decimals } = roundStep(span / 6);
  const found: Tick[] = [];
  for (let index = 0; index * step <= span * (1 + 1e-9); index += 1) {
    const value = index * step;
    found.push({ value, label: index === 0 ? "0" : value.toFixed(decimals) });
  }
  return found;
}

/** The least step of 1, 2 or 5 times a power of ten that is not below `least`, and the decimals it needs. */
function roundStep(least: number): { step: number; decimals: number } {
  const power = Math.floor(Math.log10(least));
  const unit = 10 ** power;
  const digit = [1, 2, 5].find((one) => one * unit >= least * (1 - 1e-9));
  return digit === undefined
    ? { step: 10 * unit, decimals: Math.max(0, -power - 1) }
    : { step: digit * unit, decimals: Math.max(0, -power) };
}

/** Where the roll call puts its entries, in pixels: rows of square cells in the middle of a field. */
interface Grid {
  readonly columns: number;
  readonly cell: number;
  /** Middle of the first cell. */
  readonly left: number;
  readonly top: number;
}

/**
 * The grid of the roll call: `count` entries in code order over a field of so many pixels. Cells are whole pixels where they
 * can be, for dots at uneven distances would show a pattern that is not there.
 */
export function gridOf(count: number, width: number, height: number): Grid {
  const exact = Math.sqrt((width * height) / Math.max(1, count));
  let cell = exact > 2 ? Math.floor(exact) : exact;
  const fits = () => Math.floor(width / cell) * Math.floor(height / cell) >= count;
  while (!fits()) cell = cell > 2 ? cell - 1 : cell * 0.98;
  const columns = Math.max(1, Math.min(count, Math.floor(width / cell)));
  const rows = Math.ceil(count / columns);
  return {
    columns,
    cell,
    left: (width - columns * cell) / 2 + cell / 2,
    top: (height - rows * cell) / 2 + cell / 2,
  };
}

/** No dot is larger, however few they are. */
export const greatestRadius = 11;

/** Radius in pixels of a dot where `count` share a field of so many pixels: they cover at most about an eighth of it. */
export function dotRadius(count: number, pixels: number): number {
  return Math.max(1, Math.min(greatestRadius, 0.2 * Math.sqrt(pixels / Math.max(1, count))));
}
