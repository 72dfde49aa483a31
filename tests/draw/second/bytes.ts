/** What every file of the protocol is made of: hashed, ordered and cut the slow and plain way. */
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";

export const zeros = "0000000000000000000000000000000000000000000000000000000000000000";

/** The draws in protocol order. */
export const order = ["TS", "ZD", "YB", "JC"];

/** H(x). */
export function sha256(text: string): string {
  return createHash("sha256").update(Buffer.from(text, "utf8")).digest("hex");
}

/** Sorted by the bytes of their UTF-8, as `LC_ALL=C sort` would. */
export function sorted(lines: string[]): string[] {
  return [...lines].sort((one, two) => Buffer.compare(Buffer.from(one, "utf8"), Buffer.from(two, "utf8")));
}

/** A file of these lines. */
export function file(lines: string[]): string {
  let text = "";
  for (const line of lines) text += `${line}\n`;
  return text;
}

/** The rows of a file below its first line, cut at the commas. */
export function rows(text: string): string[][] {
  return text
    .split("\n")
    .slice(1, -1)
    .map((line) => line.split(","));
}

/** The field of a row; a row without it is a bug of the test. */
export function at(row: string[] | undefined, index: number): string {
  const field = row?.[index];
  if (field === undefined) throw new Error(`no field ${index} in ${row}`);
  return field;
}
