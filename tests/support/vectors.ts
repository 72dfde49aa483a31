import { readFileSync } from "node:fs";
import type { Told } from "../draw/second/told.ts";

/** A known answer: a ceremony as told, the amendments asked for, and what must come of it. */
export interface Vector extends Told {
  /** Kind, unit, inspector. */
  amend: [string, string, string][];
  /** Requests that must be refused, and after how many amendments. */
  refused: [after: number, kind: string, unit: string, inspector: string][];
  expect: {
    seed: string;
    /** SHA-256 of every file by its name; `void.txt` is the `close.txt` of the same ceremony had it been void. */
    digests: { [file: string]: string };
    result: (string | number)[][];
    assignment: (string | number)[][];
    amendments: (string | number)[][];
  };
}

const stored: { cases: Vector[] } = JSON.parse(
  readFileSync(new URL("../vectors/protocol.json", import.meta.url), "utf8"),
);

/** The known answers of `mingqian-draw/1`. */
export const vectors: readonly Vector[] = stored.cases;
