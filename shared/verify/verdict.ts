import type { Check, Status } from "./check.ts";

/** What all checks come to. */
export interface Verdict {
  readonly passed: number;
  readonly failed: number;
  readonly notPossible: number;
  /** Whether the reader's paper was compared and agrees; `mismatch` where it contradicts. */
  readonly anchor: "anchored" | "unanchored" | "mismatch";
}

/**
 * Counts the checks. Anchored is what agrees with the reader's paper in the freeze digest and, where a seed was drawn,
 * in the seed too: the freeze alone says nothing about the slips.
 */
export function verdict(checks: readonly Check[]): Verdict {
  const count = (status: Status) => checks.filter((check) => check.status === status).length;
  const anchor = (name: string) => checks.find((check) => check.name.key === name);
  const freeze = anchor("verify.name.anchor-freeze");
  const seed = anchor("verify.name.anchor-seed");
  const mismatch = freeze?.status === "fail" || seed?.status === "fail";
  const noSeed = seed?.reason.key === "verify.anchor.void" || seed?.reason.key === "verify.anchor.not-drawn";
  const seedDone = seed?.status === "pass" || noSeed;
  const anchored = freeze?.status === "pass" && seedDone;
  return {
    passed: count("pass"),
    failed: count("fail"),
    notPossible: count("not-possible"),
    anchor: mismatch ? "mismatch" : anchored ? "anchored" : "unanchored",
  };
}
