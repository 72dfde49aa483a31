import type { AnyFact } from "./fact.ts";

/**
 * The machine's clock, as a ledger's facts tell of it. Their times are all written with one offset, so that the earlier one is
 * the smaller text. A clock that is set back, by hand or by the network, stops nothing, and is told wherever times are told.
 */
export interface Clock {
  /** Time of the last fact; empty before the first. */
  readonly at: string;
  /** The last time it went back, and how often since the program started outside a ceremony. */
  readonly back?: { readonly at: string; readonly before: string; readonly times: number };
}

export const unread: Clock = { at: "" };

/** The clock after one more fact. `afresh`: what it did before is over with, for a program starts and no ceremony is under way. */
export function clockAfter({ at: before, back }: Clock, at: string, afresh: boolean): Clock {
  const known = afresh ? undefined : back;
  if (at >= before) return { at, ...(known && { back: known }) };
  return { at, back: { at, before, times: (known?.times ?? 0) + 1 } };
}

/** The facts that are earlier than the one before them in the ledger, each with that one's time. `facts` are all of a ledger's. */
export function setBacks<One extends Pick<AnyFact, "at">>(facts: readonly One[]): ReadonlyMap<One, string> {
  const found = new Map<One, string>();
  for (const [index, one] of facts.entries()) {
    const before = facts[index - 1]?.at ?? "";
    if (one.at < before) found.set(one, before);
  }
  return found;
}

/** A moment `2026-12-25T09:30:05+08:00` as people read it, to the second: `2026-12-25 09:30:05`. */
export function secondOf(at: string): string {
  return at.slice(0, 19).replace("T", " ");
}
