import { read, utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { yearPlanTable } from "../../electron/services/office/year-plans.ts";
import { presetOf } from "../../shared/draw/presets.ts";
import type { RuleSet } from "../../shared/draw/rule-set.ts";
import { misplacedSaid } from "../../shared/papers/year-plan-notes.ts";
import type { Register } from "../../shared/register/model.ts";
import { plannedCells, yearPlanOf } from "../../shared/rules/year-plan.ts";
import { say } from "../../shared/text/text.ts";
import { succeeded } from "../support/outcome.ts";
import { inspectors, unit, units } from "./builders.ts";
import { classOf, ruleSet } from "./made-rule-sets.ts";

function preset(id: string): RuleSet {
  const found = presetOf(id);
  if (!found) throw new Error(`no preset ${id}`);
  return found;
}
const city = preset("quzhou-city-2017");
const county = preset("quzhou-county-2017");
const stopped = { status: "stopped" } as const;
const register: Register = {
  key: units("K", 101),
  general: units("G", 300),
  special: units("S", 33),
  inspectors: inspectors(9),
};
const leastOf = (plan: ReturnType<typeof planOf>) =>
  Object.fromEntries(plan.lines.map(({ draw, least, total }) => [draw, [...least, total]]));
function planOf(given: Register, set: RuleSet, inPost?: number) {
  return succeeded(yearPlanOf(given, { set, year: 2027, ...(inPost !== undefined && { inPost }) }));
}

test("the year of a city: a tenth of the special units, a twentieth of the key ones, 1.25 times the inspectors, each quarter", () => {
  const plan = planOf(register, city);
  expect(plan.periods).toEqual(["2027Q1", "2027Q2", "2027Q3", "2027Q4"]);
  // Rounded up by hand: 33/10, 101/20, 9 × 1.25.
  expect(leastOf(plan)).toEqual({ TS: [4, 4, 4, 4, 16], ZD: [6, 6, 6, 6, 24], YB: [12, 12, 12, 12, 48] });
  // A typed establishment counts in place of the list's: 20 × 1.25.
  expect(leastOf(planOf(register, city, 20))["YB"]).toEqual([25, 25, 25, 25, 100]);
});

test("the year of a county covers its key list: the last quarter takes what is left of those that are operating", () => {
  // A quarter of ten is three, rounded up: nine by the third quarter, and the fourth asks for three all the same.
  expect(leastOf(planOf({ key: units("K", 10), inspectors: inspectors(4) }, county))).toEqual({
    ZD: [3, 3, 3, 3, 12],
  });
  // Two of ten stopped: eight are left to cover, of which nine draws were planned.
  const key = [...units("K", 8), unit("X1", stopped), unit("X2", stopped)];
  expect(leastOf(planOf({ key, inspectors: inspectors(4) }, county))["ZD"]?.at(-1)).toBe(12);
});

test("no class is planned beyond its list; one without a list is not planned", () => {
  expect(leastOf(planOf({ general: units("G", 5), inspectors: inspectors(40) }, county))).toEqual({
    YB: [5, 5, 5, 5, 20],
  });
});

test("for any list and establishment no quarter is below the ratio, counted in whole numbers", () => {
  for (let seed = 1; seed < 120; seed += 1) {
    const [key, general, special, staff] = [
      1 + ((seed * 37) % 211),
      1 + ((seed * 53) % 401),
      1 + (seed % 67),
      1 + (seed % 31),
    ];
    const given = { key: units("K", key), general: units("G", general), special: units("S", special) };
    const plan = leastOf(planOf(given, county, staff));
    const quarter = (count: number) => [count, count, count, count];
    // At least 30 of 100, 25 of 100, and 5 for 2 inspectors: the smallest whole number that is not below.
    const up = (times: number, over: number, of: number) => {
      let least = 0;
      while (least * over < times * of) least += 1;
      return least;
    };
    expect(plan["TS"]?.slice(0, 4)).toEqual(quarter(up(3, 10, special)));
    expect(plan["YB"]?.slice(0, 4)).toEqual(quarter(Math.min(general, up(5, 2, staff))));
    expect(plan["ZD"]?.at(-1), `seed ${seed}`).toBeGreaterThanOrEqual(key);
  }
});

test("what cannot be planned is refused with its reason", () => {
  const refused = (given: Register, set = city, year = 2027) => {
    const plan = yearPlanOf(given, { set, year });
    return plan.ok ? "planned" : plan.refusal.key;
  };
  expect(refused({})).toBe("rules.no-units");
  expect(refused({ general: units("G", 5) })).toBe("rules.in-post-missing");
  expect(refused({ key: units("K", 5) })).toBe("planned");
  // A rule set that ends within the year holds for no whole year.
  expect(refused(register, { ...city, validTo: "2027-06-30" })).not.toBe("planned");
  expect(refused(register, { ...city, validFrom: "2028-01-01" })).not.toBe("planned");
});

test("an establishment below the inspectors' list is refused, for the least would be less by it; above it is said", () => {
  const asked = (inPost?: number) =>
    yearPlanOf(register, { set: city, year: 2027, ...(inPost !== undefined && { inPost }) });
  const below = asked(8);
  expect(below.ok ? "planned" : say(below.refusal, "zh")).toMatch(
    /在编在岗填了 8 人，少于检查人员名单标明的 9 人/,
  );
  expect(succeeded(asked(9))).toMatchObject({ inPost: 9, onList: 9 });
  expect(succeeded(asked(12))).toMatchObject({ inPost: 12, onList: 9 });
  // Without a list the number that is typed is all there is, and it is said that the list marks none.
  const { inspectors: _, ...unlisted } = register;
  const typed = succeeded(yearPlanOf(unlisted, { set: city, year: 2027, inPost: 4 }));
  expect(typed).toMatchObject({ inPost: 4, onList: 0 });
});

describe("a shipped rule set that is followed by the office's own", () => {
  const month = { meantFor: "month", drawn: "month" } as const;
  const from = (validFrom: string, change: Partial<RuleSet> = {}) =>
    ruleSet({ ZD: classOf("10%", month) }, { levels: ["city"], validFrom, ...change });
  const quarterly = (validFrom: string) => from(validFrom, { classes: { ZD: classOf("10%") } });
  const of = (...further: RuleSet[]) => yearPlanOf(register, { set: city, further, year: 2027 });
  const refusedBy = (...further: RuleSet[]) => {
    const plan = of(...further);
    return plan.ok ? "planned" : plan.refusal.key;
  };

  test("keeps the periods of which those do not hold all", () => {
    const plan = succeeded(of(from("2027-07-01")));
    const months = ["07", "08", "09", "10", "11", "12"].map((one) => `2027M${one}`);
    expect(plan.periods).toEqual(["2027Q1", "2027Q2", ...months]);
    const none = months.map(() => null);
    expect(leastOf(plan)).toEqual({
      TS: [4, 4, ...none, 8],
      ZD: [6, 6, ...months.map(() => 11), 78],
      YB: [12, 12, ...none, 24],
    });
    // Asked for by the office's own it is the same plan.
    const other = yearPlanOf(register, { set: from("2027-07-01"), further: [city], year: 2027 });
    expect(leastOf(succeeded(other))).toEqual(leastOf(plan));
    // Before and after: those of the spring alone are the office's own.
    const spring = succeeded(of(from("2027-04-01", { validTo: "2027-06-30" })));
    expect(spring.periods).toEqual(["2027Q1", "2027M04", "2027M05", "2027M06", "2027Q3", "2027Q4"]);
  });

  test("a quarter of which its own hold a part goes by the shipped ones, whole", () => {
    const plan = succeeded(of(quarterly("2027-08-15")));
    expect(leastOf(plan)["ZD"]).toEqual([6, 6, 6, 11, 29]);
    expect(leastOf(plan)["TS"]).toEqual([4, 4, 4, null, 12]);
  });

  test("no days are planned by two: that is refused, and says by which", () => {
    expect(refusedBy(from("2027-08-15"))).toBe("rules.year-plan-two");
    const said = of(from("2027-08-15"));
    // One that begins where a period of its own begins, but amid a shipped one, is told from when it may hold.
    const amid = of(from("2027-02-01"));
    expect(amid.ok ? "planned" : say(amid.refusal, "en")).toBe(
      "2027Q1 is drawn by the shipped rule set “Quzhou, city level (2017) (衢州 市级（2017）)”, and 2027M02 in it by the office's own “Made-up rules (虚构规则)”: " +
        "no days are planned by two sets of rules. Let the office's own hold from the first day of 2027Q1, or from the first day after it.",
    );
    for (const first of ["2027-01-01", "2027-04-01"])
      expect(refusedBy(from(first)), first).not.toBe("rules.year-plan-two");
    const ends = of(from("2027-01-01", { validTo: "2027-02-28" }));
    expect(ends.ok ? "planned" : say(ends.refusal, "zh")).toContain(
      "请把本单位规则集的有效期改为到 2027Q1 的末日止，或到其开始的前一日止。",
    );
    expect(refusedBy(from("2027-01-01", { validTo: "2027-03-31" }))).toBe("planned");
    expect(said.ok ? "planned" : say(said.refusal, "zh")).toContain(
      "2027Q3 按自带规则集“衢州 市级（2017）”抽取，但其中 2027M09 已按本单位规则集“虚构规则”抽取",
    );
    // A class that is drawn once a year is drawn by neither where its rules hold for a part of it.
    const yearly = from("2027-07-01", {
      classes: { ZD: classOf("10%", { meantFor: "year", drawn: "year" }) },
    });
    expect(refusedBy(yearly)).toBe("rules.set-not-yet");
  });
});

describe("rules of the office's own that change within the year", () => {
  const until = (validTo: string, change: Partial<RuleSet> = {}) =>
    ruleSet({ ZD: classOf("25%"), YB: classOf("1", { per: "inspectors" }) }, { validTo, ...change });
  const from = (validFrom: string, change: Partial<RuleSet> = {}) =>
    ruleSet({ ZD: classOf("10%", monthly) }, { validFrom, ...change });
  const monthly = { meantFor: "month", drawn: "month" } as const;
  const of = (set: RuleSet, ...further: RuleSet[]) => yearPlanOf(register, { set, further, year: 2027 });

  test("each plans the periods it holds for; a class that one does not draw is planned by the other alone", () => {
    const plan = succeeded(of(until("2027-06-30"), from("2027-07-01")));
    const months = ["07", "08", "09", "10", "11", "12"].map((month) => `2027M${month}`);
    expect(plan.periods).toEqual(["2027Q1", "2027Q2", ...months]);
    // Of 101: 26 a quarter, then 11 a month; nine inspectors.
    expect(leastOf(plan)).toEqual({
      ZD: [26, 26, ...months.map(() => 11), 118],
      YB: [9, 9, ...months.map(() => null), 18],
    });
    // Asked for by the later one it is the same plan.
    expect(leastOf(succeeded(of(from("2027-07-01"), until("2027-06-30"))))).toEqual(leastOf(plan));
  });

  test("the last draw of the year completes coverage by the rules of then", () => {
    const covers = from("2027-07-01", { coverage: "ZD" });
    const plan = succeeded(of(until("2027-06-30", { coverage: "ZD" }), covers));
    expect(leastOf(plan)["ZD"]?.at(-1)).toBeGreaterThanOrEqual(101);
    // Of two that leave much: the last month takes what is left.
    const thin = { ...covers, classes: { ZD: classOf("1%", monthly) } };
    expect(leastOf(succeeded(of(until("2027-06-30"), thin)))["ZD"]?.at(-1)).toBe(101);
  });

  test("days that neither holds for, and a period that each holds for in part, are refused with the reason", () => {
    const refusedBy = (set: RuleSet, ...further: RuleSet[]) => {
      const plan = of(set, ...further);
      return plan.ok ? "planned" : plan.refusal.key;
    };
    expect(refusedBy(until("2027-06-30"))).toBe("rules.set-over");
    expect(refusedBy(until("2027-06-30"), from("2027-10-01"))).toBe("rules.set-over");
    expect(refusedBy(until("2027-08-15"), from("2027-08-16"))).toBe("rules.set-over");
    expect(refusedBy(from("2027-08-01"))).toBe("rules.set-not-yet");
  });
});

test("units that a rule set would place in another class are counted by the lists, and it is said how many", () => {
  const key = [...units("A", 6, { level: "省控" }), ...units("B", 4, { level: "国控" }), unit("H1")];
  const general = units("C", 9, { level: "市控" });
  const places = { 国控: "key", 省控: "ignored", 市控: "key", 县控: "ignored" } as const;
  const later = ruleSet({ ZD: classOf("50%") }, { levels: ["city"], validFrom: "2027-07-01", places });
  const of = { set: city, further: [later], year: 2027 };
  const plan = succeeded(yearPlanOf({ key, general, inspectors: inspectors(2) }, of));
  expect(plan.misplaced).toEqual([0, 15]);
  expect(leastOf(plan)["ZD"]).toEqual([1, 1, 6, 6, 14]);
  const said = misplacedSaid([city.title, later.title], plan.misplaced);
  expect(said.map((one) => say(one, "zh"))).toEqual([
    "规则集“虚构规则”把现有名单中的 15 家归入别的类别或不列入，本计划仍按现有名单计算。请按该规则集重新导入名单后再编制，或届时修订。",
  ]);
  // In English both titles, the one that its office knows as well.
  const [english] = misplacedSaid([city.title], [15]);
  expect(english && say(english, "en")).toContain(
    "“Quzhou, city level (2017) (衢州 市级（2017）)” places 15 units",
  );
  // A set that says nothing of places goes by the shipped ones of the office's level: 市控 are general units in a city.
  const mixed = { key: [...key, ...units("D", 3, { level: "市控" })], inspectors: inspectors(2) };
  const asked = { set: city, year: 2027, level: "city" } as const;
  expect(succeeded(yearPlanOf(mixed, asked)).misplaced).toEqual([3]);
  // Of plans of earlier programs nothing is said, for they did not look.
  expect(misplacedSaid([city.title], undefined)).toEqual([]);
});

describe("a class and a stratum come and go within the year", () => {
  test("a class that is drawn in some periods only is planned for those, and its coverage completed in the last of them", () => {
    const set = ruleSet(
      {
        ZD: classOf("10%", { only: [1, 3] }),
        YB: classOf("20%", { meantFor: "half", drawn: "half", only: [2] }),
      },
      { coverage: "ZD" },
    );
    const plan = planOf({ key: units("K", 10), general: units("G", 10) }, set);
    expect(plan.periods).toEqual(["2027Q1", "2027Q3", "2027H2"]);
    // A tenth, then the nine that are left; two once.
    expect(leastOf(plan)).toEqual({ ZD: [1, 9, null, 10], YB: [null, null, 2, 2] });
  });

  test("a stratum that comes with the second half's rules is planned from then on", () => {
    const first = ruleSet({ ZD: classOf("10%") }, { validTo: "2027-06-30" });
    const second = ruleSet({ ZD: classOf("10%"), TS: classOf("50%") }, { validFrom: "2027-07-01" });
    const given = { key: units("K", 10), special: units("S", 4) };
    const plan = succeeded(yearPlanOf(given, { set: first, further: [second], year: 2027 }));
    expect(leastOf(plan)).toEqual({ TS: [null, null, 2, 2, 4], ZD: [1, 1, 1, 1, 4] });
  });

  test("by the month the last month takes what the year has left; by the year its one draw takes all", () => {
    const month = { meantFor: "month", drawn: "month" } as const;
    const by = (rule: typeof month | { meantFor: "year"; drawn: "year" }) =>
      planOf(
        { key: [...units("K", 19), unit("X", stopped)] },
        ruleSet({ ZD: classOf("5%", rule) }, { coverage: "ZD" }),
      );
    // One of twenty a month, eleven by November: eight of the nineteen that operate are left.
    expect(leastOf(by(month))["ZD"]).toEqual([...Array.from({ length: 11 }, () => 1), 8, 19]);
    expect(leastOf(by({ meantFor: "year", drawn: "year" }))["ZD"]).toEqual([19, 19]);
  });
});

test("the workbook has the plan by class and quarter, with its sums and its filing", async () => {
  const plan = planOf(register, city);
  const raised = [{ draw: "ZD", period: "2027Q3", to: 9, reason: "=示例" }] as const;
  const drawnUp = {
    year: 2027,
    version: 2,
    at: "2026-12-09T09:00:00+08:00",
    item: "示例事项",
    cells: succeeded(plannedCells(plan, raised)),
    registered: plan.lines.map(({ draw, registered }) => ({ draw, count: registered })),
    inPost: plan.inPost,
    onList: plan.onList,
    level: "city" as const,
    misplaced: [0],
    beyondCap: [{ draws: ["ZD"], planned: 27, operating: 10, exempt: 0, most: [2], possible: 20 }] as const,
    lowered: [{ draw: "YB", period: "2027Q4", before: 14, now: 12 }] as const,
  };
  const filed = { number: "示环〔2026〕9号", day: "2026-12-10" };
  const table = (of: RuleSet, language: "zh" | "en") =>
    yearPlanTable({ ...drawnUp, filed }, { set: of, raised, why: "示例修订" }, language);
  const book = read(await table(city, "zh"), { type: "buffer" });
  const [sheet = ""] = book.SheetNames;
  const rows = utils.sheet_to_json<(string | number | null)[]>(book.Sheets[sheet] ?? {}, {
    header: 1,
    blankrows: false,
  });
  expect(rows[0]?.slice(0, 3)).toEqual(["类别（家次）", "在册", "2027年第一季度"]);
  expect(rows[1]).toEqual(["特殊监管对象", 33, 4, 4, 4, 4, 16]);
  expect(rows[2]).toEqual(["重点排污单位", 101, 6, 6, 9, 6, 27]);
  expect(rows[4]).toEqual(["合计", 434, 22, 22, 25, 22, 91]);
  expect(rows.slice(5)).toEqual([
    ["抽查事项", "示例事项"],
    ["规则集", "衢州 市级（2017）"],
    ["名录截至", "2026年12月9日"],
    ["版次", 2],
    ["修订理由", "示例修订"],
    ["在编在岗检查人员", 9],
    ["其中名录标明", 9],
    ["备案文号", "示环〔2026〕9号"],
    ["备案日期", "2026年12月10日"],
  ]);
  // What is raised has its reason, a text whatever it begins with.
  const reasons = book.Sheets[book.SheetNames[1] ?? ""] ?? {};
  expect(utils.sheet_to_json(reasons, { header: 1 })).toEqual([
    ["类别（家次）", "周期", "规则要求", "计划", "理由"],
    ["重点排污单位", "2027年第三季度", 6, 9, "=示例"],
  ]);
  expect(reasons["E2"]).not.toHaveProperty("f");
  // What the paper says beside the numbers.
  const notes = (of: typeof book) =>
    utils.sheet_to_json(of.Sheets[of.SheetNames[2] ?? ""] ?? {}, { header: 1 });
  expect(notes(book)).toEqual([
    ["与第1版相比，下列家次减少："],
    ["一般排污单位，2027年第四季度：由14减为12"],
    ["超出年度上限的家次："],
    [
      "重点排污单位：全年计划27家次，超出年度上限7家次。正常运行10家，每家每年至多2次、每个周期至多一次，编制时的名录至多可抽20家次。",
    ],
  ]);
  const english = read(await table(city, "en"), { type: "buffer" });
  const numbers = utils.sheet_to_json(english.Sheets["Plan of the year"] ?? {}, { header: 1 });
  expect(numbers).toContainEqual(["Rule set", "Quzhou, city level (2017) (衢州 市级（2017）)"]);
  expect(english.SheetNames).toEqual(["Plan of the year", "Above the rules", "Notes"]);
  // A period at the head of a column begins with a capital.
  expect(english.Sheets["Plan of the year"]?.["C1"]?.v).toBe("The first quarter of 2027");
  expect(notes(english)[1]).toEqual(["General, the fourth quarter of 2027: from 14 to 12"]);
  const plain = await yearPlanTable(
    { ...drawnUp, version: 1, lowered: [], beyondCap: [], filed },
    { set: city, raised: [], why: "" },
    "zh",
  );
  expect(notes(read(plain, { type: "buffer" }))).toEqual([["没有需要说明之处。"]]);
  // Where nobody looked that is said, not that there is nothing.
  const { beyondCap: _, misplaced: __, ...unlooked } = { ...drawnUp, version: 1, lowered: [] };
  const earlier = async (known: { readonly beyondCap?: []; readonly misplaced?: [] }) => {
    const made = await yearPlanTable({ ...unlooked, ...known }, { set: city, raised: [], why: "" }, "zh");
    return notes(read(made, { type: "buffer" }));
  };
  expect(await earlier({})).toEqual([["编制本计划的程序未核对年度上限和归类。"]]);
  expect(await earlier({ misplaced: [] })).toEqual([["编制本计划的程序未核对年度上限。"]]);
  expect(await earlier({ beyondCap: [] })).toEqual([["编制本计划的程序未核对归类。"]]);
  // Of an own rule set the classes are called as it calls them.
  const { ZD } = city.classes;
  const own: RuleSet = ZD
    ? { ...city, classes: { ...city.classes, ZD: { ...ZD, name: ["甲类源", ""] } } }
    : city;
  const named = read(await table(own, "zh"), { type: "buffer" });
  const [first = ""] = named.SheetNames;
  expect(named.Sheets[first]?.["A3"]?.v).toBe("甲类源");
});
