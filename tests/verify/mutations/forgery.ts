import type { Key } from "../../../shared/text/text.ts";
import { type Vector, vectors } from "../../support/vectors.ts";
import type { Forged } from "./forged-bag.ts";

/** A check by its key without `verify.name.`. */
export type CheckName =
  Extract<Key, `verify.name.${string}`> extends `verify.name.${infer Name}` ? Name : never;

/** A bag that one check finds and no other, or each of the checks whose business it is. */
export interface Forgery {
  readonly check: CheckName;
  readonly what: string;
  readonly how: Forged;
  /** The short names of what fails, in the order in which checks are reported. */
  readonly failing: readonly [string, ...string[]];
}

/** The known answer that most forgeries are made of. */
export const city = vectors[11] as Vector;
/** A digest of nothing. */
export const other = "ab".repeat(32);
