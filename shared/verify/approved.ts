import type { Case } from "./case.ts";
import { type Finding, fail } from "./check.ts";
import { ceremonyAt, factAt, factOf, type LedgerEvent, lastOf } from "./parse-events.ts";

type Fact = Readonly<Record<string, unknown>>;

/** The approval of what was frozen with the event at an index: of the last plan before it, and behind that plan (protocol, step 2). */
export function approvedBefore(
  events: readonly LedgerEvent[],
  frozenAt: number,
  ceremony: unknown,
): Fact | undefined {
  const plan = lastOf(events, "plan.settled", frozenAt, ceremony);
  const found = lastOf(events, "exclusions.approved", frozenAt, ceremony);
  const holds =
    plan && found && found.index > plan.index && found.fact["settled"] === plan.fact["settingsNote"];
  return holds ? found.fact : undefined;
}

/** Facts that only a program writes which asks for the approval. */
const ofItsPrograms: readonly unknown[] = [
  "exclusions.approved",
  "ledger.of-sample",
  "ledger.succeeded",
  "list.emptied",
  "secrets.answered",
  "secrets.tried",
  "stage.forgone",
  "visits.counted-again",
  "visits.not-counted",
];

/**
 * Whether the program that froze with the event at an index asks for the approval: by any fact before it, for an earlier program
 * opens no ledger that has one, or behind it up to the next start. What the plan says of itself its forger can leave out.
 */
function isAskedFor(events: readonly LedgerEvent[], frozenAt: number): boolean {
  for (const [index, event] of events.entries()) {
    if (index > frozenAt && factAt(events, index, "application.started")) return false;
    const fact = factOf(event);
    if (ofItsPrograms.includes(fact["type"])) return true;
    if (fact["type"] === "plan.settled" && typeof fact["conflicts"] === "number") return true;
  }
  return false;
}

/**
 * Whether the supervisor approved what was frozen, by the numbers that `basis.csv` states: a failure, `nobody` where its ledger
 * says neither that somebody did nor that its program asks for it, or nothing where all is well.
 */
export function unapproved(
  c: Case,
  events: readonly LedgerEvent[],
  frozenAt: number,
): Finding | "nobody" | undefined {
  const basis = c.contents["basis.csv"];
  const fact = approvedBefore(events, frozenAt, ceremonyAt(events, frozenAt));
  if (!fact)
    return isAskedFor(events, frozenAt)
      ? fail("verify.ledger.not-approved", { seq: frozenAt + 1 })
      : "nobody";
  const { conflicts, leastChoice } = fact;
  if (!basis || (conflicts === basis.conflicts && leastChoice === basis.leastChoice)) return undefined;
  return fail("verify.ledger.approved-other", {
    conflicts: String(conflicts),
    leastChoice: String(leastChoice),
    due: basis.conflicts,
    left: basis.leastChoice,
  });
}
