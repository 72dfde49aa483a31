import { presets, usualPreset } from "../draw/presets.ts";
import type { State } from "../inspection/inspection.ts";
import { nextPeriodOf } from "../rules/next-period.ts";
import type { ConsoleRuleSet } from "./console-view.ts";
import { periodsDrawn } from "./due.ts";

/**
 * That of the last ceremony, while there is such a rule set for the office's level and it draws a period still; else one of the
 * office's own that does, else the first shipped one of the level.
 */
export function usualRules(
  state: State,
  own: readonly ConsoleRuleSet[],
  today: string,
): ConsoleRuleSet | undefined {
  const { office, rulesBefore } = state;
  if (!office) return undefined;
  const ofLevel = rulesOfLevel(state, own);
  const usual = ofLevel.find(({ rules }) => rules === usualPreset(office.level)?.id);
  const before = ofLevel.find(({ rules }) => rules === rulesBefore);
  if (!before) return usual;
  const drawn = periodsDrawn(state);
  return (
    [before, ...ofLevel.filter(({ rules }) => own.some((one) => one.rules === rules))].find(({ set }) =>
      nextPeriodOf(set, drawn, today),
    ) ??
    usual ??
    before
  );
}

/** The rule sets for the office's level, the shipped ones first. */
export function rulesOfLevel({ office }: State, own: readonly ConsoleRuleSet[]): readonly ConsoleRuleSet[] {
  return [...presets.map((set) => ({ rules: set.id, set })), ...own].filter(
    ({ set }) => office && set.levels.includes(office.level),
  );
}
