import { expect, test } from "vitest";
import { presets } from "../../shared/draw/presets.ts";
import { openConsole, sharedWorkshop } from "../support/console-in-chromium.ts";
import { barriers } from "../support/looked-at.ts";

const workshop = sharedWorkshop();

test("the settings tell every shipped rule set with its basis, say which the office may use, and follow the language", async () => {
  const { page, complaints, picture } = await openConsole(workshop, "open");
  await page.getByRole("navigation").getByRole("button", { name: "设置" }).click();
  const settings = page.locator("main");
  await settings.getByRole("heading", { name: "规则集" }).scrollIntoViewIfNeeded();
  for (const { title, legalBasis } of presets)
    await settings.getByRole("region", { name: title[0] }).getByText(legalBasis, { exact: true }).waitFor();
  const city = settings.getByRole("region", { name: "衢州 市级（2017）" });
  const county = settings.getByRole("region", { name: "衢州 县级（2017）" });
  await city.getByText("重点排污单位：不少于在册数的5%，向上取整").waitFor();
  await city.getByText("同一单位每年被抽取至多2次，特殊监管对象在名单期间不受此限").waitFor();
  expect(await city.getByText("本单位适用").count()).toBe(1);
  await county.getByText("一般排污单位：不少于在编在岗检查人员数的2.5倍，向上取整").waitFor();
  expect(await county.getByText("本单位适用").count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await picture("settings");

  await settings.getByText("English").click();
  const inEnglish = settings.getByRole("region", { name: "Quzhou, city level (2017)" });
  await inEnglish.getByText("Key: at least 5% of the registered, rounded up").waitFor();
  await inEnglish.getByText("One unit is drawn at most 2 times a year; special units are exempt").waitFor();
  expect(complaints).toEqual([]);
});

test("items of the inspection list are offered, worded by the office, added and withdrawn, and chosen of for a ceremony", async () => {
  const { page, complaints, picture } = await openConsole(workshop, "office");
  const settings = page.getByRole("navigation").getByRole("button", { name: "设置" });
  await settings.click();
  const shipped = page.getByRole("region", { name: "污染源日常环境监督管理" });
  const unchecked = shipped.getByText("尚未经本单位核对");
  await unchecked.waitFor();
  await shipped.getByText("《中华人民共和国环境保护法》第二十四条").waitFor();
  const dialog = page.getByRole("dialog");
  const basis = dialog.getByRole("textbox", { name: "抽查依据" });
  await shipped.getByRole("button", { name: /载明新文本/ }).press("Enter");
  await basis.fill("《示例法》第一条");
  expect(await barriers(page)).toEqual([]);
  await dialog.getByLabel("文本日期").fill("2999-01-01");
  await dialog.getByRole("button", { name: "保存" }).press("Enter");
  await dialog.getByText("文本日期“2999-01-01”不对").waitFor();
  await dialog.getByLabel("文本日期").fill("2026-12-01");
  await dialog.getByRole("button", { name: "保存" }).press("Enter");
  await unchecked.waitFor({ state: "detached" });

  await page.getByRole("button", { name: "新增抽查事项" }).click();
  for (const [name, text] of [
    [/抽查事项名称/, "危险废物规范化管理"],
    ["抽查内容", "示例内容"],
    ["抽查依据", "《示例法》第二条"],
    ["抽查主体", "示例机构"],
    ["抽查方式", "现场检查"],
  ] as const)
    await dialog.getByRole("textbox", { name }).fill(text);
  await dialog.getByRole("button", { name: "保存" }).click();
  const added = page.getByRole("region", { name: "危险废物规范化管理" });
  await added.waitFor();
  await picture("settings-items");
  expect(await barriers(page)).toEqual([]);

  await page.getByRole("navigation").getByRole("button", { name: "首页" }).click();
  await page.getByRole("button", { name: "筹备新的一场抽取" }).first().click();
  await page.getByRole("tab", { name: /^本场抽取/ }).click();
  const chosen = page.getByRole("combobox", { name: "抽查事项" });
  expect(await chosen.inputValue()).toBe("");
  await chosen.click();
  await page.getByRole("option", { name: "危险废物规范化管理" }).click();
  await picture("open-item");
  expect(await barriers(page)).toEqual([]);

  await settings.click();
  await added.getByRole("button", { name: /停用/ }).click();
  await added.getByText("已停用").waitFor();
  await page.locator("main").getByText("English").click();
  await page.getByRole("heading", { name: "Items of the inspection list" }).waitFor();
  await added.getByText("withdrawn", { exact: true }).waitFor();
  await picture("settings-items-en");
  expect(complaints).toEqual([]);
}, 300_000);

test("what papers say of archive and secrecy is stated by the office, and kept", async () => {
  const { page, complaints, picture } = await openConsole(workshop, "open");
  await page.getByRole("navigation").getByRole("button", { name: "设置" }).click();
  const papers = page.getByRole("region", { name: "文书与归档" });
  await papers.getByRole("textbox", { name: "全宗号" }).fill("示例-001");
  await papers.getByRole("combobox", { name: "保管期限" }).click();
  await page.getByRole("option", { name: "30年" }).click();
  await papers.getByRole("button", { name: "保存" }).click();
  await page.getByText("文书与归档信息已保存。").waitFor();
  await picture("settings-papers");
  expect(await barriers(page)).toEqual([]);
  await page.reload();
  await page.getByRole("navigation").getByRole("button", { name: "设置" }).click();
  expect(await papers.getByRole("textbox", { name: "全宗号" }).inputValue()).toBe("示例-001");
  expect(complaints).toEqual([]);
});
