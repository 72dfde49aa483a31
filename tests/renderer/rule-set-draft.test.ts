import { expect, test } from "vitest";
import { draftOf, ownWords, textOf } from "../../renderer/console/settings/rule-set-draft.ts";
import { parseRuleSet } from "../../shared/rules/rule-set-file.ts";
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

test("a class is called by our words in each language, whatever the console speaks, and keeps both names", () => {
  expect(ownWords("YB")).toEqual({ zh: "一般排污单位", en: "General" });
  const draft = draftOf(ruleSet({ ZD: classOf("25%") }));
  const YB = { ...draft.classes.YB, ...ownWords("YB"), isDrawn: true, ratio: "5%" };
  const read = parseRuleSet(textOf({ ...draft, classes: { ...draft.classes, YB } }));
  expect(read.ok && read.value.classes.YB?.name).toEqual(["一般排污单位", "General"]);
});
