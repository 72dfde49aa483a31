import { createHash } from "node:crypto";
import {
  type AmendmentRequest,
  amend,
  amendmentsText,
  applyAmendment,
  type Teams,
  teamsAtLock,
} from "../../shared/draw/amendments.ts";
import { assignmentText, assignTeams } from "../../shared/draw/assignment.ts";
import { parseBasis, parsePlan } from "../../shared/draw/basis.ts";
import { closeText } from "../../shared/draw/close.ts";
import { parseConflicts } from "../../shared/draw/conflicts.ts";
import { type Frozen, freeze } from "../../shared/draw/freeze.ts";
import type { Hash } from "../../shared/draw/model.ts";
import { inspectorsOf, readPool } from "../../shared/draw/pool.ts";
import { drawUnits, resultText } from "../../shared/draw/result.ts";
import { seedFile, seedOf } from "../../shared/draw/seed.ts";
import type { Result } from "../../shared/text/result.ts";
import type { Ceremony, Request } from "../support/ceremonies.ts";
import { seededRandom } from "../support/seeded-random.ts";

export const hash: Hash = (data) => createHash("sha256").update(data).digest("hex");

/** The freeze of a random ceremony. */
export function frozen(ceremony: Ceremony): Result<Frozen> {
  const { amendmentsBefore: amendments, entrants: eligible, ...told } = ceremony;
  return freeze({ ...told, amendments, eligible }, seededRandom(String(ceremony.deal)), hash);
}

/** A request as it was asked, and whether it was granted. */
export interface Asked {
  readonly request: AmendmentRequest;
  readonly granted: boolean;
}

/** The ceremony from the freeze to the last amendment: every file by its name, read back from the text of those before it. */
export function held(ceremony: Ceremony, before: Frozen): { files: Record<string, string>; asked: Asked[] } {
  const pool = certain(readPool(before.files["pool.csv"]));
  const conflicts = certain(parseConflicts(before.sealed["conflicts.csv"]));
  const { team } = certain(parseBasis(before.files["basis.csv"]));
  const slips = { freeze: before.digest, nonce: before.nonce, slips: ceremony.slips };
  const seedText = certain(seedFile(slips));
  const seed = seedOf(seedText, hash);
  const { result } = drawUnits(certain(parsePlan(before.files["plan.csv"])), pool, seed, hash);
  const units = result.map(({ code }) => code);
  const inspectors = inspectorsOf(pool);
  const assignment = certain(assignTeams({ seed, units, inspectors, team, conflicts }, hash));
  const outcome = { "result.csv": resultText(result), "assignment.csv": assignmentText(assignment) };
  const bound = { ceremony: ceremony.ceremony, freeze: before.digest, ledger: ceremony.ledger };
  const digests = { result: hash(outcome["result.csv"]), assignment: hash(outcome["assignment.csv"]) };

  let teams = teamsAtLock({ seed, conflicts, inspectors, result, assignment });
  const asked = ceremony.requests.map((wish): Asked => {
    const request = inCodes(wish, teams, [...units, ...[...pool].map(({ code }) => code)]);
    const line = amend(teams, request, hash);
    if (line.ok) teams = applyAmendment(teams, line.value);
    return { request, granted: line.ok };
  });
  const files = {
    ...before.files,
    ...before.sealed,
    ...outcome,
    "seed.txt": seedText,
    "void.txt": closeText({ state: "void", ...bound }),
    "close.txt": closeText({ state: "locked", ...bound, seed, ...digests }),
    "amendments.csv": amendmentsText(teams.lines),
  };
  return { files, asked };
}

/** Mostly one of the unit's team as it now is; any code of the pool otherwise. */
function inCodes(wish: Request, { teams }: Teams, codes: readonly string[]): AmendmentRequest {
  const drawn = [...teams.keys()];
  const unit =
    (wish.inTeam ? drawn[wish.unit % drawn.length] : undefined) ?? codes[wish.unit % codes.length] ?? "";
  if (wish.kind === "waive") return { kind: wish.kind, unit };
  const team = (wish.inTeam ? teams.get(unit) : undefined) ?? codes;
  return { kind: wish.kind, unit, inspector: team[wish.inspector % team.length] ?? "" };
}

function certain<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
