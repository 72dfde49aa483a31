import type { RegisterSource } from "../../electron/services/register/projection.ts";
import type { Changes } from "../../shared/register/changes.ts";
import type { RegisterFact } from "../../shared/register/fold.ts";
import type { List, Unit } from "../../shared/register/model.ts";
import { hash } from "../register/builders.ts";

/** A unit that plainly does not exist. */
export function inventedUnit(number: number, more: Partial<Unit> = {}): Unit {
  return {
    id: `SL${String(number).padStart(10, "0")}`,
    name: `示例化工第${number}厂`,
    creditCode: "",
    level: "市控",
    kind: "unit",
    district: `示例${number % 9}区`,
    address: `示例市示例${number % 9}区虚构路${number}号`,
    status: "operating",
    updatedAt: "2026-10-31",
    ...more,
  };
}

export const inventedUnits = (from: number, count: number): readonly Unit[] =>
  Array.from({ length: count }, (_, index) => inventedUnit(from + index));

/** A fact as the ledger of a name has it: events of two ledgers have no hash in common. */
export function registerFact<L extends List>(
  ledger: string,
  seq: number,
  list: L,
  changes: Changes<L>,
): RegisterFact<L> {
  return { seq, hash: hash(`${ledger},${seq}`), list, kind: changes.kind, read: () => changes };
}

/** A ledger that ends with the last of some facts of the register, and may be added to. */
export function registerSource(ledger: string, facts: readonly RegisterFact[]): RegisterSource {
  return {
    ledger: hash(`${ledger},1`),
    head: () => facts.at(-1)?.seq ?? 1,
    facts: (from) => facts.filter(({ seq }) => seq >= from),
  };
}

/** How many rows each fact of `growing` adds: more than the database holds back in memory before it writes. */
export const grownBy = 30_000;

/** So many facts of which each adds rows and the later ones change the first row. */
export function growing(facts: number): RegisterFact[] {
  return Array.from({ length: facts }, (_, index) =>
    registerFact("a", index + 2, "general", {
      kind: "difference",
      gone: [],
      changed:
        index === 0 ? [] : [{ key: inventedUnit(1).id, row: inventedUnit(1, { name: `示例第${index}次` }) }],
      added: inventedUnits(1 + index * grownBy, grownBy),
    }),
  );
}
