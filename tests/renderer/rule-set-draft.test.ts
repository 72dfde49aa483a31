import { expect, test } from "vitest";
import {
  draftAfter,
  draftFault,
  draftOf,
  ownWords,
  type RuleSetDraft,
  textOf,
} from "../../renderer/console/settings/rule-set-draft.ts";
import { presets } from "../../shared/draw/presets.ts";
import { parseRuleSet } from "../../shared/rules/rule-set-file.ts";
import { say } from "../../shared/text/text.ts";
import { classOf, ruleSet } from "../rules/made-rule-sets.ts";

/** What the periods of a class come to, typed so. */
function onlyIn(typed: string) {
  const draft = draftOf(ruleSet({ ZD: classOf("9%", { meantFor: "month", drawn: "month" }) }));
  const read = parseRuleSet(
    textOf({ ...draft, classes: { ...draft.classes, ZD: { ...draft.classes.ZD, only: typed } } }),
  );
  return read.ok ? read.value.classes.ZD?.only : "refused";
}

test.each([
  ["", []],
  ["1、3", [1, 3]],
  ["１，３", [1, 3]],
  ["1, 3; 5", [1, 3, 5]],
  ["2 4", [2, 4]],
])("periods of a class typed as “%s”", (typed, due) => {
  expect(onlyIn(typed)).toEqual(due);
});

test.each(["一、三", "全年", "1-3", "1.5", "第1月"])(
  "periods of a class typed as “%s” are refused, not guessed",
  (typed) => {
    expect(onlyIn(typed)).toBe("refused");
  },
);

test.each<readonly [key: string, change: Partial<RuleSetDraft>]>([
  ["rules.set-no-level", { levels: [] }],
  ["rules.set-waivers", { waivers: "示例理由 | 示例依据\n".repeat(51) }],
  ["rules.set-waivers", { waivers: `${"长".repeat(201)} | 示例依据` }],
])("what has no form in a file is said of what was typed: %s", (key, change) => {
  const draft = draftOf(ruleSet({ ZD: classOf("25%") }));
  expect(draftFault(draft)).toBeUndefined();
  expect(draftFault({ ...draft, ...change })?.key).toBe(key);
});

test("periods that are no numbers are said of their class, and a file is not spoken of", () => {
  const draft = draftOf(ruleSet({ ZD: classOf("25%") }));
  const ZD = { ...draft.classes.ZD, only: "一、三" };
  const fault = draftFault({ ...draft, classes: { ...draft.classes, ZD } });
  expect(fault && say(fault, "zh")).toBe(
    "重点排污单位（ZD）的抽取期次有误：按季度抽取的期次为 1 至 4，每个只列一次。",
  );
});

test("a draft after a shipped rule set keeps its reasons of waiver, and the office writes what they rest on", () => {
  const [shipped] = presets;
  if (!shipped) throw new Error("none is shipped");
  const begun = draftAfter(shipped, "city", "2027-03-01");
  expect(begun.waivers).toContain("专项行动");
  expect(begun.waivers).not.toContain("衢环发");
  const words = { zh: "示例规则", legalBasis: "示例要点。", source: "示例办〔2027〕1号" };
  const read = parseRuleSet(textOf({ ...begun, ...words }));
  expect(read).toMatchObject({ ok: false, refusal: { key: "rules.set-empty" } });
  expect(parseRuleSet(textOf({ ...begun, ...words, waivers: "" })).ok).toBe(true);
});

test("a class is called by our words in each language, whatever the console speaks, and keeps both names", () => {
  expect(ownWords("YB")).toEqual({ zh: "一般排污单位", en: "General" });
  const draft = draftOf(ruleSet({ ZD: classOf("25%") }));
  const YB = { ...draft.classes.YB, ...ownWords("YB"), isDrawn: true, ratio: "5%" };
  const read = parseRuleSet(textOf({ ...draft, classes: { ...draft.classes, YB } }));
  expect(read.ok && read.value.classes.YB?.name).toEqual(["一般排污单位", "General"]);
});
