import { unitDraws } from "../draw/model.ts";
import { presetOf } from "../draw/presets.ts";
import type { CapRule, ClassRule, ResultsRule, RuleSet } from "../draw/rule-set.ts";
import { drawName } from "../text/terms.ts";
import { type Message, message } from "../text/text.ts";
import { gcd, isDrawnIn, ruleIn } from "./drawn-in.ts";
import { type Period, periodsWithin } from "./periods.ts";

/** A share or a multiple, added up over a year. */
type Fraction = readonly [numerator: number, denominator: number];

/**
 * Where a rule set asks less than the shipped one it cites: per class the ratio added up over a year, coverage of the key list,
 * yearly cap, and the days for results; the last line says so. Window, reasons of waiver and names are not compared, nor is a class
 * that one takes of the registered and the other of the inspectors, which is said. Nothing where none is cited or all is met.
 */
export function belowCited(set: RuleSet): readonly Message[] {
  const law = presetOf(set.cites);
  if (!law) return [];
  const cited = law.title[0];
  const found = [
    ...unitDraws.flatMap((draw) => classBelow(set.classes[draw], law.classes[draw], { draw, cited })),
    ...(law.coverage === "ZD" && set.coverage !== "ZD" ? [message("rules.below-coverage", { cited })] : []),
    ...(isLooser(set.cap, law.cap) ? [message("rules.below-cap", { cited, most: set.cap.most })] : []),
    ...(isLater(set.results, law.results)
      ? [message("rules.below-results", { cited, days: set.results.days })]
      : []),
  ];
  return found.length === 0 ? [] : [...found, message("rules.below-compared", { cited })];
}

function classBelow(
  own: ClassRule | undefined,
  law: ClassRule | undefined,
  { draw, cited }: { readonly draw: (typeof unitDraws)[number]; readonly cited: string },
): readonly Message[] {
  const named = drawName(draw);
  if (!law) return [];
  if (!own) return [message("rules.below-class", { draw: named, cited })];
  if (own.ratio.per !== law.ratio.per) return [message("rules.below-other-base", { draw: named, cited })];
  const [a, b] = ofYear(own);
  const [c, d] = ofYear(law);
  const less = BigInt(a) * BigInt(d) < BigInt(c) * BigInt(b);
  return less
    ? [message("rules.below-ratio", { draw: named, cited, own: `${a}/${b}`, asked: `${c}/${d}` })]
    : [];
}

/** What a class is drawn by in any year, all its draws together. */
function ofYear(rule: ClassRule): Fraction {
  const year: Period = { year: 2000, kind: "year", number: 1 };
  return periodsWithin(year, rule.drawn)
    .filter((period) => isDrawnIn(rule, period))
    .map((period) => ruleIn(rule, period))
    .reduce<Fraction>(([a, b], { numerator, denominator }) => sum([a, b], [numerator, denominator]), [0, 1]);
}

function sum([a, b]: Fraction, [c, d]: Fraction): Fraction {
  // Twelve parts of one ratio: the denominators are alike or divide each other, and nothing grows out of range.
  const shared = (b / gcd(b, d)) * d;
  const top = a * (shared / b) + c * (shared / d);
  const common = gcd(top, shared);
  return [top / common, shared / common];
}

function isLooser(own: CapRule, law: CapRule): boolean {
  const fewer = law.counts === "checks" && own.counts !== "checks";
  return own.most > law.most || (own.specialExempt && !law.specialExempt) || fewer;
}

function isLater(own: ResultsRule, law: ResultsRule): boolean {
  return own.days > law.days || (own.from === "list" && law.from === "visit");
}
