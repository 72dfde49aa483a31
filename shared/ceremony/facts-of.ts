import { type AnyFact, isOf, theOffice } from "../ledger/fact.ts";
import { calendarImported, listEdited, listImported, officeConfigured } from "../office/office.ts";
import { ceremonyClosed, ceremonyWithdrawn } from "./ending.ts";
import { poolFrozen } from "./freeze.ts";
import { bagWritten } from "./minutes.ts";
import { ceremonyOpened } from "./preparation.ts";
import { ceremonyVoided } from "./slips.ts";

/** Facts with which a ceremony is over: the first of them, for a void one has a bag as well. */
const endings = [bagWritten, ceremonyVoided, ceremonyWithdrawn, ceremonyClosed] as const;

/** With which facts ceremonies were over, by their index. */
function endsOf(facts: readonly AnyFact[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const [index, one] of facts.entries())
    if (!ends.has(one.of) && endings.some((row) => isOf(row, one))) ends.set(one.of, index);
  return ends;
}

const isRehearsal = (ceremony: string) => ceremony.startsWith("REHEARSAL-");

/** What changes a register or a calendar. */
function isImport(one: AnyFact): boolean {
  return isOf(listImported, one) || isOf(listEdited, one) || isOf(calendarImported, one);
}

/**
 * With which fact a ceremony begins, as its state does; -1 where there is none. In ledgers of form 1 another one, or a
 * correction of the office, dropped what was being prepared: opened under the same id later it began anew, with nobody signed in.
 */
function beginningOf(facts: readonly AnyFact[], ceremony: string): number {
  let begun = -1;
  let current = "";
  let frozen = false;
  for (const [index, one] of facts.entries()) {
    if (isOf(ceremonyOpened, one)) {
      if (one.of === ceremony && current !== ceremony) begun = index;
      current = one.of;
      frozen = false;
    } else if (isOf(poolFrozen, one)) frozen = true;
    else if (isOf(officeConfigured, one) && one.drops === 1 && !frozen) current = "";
  }
  return begun;
}

/**
 * The facts of a ceremony, in order: its own, what was later added to its bag too; those of the office from its opening
 * until it was over (starts of the program, imports and corrections); and the imports and corrections before, for it rests on
 * them: since the last ceremony of its kind, real or rehearsal, that was frozen was over. None is nobody's.
 */
export function factsOf<One extends AnyFact>(facts: readonly One[], ceremony: string): readonly One[] {
  const first = beginningOf(facts, ceremony);
  if (first < 0) return [];
  const rehearsal = isRehearsal(ceremony);
  const frozen = new Set(facts.flatMap((one) => (isOf(poolFrozen, one) ? [one.of] : [])));
  const ends = endsOf(facts);
  const before = [...ends].reduce(
    (so, [of, at]) => (at < first && frozen.has(of) && isRehearsal(of) === rehearsal ? Math.max(so, at) : so),
    -1,
  );
  const last = ends.get(ceremony) ?? facts.length;
  return facts.filter((one, index) => {
    if (one.of !== theOffice) return one.of === ceremony && index >= first;
    return index < last && (index > first || (index > before && isImport(one)));
  });
}
