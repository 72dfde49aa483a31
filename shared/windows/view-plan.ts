import type { Planned } from "../ceremony/preparation.ts";
import type { Message } from "../text/text.ts";
import type { ConsolePlan } from "./console-view.ts";

/** A plan in numbers as the console shows it: one that is settled, by its note, or one that is looked at first, by its digest. */
export function planTold(
  figures: Omit<Planned["plan"], "settingsNote">,
  warnings: readonly Message[],
  settled: string,
): ConsolePlan {
  const { preset, inPost, team, plan, rules, counted, notCounted = [] } = figures;
  const { conflicts, leastChoice, capped, closed } = figures;
  return {
    settled,
    preset,
    inPost,
    team,
    lines: plan.map((line) => {
      const found = rules.find(({ draw }) => draw === line.draw);
      if (!found) return line;
      const { draw: _, ...rule } = found;
      return { ...line, rule };
    }),
    warnings,
    counted,
    notCounted,
    ...(conflicts !== undefined && { conflicts }),
    ...(leastChoice !== undefined && { leastChoice }),
    ...(capped !== undefined && { capped }),
    ...(closed !== undefined && { closed }),
  };
}
