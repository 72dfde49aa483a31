import { describe, expect, test } from "vitest";
import type { RuleSet } from "../../shared/draw/rule-set.ts";
import { readyYearPlan } from "../../shared/office/year-plan-drawing-up.ts";
import { planInFacts, planOfYear, yearPlanSaid } from "../../shared/office/year-plans.ts";
import { yearPlanPaper } from "../../shared/papers/year-plan.ts";
import { ruleSetText } from "../../shared/rules/rule-set-file.ts";
import { say } from "../../shared/text/text.ts";
import { classOf, ruleSet } from "../rules/made-rule-sets.ts";
import { type Held, hold } from "../support/ceremony-in.ts";
import { day } from "../support/small-office.ts";
import { type Asked, bytes, drawUp, file, raise, zeros } from "../support/year-plan-commands.ts";

/** The annual plans as facts: drawn up, raised, revised, filed, and held against every ceremony of their year. */

async function office() {
  const held = hold();
  await held.until("import/visits");
  return { ...held, plans: () => held.service.state().yearPlans };
}
/** The refusal of a command in words, so that its numbers are read too. */
function saidOf({ service }: Pick<Held, "service">, command: Asked): string {
  const outcome = service.execute(command);
  return outcome.ok ? "carried out" : say(outcome.refusal, "en");
}
const numbers = ({
  cells,
}: {
  readonly cells: readonly { draw: string; period: string; planned: number }[];
}) => cells.map(({ draw, period, planned }) => `${draw} ${period} ${planned}`);

describe("a plan is drawn up", () => {
  test("with what the rules ask for, by register and establishment, and what is raised by hand", async () => {
    const { refusalOf, plans, service } = await office();
    expect(refusalOf(drawUp({ raised: [raise("ZD", "2027Q2", 3)] }))).toBe("carried out");
    // 20 special, 40 key, 6 inspectors: 10 % is 2, 5 % is 2, 1.25 times is 8, rounded up.
    expect(plans().flatMap(numbers)).toEqual([
      ...["TS 2027Q1 2", "TS 2027Q2 2", "TS 2027Q3 2", "TS 2027Q4 2"],
      ...["ZD 2027Q1 2", "ZD 2027Q2 3", "ZD 2027Q3 2", "ZD 2027Q4 2"],
      ...["YB 2027Q1 8", "YB 2027Q2 8", "YB 2027Q3 8", "YB 2027Q4 8"],
    ]);
    const [plan] = plans();
    expect(plan).toMatchObject({ version: 1, inPost: 6, register: service.state().registerAt });
    expect(plan?.registered).toEqual([
      { draw: "TS", count: 20 },
      { draw: "ZD", count: 40 },
      { draw: "YB", count: 30 },
    ]);
    // By which rules, and why, is read back from its note.
    const said = plan && yearPlanSaid(plan, service.read);
    expect(said?.set.title[0]).toBe("衢州 市级（2017）");
    expect(said?.raised).toEqual([raise("ZD", "2027Q2", 3)]);
    // What is recorded is what was printed.
    expect(Buffer.from(service.readBytes(plan?.pdf ?? ""))).toEqual(Buffer.from(bytes));
  });

  test("a number below the minimum is refused with a sentence; so is one without a reason, and whatever else is no plan", async () => {
    const held = await office();
    const refused = (more: Partial<Asked>) => saidOf(held, drawUp(more));
    expect(refused({ raised: [raise("ZD", "2027Q2", 1)] })).toBe(
      "The class Key units (ZD) is planned with 1 for 2027Q2, below the 2 that the rules ask for. It is a whole number and may be more, never less: set 2 or above.",
    );
    expect(refused({ raised: [raise("ZD", "2027Q2", 2.5)] })).toMatch(/whole number/);
    expect(refused({ raised: [raise("ZD", "2027Q2", 3, " ")] })).toMatch(/without a reason/);
    expect(refused({ raised: [raise("ZD", "2027Q2", 41)] })).toMatch(/40 are registered/);
    expect(refused({ raised: [raise("ZD", "2027M02", 9)] })).toMatch(/does not draw Key units \(ZD\)/);
    const twice = [raise("ZD", "2027Q2", 3), raise("ZD", "2027Q2", 4)];
    expect(refused({ raised: twice })).toMatch(/raised twice/);
    expect(refused({ year: 2025 })).toMatch(/2026 or 2027, not for 2025/);
    expect(refused({ year: 2028 })).toMatch(/2026 or 2027, not for 2028/);
    expect(held.refusalOf(drawUp({ rules: "own-9" }))).toBe("rules.set-missing");
    expect(held.refusalOf(drawUp({ rules: "quzhou-county-2017" }))).toBe("rules.set-level");
    expect(held.refusalOf(drawUp({ item: "示例事项" }))).toBe("item.not-offered");
    expect(held.plans()).toEqual([]);
  });

  test("a revised one is a further version with its reason; the older ones are kept as they were", async () => {
    const { refusalOf, plans } = await office();
    expect(refusalOf(drawUp())).toBe("carried out");
    const [first] = plans();
    expect(refusalOf(drawUp({ inPost: 20 }))).toBe("rules.year-plan-why");
    expect(refusalOf(drawUp({ inPost: 20, why: "增编" }))).toBe("carried out");
    expect(plans().map(({ year, version, inPost }) => [year, version, inPost])).toEqual([
      [2027, 1, 6],
      [2027, 2, 20],
    ]);
    expect(plans()[0]).toEqual(first);
    // Another year counts its versions for itself.
    expect(refusalOf(drawUp({ year: 2026 }))).toBe("carried out");
    expect(plans().at(-1)?.version).toBe(1);
  });

  test("a monthly rule set of the office's own plans twelve months", async () => {
    const { refusalOf, plans, service } = await office();
    const month = { meantFor: "month", drawn: "month" } as const;
    const set = ruleSet(
      { ZD: classOf("9%", month), TS: classOf("100%", { meantFor: "year", drawn: "year" }) },
      { levels: ["city"] },
    );
    expect(refusalOf({ type: "save-rules", text: ruleSetText(set) })).toBe("carried out");
    const rules = service.state().ruleSets[0]?.rules ?? "";
    expect(refusalOf(drawUp({ rules, raised: [raise("ZD", "2027M02", 5)] }))).toBe("carried out");
    // 9 % of 40 is 4 a month, rounded up; all 20 special ones once a year.
    const [plan] = plans();
    expect(plan?.cells.filter(({ draw }) => draw === "ZD").map(({ planned }) => planned)).toEqual([
      ...[4, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
    ]);
    expect(plan?.cells.filter(({ draw }) => draw === "TS")).toEqual([
      { draw: "TS", period: "2027", least: 20, planned: 20 },
    ]);
  });

  test("an establishment that differs from the inspectors' list is recorded beside it; below it nothing is drawn up", async () => {
    const { refusalOf, plans } = await office();
    expect(refusalOf(drawUp({ inPost: 5 }))).toBe("rules.year-plan-in-post");
    expect(plans()).toEqual([]);
    expect(refusalOf(drawUp({ inPost: 9 }))).toBe("carried out");
    expect(plans()[0]).toMatchObject({ inPost: 9, onList: 6 });
  });

  test("what a revised plan lowers is printed cell by cell, beside the version it is lower than", async () => {
    const { refusalOf, service } = await office();
    expect(refusalOf(drawUp({ inPost: 9, raised: [raise("ZD", "2027Q2", 3)] }))).toBe("carried out");
    const asked = { year: 2027, rules: "quzhou-city-2017", raised: [], why: "示例" };
    const context = {
      register: () => service.register(),
      read: service.read,
      at: "2026-12-25T09:00:00+08:00",
    };
    const about = {
      office: "示例局",
      level: "city" as const,
      at: context.at,
      program: "1",
      ledgerHead: zeros,
    };
    const paperOf = (more: object, language: "zh" | "en") => {
      const ready = readyYearPlan(service.state(), { ...asked, ...more }, context);
      if (!ready.ok) throw new Error(ready.refusal.key);
      return JSON.stringify(yearPlanPaper(ready.value, about, language));
    };
    // 1.25 times 9 is 12, of the 6 on the list 8: the establishment was left out.
    const forgotten = paperOf({}, "zh");
    for (const said of [
      "与第1版相比，下列家次减少：",
      "重点排污单位，2027年第二季度：由3减为2",
      "一般排污单位，2027年第四季度：由12减为8",
    ])
      expect(forgotten, said).toContain(said);
    expect(paperOf({}, "en")).toContain("Lower than in version 1 are:");
    const kept = paperOf({ inPost: 9, raised: [raise("ZD", "2027Q2", 3)] }, "zh");
    expect(kept).not.toContain("减少");
  });

  test("where the office's rules change within the year the further set is recorded, and printed with its basis", async () => {
    const { refusalOf, plans, service } = await office();
    const save = (set: RuleSet) => {
      expect(refusalOf({ type: "save-rules", text: ruleSetText(set) })).toBe("carried out");
      return service.state().ruleSets.at(-1)?.rules ?? "";
    };
    const weak = { levels: ["city"], cites: "quzhou-city-2017" } as const;
    const first = save(ruleSet({ ZD: classOf("5%") }, { ...weak, validTo: "2027-06-30" }));
    const second = save(
      ruleSet(
        { ZD: classOf("4%"), TS: classOf("10%") },
        { ...weak, title: ["示例下半年规则", ""], validFrom: "2027-07-01", legalBasis: "示例下半年要点。" },
      ),
    );
    expect(refusalOf(drawUp({ rules: first }))).toBe("carried out");
    const [plan] = plans();
    expect(plan).toMatchObject({ rules: first, further: [second] });
    expect(plan && numbers(plan)).toEqual([
      ...["TS 2027Q3 2", "TS 2027Q4 2"],
      ...["ZD 2027Q1 2", "ZD 2027Q2 2", "ZD 2027Q3 2", "ZD 2027Q4 2"],
    ]);
    const ready = readyYearPlan(
      service.state(),
      { year: 2027, rules: first, inPost: 8, raised: [], why: "示例" },
      { register: () => service.register(), read: service.read, at: "2026-12-25T09:00:00+08:00" },
    );
    if (!ready.ok) throw new Error(ready.refusal.key);
    const about = {
      office: "示例局",
      level: "city" as const,
      at: "2026-12-25T09:00:00+08:00",
      program: "1",
      ledgerHead: zeros,
    };
    const paper = JSON.stringify(yearPlanPaper(ready.value, about));
    expect(paper).not.toContain("未与其比对");
    const uncited = { ...ready.value, set: { ...ready.value.set, cites: "" } };
    expect(JSON.stringify(yearPlanPaper(uncited, about))).toContain(
      "规则集“虚构规则”未引用自带规则集，未与其比对。",
    );
    for (const said of [
      "虚构规则、示例下半年规则",
      "示例下半年要点。",
      "计算所用在编在岗人数为8人，名录标明在编在岗的为6人。",
      "所用规则集全年合计为4/25，低于所引“衢州 市级（2017）”的1/5",
      "一般排污单位：所引“衢州 市级（2017）”要求抽取，所用规则集不抽取。",
    ])
      expect(paper, said).toContain(said);
  });

  test("a shipped rule set that the office's own follows within the year is planned with it; own ones that hold all year are asked for themselves", async () => {
    const { refusalOf, plans, service } = await office();
    const save = (set: RuleSet) => {
      expect(refusalOf({ type: "save-rules", text: ruleSetText(set) })).toBe("carried out");
      return service.state().ruleSets.at(-1)?.rules ?? "";
    };
    const later = save(
      ruleSet({ ZD: classOf("50%") }, { levels: ["city"], validFrom: "2027-07-01", validTo: "2028-12-31" }),
    );
    expect(refusalOf(drawUp())).toBe("carried out");
    const [plan] = plans();
    expect(plan).toMatchObject({ rules: "quzhou-city-2017", further: [later] });
    // 40 key units: 5 % is 2, half of them is 20.
    expect(plan && numbers(plan).filter((one) => one.startsWith("ZD"))).toEqual([
      ...["ZD 2027Q1 2", "ZD 2027Q2 2", "ZD 2027Q3 20", "ZD 2027Q4 20"],
    ]);
    const said = plan && yearPlanSaid(plan, service.read);
    expect([said?.set, ...(said?.further ?? [])].map((set) => set?.title[0])).toEqual([
      "衢州 市级（2017）",
      "虚构规则",
    ]);
    // With one for the first half too they hold all year: the shipped one was asked for in their place.
    save(ruleSet({ ZD: classOf("50%") }, { levels: ["city"], validTo: "2027-06-30" }));
    expect(refusalOf(drawUp({ why: "示例" }))).toBe("carried out");
    expect(plans()[1]).not.toHaveProperty("further");
    expect(
      plans()[1]
        ?.cells.filter(({ draw }) => draw === "ZD")
        .map(({ planned }) => planned),
    ).toEqual([2, 2, 2, 2]);
  });

  test("a plan beyond the yearly cap is recorded so, and its paper says it in numbers; what is raised counts", async () => {
    const { refusalOf, plans, service } = await office();
    expect(refusalOf(drawUp())).toBe("carried out");
    expect(plans()[0]?.beyondCap).toEqual([]);
    // 30 general units, of which the sample has some at rest: 30 a quarter for three quarters are more than twice each.
    const raised = ["2027Q1", "2027Q2", "2027Q3"].map((period) => raise("YB", period, 30));
    const operating = (service.register().general ?? []).filter(
      ({ status }) => status === "operating",
    ).length;
    expect(refusalOf(drawUp({ raised, why: "示例" }))).toBe("carried out");
    const special = new Set(service.register().special?.map(({ id }) => id));
    const exempt = (service.register().general ?? []).filter(({ id }) => special.has(id)).length;
    expect(exempt).toBe(0);
    expect(plans()[1]?.beyondCap).toEqual([
      { draws: ["YB"], planned: 98, operating, exempt: 0, most: [2], possible: 2 * operating },
    ]);
    const context = {
      register: () => service.register(),
      read: service.read,
      at: "2026-12-25T09:00:00+08:00",
    };
    const asked = { year: 2027, rules: "quzhou-city-2017", raised, why: "示例" };
    const ready = readyYearPlan(service.state(), asked, context);
    if (!ready.ok) throw new Error(ready.refusal.key);
    const about = {
      office: "示例局",
      level: "city" as const,
      at: context.at,
      program: "1",
      ledgerHead: zeros,
    };
    expect(JSON.stringify(yearPlanPaper(ready.value, about))).toContain(
      `一般排污单位：全年计划98家次，超出年度上限${98 - 2 * operating}家次。正常运行${operating}家`,
    );
    expect(JSON.stringify(yearPlanPaper(ready.value, about, "en"))).toContain("Beyond the yearly cap are:");
  });

  test("from rows of the sample it is a rehearsal's, and no real ceremony is held against it", async () => {
    const { refusalOf, plans, service } = await office();
    const rows = service.register().key ?? [];
    // Known by their numbers, whatever their file was.
    const ofSample = rows.map((row, index) => ({ ...row, id: `SL${String(index + 1).padStart(10, "0")}` }));
    const counts = { file: zeros, rows: rows.length, accepted: rows.length, refused: 0, findings: 0 };
    expect(refusalOf({ type: "import-list", list: "key", origin: "file", counts, rows: ofSample })).toBe(
      "carried out",
    );
    expect(refusalOf(drawUp())).toBe("carried out");
    expect(plans()[0]?.invented).toBe(1);
    expect(planOfYear(plans(), 2027, true)?.version).toBe(1);
    expect(planOfYear(plans(), 2027, false)).toBeUndefined();
    expect(planInFacts(service.facts(), 2027, false)).toBeUndefined();
    // The office's own lists make the next one real.
    expect(refusalOf({ type: "import-list", list: "key", origin: "file", counts, rows })).toBe("carried out");
    expect(refusalOf(drawUp({ why: "名录已导入" }))).toBe("carried out");
    expect(plans()[1]).not.toHaveProperty("invented");
    expect(planOfYear(plans(), 2027, false)?.version).toBe(2);
    expect(planInFacts(service.facts(), 2027, false)?.version).toBe(2);
  });

  test("not while a ceremony holds the register", async () => {
    const held = hold();
    await held.until("freeze");
    expect(held.refusalOf(drawUp())).toBe("office.held");
    expect(held.refusalOf(file())).toBe("office.held");
  });
});

describe("its filing", () => {
  test("has a number and a day, and may be corrected; what was stated last counts", async () => {
    const { refusalOf, plans } = await office();
    expect(refusalOf(file())).toBe("rules.year-plan-unknown");
    refusalOf(drawUp());
    expect(refusalOf(file({ number: " " }))).toBe("ceremony.empty");
    expect(refusalOf(file({ day: "2026-13-01" }))).toBe("rules.set-day");
    // Neither before it was drawn up nor in days to come.
    expect(refusalOf(file({ day: "2026-12-24" }))).toBe("rules.year-plan-filing-day");
    expect(refusalOf(file({ day: "2026-12-26" }))).toBe("rules.year-plan-filing-day");
    expect(refusalOf(file())).toBe("carried out");
    expect(refusalOf(file({ number: "示环〔2026〕10号" }))).toBe("carried out");
    expect(plans()[0]?.filed).toEqual({ number: "示环〔2026〕10号", day });
    // An older version is not filed any more.
    refusalOf(drawUp({ why: "增编" }));
    expect(refusalOf(file())).toBe("rules.year-plan-unknown");
    expect(refusalOf(file({ version: 2 }))).toBe("carried out");
    expect(plans().map(({ filed }) => filed?.number)).toEqual(["示环〔2026〕10号", "示环〔2026〕9号"]);
  });
});
