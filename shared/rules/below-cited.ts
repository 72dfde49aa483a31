import { type Level, type UnitDraw, unitDraws } from "../draw/model.ts";
import { monthsOf } from "../draw/period.ts";
import { type Preset, presetOf, shippedIdOf } from "../draw/presets.ts";
import {
  type CapRule,
  type ClassRule,
  controlLevels,
  type Places,
  type ResultsRule,
  type RuleSet,
  titleOf,
  type WindowRule,
} from "../draw/rule-set.ts";
import type { Titled } from "../text/catalogue.ts";
import { drawName } from "../text/terms.ts";
import { type Message, message } from "../text/text.ts";
import { isDrawnIn, ruleIn } from "./drawn-in.ts";
import { type Period, periodsWithin } from "./periods.ts";
import { kindName } from "./rule-set-check.ts";
import { placesBy } from "./settings.ts";

/** A share or a multiple, added up over some time; in lowest terms. */
type Fraction = readonly [numerator: bigint, denominator: bigint];

const anyYear: Period = { year: 2000, kind: "year", number: 1 };

/**
 * Where a rule set asks less than the shipped one it cites: per class the ratio, over the year and in each period of it, and how often it
 * is drawn; coverage of the key list, yearly cap, draw window, days for results, reasons of waiver by their number, and levels of
 * office that the cited one is not for; and where the units of a control level stand, if it is elsewhere. The last line says what was compared. A class that one takes of the registered and the
 * other of the inspectors has ratios that cannot be held against each other, which is said. Nothing where none is cited or
 * all is met.
 *
 * @param level the office's: a set that says no places is read by those of its level. Where it is not known, by those of the
 * level that the set was written for, its first.
 */
export function belowCited(set: RuleSet, level: Level = set.levels[0]): readonly Message[] {
  const law = presetOf(set.cites);
  if (!law) return [];
  const cited = titleOf(law);
  const found = [
    ...foreignLevels(set, law, cited),
    ...placesOther(placesBy(set, set.levels.includes(level) ? level : set.levels[0]), law, cited),
    ...unitDraws.flatMap((draw) => classBelow(set.classes[draw], law.classes[draw], { draw, cited })),
    ...(law.coverage === "ZD" && set.coverage !== "ZD" ? [message("rules.below-coverage", { cited })] : []),
    ...capDiffers(set.cap, law.cap, cited),
    ...windowWider(set.window, law.window, cited),
    ...resultsLater(set.results, law.results, cited),
    ...moreWaivers(set, law, cited),
  ];
  return found.length === 0 ? [] : [...found, message("rules.below-scope", { cited })];
}

/** Whether a rule set of the office's own cites none: it is held against nothing, which papers say. */
export function isUncited(set: RuleSet): boolean {
  return set.cites === "" && shippedIdOf(set) === undefined;
}

/** The same of several that follow one another, each line once and what was compared at the end. */
export function anyBelowCited(sets: readonly RuleSet[], level: Level | undefined): readonly Message[] {
  const said = sets.flatMap((set) => belowCited(set, level));
  const isScope = ({ key }: Message) => key === "rules.below-scope";
  const once = new Map(said.map((one) => [JSON.stringify(one), one]));
  const lines = [...once.values()];
  return [...lines.filter((one) => !isScope(one)), ...lines.filter(isScope)];
}

/** A county that cites what was written for cities is held against less than is asked of a county. */
function foreignLevels(set: RuleSet, law: RuleSet, cited: Titled): readonly Message[] {
  const foreign = set.levels.filter((level) => !law.levels.includes(level));
  return foreign.length === 0
    ? []
    : [
        message("rules.below-level", {
          cited,
          levels: foreign.map((level) => message(`minutes.${level}`, {})),
        }),
      ];
}

/** Which control levels stand elsewhere than by the cited one, with both places: a list of other units is drawn by other numbers. */
function placesOther(own: Places, law: Preset, cited: Titled): readonly Message[] {
  const found = controlLevels
    .filter((control) => own[control] !== law.places[control])
    .map((control) =>
      message("rules.below-place", {
        control: message(`register.means.${control}`, {}),
        own: message(`rules.place.${own[control]}`, {}),
        asked: message(`rules.place.${law.places[control]}`, {}),
      }),
    );
  return found.length === 0 ? [] : [message("rules.below-places-other", { cited, places: found })];
}

interface Named {
  readonly draw: UnitDraw;
  readonly cited: Titled;
}

function classBelow(
  own: ClassRule | undefined,
  law: ClassRule | undefined,
  { draw, cited }: Named,
): readonly Message[] {
  const named = { draw: drawName(draw), cited };
  if (!law) return [];
  if (!own) return [message("rules.below-class", named)];
  const alike = own.ratio.per === law.ratio.per;
  const [mine, its] = [drawsOf(own), drawsOf(law)];
  const [sum, asked] = [sumIn(own, anyYear), sumIn(law, anyYear)];
  const kind = monthsOf[own.drawn] > monthsOf[law.drawn] ? own.drawn : law.drawn;
  const short = periodsWithin(anyYear, kind).flatMap((period) => {
    const [a, b] = [sumIn(own, period), sumIn(law, period)];
    // Of another base no more can be said than that the class is not drawn at all.
    const isShort = alike ? isLess(a, b) : a[0] === 0n && b[0] > 0n;
    if (!isShort) return [];
    const of = { kind: kindName(kind), number: period.number };
    return [
      alike
        ? message("rules.below-in", { ...of, own: written(a), asked: written(b) })
        : message("rules.below-none-in", of),
    ];
  });
  return [
    ...(alike ? [] : [message("rules.below-other-base", named)]),
    ...(alike && isLess(sum, asked)
      ? [message("rules.below-ratio", { ...named, own: written(sum), asked: written(asked) })]
      : []),
    ...(short.length > 0 ? [message("rules.below-period", { ...named, periods: short })] : []),
    ...(mine < its ? [message("rules.below-often", { ...named, own: mine, asked: its })] : []),
  ];
}

/** How often a class is drawn in a year. */
function drawsOf(rule: ClassRule): number {
  return periodsWithin(anyYear, rule.drawn).filter((period) => isDrawnIn(rule, period)).length;
}

/** What a class is drawn by in a span of time, all its draws together. */
function sumIn(rule: ClassRule, span: Period): Fraction {
  return periodsWithin(span, rule.drawn)
    .filter((period) => isDrawnIn(rule, period))
    .map((period) => ruleIn(rule, period))
    .reduce<Fraction>(
      (so, { numerator, denominator }) => sum(so, [BigInt(numerator), BigInt(denominator)]),
      [0n, 1n],
    );
}

function sum([a, b]: Fraction, [c, d]: Fraction): Fraction {
  const [top, bottom] = [a * d + c * b, b * d];
  const common = divisor(top, bottom);
  return [top / common, bottom / common];
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}

function isLess([a, b]: Fraction, [c, d]: Fraction): boolean {
  return a * d < c * b;
}

function written([numerator, denominator]: Fraction): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

/** A looser cap lets a unit be drawn more often than the cited one allows; by a stricter one it is out of the draws earlier. */
function capDiffers(own: CapRule, law: CapRule, cited: Titled): readonly Message[] {
  const checks = ({ counts }: CapRule) => counts === "checks";
  const looser =
    own.most > law.most || (own.specialExempt && !law.specialExempt) || (checks(law) && !checks(own));
  const stricter =
    own.most < law.most || (!own.specialExempt && law.specialExempt) || (checks(own) && !checks(law));
  const values = { cited, most: own.most };
  return [
    ...(looser ? [message("rules.below-cap", values)] : []),
    ...(stricter ? [message("rules.below-cap-strict", values)] : []),
  ];
}

/** Who may choose among more days, or other ones, may choose by what is known then. */
function windowWider(own: WindowRule, law: WindowRule, cited: Titled): readonly Message[] {
  if (law.kind === "none") return [];
  if (own.kind === "none") return [message("rules.below-window-none", { cited })];
  if (own.kind !== law.kind) return [message("rules.below-window-other", { cited })];
  return own.days > law.days
    ? [message("rules.below-window", { cited, days: own.days, asked: law.days })]
    : [];
}

function resultsLater(own: ResultsRule, law: ResultsRule, cited: Titled): readonly Message[] {
  return [
    ...(own.days > law.days ? [message("rules.below-results", { cited, days: own.days })] : []),
    ...(own.from === "list" && law.from === "visit" ? [message("rules.below-results-list", { cited })] : []),
  ];
}

function moreWaivers(own: RuleSet, law: RuleSet, cited: Titled): readonly Message[] {
  const known = law.waivers.map(({ reason }) => reason.trim());
  const count = own.waivers.filter(({ reason }) => !known.includes(reason.trim())).length;
  return count > 0 ? [message("rules.below-waivers", { cited, count })] : [];
}
