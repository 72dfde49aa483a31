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
    /** Unit and inspectors of every team as the amendments leave it, in the order of `result.csv`. */
    teams: string[][];
  };
}

/** A folder of a ceremony's files, one edit away from a true one, and whether a verifier may accept it. */
export interface Folder {
  readonly why: string;
  readonly good: boolean;
  readonly files: Readonly<Record<string, string>>;
}

const stored: { cases: Vector[]; folders: Folder[] } = JSON.parse(
  readFileSync(new URL("../vectors/protocol.json", import.meta.url), "utf8"),
);

/** The known answers of `mingqian-draw/2`. */
export const vectors: readonly Vector[] = stored.cases;

/** The folders of `mingqian-draw/2` that a verifier must refuse, and those it must accept. */
export const folders: readonly Folder[] = stored.folders;
