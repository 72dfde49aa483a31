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

/** Seconds each scene of the line stands: 19 in all, for a result that is there at once feels rigged. */
export const sceneSeconds: Readonly<Record<Exclude<Scene, "reveal">, number>> = {
  "roll-call": 3,
  tickets: 6,
  magnify: 7,
  line: 3,
};

/** Seconds a revealed code stands by itself, a page of them, and all pages of teams together at most. */
export const revealSeconds = { one: 1.5, page: 8, allTeams: 300 } as const;

/**
 * How many seconds a step has to stand on the stage before the next one may follow: of a reveal by how many stand on its page
 * and, for teams, on how many pages all of them stand: five minutes for all pages of teams, however many there are.
 */
export function secondsOf(
  { draw, scene }: Pick<SceneStep, "draw" | "scene">,
  { onPage, pages }: { readonly onPage: number; readonly pages: number },
): number {
  if (scene !== "reveal") return sceneSeconds[scene];
  if (draw === "JC") return Math.min(revealSeconds.page, revealSeconds.allTeams / Math.max(1, pages));
  return onPage === 1 ? revealSeconds.one : revealSeconds.page;
}

/**
 * The step after this one, the first one of all after none, and the draws that come to their end with it. `pagesOf` is how many
 * pages the reveal of a draw has. A draw in which nothing was taken has its line and no reveal; inspectors are not drawn by a
 * line, so their teams begin with the reveal; teams of nobody have no step. A reveal that another program divided into other
 * pages (`paged`, of the present step) begins anew: no page may be passed over.
 */
export function following(
  draws: readonly Draw[],
  step: SceneStep | undefined,
  pagesOf: (draw: Draw) => number,
  paged?: number,
): { readonly next: SceneStep | undefined; readonly shown: readonly Draw[] } {
  const within = step && stepAfter(step, pagesOf(step.draw), paged ?? pagesOf(step.draw));
  if (within) return { next: within, shown: [] };
  const shown: Draw[] = step ? [step.draw] : [];
  for (const draw of draws.slice(step ? draws.indexOf(step.draw) + 1 : 0)) {
    if (draw !== "JC") return { next: { draw, scene: "roll-call", page: 0 }, shown };
    if (pagesOf(draw) > 0) return { next: { draw, scene: "reveal", page: 0 }, shown };
    shown.push(draw);
  }
  return { next: undefined, shown };
}

function stepAfter({ draw, scene, page }: SceneStep, pages: number, paged: number): SceneStep | undefined {
  if (scene === "reveal") {
    if (paged !== pages) return { draw, scene, page: 0 };
    return page + 1 < pages ? { draw, scene, page: page + 1 } : undefined;
  }
  const next = scenes[scenes.indexOf(scene) + 1] ?? "reveal";
  return next === "reveal" && pages === 0 ? undefined : { draw, scene: next, page: 0 };
}

/** Every step of the stage in phase 6, in order: what a console needs to say what is shown, what comes next and how much is left. */
export function allSteps(draws: readonly Draw[], pagesOf: (draw: Draw) => number): readonly SceneStep[] {
  const steps: SceneStep[] = [];
  for (let { next } = following(draws, undefined, pagesOf); next; { next } = following(draws, next, pagesOf))
    steps.push(next);
  return steps;
}
