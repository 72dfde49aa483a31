import { presetOf } from "../draw/presets.ts";
import { titleOf } from "../draw/rule-set.ts";
import type { Titled } from "../text/catalogue.ts";
import type { Settings } from "./plan.ts";
import { ruleSetOf } from "./settings.ts";

/**
 * What the minutes print as the basis, its text in Chinese: the rule set's own words, or those that an earlier program kept without one; then
 * the yearly cap where it is not the rule set's.
 */
export function legalBasis(settings: Pick<Settings, "preset" | "cap" | "ruleSet" | "ownBasis">): {
  readonly title: Titled;
  readonly text: string;
} {
  const { cap, ownBasis = "" } = settings;
  const set = ruleSetOf(settings);
  const asSet = set?.cap.most === cap.most && set.cap.specialExempt === cap.specialExempt;
  const counted = cap.counts === "checks" ? "接受各类检查" : "被抽取";
  const special = set?.classes.TS?.name[0] ?? "特殊监管对象";
  const capText =
    `本次适用的年度上限：同一污染源每年${counted}不超过${cap.most}次，` +
    `${special}${cap.specialExempt ? "在名单期间不受此限" : "同样受限"}。`;
  // What the shipped ones ask stands in their words; an office's own may leave its cap to the number.
  const isSaid = asSet && presetOf(settings.preset) !== undefined;
  return {
    title: set ? titleOf(set) : { zh: "自定规则", en: "rules of the office's own" },
    text: (set?.legalBasis ?? ownBasis) + (isSaid ? "" : capText),
  };
}
