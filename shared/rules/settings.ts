import { type Coverage, type Rule, type UnitDraw, unitDraws } from "../draw/model.ts";
import { type CapRule, customPreset, type Preset, presetOf } from "../draw/presets.ts";
import { ruleText } from "../draw/rule.ts";
import { ok, type Refused, type Result, refuse } from "../text/result.ts";
import { drawName } from "../text/terms.ts";
import { dayNumber, parseQuarter, type Quarter } from "./dates.ts";
import type { Settings } from "./plan.ts";

/**
 * Checks what the officer settled, before any unit is looked at, and gives the inspected quarter. A shipped preset is
 * taken whole: other ratios, another level or a looser cap are `custom`. A stricter cap goes with every preset.
 */
export function checkSettings(settings: Settings): Result<Quarter> {
  const quarter = parseQuarter(settings.quarter);
  if (!quarter.ok) return quarter;
  if (dayNumber(settings.day) === undefined) return refuse("rules.day-malformed", { day: settings.day });
  const preset = presetOf(settings.preset);
  if (!preset && settings.preset !== customPreset)
    return refuse("rules.preset-unknown", { preset: settings.preset });
  return (
    checkRules(settings) ??
    checkCap(settings.cap) ??
    (preset && checkPreset(preset, settings)) ??
    checkLeftOut(settings) ??
    quarter
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
export function coverageOf({ preset, coverage, level }: Settings): Coverage {
  return presetOf(preset)?.coverage ?? coverage ?? (level === "county" ? "ZD" : "none");
}

/** The rule of a draw, refused where the officer has given none. */
export function ruleOf(draw: UnitDraw, settings: Settings): Result<Rule> {
  const rule = settings.rules[draw];
  return rule ? ok(rule) : refuse("rules.rule-missing", { draw: drawName(draw) });
}
