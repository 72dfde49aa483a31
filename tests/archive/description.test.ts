import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { descriptionOf } from "../../shared/text/bag-description.ts";
import { hold } from "../support/ceremony-in.ts";
import { ceremony, testPorts } from "../support/small-office.ts";

/** What `bag-info.txt` says beside size, day and program, by label. */
function infoOf(bag: string): Readonly<Record<string, string>> {
  const lines = readFileSync(join(bag, "bag-info.txt"), "utf8").trimEnd().split("\n");
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
  );
}

test("bag-info.txt says in words whose record the bag is and which edition, and which ceremony's it is", async () => {
  const { until, folder } = hold();
  await until("bag");
  const whole = infoOf(join(folder, ceremony));
  const open = infoOf(join(folder, `${ceremony}-public`));
  const zh =
    "示例市生态环境局2027年第3季度“双随机”抽查（污染源日常环境监督管理）公开抽取的档案。演练，不作检查依据。";
  const en =
    "Record of the public lottery held by 示例市生态环境局 for the random inspections (污染源日常环境监督管理) of quarter 3 of 2027. " +
    "A rehearsal, by which nobody is inspected.";
  // These very words are in bags: other ones may be said only of ceremonies to come.
  expect(whole["External-Description"]).toBe(
    `${zh}完整版，含密封的名称。 / ${en} Whole edition, with the sealed names.`,
  );
  expect(open["External-Description"]).toBe(
    `${zh}公开版，不含密封的名称。 / ${en} Public edition, without the sealed names.`,
  );
  expect([whole["Bag-Group-Identifier"], open["Bag-Group-Identifier"]]).toEqual([ceremony, ceremony]);
  expect(Object.keys(whole)).toEqual([
    "Source-Organization",
    "External-Description",
    "Bag-Group-Identifier",
    "External-Identifier",
    "Bagging-Date",
    "Bag-Software-Agent",
    "Payload-Oxum",
  ]);
});

test("of a program that did not explain its bags, bag-info.txt is as that program wrote it", async () => {
  const { version, digest } = testPorts().build;
  const { until, folder } = hold({ ports: { build: { version, digest } } });
  await until("bag");
  expect(Object.keys(infoOf(join(folder, ceremony)))).toEqual([
    "Source-Organization",
    "External-Identifier",
    "Bagging-Date",
    "Bag-Software-Agent",
    "Payload-Oxum",
  ]);
});

const bag = { office: "示例局", item: "示例事项", rehearsal: false, isVoid: false };

test.each([
  ["2027Q1", "2027年第1季度", "quarter 1 of 2027"],
  ["2027M09", "2027年9月", "month 9 of 2027"],
  ["2027H1", "2027年上半年", "the first half of 2027"],
  ["2027H2", "2027年下半年", "the second half of 2027"],
  ["2027", "2027年", "the year 2027"],
])("the period %s in words", (period, zh, en) => {
  const said = descriptionOf({ ...bag, period }, "public");
  expect(said).toContain(`示例局${zh}“双随机”`);
  expect(said).toContain(`of ${en}. Public`);
});

test("a void one says so, and that it has no list", () => {
  const said = descriptionOf({ ...bag, period: "2027Q1", isVoid: true }, "whole");
  expect(said).toContain("该场已作废，没有名单。完整版");
  expect(said).toContain("It was made void and has no list. Whole");
});
