import * as z from "zod";
import { assignmentText, assignTeams } from "../draw/assignment.ts";
import { parsePlan } from "../draw/basis.ts";
import { parseConflicts } from "../draw/conflicts.ts";
import { type Draw, draws } from "../draw/model.ts";
import { inspectorsOf, readPool } from "../draw/pool.ts";
import { drawUnits, resultText } from "../draw/result.ts";
import { seedFile, seedOf } from "../draw/seed.ts";
import { code } from "../ledger/command.ts";
import { decided, kept, made } from "../ledger/decision.ts";
import { absent, count, file, flag, hashOf, oneOf, type ValuesOf } from "../ledger/fact.ts";
import { refuse } from "../text/result.ts";
import { drawName } from "../text/terms.ts";
import { message } from "../text/text.ts";
import { ceremonyCommand, ceremonyFact, expectPhase, inPhase, type Keeper } from "./opened.ts";
import { type Page, pagesOf } from "./pages.ts";
import type { Planned } from "./preparation.ts";
import { type Revealed, type Revealing, unreadSlips } from "./reveal.ts";
import { allSteps, following, type SceneStep, scenes, secondsOf } from "./scenes.ts";

/** Phases 5 and 6: the whole result is durable before the stage shows any of it (protocol, step 6). */

const fixedFields = {
  seed: file(`${hashOf("seed.txt")}: the seed`),
  result: file(hashOf("result.csv")),
  assignment: file(hashOf("assignment.csv")),
};

/** From the result on. */
export interface Drawn extends Revealed {
  readonly outcome: ValuesOf<typeof fixedFields>;
  readonly shown: readonly Draw[];
  /** Where the stage stands; nothing before the first step. */
  readonly step: SceneStep | undefined;
  /** On how many pages the reveal of that step's draw was divided when it began; earlier programs did not say. */
  readonly paged?: number;
  /** Steps of the present draw that were left without any stage having acknowledged them. */
  readonly unseen: number;
  /** The officer goes on without a stage, until one answers again. */
  readonly forgone: boolean;
}
export interface Drawing extends Drawn {
  readonly phase: "draw";
}
/** How a keeper answered at the lock; only `confirmed` where an earlier program did not ask how. */
export type LockAnswer = "confirmed" | "pad" | "passphrase" | "absent";

/** From the last step on: what the keepers answered. */
export interface Answered extends Drawn {
  readonly keepers: Readonly<Partial<Record<Keeper, LockAnswer>>>;
}
export interface Locking extends Answered {
  readonly phase: "lock";
}

/** The plan's draws in which something is shown: the unit draws, then the teams where there are inspectors. */
export function drawsToShow({ plan: { plan } }: Planned): readonly Draw[] {
  return plan.map(({ draw }) => draw);
}

export const resultFixed = ceremonyFact({
  type: "result.fixed",
  of: "open",
  says: "Seed, list and teams were computed and made durable, before any of it was shown.",
  fields: fixedFields,
  course: () => message("ceremony.course.result.fixed", {}),
  apply: (state, outcome) => {
    const now = expectPhase<Revealing>(state, "reveal");
    const begun = { shown: [], step: undefined, unseen: 0, forgone: false };
    return { current: { ...now, phase: "draw", outcome, ...begun } satisfies Drawing };
  },
});

export const drawStepped = ceremonyFact({
  type: "draw.stepped",
  of: "open",
  says: "The officer moved the stage on. The step is durable before the room sees it, so a restart comes back to it.",
  fields: {
    draw: oneOf(draws, "the draw being shown"),
    scene: oneOf(scenes, "what of it is shown"),
    page: count("page of the reveal, from 0"),
    pages: absent(count("how many pages the reveal of that draw has; ledgers of earlier programs lack it")),
    seen: absent(
      flag(
        "of the step before it: 1 where the stage said that it stood on its screen for its time, 0 where it was left without that; lacking before the first step, and in ledgers of earlier programs",
      ),
    ),
    without: absent(flag("1 where no stage answered when the officer went on; lacking otherwise")),
  },
  course: undefined,
  apply: (state, { draw, scene, page, pages, seen, without }) => {
    const { paged: _, ...now } = expectPhase<Drawing>(state, "draw");
    const unseen = now.step?.draw === draw ? now.unseen + (seen === 0 ? 1 : 0) : 0;
    const step = { step: { draw, scene, page }, ...(pages !== undefined && { paged: pages }) };
    const forgone = now.forgone && without === 1;
    return { current: { ...now, ...step, unseen, forgone } satisfies Drawing };
  },
});

export const drawShown = ceremonyFact({
  type: "draw.shown",
  of: "open",
  says: "The stage came to the end of a draw. It was shown to the room as far as `unseen` does not say otherwise.",
  fields: {
    draw: oneOf(draws, "which one"),
    steps: absent(count("how many steps it had")),
    unseen: absent(
      count(
        "how many of them no stage acknowledged, because the officer went on without one; ledgers of earlier programs, which did not ask the stage, lack it",
      ),
    ),
  },
  course: ({ draw, steps = 0, unseen = 0 }) =>
    unseen > 0
      ? message("ceremony.course.draw.unseen", { draw: drawName(draw), steps, unseen })
      : message("ceremony.course.draw.shown", { draw: drawName(draw) }),
  apply: (state, { draw }) => {
    const now = expectPhase<Drawing>(state, "draw");
    const shown = [...now.shown, draw];
    if (shown.length < drawsToShow(now).length) return { current: { ...now, shown } satisfies Drawing };
    return { current: { ...now, shown, phase: "lock", keepers: {} } satisfies Locking };
  },
});

const stageForgone = ceremonyFact({
  type: "stage.forgone",
  of: "open",
  says: "No stage was open, or none answered, and the officer went on without it. Until one answers again, steps are recorded as unseen.",
  fields: {},
  course: () => message("ceremony.course.stage.forgone", {}),
  apply: (state) => {
    const now = expectPhase<Drawing>(state, "draw");
    return { current: { ...now, forgone: true } satisfies Drawing };
  },
});

export const drawFacts = [resultFixed, drawStepped, drawShown, stageForgone] as const;

const fixResult = ceremonyCommand({
  type: "fix-result",
  from: "window",
  sent: {},
  held: { conflicts: code(Number.MAX_SAFE_INTEGER) },
  decide: (state, { conflicts: told }, context) => {
    const phase = inPhase<Revealing>(state, "reveal");
    if (!phase.ok) return phase;
    const now = phase.value;
    const { freeze, nonce, slips, envelope, plan: settled } = now;
    const unread = unreadSlips(now);
    if (unread > 0) return refuse("ceremony.unread-slips", { count: unread });
    if (envelope === "") return refuse("ceremony.no-envelope", {});
    if (context.hash(told) !== freeze.conflicts) return refuse("ceremony.conflicts-differ", {});
    const seedWritten = seedFile({ freeze: freeze.freeze, nonce, slips: slips.map(({ digits }) => digits) });
    const plan = parsePlan(context.read(freeze.plan));
    const pool = readPool(context.read(freeze.pool));
    const conflicts = parseConflicts(told);
    if (!seedWritten.ok) return seedWritten;
    if (!plan.ok) return plan;
    if (!pool.ok) return pool;
    if (!conflicts.ok) return conflicts;

    const seed = seedOf(seedWritten.value, context.hash);
    const { result } = drawUnits(plan.value, pool.value, seed, context.hash);
    const assignment = assignTeams(
      {
        seed,
        units: result.map(({ code }) => code),
        inspectors: inspectorsOf(pool.value),
        team: settled.team,
        conflicts: conflicts.value,
      },
      context.hash,
    );
    if (!assignment.ok) return assignment;
    const files = { result: resultText(result), assignment: assignmentText(assignment.value) };
    const fact = made(context, resultFixed, {
      seed,
      result: context.hash(files.result),
      assignment: context.hash(files.assignment),
    });
    return decided([fact], {
      blobs: [seedWritten.value, files.result, files.assignment],
      // From here the conflicts are needed by nobody outside the sealed files, and nothing else may read them.
      erase: [kept.conflicts],
    });
  },
});

const held = {
  /** Whether a stage is open and answers. */
  stage: z.boolean(),
  /** Whether a stage said that the present step stood on its screen for its time; of none nothing is waited for. */
  seen: z.boolean(),
};

/**
 * One step further on the stage, once the present one was seen; the last step of a draw leads on to the next draw, and of the
 * last one to the lock. Without a stage only where the officer said so before; a step that was not seen is recorded as such.
 */
export const advance = ceremonyCommand({
  type: "advance",
  from: "window",
  sent: {},
  held,
  decide: (state, { stage, seen }, context) => {
    const phase = inPhase<Drawing>(state, "draw");
    if (!phase.ok) return phase;
    const now = phase.value;
    const { step, forgone, paged = -1 } = now;
    if (stage && !seen) return refuse("ceremony.still-showing", {});
    if (!stage && !forgone) return refuse("ceremony.no-stage", {});
    const steps = stepsOf(now, (draw) => countOf(draw, now, context.read));
    const many = (draw: Draw) => steps.pagesOf(draw).length;
    const { next, shown } = following(drawsToShow(now), step, many, paged);
    const ended = (draw: Draw) => ({
      draw,
      steps: steps.all.filter((one) => one.draw === draw).length,
      unseen: step?.draw === draw ? now.unseen + (seen ? 0 : 1) : 0,
    });
    const said = { ...(step && { seen: seen ? 1 : 0 }), ...(!stage && { without: 1 }) };
    return decided([
      ...shown.map((draw) => made(context, drawShown, ended(draw))),
      ...(next ? [made(context, drawStepped, { ...next, pages: many(next.draw), ...said })] : []),
    ]);
  },
});

/** The officer's word that the draw goes on though nobody sees it; nothing where it stands already. */
const goWithoutStage = ceremonyCommand({
  type: "go-without-stage",
  from: "window",
  sent: {},
  held,
  decide: (state, { stage }, context) => {
    const now = inPhase<Drawing>(state, "draw");
    if (!now.ok) return now;
    if (stage) return refuse("ceremony.stage-is-there", {});
    return decided(now.value.forgone ? [] : [made(context, stageForgone, {})]);
  },
});

export const drawCommands = [fixResult, advance, goWithoutStage] as const;

/** The steps of a draw as the stage takes them. */
export interface Steps {
  /** In order. */
  readonly all: readonly SceneStep[];
  /** The pages of a draw's reveal; of teams for `JC`. */
  readonly pagesOf: (draw: Draw) => readonly Page[];
  /** How many seconds a step has to stand on the stage. */
  readonly secondsOf: (step: SceneStep) => number;
  /** Numbers in the list before a draw's own first: the list numbers all draws of units on. */
  readonly before: (draw: Draw) => number;
}

/**
 * All steps of a ceremony's draw, by its plan and by how many units each draw took, or for `JC` have a team. Console, stage
 * and ledger go by these.
 */
export function stepsOf(now: Planned, countOf: (draw: Draw) => number): Steps {
  const order = drawsToShow(now);
  const counts = new Map(order.map((draw) => [draw, countOf(draw)]));
  const pages = new Map(order.map((draw) => [draw, pagesOf(draw, counts.get(draw) ?? 0, now.plan)]));
  const of = (draw: Draw): readonly Page[] => pages.get(draw) ?? [];
  return {
    all: allSteps(order, (draw) => of(draw).length),
    pagesOf: of,
    secondsOf: (step) => {
      const { from, to } = of(step.draw)[step.page] ?? { from: 0, to: 0 };
      return secondsOf(step, { onPage: to - from, pages: of(step.draw).length });
    },
    before: (draw) =>
      order
        .slice(0, draw === "JC" ? 0 : order.indexOf(draw))
        .reduce((sum, one) => sum + (one === "JC" ? 0 : (counts.get(one) ?? 0)), 0),
  };
}

/** How many a draw took, counted in the lines of our own `result.csv`: parsing them all at every step would cost N². */
function countOf(draw: Draw, { outcome, plan }: Drawn, read: (digest: string) => string): number {
  const result = read(outcome.result);
  if (draw === "JC") return plan.team > 0 ? result.split("\n").length - 2 : 0;
  return result.split(`,${draw},`).length - 1;
}
