import { type AnyFact, isOf, theOffice } from "../ledger/fact.ts";
import { calendarImported, listEdited, listImported } from "../office/office.ts";
import { ceremonyClosed, ceremonyWithdrawn } from "./ending.ts";
import { poolFrozen } from "./freeze.ts";
import { bagWritten } from "./minutes.ts";
import { ceremonyVoided } from "./slips.ts";

/** Facts with which a ceremony is over. */
const endings = [bagWritten, ceremonyVoided, ceremonyWithdrawn, ceremonyClosed] as const;

function isEnding(one: AnyFact): boolean {
  return endings.some((row) => isOf(row, one));
}

const isRehearsal = (ceremony: string) => ceremony.startsWith("REHEARSAL-");

/** What changes a register or a calendar. */
function isImport(one: AnyFact): boolean {
  return isOf(listImported, one) || isOf(listEdited, one) || isOf(calendarImported, one);
}

/**
 * The facts of a ceremony, in order: its own, what was later added to its bag too; those of the office from its opening
 * until it was over (starts of the program, imports and corrections); and the imports and corrections before, for it rests on
 * them: since the last ceremony of its kind, real or rehearsal, that was frozen was over. None is nobody's.
 */
export function factsOf<One extends AnyFact>(facts: readonly One[], ceremony: string): readonly One[] {
  const first = facts.findIndex(({ of }) => of === ceremony);
  if (first < 0 || ceremony === theOffice) return [];
  const rehearsal = isRehearsal(ceremony);
  const frozen = new Set(facts.flatMap((one) => (isOf(poolFrozen, one) ? [one.of] : [])));
  const before = facts
    .slice(0, first)
    .findLastIndex((one) => isEnding(one) && frozen.has(one.of) && isRehearsal(one.of) === rehearsal);
  const over = facts.findIndex((one) => one.of === ceremony && isEnding(one));
  const last = over < 0 ? facts.length : over;
  return facts.filter((one, index) => {
    if (one.of !== theOffice) return one.of === ceremony;
    return index < last && (index > first || (index > before && isImport(one)));
  });
}
