/**
 * Pearson's test for counts whose probabilities are known. A sum outside `bounds` comes about by chance once in 500,000
 * samples: once in a million it is larger, once in a million it is smaller (counts more even than chance would have them).
 */

/** Whether counts are what chance would give: the sum, the bounds, and whether it lies between them. */
export interface Verdict {
  readonly sum: number;
  readonly low: number;
  readonly high: number;
  readonly chance: boolean;
}

/**
 * Weighs counts against the probability of each cell. `factor` is 1 where each trial falls into one cell; where it takes
 * `m` of `n` cells at once, without replacement, the variance is smaller and the factor (n − 1) / (n − m).
 */
export function weigh(
  observed: ReadonlyMap<string, number>,
  probability: ReadonlyMap<string, number>,
  trials: number,
  factor = 1,
): Verdict {
  const expected = new Map([...probability].map(([cell, p]) => [cell, p * trials]));
  const sum = chiSquare(observed, expected) * factor;
  const [low, high] = bounds(expected.size - 1);
  return { sum, low, high, chance: low < sum && sum < high };
}

/** Every cell as likely as the others. */
export function even(cells: readonly string[]): Map<string, number> {
  return new Map(cells.map((cell) => [cell, 1 / cells.length]));
}

/** How often each word stands in the list. */
export function count(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Σ (observed − expected)² / expected over all cells; cells never met count as 0. */
function chiSquare(observed: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>): number {
  for (const cell of observed.keys()) if (!expected.has(cell)) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const [cell, mean] of expected) sum += ((observed.get(cell) ?? 0) - mean) ** 2 / mean;
  return sum;
}

/**
 * P(χ² > x), exact for an even number of degrees of freedom: exp(−x/2) · Σ (x/2)^k / k! for k < degrees / 2.
 */
export function tail(x: number, degrees: number): number {
  let term = Math.exp(-x / 2);
  let sum = 0;
  for (let k = 0; k < degrees / 2; k++) {
    sum += term;
    term *= x / 2 / (k + 1);
  }
  return sum;
}

/** Between which values the sum lies but for one chance in a million on each side; odd degrees take their even neighbours. */
export function bounds(degrees: number): readonly [low: number, high: number] {
  const up = (n: number) => n + (n % 2);
  return [quantile(1 - 1e-6, up(degrees - 1)), quantile(1e-6, up(degrees))];
}

function quantile(probability: number, degrees: number): number {
  let low = 0;
  let high = 1000;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (tail(middle, degrees) > probability) low = middle;
    else high = middle;
  }
  return low;
}
