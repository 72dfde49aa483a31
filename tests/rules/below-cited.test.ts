import { describe, expect, test } from "vitest";
import { presetOf, presets } from "../../shared/draw/presets.ts";
import type { RuleSet } from "../../shared/draw/rule-set.ts";
import { belowCited } from "../../shared/rules/below-cited.ts";
import { checkPeriod } from "../../shared/rules/rule-set-check.ts";
import { say } from "../../shared/text/text.ts";
import { classOf, ruleSet } from "./made-rule-sets.ts";

/** A rule set is held against the shipped one it cites: whatever is weaker is said. */

const law = presetOf("quzhou-county-2017");
const inspectors = { per: "inspectors" } as const;
const good = ruleSet(
  { TS: classOf("30%"), ZD: classOf("25%"), YB: classOf("5/2", inspectors) },
  {
    coverage: "ZD",
    cites: "quzhou-county-2017",
    window: { kind: "last-working-days", days: 5 },
    waivers: law?.waivers ?? [],
  },
);
const all = { 国控: "key", 省控: "key", 市控: "key", 县控: "key" } as const;
const below = (change: Partial<RuleSet>) =>
  belowCited({ ...good, ...change }).map(({ key }) => key.slice(12));
const saidOf = (change: Partial<RuleSet>, key: string) =>
  belowCited({ ...good, ...change })
    .filter((one) => one.key === `rules.below-${key}`)
    .map((one) => say(one, "en"))
    .join();
const classes = (change: RuleSet["classes"]) => ({ classes: { ...good.classes, ...change } });
const yearly = { meantFor: "year" } as const;

test("the same, more, or nothing cited: nothing is said; the shipped ones cite none", () => {
  expect(below({})).toEqual([]);
  expect(below(classes({ ZD: classOf("26%") }))).toEqual([]);
  expect(below({ cites: "", ...classes({ ZD: classOf("1%") }) })).toEqual([]);
  // Twelve times a twelfth of what four quarters ask, and three of them in each quarter.
  expect(below(classes({ ZD: classOf("1", { ...yearly, drawn: "month" }) }))).toEqual([]);
  expect(below({ results: { days: 6, from: "visit" } })).toEqual([]);
  expect(below({ window: { kind: "last-working-days", days: 3 } })).toEqual([]);
  expect(below({ waivers: good.waivers.slice(1) })).toEqual([]);
  expect(below({ places: law?.places ?? all })).toEqual([]);
  for (const preset of presets) expect(belowCited(preset)).toEqual([]);
});

test("the same over the year and less in a period: each such period is named with both ratios", () => {
  // By the quarter, but of a yearly ratio that is drawn twice: all of it, in two of the four.
  const twice = classes({ ZD: classOf("1", { ...yearly, only: [2, 4] }) });
  expect(below(twice)).toEqual(["period", "often", "scope"]);
  expect(saidOf(twice, "period")).toContain("quarter 1: 0 (cited: 1/4), quarter 3: 0 (cited: 1/4)");
  // By the month, in the first two of each quarter of the year's first half alone.
  const early = classes({ ZD: classOf("1", { ...yearly, drawn: "month", only: [1, 2, 4, 5] }) });
  expect(below(early)).toEqual(["period", "scope"]);
  expect(saidOf(early, "period")).toMatch(/quarter 3: 0 \(cited: 1\/4\), quarter 4: 0 \(cited: 1\/4/);
});

test("the same over the year and more seldom: how often is said", () => {
  const halves = classes({ ZD: classOf("1", { ...yearly, drawn: "half" }) });
  expect(below(halves)).toEqual(["often", "scope"]);
  expect(saidOf(halves, "often")).toMatch(/drawn 2 times a year, by “.+”, which it cites, 4\./);
  // Less in one of them as well.
  const one = classes({ ZD: classOf("1/2", { meantFor: "half", drawn: "half", only: [2] }) });
  expect(below(one)).toEqual(["ratio", "period", "often", "scope"]);
  expect(saidOf(one, "period")).toContain("half-year 1: 0 (cited: 1/2)");
});

test("of another base ratios are not compared, but a period without a draw is one", () => {
  expect(below(classes({ YB: classOf("100%") }))).toEqual(["other-base", "scope"]);
  const once = classes({ YB: classOf("100%", { only: [1] }) });
  expect(below(once)).toEqual(["other-base", "period", "often", "scope"]);
  expect(saidOf(once, "period")).toContain("quarter 2 not drawn");
});

describe("each thing that is weaker is said, and what was compared at the end", () => {
  test.each<readonly [what: string, change: Partial<RuleSet>]>([
    ["ratio", classes({ ZD: classOf("24%") })],
    ["period", classes({ ZD: classOf("24%") })],
    ["ratio", classes({ ZD: classOf("25%", { only: [1, 2, 3] }) })],
    ["often", classes({ ZD: classOf("25%", { only: [1, 2, 3] }) })],
    ["ratio", classes({ YB: classOf("1:9.9", { ...inspectors, ...yearly }) })],
    ["class", { classes: { ZD: classOf("25%") } }],
    ["coverage", { coverage: "none" }],
    ["cap", { cap: { most: 3, specialExempt: true } }],
    ["cap-strict", { cap: { most: 1, specialExempt: true } }],
    ["cap-strict", { cap: { most: 2, specialExempt: false } }],
    ["cap-strict", { cap: { most: 2, specialExempt: true, counts: "checks" } }],
    ["window", { window: { kind: "last-working-days", days: 6 } }],
    ["window-none", { window: { kind: "none", days: 0 } }],
    ["window-other", { window: { kind: "first-days", days: 5 } }],
    ["results", { results: { days: 8, from: "visit" } }],
    ["results-list", { results: { days: 7, from: "list" } }],
    ["waivers", { waivers: [...good.waivers, { reason: "示例理由", basis: "示例办〔2027〕1号" }] }],
    ["places-other", { places: { 国控: "key", 省控: "key", 市控: "general", 县控: "general" } }],
    ["places-other", { places: { 国控: "key", 省控: "key", 市控: "key", 县控: "ignored" } }],
    ["places-other", { places: all }],
    ["level", { levels: ["city"] }],
    ["level", { levels: ["county", "city"] }],
  ])("%s", (what, change) => {
    const found = below(change);
    expect(found).toContain(what);
    expect(found.at(-1)).toBe("scope");
    for (const language of ["zh", "en"] as const)
      for (const one of belowCited({ ...good, ...change })) expect(say(one, language)).not.toMatch(/[{}]/);
  });
});

describe("where the units of a control level stand is held against the cited rule set, whatever the office's level", () => {
  const city = presetOf("quzhou-city-2017");
  const branch = { ...good, ...city, id: undefined, levels: ["branch"], cites: "quzhou-city-2017" } as const;
  const of = (
    { id: _, places: __, ...set }: typeof branch & { id?: undefined },
    places?: RuleSet["places"],
  ) =>
    belowCited({ ...set, levels: ["branch"], ...(places && { places }) }).filter(
      ({ key }) => key === "rules.below-places-other",
    );

  test("a branch's own that says no places is read by the county's, which is told beside the city's", () => {
    expect(of(branch, city?.places)).toEqual([]);
    const [told, ...more] = of(branch);
    expect(more).toEqual([]);
    expect(told && say(told, "en")).toContain(
      "stand elsewhere by this rule set than by “Quzhou, city level (2017) (衢州 市级（2017）)”",
    );
    expect(told && say(told, "zh")).toContain("市控归入重点（所引归入一般）、县控归入一般（所引不列入名录）");
  });
});

test("a title stands in English with the Chinese one beside it, or is said to be Chinese", () => {
  expect(saidOf({ cap: { most: 3, specialExempt: true } }, "cap")).toContain(
    "“Quzhou, county level (2017) (衢州 县级（2017）)”",
  );
  const over = checkPeriod(ruleSet(good.classes, { validTo: "2027-06-30" }), {
    year: 2027,
    kind: "quarter",
    number: 3,
  });
  expect(over && say(over.refusal, "en")).toContain("“Made-up rules (虚构规则)”");
  const bare = checkPeriod(ruleSet(good.classes, { title: ["虚构规则", ""], validTo: "2027-06-30" }), {
    year: 2027,
    kind: "quarter",
    number: 3,
  });
  expect(bare && say(bare.refusal, "en")).toContain("“虚构规则 (its title in Chinese)”");
  expect(bare && say(bare.refusal, "zh")).toContain("“虚构规则”");
});
