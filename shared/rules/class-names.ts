import { type UnitDraw, unitDraws } from "../draw/model.ts";
import type { RuleSet, Words } from "../draw/rule-set.ts";

/** How a rule set's office calls its classes; those it does not draw have no name. */
export type ClassNames = Readonly<Partial<Record<UnitDraw, Words>>>;

/** The names a rule set gives its classes. */
export function classNamesOf({ classes }: Pick<RuleSet, "classes">): ClassNames {
  const names: Partial<Record<UnitDraw, Words>> = {};
  for (const draw of unitDraws) if (classes[draw]) names[draw] = classes[draw].name;
  return names;
}
