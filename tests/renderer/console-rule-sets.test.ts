import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ruleSetText } from "../../shared/rules/rule-set-file.ts";
import { classOf, ruleSet } from "../rules/made-rule-sets.ts";
import { openConsole, sharedWorkshop } from "../support/console-in-chromium.ts";
import { barriers, speak } from "../support/looked-at.ts";

const workshop = sharedWorkshop();

test("a class that an English console takes in has its Chinese name in Chinese, and an English one beside it", async () => {
  const { page, held } = await openConsole(workshop, "sample", { language: "en" });
  await page.getByRole("navigation").getByRole("button", { name: "Settings" }).click();
  const section = page.getByRole("region", { name: "Rule sets", exact: true });
  // Of key units alone: the other two are taken in here.
  const text = ruleSetText(ruleSet({ ZD: classOf("25%") }, { levels: ["city"] }));
  await section
    .locator('input[type="file"]')
    .setInputFiles({ name: "rules.json", mimeType: "application/json", buffer: Buffer.from(text) });
  const special = section.getByRole("group", { name: "Special" });
  await special.getByRole("checkbox", { name: "This class is drawn" }).check();
  expect(await special.getByLabel("As the office calls it, in Chinese").inputValue()).toBe("特殊监管对象");
  await special.getByLabel(/^In English/).fill("Special-care");
  await special.getByRole("textbox", { name: /^Ratio/ }).fill("10%");
  await section.getByRole("button", { name: "Save the rule set" }).press("Enter");
  await section
    .getByText(/Special-care/)
    .first()
    .waitFor();
  const kept = held.console.last().view.ruleSets[0];
  expect(kept?.set.classes.TS?.name).toEqual(["特殊监管对象", "Special-care"]);
});

test("a rule set of the office's own is written by keyboard, tried, saved, passed on as a file and drawn by", async () => {
  const { page, held, complaints, picture } = await openConsole(workshop, "sample");
  await page.getByRole("navigation").getByRole("button", { name: "设置" }).click();
  const section = page.getByRole("region", { name: "规则集", exact: true });
  await section.getByText("本单位还没有自定规则。").waitFor();
  await section.getByRole("button", { name: "新建规则" }).press("Enter");

  // What is missing is said beside the button, and nothing is kept.
  await section.getByLabel(/^名称/).fill("示例按月规则");
  await section.getByRole("button", { name: "试算" }).press("Enter");
  await section.getByRole("alert").getByText("规则集缺少依据要点").waitFor();
  await section.getByLabel(/^依据要点/).fill("示例办〔2027〕1号：重点排污单位每月不少于六十四分之五。");
  await section.getByLabel(/^文件名称与文号/).fill("示例办〔2027〕1号");
  // Reasons of waiver are proposed; what they rest on the office writes itself.
  await section.getByLabel(/^可免除检查的理由/).fill("已被案件检查覆盖 | 示例办〔2027〕1号");
  for (const draw of ["特殊监管对象", "重点排污单位", "一般排污单位"]) {
    const fields = section.getByRole("group", { name: draw });
    for (const label of ["按此周期抽取", "比例所指的周期"]) {
      await fields.getByRole("combobox", { name: label }).click();
      await page.getByRole("option", { name: "月", exact: true }).click();
    }
  }
  const key = section.getByRole("group", { name: "重点排污单位" });
  await key.getByRole("textbox", { name: /^比例/ }).fill("101%");
  await section.getByRole("button", { name: "试算" }).press("Enter");
  await section.getByText("超过 1：抽取数不能多于名录数").waitFor();
  await key.getByRole("textbox", { name: /^比例/ }).fill("0.078125");
  await section.getByRole("combobox", { name: "抽取时段" }).click();
  await page.getByRole("option", { name: "周期的前几天" }).click();
  await section.getByRole("button", { name: "试算" }).press("Enter");
  const tried = section.getByRole("status", { name: /^试算结果/ });
  await tried.getByText("年末覆盖").waitFor();
  // Of 132 registered five of sixty-four are 10.3125, and somebody is drawn in every month that is left.
  await tried
    .getByRole("row", { name: /重点排污单位/ })
    .getByText("11", { exact: true })
    .waitFor();
  await picture("rule-editor-zh");
  expect(await barriers(page)).toEqual([]);
  await speak(page, "en");
  await picture("rule-editor-en");
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 960, height: 600 });
  await page.getByLabel(/^Says itself which units are key/).check();
  await page.getByRole("combobox", { name: "controlled by the city" }).scrollIntoViewIfNeeded();
  await picture("rule-editor-960-en");
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("group", { name: "Key" }).scrollIntoViewIfNeeded();
  await picture("rule-editor-1366-en");
  await page.setViewportSize({ width: 1920, height: 1080 });
  await picture("rule-editor-1920-en");
  await page.getByText("The rest of the year, played through once").scrollIntoViewIfNeeded();
  await picture("dry-run-1920-en");
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByText("The rest of the year, played through once").scrollIntoViewIfNeeded();
  await picture("dry-run-1280-en");
  await speak(page, "zh");
  expect(held.console.last().view.ruleSets).toEqual([]);

  await section.getByRole("button", { name: "保存规则" }).press("Enter");
  const card = section.getByRole("region", { name: "示例按月规则" });
  await card.waitFor();
  const kept = held.console.last().view.ruleSets[0];
  expect(kept?.set.classes.ZD?.ratio).toEqual({ per: "share", numerator: 5, denominator: 64 });
  await picture("rule-sets-zh");
  expect(await barriers(page)).toEqual([]);
  const download = page.waitForEvent("download");
  await card.getByRole("button", { name: "导出 示例按月规则" }).click();
  const path = await (await download).path();
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({
    format: "mingqian-rules/1",
    title: { zh: "示例按月规则" },
  });

  // A file brings it in again, and what would hold on the same days is refused.
  await section.locator('input[type="file"]').setInputFiles(path);
  await section.getByLabel(/^名称/).fill("示例另一套");
  await section.getByRole("button", { name: "保存规则" }).press("Enter");
  await section.getByText("同一天只能有一套自定规则有效").waitFor();
  await section.getByRole("button", { name: "返回" }).click();

  // The next ceremony is for a month, by that rule set.
  await page.getByRole("navigation").getByRole("button", { name: "首页" }).click();
  await page.getByRole("button", { name: "筹备新的一场抽取" }).click();
  await page.getByRole("tab", { name: /本场抽取/ }).click();
  await page.getByRole("combobox", { name: "规则集" }).click();
  await page.getByRole("option", { name: "示例按月规则" }).click();
  await page.getByRole("combobox", { name: "检查周期" }).click();
  await page.getByRole("option", { name: "9月" }).click();
  await picture("rule-opening-zh");
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
