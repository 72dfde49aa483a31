import type { Ceremony, State } from "../ceremony/ceremony.ts";
import { settledNote } from "../ceremony/preparation.ts";
import { ruleSetKept } from "../office/rule-sets.ts";
import { type ClassNames, classNamesOf } from "../rules/class-names.ts";
import type { ViewReader } from "./view-reader.ts";

/** How a ceremony's own rule set calls the classes: as it was settled, else as it stands. Nothing where a shipped one does. */
export function namesOf(
  now: Ceremony,
  { ruleSets }: State,
  reader: ViewReader,
): { readonly names?: ClassNames } {
  const settled =
    "plan" in now ? reader.note(settledNote, now.plan.settingsNote).settings.ruleSet : undefined;
  const own = ruleSets.find(({ rules }) => rules === now.rules);
  const set = settled ?? (own && reader.note(ruleSetKept, own.ruleSetNote));
  return set ? { names: classNamesOf(set) } : {};
}
