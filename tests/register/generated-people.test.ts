import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { List } from "../../shared/register/model.ts";
import { imported } from "./builders.ts";

/** A value as an office means it, and as it writes it. */
type Pair<M> = readonly [meant: M, written: string];
const choose = <M>(...pairs: readonly Pair<M>[]) => fc.constantFrom(...pairs);

const expiry = choose(
  ["2030-05-06", "2030/5/6"],
  ["2030-05-06", "2025年5月7日至2030年5月6日"],
  ["2030-05-06", "20300506"],
  ["", "长期"],
);
const yes = choose<boolean>([true, "是"], [true, "√"], [false, "否"], [false, "×"]);
const posted = fc.oneof(yes, choose<boolean>([true, "在编在岗"], [true, "在编"]));
const quarter = choose(
  ["2026Q1", "2026年第一季度"],
  ["2026Q2", "2026Q2"],
  ["2026Q3", "2026-08-09"],
  ["2026Q4", "2026年四季度"],
);
const kind = choose(
  ["draw", "“双随机”抽查"],
  ["campaign", "专项行动"],
  ["petition", "信访"],
  ["case", "案件"],
);
const waived = choose<boolean>([true, "是"], [false, "否"], [false, ""]);

const known = Array.from({ length: 8 }, (_, index) => `SL${index + 1}`);
const register = {
  key: imported("key", [
    ["污染源编码", "单位名称"],
    ...known.map((id, index) => [id, `示例${"甲乙丙丁戊己庚辛"[index]}厂`]),
  ]).rows,
  inspectors: imported("inspectors", [
    ["姓名", "执法证号"],
    ...known.map((_, index) => [`示例${"甲乙丙丁戊己庚辛"[index]}`, `ZF${index + 1}`]),
  ]).rows,
};

const arranged = (width: number) => fc.shuffledSubarray([...Array(width).keys()], { minLength: width });
const at = (cells: readonly string[], order: readonly number[]) => order.map((column) => cells[column] ?? "");
const read = <L extends List>(list: L, lines: readonly (readonly string[])[]) =>
  imported(list, lines, { register });

/** A list, its headings, and rows of it by their number, in the way an office writes them and as they enter. */
interface Sample {
  readonly list: "inspectors" | "visits" | "conflicts";
  readonly headings: readonly string[];
  readonly rows: readonly { readonly written: readonly string[]; readonly meant: unknown }[];
}

const inspectors = fc.array(fc.tuple(expiry, posted, yes), { minLength: 2, maxLength: 8 }).map(
  (all): Sample => ({
    list: "inspectors",
    headings: ["姓名", "执法证号", "有效期至", "在编在岗", "是否参加"],
    rows: all.map(([[certificateExpiry, until], [inPost, post], [available, takesPart]], index) => ({
      written: [`示例${"甲乙丙丁戊己庚辛"[index]}`, `ZF-${index + 1}`, until, post, takesPart],
      meant: {
        id: `ZF-${index + 1}`,
        name: `示例${"甲乙丙丁戊己庚辛"[index]}`,
        organisation: "",
        inPost,
        available,
        certificateExpiry,
      },
    })),
  }),
);
const visits = fc
  .array(fc.tuple(fc.nat({ max: 7 }), quarter, kind, waived), { minLength: 2, maxLength: 8 })
  .map(
    (all): Sample => ({
      list: "visits",
      headings: ["污染源编码", "抽查季度", "检查类型", "是否豁免"],
      rows: all.map(([unit, [period, periodWritten], [means, kindWritten], [isWaived, waivedWritten]]) => ({
        written: [known[unit] ?? "", periodWritten, kindWritten, waivedWritten],
        meant: {
          unit: known[unit],
          quarter: period,
          waived: isWaived,
          ...(means !== "draw" && { kind: means }),
        },
      })),
    }),
  );
const conflicts = fc.uniqueArray(fc.nat({ max: 63 }), { minLength: 2, maxLength: 8 }).map(
  (all): Sample => ({
    list: "conflicts",
    headings: ["回避单位", "执法人员", "回避事由"],
    rows: all.map((pair) => ({
      written: [known[pair % 8] ?? "", `ZF${(pair >> 3) + 1}`, "近亲属"],
      meant: { unit: known[pair % 8], inspector: `ZF${(pair >> 3) + 1}`, reason: "近亲属" },
    })),
  }),
);
const sample = fc.oneof(inspectors, visits, conflicts);

describe("lists of people, pairs and visits as offices write them", () => {
  it("enter as they are meant, whatever the order of their columns", () => {
    fc.assert(
      fc.property(sample, arranged(5), ({ list, headings, rows }, order) => {
        const found = read(
          list,
          [headings, ...rows.map(({ written }) => written)].map((c) => at(c, order)),
        );
        expect(found.rows).toEqual(rows.map(({ meant }) => meant));
        expect(found.counts).toMatchObject({ rows: rows.length, refused: 0, passedOver: 0 });
      }),
      { numRuns: 200 },
    );
  });

  it("keep every other row where a cell is changed", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."是否√合计姓名ZFSL12026年Q-/,；（）\" '=\t"),
      maxLength: 10,
    });
    fc.assert(
      fc.property(sample, fc.nat(), fc.nat(), text, ({ list, headings, rows }, which, where, typed) => {
        const index = which % rows.length;
        const column = where % headings.length;
        const lines = rows.map(({ written }) => written);
        const changed = lines.map((cells, line) =>
          line === index ? cells.map((cell, of) => (of === column ? typed : cell)) : cells,
        );
        const whole = read(list, [headings, ...lines]);
        const after = read(list, [headings, ...changed]);
        // Without the row altogether: what it becomes may repeat another one, which then is the first and stays.
        const without = read(list, [headings, ...lines.filter((_, line) => line !== index)]);
        const kept = without.rows.map((row) => JSON.stringify(row));
        expect(after.mapping).toEqual(whole.mapping);
        const left = after.rows.map((row) => JSON.stringify(row));
        for (const row of kept) expect(left).toContain(row);
        expect(after.rows.length - kept.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });
});
