import { type Key, type Message, message, type ValuesOf } from "../text/text.ts";

export type Status = "pass" | "fail" | "not-possible";

/** What one check came to. `not-possible` says what is missing here; it is neither a pass nor a failure. */
export interface Finding {
  readonly status: Status;
  readonly reason: Message;
}

/** A finding under the name of its check. */
export interface Check extends Finding {
  readonly name: Message;
}

export function pass<K extends Key>(key: K, values: ValuesOf<K>): Finding {
  return { status: "pass", reason: message(key, values) };
}

export function fail<K extends Key>(key: K, values: ValuesOf<K>): Finding {
  return { status: "fail", reason: message(key, values) };
}

export function notPossible<K extends Key>(key: K, values: ValuesOf<K>): Finding {
  return { status: "not-possible", reason: message(key, values) };
}

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
