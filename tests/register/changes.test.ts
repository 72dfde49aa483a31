import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import {
  applyChanges,
  type Changes,
  changesBetween,
  changesSchemas,
  type Difference,
  isEmpty,
  keyedRows,
  type Rows,
} from "../../shared/register/changes.ts";
import { keyedRegisterAsOf, rowsOf as registerOf } from "../../shared/register/fold.ts";
import { type List, lists } from "../../shared/register/model.ts";
import { type RowOf, rowSchemas } from "../../shared/register/row-schemas.ts";
import { succeeded } from "../support/outcome.ts";
import { inventedUnit, inventedUnits, registerFact } from "../support/register-facts.ts";
import { scratch } from "../support/scratch.ts";

const few = fc.constantFrom("A-1", "A-2", "B");
const text = fc.constantFrom("", "示例甲", "示例乙");
const day = fc.constantFrom("", "2026-10-31");
const unit = fc.record({
  id: few,
  name: text,
  creditCode: fc.constant(""),
  level: fc.constantFrom("市控", "" as const),
  kind: fc.constantFrom("unit", "construction"),
  district: fc.constant("示例区"),
  address: fc.constant(""),
  status: fc.constantFrom("operating", "closed"),
  updatedAt: day,
});
/** Few different rows, so that there are equals and several under one identity. */
const arbitraryRows: { readonly [L in List]: fc.Arbitrary<RowOf<L>[]> } = {
  key: fc.array(unit) as fc.Arbitrary<RowOf<"key">[]>,
  general: fc.array(unit) as fc.Arbitrary<RowOf<"general">[]>,
  special: fc.array(unit) as fc.Arbitrary<RowOf<"special">[]>,
  inspectors: fc.array(
    fc.record({
      id: few,
      name: text,
      organisation: text,
      inPost: fc.boolean(),
      available: fc.boolean(),
      certificateExpiry: day,
    }),
  ),
  conflicts: fc.array(fc.record({ unit: few, inspector: few, reason: text })),
  visits: fc.array(
    fc.record({ unit: few, quarter: fc.constantFrom("2027Q1", "2027Q2"), waived: fc.boolean() }),
  ),
};
const rowsOf = <L extends List>(list: L): fc.Arbitrary<RowOf<L>[]> => arbitraryRows[list];

const written = (rows: Iterable<unknown>) =>
  [...rows].map((row) => JSON.stringify(Object.entries(row as object).sort())).sort();

/** The rows of one that the other has not, as often as they are missing. */
function without(rows: Iterable<unknown>, others: Iterable<unknown>): readonly string[] {
  const left = written(others);
  return written(rows).filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe.each(lists)("changes of %s", (list) => {
  const pair = fc.tuple(rowsOf(list), rowsOf(list));

  test("lead from any rows to any others, row by row as often as they are there", () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const before = keyedRows(list, from);
        const difference = changesBetween(list, before, to);
        expect(written(applyChanges(list, before, difference).values())).toEqual(written(to));
      }),
    );
  });

  test("are as many as the rows that differ, and none where only the order does", () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const before = keyedRows(list, from);
        const { gone, changed, added } = changesBetween(list, before, to);
        expect(added.length + changed.length).toBe(without(to, from).length);
        expect(gone.length + changed.length).toBe(without(from, to).length);
        expect(isEmpty(changesBetween(list, before, from.toReversed()))).toBe(true);
      }),
    );
  });

  test("keep the rows' places, and put new ones last in their order", () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const before = keyedRows(list, from);
        const difference = changesBetween(list, before, to);
        const after = applyChanges(list, before, difference);
        const stayed = [...before.keys()].filter((key) => !difference.gone.includes(key));
        expect([...after.keys()].slice(0, stayed.length)).toEqual(stayed);
        expect([...after.values()].slice(stayed.length)).toEqual(difference.added);
      }),
    );
  });

  test("one after another add up to the last list, whole ones among them", () => {
    const steps = fc.array(fc.tuple(rowsOf(list), fc.boolean()), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(steps, (imports) => {
        let rows: Rows<typeof list> = new Map();
        const facts = imports.map(([after, whole], index) => {
          const changes: Changes<typeof list> = whole
            ? { kind: "whole", rows: after }
            : changesBetween(list, rows, after);
          rows = applyChanges(list, rows, changes);
          return registerFact("a", index + 2, list, changes);
        });
        expect(registerOf(keyedRegisterAsOf(facts))).toEqual({ [list]: [...rows.values()] });
        expect(keyedRegisterAsOf(facts)).toEqual({ [list]: rows });
        const [first] = imports[0] ?? [[]];
        expect(written(registerOf(keyedRegisterAsOf(facts, 2))[list] ?? [])).toEqual(written(first));
        expect(keyedRegisterAsOf(facts, 1)).toEqual({});
      }),
    );
  });

  test("are what their schema says, and nothing else is", () => {
    const schema = changesSchemas[list];
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const difference = changesBetween(list, keyedRows(list, from), to);
        expect(schema.parse(JSON.parse(JSON.stringify(difference)))).toEqual(difference);
        const whole = { kind: "whole", rows: to };
        expect(schema.parse(whole)).toEqual(whole);
        for (const wrong of [{ ...difference, more: 1 }, { ...whole, gone: [] }, to, { rows: to }])
          expect(schema.safeParse(wrong).success).toBe(false);
      }),
    );
  });

  test("read no row with a field too many, too few, or of another kind", () => {
    const row = fc.sample(
      rowsOf(list).filter(({ length }) => length > 0),
      { numRuns: 1, seed: 1 },
    )[0]?.[0];
    const schema = rowSchemas[list];
    expect(schema.safeParse(row).success).toBe(true);
    expect(schema.safeParse({ ...row, more: "" }).success).toBe(false);
    for (const field of Object.keys(row ?? {})) {
      expect(schema.safeParse({ ...row, [field]: undefined }).success).toBe(false);
      expect(schema.safeParse({ ...row, [field]: 1 }).success).toBe(false);
    }
  });
});

describe("keys", () => {
  const visit = (waived: boolean) => ({ unit: "A", quarter: "2027Q1", waived });

  test("tell several visits of one unit in one quarter apart, and those that stay keep theirs", () => {
    const before = keyedRows("visits", [visit(false), visit(true), visit(false)]);
    expect([...before.keys()]).toEqual(["A,2027Q1", "A,2027Q1,2", "A,2027Q1,3"]);
    const difference = changesBetween("visits", before, [visit(true), visit(false)]);
    expect(difference).toEqual({ kind: "difference", gone: ["A,2027Q1,3"], changed: [], added: [] });
    const fewer = applyChanges("visits", before, { ...difference, gone: ["A,2027Q1"] });
    expect([...fewer.keys()]).toEqual(["A,2027Q1,2", "A,2027Q1,3"]);
    const again = applyChanges("visits", fewer, { ...difference, gone: [], added: [visit(true)] });
    expect([...again.keys()]).toEqual(["A,2027Q1,2", "A,2027Q1,3", "A,2027Q1"]);
  });

  test.each(["A,1", "A,02", "A,", ",A", "A,B,C", "甲", ""])("%j is none of a unit", (key) => {
    expect(
      changesSchemas.key.safeParse({ kind: "difference", gone: [key], changed: [], added: [] }).success,
    ).toBe(false);
  });

  test("a change that names no row, or turns one into another, does not fit", () => {
    const rows = keyedRows("key", inventedUnits(1, 3));
    const none: Difference<"key"> = { kind: "difference", gone: [], changed: [], added: [] };
    const { id } = inventedUnit(1);
    for (const wrong of [
      { ...none, gone: [inventedUnit(4).id] },
      { ...none, gone: [id, id] },
      { ...none, changed: [{ key: inventedUnit(4).id, row: inventedUnit(4) }] },
      { ...none, changed: [{ key: id, row: inventedUnit(4) }] },
      { ...none, changed: [{ key: id, row: inventedUnit(1, { id: id.slice(0, -1) }) }] },
    ])
      expect(() => applyChanges("key", rows, wrong)).toThrow("does not fit");
  });
});

describe("forms", () => {
  test.each([
    ["id", "甲"],
    ["id", ""],
    ["id", "x".repeat(65)],
    ["level", "乡控"],
    ["updatedAt", "2026-02-29"],
    ["updatedAt", "2026-1-1"],
    ["status", "open"],
  ])("a unit whose %s is %j is none", (field, value) => {
    expect(rowSchemas.key.safeParse({ ...inventedUnit(1), [field]: value }).success).toBe(false);
  });

  test("a quarter is one of four", () => {
    const visit = { unit: "A", quarter: "2027Q5", waived: false };
    expect(rowSchemas.visits.safeParse(visit).success).toBe(false);
  });
});

test("every row of the ledgers that are kept is one", () => {
  const kept = join(import.meta.dirname, "../ledgers/1");
  const seen = new Set<List>();
  for (const name of readdirSync(kept)) {
    const path = join(scratch(), name);
    cpSync(join(kept, name), path);
    const ledger = succeeded(openLedger(path));
    for (const { body } of ledger.events()) {
      const fact = JSON.parse(body) as { type: string; list: List; rowsNote: string };
      if (fact.type !== "list.imported") continue;
      const note = JSON.parse(Buffer.from(ledger.blob(fact.rowsNote) ?? []).toString("utf8"));
      const changes = { kind: "whole", rows: JSON.parse(note.content) };
      expect(changesSchemas[fact.list].parse(changes)).toEqual(changes);
      seen.add(fact.list);
    }
    ledger.close();
  }
  expect([...seen].sort()).toEqual([...lists].sort());
});

test("what an earlier whole list replaced is not read again", () => {
  const read: number[] = [];
  const facts = [2, 3, 4].map((seq) => ({
    ...registerFact("a", seq, "key", { kind: "whole", rows: inventedUnits(seq, 2) }),
    read: () => {
      read.push(seq);
      return { kind: "whole" as const, rows: inventedUnits(seq, 2) };
    },
  }));
  expect(registerOf(keyedRegisterAsOf(facts))).toEqual({ key: inventedUnits(4, 2) });
  expect(read).toEqual([4]);
});
