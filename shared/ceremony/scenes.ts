import type { Draw } from "../draw/model.ts";

/** What the stage shows of a draw of units, in this order; teams are revealed page by page only. */
export const scenes = ["roll-call", "tickets", "magnify", "line", "reveal"] as const;
export type Scene = (typeof scenes)[number];

/** Where the stage stands in phase 6. Durable: a reload or a crash comes back to it. */
export interface SceneStep {
  readonly draw: Draw;
  readonly scene: Scene;
  /** From 0; always 0 outside `reveal`. */
  readonly page: number;
}

const single = 20;
const paged = 200;
const perPage = 10;
const perDensePage = 60;

/** Which entries stand on each page of a reveal: one each up to 20, by tens up to 200, above that ten such pages and then dense ones. */
export function revealPages(count: number): readonly { readonly from: number; readonly to: number }[] {
  const pages: { from: number; to: number }[] = [];
  for (let from = 0; from < count; ) {
    const size = count <= single ? 1 : count <= paged || pages.length < 10 ? perPage : perDensePage;
    const to = Math.min(count, from + size);
    pages.push({ from, to });
    from = to;
  }
  return pages;
}

/**
 * The step after this one, the first one of all after none, and the draws that are shown to their end with it. `countOf`
 * is how many units a draw took, or for `JC` how many units have a team. A draw in which nothing was taken has its line
 * and no reveal; inspectors are not drawn by a line, so their teams begin with the reveal; teams of nobody have no step.
 */
export function following(
  draws: readonly Draw[],
  step: SceneStep | undefined,
  countOf: (draw: Draw) => number,
): { readonly next: SceneStep | undefined; readonly shown: readonly Draw[] } {
  const within = step && stepAfter(step, countOf(step.draw));
  if (within) return { next: within, shown: [] };
  const shown: Draw[] = step ? [step.draw] : [];
  for (const draw of draws.slice(step ? draws.indexOf(step.draw) + 1 : 0)) {
    if (draw !== "JC") return { next: { draw, scene: "roll-call", page: 0 }, shown };
    if (countOf(draw) > 0) return { next: { draw, scene: "reveal", page: 0 }, shown };
    shown.push(draw);
  }
  return { next: undefined, shown };
}

function stepAfter({ draw, scene, page }: SceneStep, count: number): SceneStep | undefined {
  const pages = revealPages(count).length;
  if (scene === "reveal") return page + 1 < pages ? { draw, scene, page: page + 1 } : undefined;
  const next = scenes[scenes.indexOf(scene) + 1] ?? "reveal";
  return next === "reveal" && pages === 0 ? undefined : { draw, scene: next, page: 0 };
}

/** Every step of the stage in phase 6, in order: what a console needs to say what is shown, what comes next and how much is left. */
export function allSteps(draws: readonly Draw[], countOf: (draw: Draw) => number): readonly SceneStep[] {
  const steps: SceneStep[] = [];
  for (let { next } = following(draws, undefined, countOf); next; { next } = following(draws, next, countOf))
    steps.push(next);
  return steps;
}
