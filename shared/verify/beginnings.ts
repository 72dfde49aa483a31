/**
 * Finding equal commitments among a million without hashing a million texts: their beginnings as numbers, taken from the bytes
 * of `pool.csv`, tell almost all apart.
 */

/** `TS-001,1,`, 64 digits and the line end. */
const shortestLine = 74;
const commitmentLength = 64;
const header = "code,tier,commitment";
/** Hex digits taken, and bits kept of them: a larger table of those seen would take longer to fetch from memory than to use. */
const digits = 6;
const bits = 23;

/** The first 23 bits of each line's commitment, in order; `bytes` are those of a `pool.csv` that its parser has read. */
export function beginningsIn(bytes: Uint8Array, lines: number): Int32Array {
  const beginnings = new Int32Array(lines);
  let end = header.length;
  for (let line = 0; line < lines; line += 1) {
    end += shortestLine;
    while (end < bytes.length && bytes[end] !== 0x0a) end += 1;
    let number = 0;
    for (let at = end - commitmentLength; at < end - commitmentLength + digits; at += 1)
      number = (number << 4) | nibbleOf(bytes[at] ?? 0);
    beginnings[line] = number >>> (4 * digits - bits);
  }
  return beginnings;
}

/** The same of one commitment. */
export function beginningOf(commitment: string): number {
  return Number.parseInt(commitment.slice(0, digits), 16) >>> (4 * digits - bits);
}

/** Those that stand there more than once, counting the `others` too. */
export function alikeAmong(beginnings: Int32Array, others: ReadonlySet<number>): Set<number> {
  const seen = new Int32Array(2 ** (bits - 5));
  const alike = new Set<number>();
  const add = (beginning: number) => {
    const word = beginning >>> 5;
    const bit = 1 << (beginning & 31);
    const before = seen[word] ?? 0;
    if (before & bit) alike.add(beginning);
    seen[word] = before | bit;
  };
  for (const beginning of others) add(beginning);
  for (let line = 0; line < beginnings.length; line += 1) add(beginnings[line] ?? 0);
  return alike;
}

/** 0–9 are 0x30–0x39, a–f 0x61–0x66. */
function nibbleOf(byte: number): number {
  return (byte & 15) + (byte >> 6) * 9;
}
