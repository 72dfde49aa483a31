import { fieldFault } from "../draw/field.ts";
import { type UnitDraw, unitDraws } from "../draw/model.ts";
import { monthsOf } from "../draw/period.ts";
import { presetOf } from "../draw/presets.ts";
import {
  type ClassRule,
  capCounts,
  type PeriodKind,
  type RuleSet,
  resultStarts,
  titleOf,
} from "../draw/rule-set.ts";
import { ok, type Refused, type Result, refuse } from "../text/result.ts";
import { drawName } from "../text/terms.ts";
import { message } from "../text/text.ts";
import { dayNumber } from "./dates.ts";
import { drawnIn, kindsOf } from "./drawn-in.ts";
import { daysOfPeriod, type Period, periodsAYear, periodText } from "./periods.ts";
import { ratioFault } from "./ratio.ts";

/** Characters of a class's name, at most: it stands on the stage and in the columns of tables. */
export const mostClassName = 30;
/** Draws, or checks, of one unit a year, at most. */
export const mostCap = 366;
/** Working days until a result is due, at most. */
export const mostResultDays = 250;
/** Days of a window in each month of the period: February, and the working days a spring festival leaves of it. */
const mostFirstDays = 28;
const mostWorkingDays = 14;

/** Refuses a rule set that says something nobody can draw by, one sentence for the first that is found. */
export function checkRuleSet(set: RuleSet): Result<RuleSet> {
  return (
    checkTexts(set) ??
    checkClasses(set) ??
    checkWindow(set) ??
    checkCounts(set) ??
    checkValidity(set) ??
    ok(set)
  );
}

function checkTexts({ title, legalBasis, source, waivers, cites }: RuleSet): Refused | undefined {
  const empty = (field: "title" | "basis" | "source" | "waiver") =>
    refuse("rules.set-empty", { field: message(`rules.set.${field}`, {}) });
  if (title[0].trim() === "") return empty("title");
  if (legalBasis.trim() === "") return empty("basis");
  if (source.trim() === "") return empty("source");
  const twice = waivers.find(
    ({ reason }, index) => waivers.findIndex((one) => one.reason.trim() === reason.trim()) !== index,
  );
  if (twice) return refuse("rules.set-waiver-twice", { reason: twice.reason });
  const bare = waivers.some(({ reason, basis }) => reason.trim() === "" || basis.trim() === "");
  if (bare) return empty("waiver");
  return cites === "" || presetOf(cites) ? undefined : refuse("rules.set-cites", { cites });
}

function checkClasses({ classes, coverage }: RuleSet): Refused | undefined {
  if (unitDraws.every((draw) => !classes[draw])) return refuse("rules.set-no-class", {});
  for (const draw of unitDraws) {
    const wrong = classes[draw] && checkClass(draw, classes[draw]);
    if (wrong) return wrong;
  }
  return coverage === "ZD" && !classes.ZD
    ? refuse("rules.set-coverage", { draw: drawName("ZD") })
    : undefined;
}

function checkClass(draw: UnitDraw, { name, ratio, meantFor, drawn, only }: ClassRule): Refused | undefined {
  const named = drawName(draw);
  if (name[0].trim() === "") return refuse("rules.set-class-unnamed", { draw: named });
  if (name.some((one) => one !== "" && unfitName(one)))
    return refuse("rules.set-class-name", { draw: named, most: mostClassName });
  const wrong = ratioFault(ratio);
  if (wrong) return refuse("rules.set-class", { draw: named, fault: wrong.refusal });
  if (monthsOf[meantFor] < monthsOf[drawn])
    return refuse("rules.set-meant-shorter", {
      draw: named,
      meant: kindName(meantFor),
      drawn: kindName(drawn),
    });
  const most = periodsAYear(drawn);
  const sound = only.every(
    (one, index) => Number.isSafeInteger(one) && one >= 1 && one <= most && only.indexOf(one) === index,
  );
  return sound ? undefined : refuse("rules.set-only", { draw: named, kind: kindName(drawn), most });
}

/** It begins with a letter or a number: tables are opened by programs that take some other signs for formulas. */
function unfitName(name: string): boolean {
  const length = Array.from(name).length;
  return length > mostClassName || !/^[\p{L}\p{N}]/u.test(name) || fieldFault(name, "commas") !== undefined;
}

/** A kind of period in words. */
export function kindName(kind: PeriodKind) {
  return message(`rules.kind.${kind}`, {});
}

function checkWindow(set: RuleSet): Refused | undefined {
  const { kind, days } = set.window;
  if (kind === "none") return days === 0 ? undefined : refuse("rules.set-window", { days, most: 0 });
  const shortest = Math.min(...kindsOf(set).map((one) => monthsOf[one]));
  const most = shortest * (kind === "first-days" ? mostFirstDays : mostWorkingDays);
  const sound = Number.isSafeInteger(days) && days >= 1 && days <= most;
  return sound ? undefined : refuse("rules.set-window", { days, most });
}

function checkCounts({ cap, results }: RuleSet): Refused | undefined {
  const within = (value: number, most: number) => Number.isSafeInteger(value) && value >= 1 && value <= most;
  if (!within(cap.most, mostCap) || (cap.counts && !capCounts.includes(cap.counts)))
    return refuse("rules.cap-unsound", { most: cap.most });
  return within(results.days, mostResultDays) && resultStarts.includes(results.from)
    ? undefined
    : refuse("rules.set-results", { days: results.days, most: mostResultDays });
}

function checkValidity({ validFrom, validTo }: RuleSet): Refused | undefined {
  if (dayNumber(validFrom) === undefined) return refuse("rules.set-day", { day: validFrom });
  if (validTo === "") return undefined;
  if (dayNumber(validTo) === undefined) return refuse("rules.set-day", { day: validTo });
  return validTo < validFrom ? refuse("rules.set-validity", { from: validFrom, to: validTo }) : undefined;
}

/**
 * Whether a rule set may be drawn by for a period: it holds from the period's first day to its last, and draws some class for
 * such a period; each refused with its sentence.
 */
export function checkPeriod(set: RuleSet, period: Period): Refused | undefined {
  const { validFrom, validTo } = set;
  const { first, last } = daysOfPeriod(period);
  const values = { rules: titleOf(set), period: periodText(period) };
  if (first < validFrom) return refuse("rules.set-not-yet", { ...values, from: validFrom });
  if (validTo !== "" && last > validTo) return refuse("rules.set-over", { ...values, to: validTo });
  const kinds = kindsOf(set);
  if (!kinds.includes(period.kind))
    return refuse("rules.period-kind", { ...values, kinds: kinds.map((kind) => kindName(kind)) });
  return drawnIn(set, period).length > 0 ? undefined : refuse("rules.period-unknown", values);
}

/** Whether two spans of validity have a day in common. */
export function overlap(
  one: Pick<RuleSet, "validFrom" | "validTo">,
  other: Pick<RuleSet, "validFrom" | "validTo">,
): boolean {
  const begins = (a: string, b: string) => b === "" || a <= b;
  return begins(one.validFrom, other.validTo) && begins(other.validFrom, one.validTo);
}
