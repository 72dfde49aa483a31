import type { EventOf } from "../ceremony/events.ts";
import { own } from "../ceremony/record-events.ts";
import { parseExcluded } from "../draw/excluded.ts";
import { type Hash, type PlanLine, type Reason, type Rule, required } from "../draw/model.ts";
import { parsePool } from "../draw/pool.ts";
import { drawUnits } from "../draw/result.ts";
import type { DrawRecord } from "./record.ts";

/**
 * What the papers say of each draw: who is in it, who is not and why, its quota, and once there is a seed what it took,
 * recomputed from pool and seed.
 */
export function drawsOf(
  settled: EventOf<"plan.settled">,
  frozen: EventOf<"pool.frozen">,
  seed: string | undefined,
  approvers: readonly string[],
  read: (digest: string) => string,
  hash: Hash,
): DrawRecord[] {
  const pool = own(parsePool(read(frozen.pool)));
  const outcome = seed === undefined ? undefined : drawUnits(settled.plan, pool, seed, hash);
  const sizes = new Map<string, [number, number]>();
  for (const { code, tier } of pool) {
    const size = sizes.get(code.slice(0, 2)) ?? [0, 0];
    size[tier - 1] = (size[tier - 1] ?? 0) + 1;
    sizes.set(code.slice(0, 2), size);
  }
  const exclusions = own(parseExcluded(read(frozen.excluded)));
  const approver = [...new Set(approvers)].join("、");

  return settled.plan.map((line) => {
    const found = settled.rules.find(({ draw }) => draw === line.draw);
    const rule: Rule | undefined = found && ruleOnly(found);
    const base = rule?.per === "inspectors" ? settled.inPost : line.registered;
    const drawn = outcome?.drawn.find(({ draw }) => draw === line.draw);
    const wanted = rule ? required(rule, base) : line.quota;
    const reasons = [
      ...new Set(exclusions.filter(({ draw }) => draw === line.draw).map(({ reason }) => reason)),
    ];
    return {
      draw: line.draw,
      registered: line.registered,
      excluded: reasons.map((reason: Reason) => ({
        reason,
        count: exclusions.filter((one) => one.draw === line.draw && one.reason === reason).length,
        approver: reason === "other" ? approver : "",
      })),
      eligible: line.eligible,
      tiers: sizes.get(line.draw) ?? [0, 0],
      quota: line.quota,
      ...(rule && { rule }),
      base,
      ...(drawn && { taken: drawn.taken, overlap: drawn.passed.length, cutOffs: drawn.cutOffs }),
      shortfall: shortfallOf(line, wanted, drawn?.taken),
    };
  });
}

function ruleOnly({ per, numerator, denominator, atLeast }: Rule): Rule {
  return { per, numerator, denominator, atLeast };
}

/** Against the rule; once drawn, overlap with an earlier draw may have made it larger. */
function shortfallOf(line: PlanLine, wanted: number, drawn: number | undefined): number {
  return line.draw === "JC" ? 0 : Math.max(0, wanted - (drawn ?? line.quota));
}
