import { presets, shippedIdOf, usualPreset } from "../draw/presets.ts";
import type { Places, RuleSet } from "../draw/rule-set.ts";
import { isKnown, kindsOf } from "../rules/drawn-in.ts";
import { type DrawnPeriod, nextPeriodOf } from "../rules/next-period.ts";
import { comparePeriods, daysOfPeriod, type Period, periodAround } from "../rules/periods.ts";
import { checkPeriod } from "../rules/rule-set-check.ts";
import { placesBy } from "../rules/settings.ts";
import { type NamedRuleSet, type OfLevel, type OfOffice, ownRuleSets, ruleSetNamed } from "./rule-sets.ts";

/** What decides by which rule set an office draws. */
export interface OfficeDrawing {
  readonly office: OfLevel | undefined;
  readonly rulesBefore: string;
}

interface Proposed extends NamedRuleSet {
  readonly next: Period;
}

/**
 * One of the office's own that draws a period still and holds for what is drawn next, whichever was taken last; a shipped one only where
 * none of its own holds: that of the last ceremony, else the first that was written for the level, if there is one. `own` are all of the
 * office's, which never hold on one day; `drawn` are the periods with a locked list.
 */
export function usualRules(
  state: OfficeDrawing,
  {
    own,
    drawn,
    today,
  }: {
    readonly own: readonly NamedRuleSet[];
    readonly drawn: readonly DrawnPeriod[];
    readonly today: string;
  },
): NamedRuleSet | undefined {
  const { office, rulesBefore } = state;
  if (!office) return undefined;
  const ofLevel = rulesOfLevel(state, own);
  const before = ofLevel.find(({ rules }) => rules === rulesBefore);
  const usual = ofLevel.find(({ rules }) => rules === usualPreset(office.level)?.id);
  const drawing = ofLevel.flatMap((one): readonly Proposed[] => {
    const next = nextPeriodOf(one.set, drawn, today);
    return next ? [{ ...one, next }] : [];
  });
  const isShipped = ({ set }: NamedRuleSet) => shippedIdOf(set) !== undefined;
  const first = earliest(drawing.filter((one) => !isShipped(one)));
  const shipped =
    drawing.find((one) => isShipped(one) && one.rules === rulesBefore) ??
    drawing.find(({ rules }) => rules === usual?.rules);
  const otherwise = shipped ?? earliest(drawing.filter(isShipped));
  if (first && (!otherwise || isBefore(first, otherwise))) return named(first);
  return shipped ? named(shipped) : (usual ?? before);
}

/**
 * Which units are key and which general as lists are read: by the rule set of the ceremony that is being prepared, else by that of the next
 * one; by the shipped ones for the level where neither says it.
 */
export function placesInUse(
  state: OfficeDrawing & OfOffice,
  {
    level,
    day,
    prepared,
    drawn,
  }: {
    readonly level: OfLevel["level"];
    readonly day: string;
    readonly prepared: string | undefined;
    readonly drawn: readonly DrawnPeriod[];
  },
  read: (digest: string) => string,
): Places {
  const set =
    prepared === undefined
      ? usualRules(state, { own: ownRuleSets(state, read), drawn, today: day })?.set
      : ruleSetNamed(state, prepared, read);
  return placesBy(set, level);
}

/** The rule sets for the office's level, the shipped ones first. */
export function rulesOfLevel(
  { office }: Pick<OfficeDrawing, "office">,
  own: readonly NamedRuleSet[],
): readonly NamedRuleSet[] {
  return [...presets.map((set) => ({ rules: set.id, set })), ...own].filter(
    ({ set }) => office && set.levels.includes(office.level),
  );
}

/**
 * Whether one of the office's own holds throughout a period, and for all of what it draws around it: no shipped one asks for it then. Where it
 * draws a longer one for which it does not hold, the period would fall between the two.
 */
export function holdsFor(own: RuleSet, period: Period): boolean {
  const { validFrom, validTo } = own;
  const { first, last } = daysOfPeriod(period);
  const holds = validFrom <= first && (validTo === "" || last <= validTo);
  return holds && !kindsOf(own).some((kind) => isOutside(periodAround(period, kind)));

  function isOutside(around: Period | undefined): boolean {
    return around !== undefined && isKnown(own, around) && checkPeriod(own, around) !== undefined;
  }
}

/** One of its own comes before a shipped one from the first period for which it holds. */
function isBefore(own: Proposed, shipped: Proposed): boolean {
  return holdsFor(own.set, shipped.next) || comparePeriods(own.next, shipped.next) <= 0;
}

function earliest(all: readonly Proposed[]): Proposed | undefined {
  return all.reduce<Proposed | undefined>(
    (a, b) => (a && comparePeriods(a.next, b.next) <= 0 ? a : b),
    undefined,
  );
}

function named({ rules, set }: NamedRuleSet): NamedRuleSet {
  return { rules, set };
}
