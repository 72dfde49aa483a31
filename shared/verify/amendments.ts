import { applyAmendment, choicesFor, replayAmendments, type Teams, teamsAtLock } from "../draw/amendments.ts";
import { pairKey } from "../draw/conflicts.ts";
import type { AmendmentLine } from "../draw/model.ts";
import { inspectorsOf } from "../draw/pool.ts";
import { type Case, type Contents, digestOf, given, without } from "./case.ts";
import { type Finding, fail, notPossible, pass } from "./check.ts";
import { eventsUpTo, wholeLedger } from "./later.ts";
import { ceremonyOf, factOf } from "./parse-events.ts";
import { amendmentsUpTo } from "./printed.ts";

const files = ["amendments.csv", "pool.csv", "seed.txt", "result.csv", "assignment.csv"] as const;
type Given = Pick<Contents, (typeof files)[number]>;

/**
 * What every amendment must be whatever the conflicts are (protocol, `amendments.csv`): of a drawn unit that is not waived, about
 * somebody of its team as it stands then; who comes is of the pool, and neither in that team nor taken from the unit before. Who it has
 * to be among these, nobody without the salt can see.
 */
export function checkAmendmentForm(c: Case): Finding {
  return (
    without(c, "draw") ??
    given(c, files, (contents) => {
      let teams = lockedTeams(c, contents, { salt: "", pairs: [] });
      for (const line of contents["amendments.csv"]) {
        const wrong = impossible(teams, line);
        if (wrong) return wrong;
        teams = applyAmendment(teams, line);
      }
      return pass("verify.amendments.form", { count: contents["amendments.csv"].length });
    })
  );
}

function impossible(teams: Teams, line: AmendmentLine): Finding | undefined {
  const { number, kind, unit, inspector, replacement, otherUnit } = line;
  const team = teams.teams.get(unit) ?? [];
  const about = choicesFor(teams, unit, kind === "waive" ? (team[0] ?? "") : inspector);
  // A unit without a team is waived as any other.
  const isWaived = kind === "waive" && about.ok === false && about.refusal.key === "draw.amend.not-in-team";
  if (!about.ok && !isWaived) return { status: "fail", reason: about.refusal };
  if (kind === "waive") return undefined;
  const comes = (to: string, who: string) =>
    teams.inspectors.includes(who) &&
    !(teams.teams.get(to) ?? []).includes(who) &&
    !teams.barred.has(pairKey(to, who));
  if (!comes(unit, replacement))
    return fail("verify.amendments.cannot-come", { number, unit, inspector: replacement });
  if (kind === "substitute") return undefined;
  const holds = !teams.waived.has(otherUnit) && teams.teams.get(otherUnit)?.includes(replacement) === true;
  if (!holds)
    return fail("verify.amendments.cannot-leave", { number, unit: otherUnit, inspector: replacement });
  return comes(otherUnit, inspector)
    ? undefined
    : fail("verify.amendments.cannot-come", { number, unit: otherUnit, inspector });
}

/** Every amendment is the one the rule gives (protocol, `amendments.csv`). */
export function checkAmendments(c: Case): Finding {
  return (
    without(c, "draw") ??
    given(c, [...files, "conflicts.csv"], (contents) => {
      const atLock = lockedTeams(c, contents, contents["conflicts.csv"]);
      const replayed = replayAmendments(atLock, contents["amendments.csv"], c.platform.hash);
      return replayed.ok
        ? pass("verify.amendments.same", { count: contents["amendments.csv"].length })
        : { status: "fail", reason: replayed.refusal };
    })
  );
}

function lockedTeams(c: Case, contents: Given, conflicts: Contents["conflicts.csv"]): Teams {
  return teamsAtLock({
    seed: digestOf(c, "seed.txt") ?? "",
    conflicts,
    inspectors: inspectorsOf(contents["pool.csv"]),
    result: contents["result.csv"],
    assignment: contents["assignment.csv"],
  });
}

/**
 * The lines are those that the ledger recorded when they were made, each with H(amendments.csv) as it was then, and each has its
 * addendum. A file that came with the bag has exactly these; one that the reader opened may have more than the ledger here. A disclosed
 * list is not amended again, and the version with its disclosure comes after that with all its amendments: such a bag has all or none.
 */
export function checkAmendmentLedger(c: Case): Finding {
  return (
    without(c, "draw") ??
    leftOut(c) ??
    given(c, ["amendments.csv", "events.jsonl", "close.txt"], (contents) => {
      const { "amendments.csv": lines } = contents;
      const brought = broughtUpTo(c);
      const facts = factsOfList(c);
      const made = facts.filter(({ type }) => type === "list.amended");
      const filed = new Set(facts.flatMap(({ type, number }) => (type === "addendum.filed" ? [number] : [])));
      if (lines.length < made.length || (brought > 0 && lines.length > made.length))
        return fail("verify.amendments.count", { found: lines.length, due: made.length });
      for (const [index, fact] of made.entries()) {
        const line = lines[index];
        if (!line || !isRecorded(line, fact) || fact["amendments"] !== amendmentsUpTo(c, line.number))
          return fail("verify.amendments.other", { number: index + 1 });
        if (brought > 0 && !filed.has(line.number))
          return fail("verify.amendments.no-addendum", { number: line.number });
      }
      return made.length < lines.length
        ? notPossible("verify.amendments.no-ledger", { count: lines.length - made.length })
        : pass("verify.amendments.recorded", { count: made.length });
    })
  );
}

/** How much of the whole ledger must have its amendments in the bag; 0 where none must. */
function broughtUpTo(c: Case): number {
  return Math.max(eventsUpTo(c, "amendments"), eventsUpTo(c, "disclosure"));
}

/** What the ledger says of the list, up to there where any of it must. */
function factsOfList(c: Case) {
  const ceremony = c.contents["close.txt"]?.ceremony;
  return (wholeLedger(c) ?? [])
    .slice(0, broughtUpTo(c) || undefined)
    .map(factOf)
    .filter((fact) => ceremonyOf(fact) === ceremony);
}

/** A failure where the bag has no `amendments.csv` and must. */
function leftOut(c: Case): Finding | undefined {
  if (c.evidence.files.has("amendments.csv") || broughtUpTo(c) === 0) return undefined;
  const due = factsOfList(c).filter(({ type }) => type === "list.amended").length;
  return due === 0 ? undefined : fail("verify.amendments.count", { found: 0, due });
}

function isRecorded(line: AmendmentLine, fact: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(line).every(([field, value]) => fact[field] === value);
}
