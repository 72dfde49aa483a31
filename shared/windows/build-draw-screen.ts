import type { Ceremony } from "../ceremony/ceremony.ts";
import { revealPages, type SceneStep, scenes } from "../ceremony/scenes.ts";
import { type UnitDraw, unitDraws } from "../draw/model.ts";
import { resultQr } from "../draw/qr.ts";
import type { Screen } from "./stage-view.ts";
import type { ShownDraw, ViewReader } from "./view-reader.ts";

type Drawn = Extract<Ceremony, { outcome: unknown }>;

const nothing: ShownDraw = { lines: [], cutOffs: [] };

/** What the ledger holds of a draw of units. */
export function drawnOf(now: Drawn, draw: UnitDraw, { draws }: ViewReader): ShownDraw {
  return draws(now.outcome.result, now.freeze.pool).get(draw) ?? nothing;
}

/** The present step of phase 6, and nothing of what comes after it. */
export function drawScreen(now: Drawn, step: SceneStep, reader: ViewReader): Screen {
  if (step.draw === "JC") return teamsScreen(now, step, reader);
  const { plan } = now.plan;
  const at = plan.findIndex(({ draw }) => draw === step.draw);
  const line = plan[at];
  if (!line) throw new Error(`a step of ${step.draw}, which is not in the plan`);
  const { lines, cutOffs } = drawnOf(now, step.draw, reader);
  const pages = revealPages(lines.length);
  const page = step.scene === "reveal" ? pages[step.page] : undefined;
  const isCut = scenes.indexOf(step.scene) >= scenes.indexOf("line");
  return {
    kind: "draw",
    step,
    poolDigest: now.freeze.pool,
    seed: now.outcome.seed,
    line,
    plan: plan.slice(0, at + 1),
    ...(isCut && { cut: { taken: lines.length, cutOffs } }),
    page: page
      ? lines.slice(page.from, page.to).map(({ order, code, ticket }) => ({ order, code, ticket }))
      : [],
    // How many pages there are says how many were taken.
    pages: isCut ? pages.length : 0,
  };
}

function teamsScreen(now: Drawn, step: SceneStep, reader: ViewReader): Screen {
  const teams = reader.teams(now.outcome.assignment);
  const pages = revealPages(teams.length);
  const { from, to } = pages[step.page] ?? { from: 0, to: 0 };
  return { kind: "teams", page: teams.slice(from, to), pages: pages.length, at: step.page };
}

/** The draws shown so far with their cut-offs, and the digests that stand for all of it. */
export function resultScreen(now: Drawn, reader: ViewReader): Screen {
  const { seed, result } = now.outcome;
  const shown = unitDraws.filter((draw) => now.shown.includes(draw));
  return {
    kind: "result",
    digest: result,
    seed,
    qr: resultQr(now.id, seed, result),
    draws: shown.map((draw) => {
      const { lines, cutOffs } = drawnOf(now, draw, reader);
      return { draw, taken: lines.length, cutOffs };
    }),
    locked: now.phase === "minutes",
  };
}
