import { type AnyFact, isOf, last } from "../ledger/fact.ts";
import { itemStated } from "../office/items.ts";
import { papersConfigured } from "../office/paper-settings.ts";
import { dailySupervision, type InspectionItem, shippedItems, wordingOn } from "../rules/items.ts";
import type { CeremonyRecord } from "./record.ts";

/** The archive stamp as the office had stated it by these facts; where it had not, it stays free. */
export function statedOf(facts: readonly AnyFact[], at: string): Pick<CeremonyRecord, "archive"> {
  const stated = last(facts, papersConfigured);
  if (!stated) return {};
  const { fonds, department, retention } = stated;
  const archive = { fonds, year: at.slice(0, 4), department, retention };
  return [fonds, department, retention].some((text) => text !== "") ? { archive } : {};
}

/**
 * The item of a ceremony as it was worded on its day, by these facts: those up to its freeze. Earlier programs knew one item,
 * and the office stated its law with what its papers say.
 */
export function itemOn(facts: readonly AnyFact[], name: string, day: string): InspectionItem {
  const stated = facts.flatMap((one): InspectionItem[] => {
    if (isOf(itemStated, one)) {
      const { item, contents, legalBasis, subject, way, asOf } = one;
      return [{ name: item, contents, legalBasis, subject, way, asOf }];
    }
    if (!isOf(papersConfigured, one) || one.itemBasis === undefined) return [];
    return [{ ...dailySupervision, legalBasis: one.itemBasis, asOf: one.at.slice(0, 10) }];
  });
  const found = wordingOn([...shippedItems, ...stated], name, day);
  if (!found) throw new Error(`no item ${name}`);
  return found;
}
