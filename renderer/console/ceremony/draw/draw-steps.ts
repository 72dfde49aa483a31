import { allSteps } from "../../../../shared/ceremony/all-steps.ts";
import type { SceneStep } from "../../../../shared/ceremony/scenes.ts";
import type { Draw } from "../../../../shared/draw/model.ts";
import type { ConsoleCeremony } from "../../../../shared/windows/console-view.ts";

export interface DrawSteps {
  readonly steps: readonly SceneStep[];
  /** Index of the step the stage stands at; -1 before the first. */
  readonly at: number;
  /** How many units a draw took; for `JC` how many have a team. */
  readonly countOf: (draw: Draw) => number;
}

/** Where the stage stands among all steps of the draw. */
export function drawSteps({
  plan,
  outcome,
  step,
}: Pick<ConsoleCeremony, "plan" | "outcome" | "step">): DrawSteps {
  const drawn = outcome?.drawn ?? [];
  const countOf = (draw: Draw): number => {
    if (draw !== "JC") return drawn.find((one) => one.draw === draw)?.taken ?? 0;
    return plan && plan.team > 0 ? drawn.reduce((sum, { taken }) => sum + taken, 0) : 0;
  };
  const steps = allSteps(plan?.lines.map(({ draw }) => draw) ?? [], countOf);
  const at = step
    ? steps.findIndex((one) => one.draw === step.draw && one.scene === step.scene && one.page === step.page)
    : -1;
  return { steps, at, countOf };
}
