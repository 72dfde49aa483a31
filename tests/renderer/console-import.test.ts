import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { barriers } from "../support/looked-at.ts";

const workshop = sharedWorkshop();

const words = {
  zh: { navigation: "名录", import: "导入：重点排污单位", only: "1 处：A5", row: "表中原行" },
  en: {
    navigation: "Register",
    import: "Import: Key units",
    only: "1: A5",
    row: "The row in the sheet",
  },
} as const;

const list = [
  "污染源编码,单位名称,状态",
  "SL1,示例一厂,停产",
  "SL2,示例二厂,半停产",
  "SL3,示例三厂,半停产",
  ",示例四厂,正常",
  "合计,3,",
].join("\n");

describe.each(["zh", "en"] as const)("an import in the console (%s)", (language) => {
  test("says by which words units are stopped, asks what others mean, and shows a finding beside its row", async () => {
    const { page, picture, complaints } = await openConsole(workshop, "office", { language });
    const { navigation, import: open, only, row } = words[language];
    await page.getByRole("navigation").getByRole("button", { name: navigation }).click();
    await page.getByRole("button", { name: open }).click();
    const file = { name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(list) };
    await page.locator('input[type="file"]').setInputFiles(file);
    const means = page.getByRole("combobox", { name: /半停产/ }).or(page.getByLabel(/半停产/));
    await means.first().click();
    await picture("import-words");
    await page.getByRole("option", { name: language === "zh" ? "停产" : "stopped", exact: true }).click();
    // The report is made anew: nothing is left to ask.
    await expect.poll(() => page.getByLabel(/半停产/).count(), patience).toBe(0);
    await page.getByRole("cell", { name: "半停产", exact: true }).waitFor();
    await page.getByRole("button", { name: only, exact: true }).click();
    await page.getByRole("columnheader", { name: row }).waitFor();
    await page.getByText("示例四厂").waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture("import-findings");
    expect(complaints).toEqual([]);
  });

  test("of several sheets names them, and hidden rows can be left out", async () => {
    const { page, picture } = await openConsole(workshop, "office", { language });
    const { navigation, import: open } = words[language];
    await page.getByRole("navigation").getByRole("button", { name: navigation }).click();
    await page.getByRole("button", { name: open }).click();
    const cases = join(import.meta.dirname, "../register/cases");
    const workbook = (name: string) => ({
      name: "key.xlsx",
      mimeType: "application/octet-stream",
      buffer: readFileSync(join(cases, name)),
    });
    await page.locator('input[type="file"]').setInputFiles(workbook("01-hidden-rows/key.xlsx"));
    // The tick stands once the sheet is read anew.
    await page.getByRole("checkbox").first().click();
    await page.getByRole("button", { name: language === "zh" ? "采用 6 行" : "Accept 6 rows" }).waitFor();
    await page.locator('input[type="file"]').setInputFiles(workbook("03-sheets-by-district/key.xlsx"));
    await page.getByRole("button", { name: language === "zh" ? "采用 60 行" : "Accept 60 rows" }).waitFor();
    await picture("import-sheets");
    expect(await barriers(page)).toEqual([]);
  });
});
