import type { Context } from "../ledger/decision.ts";
import { ruleSetFor } from "../office/rule-sets.ts";
import { parsePeriod } from "../rules/periods.ts";
import { settledBy } from "../rules/settings.ts";
import { ok, type Result } from "../text/result.ts";
import type { CeremonyState, Opened } from "./opened.ts";

/** What the rule set says that a ceremony was opened with; undefined where it is chosen with the plan. */
export function ruleSetBy(
  state: CeremonyState,
  { rules, quarter }: Opened,
  read: Context["read"],
): Result<ReturnType<typeof settledBy>> | undefined {
  if (rules === undefined || !state.office) return undefined;
  const set = ruleSetFor(state, { id: rules, level: state.office.level }, read);
  if (!set.ok) return set;
  const period = parsePeriod(quarter);
  return period.ok ? ok(settledBy(set.value, period.value)) : period;
}
