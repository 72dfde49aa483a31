import type { Case } from "./case.ts";
import { type Finding, fail } from "./check.ts";
import { type LedgerEvent, lastOf } from "./parse-events.ts";

type Fact = Readonly<Record<string, unknown>>;

/**
 * The approval of what was frozen with the event at an index: of the last plan before it, and behind that plan (protocol, step 2).
 * `asked` is false where the plan is an earlier program's, which asked for no approval.
 */
export function approvedBefore(
  events: readonly LedgerEvent[],
  frozenAt: number,
  ceremony: unknown,
): { readonly asked: boolean; readonly fact?: Fact } {
  const plan = lastOf(events, "plan.settled", frozenAt, ceremony);
  const found = lastOf(events, "exclusions.approved", frozenAt, ceremony);
  const asked = typeof plan?.fact["conflicts"] === "number" || found !== undefined;
  const holds =
    plan && found && found.index > plan.index && found.fact["settled"] === plan.fact["settingsNote"];
  return { asked, ...(holds && { fact: found.fact }) };
}

/** Whether the supervisor approved what was frozen, by the numbers that `basis.csv` states; nothing where it is so, or was not asked. */
export function unapproved(
  c: Case,
  events: readonly LedgerEvent[],
  frozenAt: number,
  ceremony: unknown,
): Finding | undefined {
  const { asked, fact } = approvedBefore(events, frozenAt, ceremony);
  if (!asked) return undefined;
  if (!fact) return fail("verify.ledger.not-approved", { seq: frozenAt + 1 });
  const basis = c.contents["basis.csv"];
  const { conflicts, leastChoice } = fact;
  if (!basis || (conflicts === basis.conflicts && leastChoice === basis.leastChoice)) return undefined;
  return fail("verify.ledger.approved-other", {
    conflicts: String(conflicts),
    leastChoice: String(leastChoice),
    due: basis.conflicts,
    left: basis.leastChoice,
  });
}
