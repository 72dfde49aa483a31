import { type Coverage, type Level, type Rule, type UnitDraw, unitDraws } from "../draw/model.ts";
import { endsYear } from "../draw/period.ts";
import { customPreset, type Preset, presetOf, presets, shippedPlaces } from "../draw/presets.ts";
import { ruleText } from "../draw/rule.ts";
import { type CapRule, type Places, type RuleSet, titleOf } from "../draw/rule-set.ts";
import { ok, type Refused, type Result, refuse } from "../text/result.ts";
import { drawName } from "../text/terms.ts";
import { dayNumber } from "./dates.ts";
import { isLastOfYear, rulesIn } from "./drawn-in.ts";
import { type Period, parsePeriod } from "./periods.ts";
import type { Settings } from "./plan.ts";
import { checkPeriod } from "./rule-set-check.ts";

/**
 * Checks what the officer settled, before any unit is looked at, and gives the inspected period. A rule set is
 * taken whole: other ratios, another level or a looser cap are another one. A stricter cap goes with every shipped one.
 */
export function checkSettings(settings: Settings): Result<Period> {
  const period = parsePeriod(settings.quarter);
  if (!period.ok) return period;
  if (dayNumber(settings.day) === undefined) return refuse("rules.day-malformed", { day: settings.day });
  const preset = presetOf(settings.preset);
  if (!preset && settings.preset !== customPreset)
    return refuse("rules.preset-unknown", { preset: settings.preset });
  return (
    checkRules(settings) ??
    checkCap(settings.cap) ??
    (preset && checkPreset(preset, settings)) ??
    (settings.ruleSet && checkOwn(settings.ruleSet, settings, period.value)) ??
    (preset && checkPeriod(preset, period.value)) ??
    checkLeftOut(settings) ??
    period
  );
}

function checkRules({ rules }: Settings): Refused | undefined {
  for (const draw of unitDraws) {
    const rule = rules[draw];
    if (rule && !sound(rule))
      return refuse("rules.rule-unsound", { draw: drawName(draw), rule: ruleText(rule) });
  }
  return undefined;
}

function sound({ per, numerator, denominator, atLeast }: Rule): boolean {
  const whole = [numerator, denominator, atLeast].every((value) => Number.isSafeInteger(value) && value >= 0);
  return whole && denominator > 0 && (per === "inspectors" || numerator <= denominator);
}

function checkCap({ most }: CapRule): Refused | undefined {
  return Number.isSafeInteger(most) && most >= 1 ? undefined : refuse("rules.cap-unsound", { most });
}

function checkPreset(preset: Preset, { level, rules, cap }: Settings): Refused | undefined {
  const { id } = preset;
  if (!preset.levels.includes(level)) return refuse("rules.preset-level", { preset: id });
  for (const draw of unitDraws) {
    const rule = rules[draw];
    if (rule && ruleText(rule) !== ruleText(preset.rules[draw]))
      return refuse("rules.preset-rule", {
        preset: id,
        draw: drawName(draw),
        rule: ruleText(preset.rules[draw]),
      });
  }
  const looser = cap.most > preset.cap.most || (cap.specialExempt && !preset.cap.specialExempt);
  return looser ? refuse("rules.preset-cap", { preset: id, most: preset.cap.most }) : undefined;
}

function checkOwn(set: RuleSet, { level, rules, cap }: Settings, period: Period): Refused | undefined {
  const title = titleOf(set);
  if (!set.levels.includes(level)) return refuse("rules.preset-level", { preset: title });
  const unknown = checkPeriod(set, period);
  if (unknown) return unknown;
  const asked = rulesIn(set, period).rules;
  for (const draw of unitDraws) {
    const [given, wanted] = [rules[draw], asked[draw]].map((rule) => (rule ? ruleText(rule) : ""));
    if (given !== wanted)
      return refuse("rules.preset-rule", { preset: title, draw: drawName(draw), rule: wanted || "∅" });
  }
  const same =
    cap.most === set.cap.most &&
    cap.specialExempt === set.cap.specialExempt &&
    (cap.counts ?? "draws") === (set.cap.counts ?? "draws");
  return same ? undefined : refuse("rules.preset-cap", { preset: title, most: set.cap.most });
}

function checkLeftOut({ leftOut }: Settings): Refused | undefined {
  const seen = new Set<string>();
  for (const { id, reason, approver } of leftOut) {
    if (reason.trim() === "" || approver.trim() === "") return refuse("rules.left-out-unapproved", { id });
    if (seen.has(id)) return refuse("rules.left-out-twice", { id });
    seen.add(id);
  }
  return undefined;
}

/**
 * Whether all key units are to be visited within the year: as the preset says, as the office says for its own rules. Plans settled
 * before an office was asked say nothing; a county's covered the year then, and no other's.
 */
export function coverageOf({
  preset,
  coverage,
  level,
}: Pick<Settings, "preset" | "coverage" | "level">): Coverage {
  return presetOf(preset)?.coverage ?? coverage ?? (level === "county" ? "ZD" : "none");
}

/** Which units are key and which general: as the rule set says, else as the shipped ones do for the level. */
export function placesBy(set: Pick<RuleSet, "places"> | undefined, level: Level): Places {
  return set?.places ?? shippedPlaces(level);
}

/** The rule set that settings go by; undefined where an earlier program has them by rules and basis alone. */
export function ruleSetOf({ preset, ruleSet }: Pick<Settings, "preset" | "ruleSet">): RuleSet | undefined {
  return presetOf(preset) ?? ruleSet;
}

/** The classes that the rule set does not draw for the period; none where only rules are known. */
export function notDrawnBy(settings: Settings, period: Period): readonly UnitDraw[] {
  const set = ruleSetOf(settings);
  return set ? rulesIn(set, period).notDrawn : [];
}

/** Whether what the year has left of the key list is taken for this period: it is the last in which they are drawn. */
export function completesYear(settings: Settings, period: Period): boolean {
  const set = ruleSetOf(settings);
  const isLast = set ? isLastOfYear(set.classes.ZD, period) : endsYear(settings.quarter);
  return coverageOf(settings) === "ZD" && isLast;
}

/** What of a plan's settings a rule set says for a period: a shipped one by its name, any other whole and as `custom`. */
export function settledBy(
  set: RuleSet,
  period: Period,
): Pick<Settings, "preset" | "rules" | "cap" | "coverage" | "ownBasis" | "ruleSet"> {
  const { rules } = rulesIn(set, period);
  const { cap, coverage, legalBasis } = set;
  const shipped = presets.find((preset) => preset === set);
  if (shipped) return { preset: shipped.id, rules, cap };
  return { preset: customPreset, rules, cap, coverage, ownBasis: legalBasis, ruleSet: set };
}

/** The rule of a draw, refused where the officer has given none. */
export function ruleOf(draw: UnitDraw, settings: Settings): Result<Rule> {
  const rule = settings.rules[draw];
  return rule ? ok(rule) : refuse("rules.rule-missing", { draw: drawName(draw) });
}
