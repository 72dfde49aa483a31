import { describe, expect, test } from "vitest";
import { presets } from "../../shared/draw/presets.ts";
import type { RuleSet } from "../../shared/draw/rule-set.ts";
import { belowCited } from "../../shared/rules/below-cited.ts";
import { parsePeriod } from "../../shared/rules/periods.ts";
import { checkPeriod, overlap } from "../../shared/rules/rule-set-check.ts";
import {
  mostRuleSetText,
  parseRuleSet,
  ruleSetSchema,
  ruleSetText,
} from "../../shared/rules/rule-set-file.ts";
import { own } from "../../shared/text/result.ts";
import { say } from "../../shared/text/text.ts";
import { classOf, ruleSet } from "./made-rule-sets.ts";

const good = ruleSet(
  { TS: classOf("30%"), ZD: classOf("25%"), YB: classOf("5/2", { per: "inspectors" }) },
  {
    coverage: "ZD",
    cites: "quzhou-county-2017",
    waivers: [{ reason: "已被案件覆盖", basis: "虚构办〔2027〕1号" }],
  },
);
const written = () => JSON.parse(ruleSetText(good));
const keyOf = (text: string) => {
  const read = parseRuleSet(text);
  return read.ok ? "ok" : read.refusal.key;
};

test("a rule set is the same after it was a file, the shipped ones as well", () => {
  expect(parseRuleSet(ruleSetText(good))).toEqual({ ok: true, value: good });
  const placed = {
    ...good,
    places: { 国控: "key", 省控: "general", 市控: "general", 县控: "ignored" },
  } as const;
  expect(parseRuleSet(ruleSetText(placed))).toEqual({ ok: true, value: placed });
  expect(ruleSetSchema.parse(placed)).toEqual(placed);
  expect(keyOf(`\uFEFF${ruleSetText(good)}`)).toBe("ok");
  for (const preset of presets) {
    const { id: cites, rules: __, ...set } = preset;
    expect(parseRuleSet(ruleSetText(preset))).toEqual({
      ok: true,
      value: { ...set, cites, classes: reduced(set) },
    });
  }
});

test("an earlier export of a shipped rule set, which says no places, is not told as differing from it", () => {
  for (const preset of presets) {
    const file = JSON.parse(ruleSetText(preset));
    delete file.places;
    const same = own(parseRuleSet(JSON.stringify(file)));
    expect(same.places).toBeUndefined();
    expect(belowCited(same)).toEqual([]);
    expect(belowCited(same, preset.levels[0])).toEqual([]);
    // A branch reads it by the county's places, and is told where the city's are others.
    const branch = belowCited(same, "branch").map(({ key }) => key);
    expect(branch).toEqual(
      preset.levels[0] === "city" ? ["rules.below-places-other", "rules.below-scope"] : [],
    );
  }
});

test("what was exported of a shipped rule set and weakened is held against it", () => {
  for (const preset of presets) {
    const same = own(parseRuleSet(ruleSetText(preset)));
    expect(belowCited(same)).toEqual([]);
    const weak = JSON.parse(ruleSetText(preset));
    weak.classes.ZD.ratio = "1%";
    const said = belowCited(own(parseRuleSet(JSON.stringify(weak)))).map(({ key }) => key);
    expect(said).toContain("rules.below-ratio");
  }
});

/** The classes with their ratios in lowest terms, as a file has them once it is read. */
function reduced({ classes }: RuleSet): RuleSet["classes"] {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  return Object.fromEntries(
    Object.entries(classes).map(([draw, one]) => {
      const { numerator, denominator } = one.ratio;
      const common = gcd(numerator, denominator);
      const ratio = { ...one.ratio, numerator: numerator / common, denominator: denominator / common };
      return [draw, { ...one, ratio }];
    }),
  );
}

type File = ReturnType<typeof written>;
const bad: readonly (readonly [key: string, name: string, change: (file: File) => void])[] = [
  ["rules.set-class", "a ratio of 0", (file) => (file.classes.ZD.ratio = "0")],
  ["rules.set-class", "a share over 1", (file) => (file.classes.ZD.ratio = "101%")],
  ["rules.set-class", "a denominator of 0", (file) => (file.classes.ZD.ratio = "5/0")],
  ["rules.set-class", "a ratio of 400 digits", (file) => (file.classes.ZD.ratio = `0.${"1".repeat(400)}`)],
  ["rules.set-window", "a window of no days", (file) => (file.window = { kind: "first-days", days: 0 })],
  [
    "rules.set-window",
    "a window longer than its period",
    (file) => Object.assign(file.window, { kind: "first-days", days: 85 }),
  ],
  ["rules.set-window", "no window of five days", (file) => (file.window = { kind: "none", days: 5 })],
  ["rules.set-validity", "an end before the beginning", (file) => (file.validTo = "2026-12-31")],
  ["rules.set-day", "no day", (file) => (file.validFrom = "2027-02-30")],
  ["rules.set-day", "no day at all", (file) => (file.validFrom = "")],
  ["rules.set-no-class", "no class", (file) => Object.assign(file, { classes: {}, coverage: "none" })],
  ["rules.set-coverage", "coverage of a class that is not drawn", (file) => delete file.classes.ZD],
  [
    "rules.set-meant-shorter",
    "a ratio for a month, drawn by the quarter",
    (file) => (file.classes.ZD.for = "month"),
  ],
  ["rules.set-only", "a fifth quarter", (file) => (file.classes.ZD.only = [5])],
  ["rules.set-only", "a quarter twice", (file) => (file.classes.ZD.only = [1, 1])],
  ["rules.cap-unsound", "a cap of 0", (file) => (file.cap.most = 0)],
  ["rules.set-results", "results within no days", (file) => (file.results.days = 0)],
  ["rules.set-empty", "no basis", (file) => (file.legalBasis = " \n")],
  ["rules.set-empty", "a waiver without its basis", (file) => (file.waivers[0].basis = "")],
  [
    "rules.set-waiver-twice",
    "two waivers with one reason",
    (file) => file.waivers.push({ ...file.waivers[0], basis: "虚构办〔2027〕2号" }),
  ],
  [
    "rules.set-class-name",
    "a class with a name of 31 characters",
    (file) => (file.classes.TS.name.zh = "源".repeat(31)),
  ],
  [
    "rules.set-class-name",
    "a name that a table would calculate",
    (file) => (file.classes.TS.name.zh = "=1+1"),
  ],
  ["rules.set-class-name", "a name with a line break", (file) => (file.classes.TS.name.en = "two\nlines")],
  ["rules.set-class-unnamed", "a class without a name", (file) => (file.classes.TS.name.zh = "")],
  ["rules.set-cites", "a law nobody has", (file) => (file.cites = "quzhou-2035")],
  ["rules.file-unknown", "a field of a newer program", (file) => (file.colour = "red")],
  ["rules.file-malformed", "a field of another in a class", (file) => (file.classes.ZD.colour = "red")],
  ["rules.file-malformed", "a fourth class", (file) => (file.classes.XX = file.classes.ZD)],
  [
    "rules.file-malformed",
    "a control level that is left out of those it places",
    (file) => (file.places = { 国控: "key", 省控: "key", 市控: "general" }),
  ],
  [
    "rules.file-malformed",
    "a control level in a list nobody has",
    (file) => (file.places = { 国控: "TS", 省控: "key", 市控: "general", 县控: "ignored" }),
  ],
  ["rules.file-malformed", "no level", (file) => (file.levels = [])],
  ["rules.file-malformed", "a level of its own", (file) => (file.levels = ["province"])],
  ["rules.file-malformed", "a number for a ratio", (file) => (file.classes.ZD.ratio = 0.25)],
  ["rules.file-malformed", "half a day", (file) => (file.window.days = 1.5)],
  [
    "rules.file-malformed",
    "a title of ten thousand characters",
    (file) => (file.title.zh = "长".repeat(10_000)),
  ],
  ["rules.file-malformed", "another format", (file) => (file.format = "mingqian-rules/2")],
];

describe("what a file of rules says wrong is refused by a sentence, in both languages", () => {
  test.each(bad)("%s: %s", (key, _, change) => {
    const file = written();
    change(file);
    const read = parseRuleSet(JSON.stringify(file));
    expect(read).toMatchObject({ ok: false, refusal: { key } });
    if (read.ok) return;
    for (const language of ["zh", "en"] as const)
      expect(say(read.refusal, language).length).toBeLessThan(400);
  });

  test.each([
    ["nothing", "", "rules.file-malformed"],
    ["no JSON", "规则", "rules.file-malformed"],
    ["a list", "[]", "rules.file-malformed"],
    ["brackets in brackets", "[".repeat(30_000) + "]".repeat(30_000), "rules.file-malformed"],
    ["more than a file of rules has", " ".repeat(mostRuleSetText + 1), "rules.file-long"],
    ["a prototype", ruleSetText(good).replace("{", '{"__proto__": {"cap": {}},'), "rules.file-unknown"],
  ])("%s", (_, text, key) => {
    expect(keyOf(text)).toBe(key);
  });
});

describe("a rule set is used within its validity, for its own periods", () => {
  const faultOf = (text: string, change = {}) =>
    checkPeriod({ ...good, ...change }, own(parsePeriod(text)))?.refusal.key;
  test("from its first day to its last, whole periods only", () => {
    const valid = { validFrom: "2027-02-01", validTo: "2027-12-30" };
    expect(faultOf("2027Q2", valid)).toBeUndefined();
    expect(faultOf("2027Q1", valid)).toBe("rules.set-not-yet");
    expect(faultOf("2027Q4", valid)).toBe("rules.set-over");
    expect(faultOf("2027Q4", { ...valid, validTo: "2027-12-31" })).toBeUndefined();
    expect(faultOf("2035Q1")).toBeUndefined();
  });
  test("a kind of period it does not know, and one in which it draws no class", () => {
    for (const text of ["2027", "2027H1", "2027M03"]) expect(faultOf(text)).toBe("rules.period-kind");
    const classes = { ZD: classOf("25%", { only: [2, 4] }) };
    expect(faultOf("2027Q3", { classes })).toBe("rules.period-unknown");
    expect(faultOf("2027Q4", { classes })).toBeUndefined();
  });
  test("two hold at once where they have a day in common", () => {
    const from = (validFrom: string, validTo: string) => ({ validFrom, validTo });
    expect(overlap(from("2027-01-01", ""), from("2030-01-01", ""))).toBe(true);
    expect(overlap(from("2027-01-01", "2027-12-31"), from("2028-01-01", ""))).toBe(false);
    expect(overlap(from("2028-01-01", ""), from("2027-01-01", "2028-01-01"))).toBe(true);
  });
});
