import type { Draw } from "../draw/model.ts";
import { drawName } from "../text/terms.ts";
import { type Message, message } from "../text/text.ts";
import type { DrawPlan } from "./plan.ts";

/** A smaller group lets somebody who knows the register guess whose code it is (protocol, known limits). */
export const smallestSafeGroup = 5;

/**
 * Codes that cannot be told apart before disclosure: what is public of a code is its draw, its tier, and that two codes
 * are one unit. The label is the draws joined by `+`, the tier in brackets where there are tiers: `TS+ZD (2)`.
 */
export function groupSizes(draws: readonly DrawPlan[], tiered: boolean): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  const count = (label: string, by = 1) => sizes.set(label, (sizes.get(label) ?? 0) + by);
  const special = idsOf(draws, "TS");
  let overlapping = 0;
  for (const { draw, eligible } of draws) {
    if (draw === "TS") continue;
    for (const { id, tier } of eligible) {
      const both = draw !== "JC" && special.has(id);
      if (both) overlapping += 1;
      count(`${both ? "TS+" : ""}${draw}${tiered && draw === "ZD" ? ` (${tier})` : ""}`);
    }
  }
  if (special.size > overlapping) count("TS", special.size - overlapping);
  return sizes;
}

/** One warning for each group smaller than five. */
export function smallGroups(draws: readonly DrawPlan[], tiered: boolean): readonly Message[] {
  return [...groupSizes(draws, tiered)]
    .filter(([, size]) => size < smallestSafeGroup)
    .map(([group, size]) => message("rules.small-group", { group, size, safe: smallestSafeGroup }));
}

/**
 * Draws that may fall short because the special draw goes first and its units are passed over: so many are missing if it
 * takes as many of them as it can. How many are missing in fact is known only after the draw.
 */
export function overlapRisks(draws: readonly DrawPlan[]): readonly Message[] {
  const special = idsOf(draws, "TS");
  const specialQuota = draws.find(({ draw }) => draw === "TS")?.quota ?? 0;
  return draws.flatMap(({ draw, eligible, quota }) => {
    if (draw === "TS" || draw === "JC") return [];
    const shared = eligible.filter(({ id }) => special.has(id)).length;
    const missing = quota - (eligible.length - Math.min(specialQuota, shared));
    return missing > 0 ? [message("rules.overlap-risk", { draw: drawName(draw), shared, missing })] : [];
  });
}

function idsOf(draws: readonly DrawPlan[], wanted: Draw): ReadonlySet<string> {
  return new Set(draws.find(({ draw }) => draw === wanted)?.eligible.map(({ id }) => id));
}
