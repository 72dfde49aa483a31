import { type Key, type Message, message, type ValuesOf } from "../text/text.ts";
import { type AnchorKind, anchorKinds } from "./anchor-kinds.ts";
import type { Contrast } from "./contrast.ts";

export type Status = "pass" | "fail" | "not-possible";

/** What one check came to. `not-possible` says what is missing here; it is neither a pass nor a failure. */
export interface Finding {
  readonly status: Status;
  readonly reason: Message;
  /** Of a digest that is not the one on paper: both, side by side. */
  readonly contrast?: Contrast;
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
  /** Whether the reader's paper was compared and agrees: in all its numbers, in some, in none; `mismatch` where it contradicts. */
  readonly anchor: "anchored" | "partly" | "unanchored" | "mismatch";
}

/**
 * Counts the checks. Anchored is what agrees with the reader's paper in the freeze digest, the seed where there is one, and the
 * close digest where it is locked or void: the freeze alone says nothing about the slips, neither says anything about the teams,
 * and a ceremony that was locked has the same freeze as the void that somebody makes of it.
 */
export function verdict(checks: readonly Check[]): Verdict {
  const count = (status: Status) => checks.filter((check) => check.status === status).length;
  const found = (kind: AnchorKind) => checks.find(({ name }) => name.key === `verify.name.anchor-${kind}`);
  const anchors = anchorKinds.map(found);
  const mismatch = anchors.some((anchor) => anchor?.status === "fail");
  const agrees = anchors.some((anchor) => anchor?.status === "pass");
  const isWhole = anchors.every((anchor) => anchor?.status === "pass" || noneToGive.has(anchor?.reason.key));
  return {
    passed: count("pass"),
    failed: count("fail"),
    notPossible: count("not-possible"),
    anchor: mismatch ? "mismatch" : agrees ? (isWhole ? "anchored" : "partly") : "unanchored",
  };
}

/** Why a number is not missed: the ceremony says that it has none (yet). */
export const noneToGive: ReadonlySet<Key | undefined> = new Set<Key | undefined>([
  "verify.anchor.void.seed",
  "verify.anchor.not-drawn",
  "verify.anchor.not-locked",
]);
