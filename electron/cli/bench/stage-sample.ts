import { createHash } from "node:crypto";
import { pagesOf } from "../../../shared/ceremony/pages.ts";
import type { SceneStep } from "../../../shared/ceremony/scenes.ts";
import { secondsOf } from "../../../shared/ceremony/scenes.ts";
import type { Hash, PlanLine, PoolLine, Tier, UnitDraw } from "../../../shared/draw/model.ts";
import { codeOf, poolOf, poolText } from "../../../shared/draw/pool.ts";
import { drawUnits, type Outcome } from "../../../shared/draw/result.ts";
import type { Screen, StageView } from "../../../shared/windows/stage-view.ts";

export const hash: Hash = (data) => createHash("sha256").update(data).digest("hex");

/** How many entries of each tier a made-up draw has, and how many of them it takes. */
export interface Sizes {
  readonly draw: UnitDraw;
  readonly eligible: number;
  /** Of the eligible, those of tier 2. */
  readonly second?: number;
  readonly quota: number;
}

/** A made-up draw, whole, as a host holds it. */
export interface Sample {
  readonly pool: string;
  readonly poolDigest: string;
  readonly seed: string;
  readonly plan: readonly PlanLine[];
  readonly outcome: Outcome;
}

/** Draws over units that do not exist; every draw begins with the same units, so that later ones pass some over. */
export function sampleDraw(sizes: readonly Sizes[], seed = hash("示例种子")): Sample {
  const plan = sizes.map(({ draw, eligible, quota }) => ({
    draw,
    registered: eligible + 7,
    excluded: 7,
    eligible,
    quota,
  }));
  const lines = sizes.flatMap(({ draw, eligible, second = 0 }) =>
    Array.from({ length: eligible }, (_, index): PoolLine => {
      const tier: Tier = index % eligible < eligible - second ? 1 : 2;
      return { code: codeOf(draw, index + 1, eligible), tier, commitment: hash(`示例单位 ${index}`) };
    }),
  );
  const pool = poolText(lines.toSorted((a, b) => (a.code < b.code ? -1 : 1)));
  return { pool, poolDigest: hash(pool), seed, plan, outcome: drawUnits(plan, poolOf(lines), seed, hash) };
}

/** The screen of a step of a made-up draw, as the ceremony's view would hold it. */
export function sampleScreen(sample: Sample, step: SceneStep): Extract<Screen, { kind: "draw" }> {
  const { plan, outcome, poolDigest, seed } = sample;
  const at = plan.findIndex(({ draw }) => draw === step.draw);
  const line = plan[at];
  const drawn = outcome.drawn.find(({ draw }) => draw === step.draw);
  if (!line || !drawn) throw new Error(`no draw ${step.draw}`);
  const lines = outcome.result.filter(({ draw }) => draw === step.draw);
  const pages = pagesOf(step.draw, lines.length, { plan, team: 0 });
  const page = step.scene === "reveal" ? pages[step.page] : undefined;
  const isCut = step.scene === "line" || step.scene === "reveal";
  return {
    kind: "draw",
    step,
    poolDigest,
    seed,
    line,
    plan: plan.slice(0, at + 1),
    ...(isCut && { cut: { taken: drawn.taken, cutOffs: drawn.cutOffs } }),
    page: page ? lines.slice(page.from, page.to).map(({ draw: _, ...shown }) => shown) : [],
    pages: isCut ? pages.length : 0,
    seconds: secondsOf(step, { onPage: page ? page.to - page.from : 0, pages: pages.length }),
  };
}

/** A view around a screen, of an office that does not exist. */
export function sampleView(screen: Screen, changes: Partial<StageView> = {}): StageView {
  return {
    office: "示例市生态环境局",
    ceremony: "SLHJ-2027Q1-1",
    quarter: "2027Q1",
    rehearsal: false,
    phase: "draw",
    pool: { units: 12_345, inspectors: 38 },
    freeze: hash("示例封库"),
    appearance: { language: "zh", theme: "dark", calm: false },
    screen,
    ...changes,
  };
}
