import { amendmentsText, parseAmendments, type Teams, teamsAtLock } from "../../shared/draw/amendments.ts";
import { assignmentText, assignTeams, parseAssignment } from "../../shared/draw/assignment.ts";
import { basisText, parseBasis, parsePlan, planText } from "../../shared/draw/basis.ts";
import { closeText, parseClose } from "../../shared/draw/close.ts";
import { conflictsText, parseConflicts } from "../../shared/draw/conflicts.ts";
import { excludedText, parseExcluded } from "../../shared/draw/excluded.ts";
import { writeFreeze } from "../../shared/draw/freeze.ts";
import { freezeText, parseFreeze } from "../../shared/draw/freeze-file.ts";
import { namesText, parseNames } from "../../shared/draw/names.ts";
import { inspectorsOf, parsePool, poolText, readPool } from "../../shared/draw/pool.ts";
import { drawUnits, parseResult, resultText } from "../../shared/draw/result.ts";
import { parseRoster, rosterText } from "../../shared/draw/roster.ts";
import { parseSeed, seedFile, seedOf, seedText } from "../../shared/draw/seed.ts";
import type { Result } from "../../shared/text/result.ts";
import type { Vector } from "../support/vectors.ts";
import { expectedOf, freezeInputOf, hash } from "./frozen-vector.ts";

/** The value of a result that must be a success. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** A whole ceremony of a known answer: every file by its name, and the teams at the lock. */
export function ceremonyOf(vector: Vector): { files: Record<string, string>; atLock: Teams } {
  const { input, dealt } = freezeInputOf(vector);
  const frozen = writeFreeze(input, dealt, hash);
  const seedTxt = must(seedFile({ freeze: frozen.digest, nonce: frozen.nonce, slips: vector.slips }));
  const seed = seedOf(seedTxt, hash);
  const pool = must(readPool(frozen.files["pool.csv"]));
  const conflicts = must(parseConflicts(frozen.sealed["conflicts.csv"]));
  const { result } = drawUnits(must(parsePlan(frozen.files["plan.csv"])), pool, seed, hash);
  const inspectors = inspectorsOf(pool);
  const units = result.map(({ code }) => code);
  const assignment = must(assignTeams({ seed, units, inspectors, team: input.basis.team, conflicts }, hash));
  const head = { ceremony: vector.ceremony, freeze: frozen.digest, ledger: vector.ledger };
  const files = {
    ...frozen.files,
    ...frozen.sealed,
    "seed.txt": seedTxt,
    "result.csv": resultText(result),
    "assignment.csv": assignmentText(assignment),
    "void.txt": closeText({ state: "void", ...head }),
    "close.txt": closeText({
      state: "locked",
      ...head,
      seed,
      result: hash(resultText(result)),
      assignment: hash(assignmentText(assignment)),
    }),
    "amendments.csv": amendmentsText(expectedOf(vector).amendments),
  };
  return { files, atLock: teamsAtLock({ seed, conflicts, inspectors, result, assignment }) };
}

type Reread = (text: string) => Result<string>;

function rereading<T>(parse: (text: string) => Result<T>, write: (value: T) => string): Reread {
  return (text) => {
    const parsed = parse(text);
    return parsed.ok ? { ok: true, value: write(parsed.value) } : parsed;
  };
}

/** Reads a file of a kind and writes it again; `void.txt` is the `close.txt` of a void ceremony. */
export const reread: Readonly<Record<string, Reread>> = {
  "basis.csv": rereading(parseBasis, basisText),
  "plan.csv": rereading(parsePlan, planText),
  "pool.csv": rereading(parsePool, poolText),
  "excluded.csv": rereading(parseExcluded, excludedText),
  "roster.csv": rereading(parseRoster, rosterText),
  "names.csv": rereading(parseNames, namesText),
  "conflicts.csv": rereading(parseConflicts, conflictsText),
  "freeze.txt": rereading(parseFreeze, freezeText),
  "seed.txt": rereading(parseSeed, seedText),
  "result.csv": rereading(parseResult, resultText),
  "assignment.csv": rereading(parseAssignment, assignmentText),
  "void.txt": rereading(parseClose, closeText),
  "close.txt": rereading(parseClose, closeText),
  "amendments.csv": rereading(parseAmendments, amendmentsText),
};
