import { settledNote } from "../ceremony/preparation.ts";
import type { RuleSet } from "../draw/rule-set.ts";
import { noted } from "../ledger/notes.ts";
import { ruleSetOf } from "../rules/settings.ts";
import type { LockedList } from "./locked.ts";

/**
 * The rule set by which a list was drawn, as it was then: what the office has corrected or withdrawn since is another one. Undefined
 * where an earlier program settled the plan by ratios and legal text alone.
 */
export function ruleSetHeld({ plan }: LockedList, read: (digest: string) => string): RuleSet | undefined {
  return ruleSetOf(noted(settledNote, read(plan.settingsNote)).settings);
}
