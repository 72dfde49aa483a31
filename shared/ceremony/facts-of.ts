import { noDigest } from "../draw/model.ts";
import { secondOf, setBacks } from "../ledger/clock.ts";
import { type AnyFact, type CourseLine, isOf, theOffice } from "../ledger/fact.ts";
import { listEmptied } from "../office/emptying.ts";
import { listEdited, listImported } from "../office/importing.ts";
import { calendarImported, officeConfigured } from "../office/office.ts";
import { message } from "../text/text.ts";
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
  return [listImported, listEdited, listEmptied, calendarImported].some((row) => isOf(row, one));
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

/** Of which facts a ceremony's course is made: its own by their index, from its opening to its end. */
interface Extent {
  readonly first: number;
  readonly last: number;
  readonly isOwn: (one: AnyFact, index: number) => boolean;
}

function extentOf(facts: readonly AnyFact[], ceremony: string): Extent | undefined {
  const first = beginningOf(facts, ceremony);
  if (first < 0) return undefined;
  const rehearsal = isRehearsal(ceremony);
  const frozen = new Set(facts.flatMap((one) => (isOf(poolFrozen, one) ? [one.of] : [])));
  const ends = endsOf(facts);
  const before = [...ends].reduce(
    (so, [of, at]) => (at < first && frozen.has(of) && isRehearsal(of) === rehearsal ? Math.max(so, at) : so),
    -1,
  );
  const last = ends.get(ceremony) ?? facts.length;
  const isOwn = (one: AnyFact, index: number) => {
    if (one.of !== theOffice) return one.of === ceremony && index >= first;
    return index < last && (index > first || (index > before && isImport(one)));
  };
  return { first, last, isOwn };
}

/**
 * The facts of a ceremony, in order: its own, what was later added to its bag too; those of the office from its opening
 * until it was over (starts of the program, imports and corrections); and the imports and corrections before, for it rests on
 * them: since the last ceremony of its kind, real or rehearsal, that was frozen was over. None is nobody's.
 */
export function factsOf<One extends AnyFact>(facts: readonly One[], ceremony: string): readonly One[] {
  const extent = extentOf(facts, ceremony);
  return extent ? facts.filter(extent.isOwn) : [];
}

/** Something that a course tells: a fact with its number, or that the clock had gone back when it became one. */
export type Told<One> =
  | { readonly fact: One; readonly seq: number }
  | { readonly setBack: CourseLine; readonly seq: number };

/**
 * What the course of a ceremony tells, in order; with an empty id, of the whole ledger: its facts, and before each that is
 * earlier than the one before it in the ledger, that the clock went back. Between opening and end it did so for the ceremony
 * too where the fact is not its own.
 */
export function toldOf<One extends AnyFact>(facts: readonly One[], ceremony: string): readonly Told<One>[] {
  const extent = ceremony === "" ? undefined : extentOf(facts, ceremony);
  if (ceremony !== "" && !extent) return [];
  const { first = 0, last = facts.length, isOwn = () => true } = extent ?? {};
  const back = setBacks(facts);
  return facts.flatMap((fact, index): Told<One>[] => {
    const own = isOwn(fact, index);
    const before = own || (index > first && index < last) ? back.get(fact) : undefined;
    const seq = index + 1;
    return [
      ...(before === undefined ? [] : [{ setBack: setBackLine(fact.at, before), seq }]),
      ...(own ? [{ fact, seq }] : []),
    ];
  });
}

function setBackLine(at: string, before: string): CourseLine {
  const said = message("ceremony.course.clock-back", { at: secondOf(at), before: secondOf(before) });
  return { at, said, note: noDigest };
}
