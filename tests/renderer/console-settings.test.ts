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
  await city.getByText("同一单位每年至多2次，特殊监管对象不受此限").waitFor();
  expect(await city.getByText("本单位适用").count()).toBe(1);
  await county.getByText("一般排污单位：不少于在编在岗检查人员数的2.5倍，向上取整").waitFor();
  expect(await county.getByText("本单位适用").count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await picture("settings");

  await settings.getByText("English").click();
  const inEnglish = settings.getByRole("region", { name: "Quzhou, city level (2017)" });
  await inEnglish.getByText("Key: at least 5% of the registered, rounded up").waitFor();
  await inEnglish.getByText("one unit at most 2 times a year; special units are exempt").waitFor();
  expect(complaints).toEqual([]);
});

test("what papers say of law, archive and secrecy is offered, stated by the office, and kept", async () => {
  const { page, complaints, picture } = await openConsole(workshop, "open");
  await page.getByRole("navigation").getByRole("button", { name: "设置" }).click();
  const papers = page.getByRole("region", { name: "文书与归档" });
  const offered = papers.getByText("尚未经本单位核对");
  await offered.waitFor();
  const basis = papers.getByRole("textbox", { name: /法律依据/ });
  expect(await basis.inputValue()).toContain("《中华人民共和国环境保护法》第二十四条");
  await basis.fill("《示例法》第一条");
  await papers.getByRole("textbox", { name: "全宗号" }).fill("示例-001");
  await papers.getByRole("combobox", { name: "保管期限" }).click();
  await page.getByRole("option", { name: "30年" }).click();
  await papers.getByRole("button", { name: "保存" }).click();
  await page.getByText("文书与归档信息已保存。").waitFor();
  await offered.waitFor({ state: "detached" });
  await picture("settings-papers");
  expect(await barriers(page)).toEqual([]);
  await page.reload();
  await page.getByRole("navigation").getByRole("button", { name: "设置" }).click();
  expect(await basis.inputValue()).toBe("《示例法》第一条");
  expect(await papers.getByRole("textbox", { name: "全宗号" }).inputValue()).toBe("示例-001");
  expect(complaints).toEqual([]);
});
