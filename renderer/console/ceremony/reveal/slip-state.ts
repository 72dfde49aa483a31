import type { Slip } from "../../../../shared/ceremony/reveal.ts";
import { needsThird } from "../../../../shared/ceremony/reveal.ts";

/** Where a slip stands on its way to twelve fixed digits. */
type SlipStanding = "unread" | "half" | "third" | "fixed";

export function standingOf(slip: Slip): SlipStanding {
  if (slip.digits !== "") return "fixed";
  if (needsThird(slip)) return "third";
  return slip.readings[0] === "" && slip.readings[1] === "" ? "unread" : "half";
}

/** Places, from 1, at which the first two readings differ; none before both are there. */
export function differingPlaces({ readings: [first, second] }: Slip): readonly number[] {
  if (first === "" || second === "") return [];
  return Array.from(first).flatMap((digit, place) => (digit === second[place] ? [] : [place + 1]));
}

/**
 * Whether what the readers made of a slip may be seen: only when nobody has still to read it, so that no reader
 * follows another.
 */
export function readingsShown(slip: Slip): boolean {
  return slip.digits !== "";
}

/** The number of the first slip that waits for a reader, looking from one number on and then from the start. */
export function nextUnread(slips: readonly Slip[], after: number): number | undefined {
  const numbers = slips.map((_, index) => index + 1);
  const turned = [...numbers.slice(after), ...numbers.slice(0, after)];
  return turned.find((number) => slips[number - 1]?.digits === "");
}
