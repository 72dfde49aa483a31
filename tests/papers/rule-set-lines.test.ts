import { expect, test } from "vitest";
import { presets } from "../../shared/draw/presets.ts";
import type { RuleSet } from "../../shared/draw/rule-set.ts";
import { basis } from "../../shared/papers/circumstances.ts";
import { ruleSetLines } from "../../shared/papers/rule-set-lines.ts";
import { wordsOf } from "../../shared/papers/words.ts";
import { classOf, ruleSet } from "../rules/made-rule-sets.ts";
import { sampleRecord } from "./sample-record.ts";

const set = ruleSet(
  {
    ZD: {
      ...classOf("0.625", { meantFor: "year", only: [2, 4] }),
      name: ["环境监管重点单位", "Key sources"],
    },
    YB: { ...classOf("1:2.5", { per: "inspectors" }), name: ["一般排污单位", ""] },
  },
  {
    coverage: "ZD",
    cap: { most: 2, specialExempt: false, counts: "checks" },
    window: { kind: "first-days", days: 15 },
    results: { days: 10, from: "list" },
    waivers: [{ reason: "已被案件覆盖", basis: "虚构办〔2027〕1号" }],
    validTo: "2028-12-31",
    cites: "quzhou-county-2017",
  },
);

test("an office's own rule set is printed line by line, with its class names, exact ratios, window and validity", () => {
  expect(ruleSetLines(set, wordsOf("zh"))).toEqual([
    "特殊监管对象：不抽取",
    expect.stringMatching(
      /^环境监管重点单位（重点排污单位）：.*62\.5%.*比例按年度规定，按季度抽取，只在每年第2、4期/,
    ),
    expect.stringMatching(/^一般排污单位：.*2\.5倍.*按季度抽取）$/),
    "重点排污单位年内全部检查",
    "同一单位每年接受各类检查至多2次，特殊监管对象同样受限",
    "在检查周期的前15天内抽取",
    "结果在整份名单检查结束后10个工作日内登记",
    "可免除检查的理由：已被案件覆盖（虚构办〔2027〕1号）",
    "有效期自2027年1月1日至2028年12月31日",
    "来源：虚构办〔2027〕1号",
    "所引规则集：衢州 县级（2017）",
  ]);
  const english = ruleSetLines(set, wordsOf("en"));
  expect(english).toContain("Drawn on the first 15 days of the period");
  expect(english[1]).toMatch(/^Key sources \(Key\): .*62\.5%/);
});

test("that none is cited is said of an office's own rule set, and not of a shipped one", () => {
  const last = (one: RuleSet, language: "zh" | "en") => ruleSetLines(one, wordsOf(language)).at(-1);
  expect(last({ ...set, cites: "" }, "zh")).toBe("未引用自带规则集，未与其比对");
  expect(last({ ...set, cites: "" }, "en")).toMatch(/^Cites no rule set/);
  for (const preset of presets) expect(last(preset, "zh")).toMatch(/^来源：/);
});

test("the chapter of the basis holds them, and only where the rule set is the office's own", () => {
  const said = (record: Parameters<typeof basis>[0]) => JSON.stringify(basis(record, wordsOf("zh")));
  expect(said({ ...sampleRecord(), ruleSet: set })).toContain("在检查周期的前15天内抽取");
  expect(said(sampleRecord())).not.toContain("该规则集规定");
});
