import { assignmentText, assignTeams } from "../draw/assignment.ts";
import { parsePlan } from "../draw/basis.ts";
import { parseConflicts } from "../draw/conflicts.ts";
import type { Draw } from "../draw/model.ts";
import { parsePool } from "../draw/pool.ts";
import { drawUnits, resultText } from "../draw/result.ts";
import { seedFile, seedOf } from "../draw/seed.ts";
import { type Result, refuse } from "../text/result.ts";
import type { CommandOf } from "./commands.ts";
import { type Context, type Decision, decided, event, inPhase, kept } from "./decision.ts";
import type { Event } from "./events.ts";
import { firstStep, type SceneStep, stepAfter } from "./scenes.ts";
import { type Drawing, drawsToShow, type State } from "./state.ts";

/** Phases 5 and 6: the whole result is durable before the stage shows any of it (protocol, step 6). */
export function decideDraw(
  state: State,
  command: CommandOf<"fix-result" | "advance">,
  context: Context,
): Result<Decision> {
  return command.type === "advance" ? advance(state, context) : fixResult(state, command, context);
}

function fixResult(state: State, command: CommandOf<"fix-result">, context: Context): Result<Decision> {
  const now = inPhase(state, ["reveal"]);
  if (!now.ok) return now;
  const { freeze, nonce, slips, envelope, plan: settled } = now.value;
  const unread = slips.filter(({ digits }) => digits === "").length;
  if (unread > 0) return refuse("ceremony.unread-slips", { count: unread });
  if (envelope === "") return refuse("ceremony.no-envelope", {});
  if (context.hash(command.conflicts) !== freeze.conflicts) return refuse("ceremony.conflicts-differ", {});
  const seedWritten = seedFile({ freeze: freeze.freeze, nonce, slips: slips.map(({ digits }) => digits) });
  const plan = parsePlan(context.read(freeze.plan));
  const pool = parsePool(context.read(freeze.pool));
  const conflicts = parseConflicts(command.conflicts);
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
  return decided(
    [
      event(context, "result.fixed", {
        seed,
        result: context.hash(files.result),
        assignment: context.hash(files.assignment),
      }),
    ],
    // From here the conflicts are needed by nobody outside the sealed files, and nothing else may read them.
    { blobs: [seedWritten.value, files.result, files.assignment], erase: [kept.conflicts] },
  );
}

/** One step further on the stage; the last step of a draw leads on to the next draw, and of the last one to the lock. */
function advance(state: State, context: Context): Result<Decision> {
  const phase = inPhase(state, ["draw"]);
  if (!phase.ok) return phase;
  const now = phase.value;
  const draws = drawsToShow(now.plan.plan);
  const shown: Event[] = [];
  let next: SceneStep | undefined;
  if (now.step) {
    next = stepAfter(now.step, countOf(now.step.draw, now, context));
    if (!next) shown.push(event(context, "draw.shown", { draw: now.step.draw }));
  }
  // A draw in which nothing was taken has its line and no reveal; teams of nobody have no step at all.
  let index = now.shown.length + shown.length;
  while (!next && index < draws.length) {
    const draw = draws[index] as Draw;
    if (draw !== "JC" || countOf(draw, now, context) > 0) next = firstStep(draw);
    else shown.push(event(context, "draw.shown", { draw }));
    index += 1;
  }
  return decided(next ? [...shown, event(context, "draw.stepped", { ...next })] : shown);
}

/** How many a draw took, counted in the lines of our own `result.csv`: parsing them all at every step would cost N². */
function countOf(draw: Draw, { outcome, plan }: Drawing, context: Context): number {
  const result = context.read(outcome.result);
  if (draw === "JC") return plan.team > 0 ? result.split("\n").length - 2 : 0;
  return result.split(`,${draw},`).length - 1;
}
