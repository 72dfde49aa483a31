import { type AnyFact, last } from "../ledger/fact.ts";
import { papersConfigured } from "../office/paper-settings.ts";
import { dailySupervision } from "../rules/items.ts";
import type { CeremonyRecord } from "./record.ts";

/** What the office had stated of its papers by these facts; where it had not, the shipped basis, and a stamp that stays free. */
export function statedOf(
  facts: readonly AnyFact[],
  at: string,
): Pick<CeremonyRecord, "itemBasis" | "archive"> {
  const stated = last(facts, papersConfigured);
  if (!stated) return { itemBasis: dailySupervision.legalBasis };
  const { itemBasis, fonds, department, retention } = stated;
  const archive = { fonds, year: at.slice(0, 4), department, retention };
  return { itemBasis, ...([fonds, department, retention].some((text) => text !== "") && { archive }) };
}
