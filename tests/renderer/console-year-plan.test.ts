import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { openConsole, sharedWorkshop } from "../support/console-in-chromium.ts";
import { barriers } from "../support/looked-at.ts";

const workshop = sharedWorkshop();

test("the year's plan is saved from the page of the quotas, by keyboard", async () => {
  const { page, complaints, picture } = await openConsole(workshop, "plan");
  await page.getByRole("tab", { name: /^资格与数量/ }).click();
  const save = page.getByRole("button", { name: "2027 年度计划（.xlsx）" });
  await save.scrollIntoViewIfNeeded();
  expect(await barriers(page)).toEqual([]);
  await picture("year-plan");
  const waiting = page.waitForEvent("download");
  await save.press("Enter");
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("2027年度抽查计划.xlsx");
  const book = read(readFileSync(await download.path()), { type: "buffer" });
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1 });
  expect(rows[0]).toHaveLength(7);
  expect(
    rows.some(([label, , ...counts]) => label === "合计" && counts.every((one) => Number(one) > 0)),
  ).toBe(true);
  expect(complaints).toEqual([]);
}, 120_000);
