import type { Draw } from "../draw/model.ts";
import { firstStep, type SceneStep, stepAfter } from "./scenes.ts";

/**
 * Every step of the stage in phase 6, in order: what a console needs to say what is shown, what comes next and how much
 * is left. `countOf` is how many units a draw took, or for `JC` how many units have a team; teams of nobody have no step.
 */
export function allSteps(draws: readonly Draw[], countOf: (draw: Draw) => number): readonly SceneStep[] {
  return draws.flatMap((draw) => (draw === "JC" && countOf(draw) === 0 ? [] : stepsOf(draw, countOf(draw))));
}

function stepsOf(draw: Draw, count: number): readonly SceneStep[] {
  const steps: SceneStep[] = [];
  for (let step: SceneStep | undefined = firstStep(draw); step; step = stepAfter(step, count))
    steps.push(step);
  return steps;
}
