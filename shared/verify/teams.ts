import { assignTeams } from "../draw/assignment.ts";
import { byBytes } from "../draw/field.ts";
import type { AssignmentLine } from "../draw/model.ts";
import { inspectorsOf } from "../draw/pool.ts";
import { type Case, type Contents, digestOf, given, without } from "./case.ts";
import { type Finding, fail, pass } from "./check.ts";

/**
 * What `assignment.csv` must look like whatever the conflicts are: the drawn units in order, each with `team` distinct
 * inspectors of the pool, taken by (units so far, team ticket, code). Whoever had fewer units and was passed over must
 * have a conflict: these are counted, since nobody without the salt can see more.
 */
export function checkTeamForm(c: Case): Finding {
  return (
    without(c, "draw") ??
    given(c, ["basis.csv", "pool.csv", "result.csv", "assignment.csv"], (contents) => teamForm(contents))
  );
}

function teamForm(
  contents: Pick<Contents, "basis.csv" | "pool.csv" | "result.csv" | "assignment.csv">,
): Finding {
  const {
    "basis.csv": { team },
    "result.csv": result,
    "assignment.csv": lines,
  } = contents;
  const units = team === 0 ? [] : result;
  if (lines.length !== units.length * team)
    return fail("verify.teams.count", { found: lines.length, units: units.length, team });
  const loads = new Map(inspectorsOf(contents["pool.csv"]).map((code) => [code, 0]));
  /** How many inspectors hold so many units. */
  const holding = [loads.size];
  let passedOver = 0;
  for (const [index, { code: unit }] of units.entries()) {
    const members = lines.slice(index * team, (index + 1) * team);
    const wrong = oneTeam(unit, members, loads);
    if (wrong) return wrong;
    const held = members.map(({ inspector }) => loads.get(inspector) ?? 0);
    const heaviest = Math.max(...held);
    for (let load = 0; load < heaviest; load += 1) passedOver += holding[load] ?? 0;
    passedOver -= held.filter((load) => load < heaviest).length;
    for (const { inspector } of members) {
      const load = loads.get(inspector) ?? 0;
      loads.set(inspector, load + 1);
      holding[load] = (holding[load] ?? 0) - 1;
      holding[load + 1] = (holding[load + 1] ?? 0) + 1;
    }
  }
  return pass("verify.teams.form", { lines: lines.length, passedOver });
}

function oneTeam(
  unit: string,
  members: readonly AssignmentLine[],
  loads: ReadonlyMap<string, number>,
): Finding | undefined {
  const seen = new Set<string>();
  let before: AssignmentLine | undefined;
  for (const member of members) {
    const { inspector } = member;
    if (member.unit !== unit) return fail("verify.teams.unit", { unit, found: member.unit });
    if (!loads.has(inspector)) return fail("verify.teams.stranger", { unit, inspector });
    if (seen.has(inspector)) return fail("verify.teams.twice", { unit, inspector });
    seen.add(inspector);
    const order = (line: AssignmentLine) => loads.get(line.inspector) ?? 0;
    const step = before && (order(before) - order(member) || byBytes(before.ticket, member.ticket));
    if (step !== undefined && step > 0) return fail("verify.teams.order", { unit, inspector });
    before = member;
  }
  return undefined;
}

/** The teams dealt again under the opened conflicts (protocol, `assignment.csv`). */
export function checkTeams(c: Case): Finding {
  const needed = [
    "basis.csv",
    "pool.csv",
    "seed.txt",
    "result.csv",
    "assignment.csv",
    "conflicts.csv",
  ] as const;
  return (
    without(c, "teams") ??
    given(c, needed, (contents) => {
      const { "result.csv": result, "assignment.csv": told } = contents;
      const dealt = assignTeams(
        {
          seed: digestOf(c, "seed.txt") ?? "",
          units: result.map(({ code }) => code),
          inspectors: inspectorsOf(contents["pool.csv"]),
          team: contents["basis.csv"].team,
          conflicts: contents["conflicts.csv"],
        },
        c.platform.hash,
      );
      if (!dealt.ok) return { status: "fail", reason: dealt.refusal };
      const due = dealt.value;
      const differs = due.findIndex((line, index) => !sameLine(line, told[index]));
      const at = differs < 0 ? due.length : differs;
      if (differs < 0 && due.length === told.length) return pass("verify.teams.same", { lines: due.length });
      return fail("verify.teams.other", {
        line: at + 2,
        found: told[at]?.inspector ?? "∅",
        due: due[at]?.inspector ?? "∅",
      });
    })
  );
}

function sameLine(a: AssignmentLine, b: AssignmentLine | undefined): boolean {
  return (
    a.unit === b?.unit && a.position === b.position && a.inspector === b.inspector && a.ticket === b.ticket
  );
}
