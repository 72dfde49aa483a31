import { assignmentText, assignTeams } from "../draw/assignment.ts";
import { parsePlan } from "../draw/basis.ts";
import { parseConflicts } from "../draw/conflicts.ts";
import { type Draw, draws } from "../draw/model.ts";
import { parsePool } from "../draw/pool.ts";
import { drawUnits, resultText } from "../draw/result.ts";
import { seedFile, seedOf } from "../draw/seed.ts";
import { code } from "../ledger/command.ts";
import { type Context, decided, kept, made } from "../ledger/decision.ts";
import { count, file, hashOf, oneOf, type ValuesOf } from "../ledger/fact.ts";
import { refuse } from "../text/result.ts";
import { drawName } from "../text/terms.ts";
import { message } from "../text/text.ts";
import { ceremonyCommand, ceremonyFact, expectPhase, inPhase, type Keeper } from "./opened.ts";
import type { Planned } from "./preparation.ts";
import { type Revealed, type Revealing, unreadSlips } from "./reveal.ts";
import { following, type SceneStep, scenes } from "./scenes.ts";

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
}
export interface Drawing extends Drawn {
  readonly phase: "draw";
}
/** From the last step on: what the keepers answered. */
export interface Answered extends Drawn {
  readonly keepers: Readonly<Partial<Record<Keeper, "confirmed" | "absent">>>;
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
    return { current: { ...now, phase: "draw", outcome, shown: [], step: undefined } satisfies Drawing };
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
  },
  course: undefined,
  apply: (state, { draw, scene, page }) => {
    const now = expectPhase<Drawing>(state, "draw");
    return { current: { ...now, step: { draw, scene, page } } satisfies Drawing };
  },
});

export const drawShown = ceremonyFact({
  type: "draw.shown",
  of: "open",
  says: "A draw was shown to the room to its end.",
  fields: { draw: oneOf(draws, "which one") },
  course: ({ draw }) => message("ceremony.course.draw.shown", { draw: drawName(draw) }),
  apply: (state, { draw }) => {
    const now = expectPhase<Drawing>(state, "draw");
    const shown = [...now.shown, draw];
    if (shown.length < drawsToShow(now).length) return { current: { ...now, shown } satisfies Drawing };
    return { current: { ...now, shown, phase: "lock", keepers: {} } satisfies Locking };
  },
});

export const drawFacts = [resultFixed, drawStepped, drawShown] as const;

export const fixResult = ceremonyCommand({
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
    const pool = parsePool(context.read(freeze.pool));
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
        inspectors: pool.value.flatMap(({ code }) => (code.startsWith("JC-") ? [code] : [])),
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

/** One step further on the stage; the last step of a draw leads on to the next draw, and of the last one to the lock. */
export const advance = ceremonyCommand({
  type: "advance",
  from: "window",
  sent: {},
  decide: (state, _, context) => {
    const now = inPhase<Drawing>(state, "draw");
    if (!now.ok) return now;
    const { next, shown } = following(drawsToShow(now.value), now.value.step, (draw) =>
      countOf(draw, now.value, context),
    );
    return decided([
      ...shown.map((draw) => made(context, drawShown, { draw })),
      ...(next ? [made(context, drawStepped, { ...next })] : []),
    ]);
  },
});

export const drawCommands = [fixResult, advance] as const;

/** How many a draw took, counted in the lines of our own `result.csv`: parsing them all at every step would cost N². */
function countOf(draw: Draw, { outcome, plan }: Drawing, context: Context): number {
  const result = context.read(outcome.result);
  if (draw === "JC") return plan.team > 0 ? result.split("\n").length - 2 : 0;
  return result.split(`,${draw},`).length - 1;
}
