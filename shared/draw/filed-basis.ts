import { ok, type Result } from "../text/result.ts";
import { type BasisKeys, parseBasis, readBasisLines } from "./basis.ts";
import { numberForm } from "./field.ts";
import type { Basis } from "./model.ts";

/** What papers tell of a `basis.csv`. One written under `mingqian-draw/1` names no item and counts no conflicts. */
export type FiledBasis = Pick<Basis, "inPost" | "team" | "rules"> &
  Partial<Pick<Basis, "item" | "conflicts" | "leastChoice">>;

/** The keys under `mingqian-draw/1`. */
const keys1: BasisKeys = [
  ["office", "text"],
  ["quarter", "text"],
  ["level", "text"],
  ["preset", "text"],
  ["in-post", numberForm],
  ["team", numberForm],
];

/** Reads the `basis.csv` of any ceremony the ledger may hold, for display; the draw itself reads its own version only. */
export function readFiledBasis(text: string): Result<FiledBasis> {
  const earlier = readBasisLines(text, keys1);
  if (!earlier.ok) return parseBasis(text);
  const { values, rules } = earlier.value;
  return ok({ inPost: Number(values[4]), team: Number(values[5]), rules });
}
