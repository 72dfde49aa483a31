import { presetsFor } from "../../../shared/draw/presets.ts";
import type { RuleSet, Words } from "../../../shared/draw/rule-set.ts";
import type { NamedRuleSet } from "../../../shared/office/rule-sets.ts";
import type { Language } from "../../../shared/text/catalogue.ts";
import type { ConsoleView } from "../../../shared/windows/console-view.ts";

/** The rule sets an office of its level may take: the shipped ones, then its own. */
export function offeredRules({
  office,
  ruleSets,
}: Pick<ConsoleView, "office" | "ruleSets">): readonly NamedRuleSet[] {
  if (!office) return [];
  const { level } = office;
  return [
    ...presetsFor(level).map((set) => ({ rules: set.id, set })),
    ...ruleSets.filter(({ set }) => set.levels.includes(level)),
  ];
}

/** A rule set by its id among those offered. */
export function ruleSetIn(
  view: Pick<ConsoleView, "office" | "ruleSets">,
  id: string | undefined,
): RuleSet | undefined {
  return offeredRules(view).find(({ rules }) => rules === id)?.set;
}

/** A name in a language; where there is none in English the Chinese one stands for it. */
export function named([zh, en]: Words, language: Language): string {
  return language === "zh" || en === "" ? zh : en;
}
