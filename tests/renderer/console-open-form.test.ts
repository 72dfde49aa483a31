import { expect, onTestFinished, test } from "vitest";
import { sharedWorkshop } from "../support/console-in-chromium.ts";
import { ceremony, witnessing } from "../support/console-views.ts";
import { barriers } from "../support/looked-at.ts";
import { openScripted } from "../support/scripted-console.ts";

const workshop = sharedWorkshop();

test("an office with more than one rule set and none before says by which its ceremony is held, or opens none", async () => {
  const { ceremony: _, usualRules: __, ...nothing } = witnessing;
  const office = { name: "示例区分局", code: "FJ", level: "branch" } as const;
  const { page, inputs, close } = await openScripted(workshop, { ...nothing, office });
  onTestFinished(close);
  await page.getByRole("button", { name: "筹备新的一场抽取" }).first().click();
  await page.getByRole("tab", { name: /本场抽取/ }).click();
  await page.getByRole("switch", { name: "演练" }).check({ force: true });
  const open = page.getByRole("button", { name: "建立本场抽取" });
  const chosen = page.getByRole("combobox", { name: /^规则集/ });
  expect(await chosen.inputValue()).toBe("");
  await page.getByText("本单位可用的规则不止一种，请先选择本场所依据的规则。").waitFor();
  expect(await open.isDisabled()).toBe(true);
  expect(await barriers(page)).toEqual([]);
  // Nor does Enter in a field open one.
  await page.getByLabel("组织单位").press("Enter");
  expect(inputs("execute")).toEqual([]);
  await chosen.click();
  await page.getByRole("option", { name: /县级/ }).click();
  await open.click();
  await expect.poll(() => inputs("execute").length).toBe(1);
  expect(inputs("execute")[0]).toMatchObject({ command: { type: "open", rules: "quzhou-county-2017" } });
});

test("where the office was renamed, the form of the ceremony that quotes its old name says so, and takes the new one", async () => {
  const renamed = { name: "示例市生态环境局（更名）", code: "SAMPLE", level: "city" } as const;
  const prepared = { ...witnessing, ceremony: { ...ceremony, phase: "preparation" as const } };
  const { page, inputs, push, close } = await openScripted(workshop, prepared);
  onTestFinished(close);
  await page.getByRole("tab", { name: /本场抽取/ }).click();
  const organiser = page.getByLabel("组织单位");
  const said = page.getByText("组织单位与单位名称“示例市生态环境局（更名）”不同");
  expect(await organiser.inputValue()).toBe("示例市生态环境局");
  expect(await said.count()).toBe(0);
  push(2, { ...prepared, office: renamed });
  await said.waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "改为单位名称" }).click();
  await said.waitFor({ state: "detached" });
  expect(await organiser.inputValue()).toBe(renamed.name);
  await page.getByRole("button", { name: "更正本场抽取" }).click();
  await expect.poll(() => inputs("execute").length).toBe(1);
  expect(inputs("execute")[0]).toMatchObject({
    command: { type: "open", details: { organiser: renamed.name } },
  });
});
