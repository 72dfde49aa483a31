import { expect, test } from "vitest";
import { openConsole, sharedWorkshop } from "../support/console-in-chromium.ts";
import { good } from "../support/hold-in-windows.ts";
import { barriers, speak } from "../support/looked-at.ts";
import { writeOn, written } from "../support/written.ts";

const workshop = sharedWorkshop();

test("a witness entered with a wrong letter is corrected: before the freeze by the form, after it by two hands", async () => {
  const { page, held, picture, complaints } = await openConsole(workshop, "sign-in 2");
  await page.setViewportSize({ width: 1280, height: 720 });
  const people = () => held.console.last().view.ceremony?.people ?? [];
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "更正登记：民二" }).click();
  // Another witness's name makes nobody of two: it says whose it is, and what was typed stays.
  await dialog.getByLabel("姓名").fill("纪一");
  await dialog.getByRole("button", { name: "更正", exact: true }).click();
  await dialog.getByRole("alert").getByText("“纪一”是 1 号人员的姓名").waitFor();
  await picture("correct-person-refused");
  await dialog.getByLabel("姓名").fill("民贰");
  await dialog.getByLabel("所在单位").fill("示例社区");
  await dialog.getByRole("button", { name: "更正", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("cell", { name: "民贰", exact: true }).waitFor();
  expect(people()).toHaveLength(2);
  expect(people()[1]).toMatchObject({ name: "民贰", organisation: "示例社区" });
  expect(people()[1]).not.toHaveProperty("was");
  expect(complaints).toEqual([]);
});

test("after the freeze a name and the host are spelt anew by both keepers, and the page says both spellings", async () => {
  const { page, held, picture, openStage } = await openConsole(workshop, "sheet");
  await page.setViewportSize({ width: 1280, height: 720 });
  const stage = await openStage();
  await page.getByRole("navigation").getByRole("button", { name: /^见证/ }).click();
  const dialog = page.getByRole("dialog");
  const sign = async (keeper: string) => {
    await dialog.getByText(`${keeper}签名：`).waitFor();
    await writeOn(page, dialog.locator("svg[role=img]"), written(3));
    await dialog.getByRole("button", { name: "确认签名" }).click();
  };
  await page.getByRole("button", { name: "更正登记：民二" }).click();
  // Role and organisation are not there to be changed.
  await dialog.getByText("角色、单位和是否投签不能更正").waitFor();
  expect(await dialog.getByRole("combobox").count()).toBe(0);
  await dialog.getByLabel("姓名").fill("民贰");
  await dialog.getByRole("button", { name: "由两名保管人签名确认" }).click();
  await sign("抽取负责人");
  await sign("纪检监督人");
  await dialog.waitFor({ state: "detached" });
  await page.getByText("（更正，原为：民二）").waitFor();

  const leading = page.getByRole("region", { name: "地点与主持" });
  await leading.getByRole("button", { name: "更正地点、主持人、操作员或记录员的写法" }).click();
  const act = dialog.getByRole("button", { name: "由两名保管人签名确认" });
  expect(await act.isDisabled()).toBe(true);
  await dialog.getByLabel("主持人").fill("乙操作");
  await act.click();
  await sign("抽取负责人");
  await sign("纪检监督人");
  await dialog.getByRole("alert").getByText("封库后不更换主持人").waitFor();
  await picture("correct-details-refused");
  await dialog.getByRole("button", { name: "返回" }).click();
  await leading.getByRole("button", { name: "更正地点、主持人、操作员或记录员的写法" }).click();
  await dialog.getByLabel("主持人").fill("贾主持");
  await picture("correct-details");
  await act.click();
  await sign("抽取负责人");
  await sign("纪检监督人");
  await dialog.waitFor({ state: "detached" });
  await leading.getByText("贾主持（更正，原为：甲主持）").waitFor();
  await leading.scrollIntoViewIfNeeded();
  await picture("corrected");
  expect(await barriers(page)).toEqual([]);
  await speak(page, "en");
  await leading.or(page.getByRole("region", { name: "Place and who leads" })).scrollIntoViewIfNeeded();
  await picture("corrected-en");
  expect(held.console.last().view.ceremony).toMatchObject({ host: "贾主持" });
  // The room sees both, where its roll is shown.
  const shown = good(await held.console.client.call("stage", { shown: "roll" }));
  expect(shown).toBeDefined();
  await stage.getByText("贾主持（更正，原为：甲主持）").waitFor();
  await stage.getByText("民贰").waitFor();
});
