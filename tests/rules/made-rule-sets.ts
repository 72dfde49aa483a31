import type { UnitDraw } from "../../shared/draw/model.ts";
import type { ClassRule, RuleSet } from "../../shared/draw/rule-set.ts";
import { parseRatio } from "../../shared/rules/ratio.ts";
import { own } from "../../shared/text/result.ts";

/** Made-up rule sets, as short as a test wants them. */

/** A class drawn by a ratio as it is typed, of the registered unless it is said; each quarter unless it is said. */
export function classOf(
  typed: string,
  {
    per = "share",
    ...change
  }: Partial<Pick<ClassRule, "meantFor" | "drawn" | "only">> & {
    readonly per?: ClassRule["ratio"]["per"];
  } = {},
): ClassRule {
  return {
    name: ["虚构类别", "Made-up class"],
    ratio: own(parseRatio(typed, per)),
    meantFor: "quarter",
    drawn: "quarter",
    only: [],
    ...change,
  };
}

export function ruleSet(
  classes: Partial<Record<UnitDraw, ClassRule>>,
  change: Partial<RuleSet> = {},
): RuleSet {
  return {
    title: ["虚构规则", "Made-up rules"],
    levels: ["county"],
    classes,
    coverage: "none",
    cap: { most: 2, specialExempt: true, counts: "draws" },
    window: { kind: "none", days: 0 },
    results: { days: 7, from: "visit" },
    waivers: [],
    legalBasis: "虚构办〔2027〕1号规定的要点。",
    source: "虚构办〔2027〕1号",
    validFrom: "2027-01-01",
    validTo: "",
    cites: "",
    ...change,
  };
}
