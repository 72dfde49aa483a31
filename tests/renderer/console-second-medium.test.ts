import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { barriers } from "../support/looked-at.ts";
import { scratch } from "../support/scratch.ts";

const workshop = sharedWorkshop();

test("the frozen files are copied to the folder the officer names, and the console says what came of it", async () => {
  const { page, complaints, picture } = await openConsole(workshop, "sheet");
  const medium = scratch();
  const section = page.getByRole("region", { name: "第二介质" });
  const folder = section.getByLabel("介质上的文件夹");
  await folder.fill(join(medium, "missing"));
  expect(await section.getByRole("button", { name: "选择文件夹…" }).count()).toBe(0);
  await folder.press("Enter");
  await section.getByText("不存在或不是文件夹").waitFor();
  await folder.fill(medium);
  await section.getByRole("button", { name: "复制并核对" }).click();
  await section.getByText("已复制 7 个文件，读回一致").waitFor();
  await section.getByText("系统显示该文件夹与账本在同一介质上").waitFor();
  await section.getByText("已复制 1 次").waitFor();
  await section.scrollIntoViewIfNeeded();
  await picture("second-medium");
  expect(await barriers(page)).toEqual([]);
  expect(readdirSync(medium)).toEqual(["REHEARSAL-DEMO-2027Q3-1-frozen"]);
  expect(complaints).toEqual([]);
});

test("where the host has the system's own dialog the folder is chosen there, and not typed", async () => {
  const medium = scratch();
  const chosen = [undefined, medium];
  const { page, held } = await openConsole(workshop, "sheet", {
    ports: { chooseFolder: async () => chosen.shift() },
  });
  const section = page.getByRole("region", { name: "第二介质" });
  const folder = section.getByLabel("介质上的文件夹");
  expect(await folder.isEditable()).toBe(false);
  const choose = section.getByRole("button", { name: "选择文件夹…" });
  // Closed unanswered it changes nothing.
  await choose.click();
  await expect.poll(() => chosen.length, patience).toBe(1);
  expect(await folder.inputValue()).toBe("");
  expect(await section.getByRole("button", { name: "复制并核对" }).isDisabled()).toBe(true);
  await choose.click();
  await expect.poll(() => folder.inputValue(), patience).toBe(medium);
  expect(await barriers(page)).toEqual([]);
  await section.getByRole("button", { name: "复制并核对" }).click();
  await section.getByText("已复制 7 个文件，读回一致").waitFor();
  expect(readdirSync(medium)).toEqual(["REHEARSAL-DEMO-2027Q3-1-frozen"]);
  expect(held.console.last().view.ceremony?.copies).toBe(1);
});
