import { type AnyFact, isOf, theOffice } from "../ledger/fact.ts";
import { calendarImported, listImported } from "../office/office.ts";
import { ceremonyClosed, ceremonyWithdrawn } from "./ending.ts";
import { bagWritten } from "./minutes.ts";
import { ceremonyVoided } from "./slips.ts";

/** Facts with which a ceremony is over. */
const endings = [bagWritten, ceremonyVoided, ceremonyWithdrawn, ceremonyClosed] as const;

function isEnding(one: AnyFact): boolean {
  return endings.some((row) => isOf(row, one));
}

function isImport(one: AnyFact): boolean {
  return isOf(listImported, one) || isOf(calendarImported, one);
}

/**
 * The facts of a ceremony, in order: its own, what was later added to its bag too; those of the office from its opening
 * until it was over (starts of the program, imports); and the imports since the ceremony before it was over, for it rests on
 * them.
 */
export function factsOf<One extends AnyFact>(facts: readonly One[], ceremony: string): readonly One[] {
  const first = facts.findIndex(({ of }) => of === ceremony);
  if (first < 0 || ceremony === theOffice) return [];
  const before = facts.slice(0, first).findLastIndex(isEnding);
  const over = facts.findIndex((one) => one.of === ceremony && isEnding(one));
  const last = over < 0 ? facts.length : over;
  return facts.filter((one, index) => {
    if (one.of !== theOffice) return one.of === ceremony;
    return index < last && (index > first || (index > before && isImport(one)));
  });
}
