import { expect, test } from "vitest";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { good } from "../support/hold-in-windows.ts";
import { heldWithKeys } from "../support/hold-with-keys.ts";
import { barriers, speak } from "../support/looked-at.ts";
import { scratch } from "../support/scratch.ts";
import { ceremony } from "../support/small-office.ts";

const workshop = sharedWorkshop();

test("both keepers open one unit; its name is covered until it is asked for, and put away again", {
  timeout: 120_000,
}, async () => {
  const folder = scratch();
  const keys = await heldWithKeys(folder);
  const { page, held, complaints, picture } = await openConsole(workshop, undefined, { folder });
  const { units } = good(
    await held.console.client.call("drawnUnits", { ceremony, search: "", from: 0, count: 1 }),
  );
  const unit = units[0]?.code ?? "";
  await page
    .getByRole("row", { name: /已锁定/ })
    .getByRole("button")
    .click();
  const section = page.getByRole("region", { name: "密封名单的开启" });
  await section.getByText("尚未开启过。").waitFor();
  await section.getByRole("button", { name: "开启名单…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "单位代码" }).fill(unit);
  await page.getByRole("option", { name: unit }).click();
  // The list of codes lies over what comes next until it is left.
  await dialog.getByRole("combobox", { name: "单位代码" }).press("Tab");
  await dialog.getByRole("textbox", { name: "理由" }).fill("本周派单");
  await dialog.getByRole("textbox", { name: "提出人" }).fill("甲提出");
  await dialog.getByRole("textbox", { name: /抽取负责人（保管人一）/ }).fill("乙负责");
  await dialog.getByRole("textbox", { name: /纪检监督人（保管人二）/ }).fill("乙负责");
  await dialog.getByLabel("抽取负责人的口令").fill(keys.officer);
  await dialog.getByLabel("纪检监督人的口令").fill(keys.supervisor);
  await picture("openings-form");
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "开启", exact: true }).click();
  await dialog.getByText("抽取负责人和纪检监督人填的是同一个人").waitFor();
  expect(await dialog.getByLabel("抽取负责人的口令").inputValue()).toBe(keys.officer);
  await dialog.getByRole("textbox", { name: /纪检监督人（保管人二）/ }).fill("丙监督");
  await dialog.getByRole("button", { name: "开启", exact: true }).click();
  await section.getByText("已打开 1 家，名称只在内存中").waitFor(patience);
  const told = good(
    await held.console.client.call("openedUnits", { ceremony, search: "", from: 0, count: 10 }),
  );
  const name = told.units[0]?.name ?? "";
  expect(name.length).toBeGreaterThan(3);
  expect(await page.getByText(name).count()).toBe(0);
  await picture("openings-covered");
  await section.getByRole("button", { name: "显示名称" }).click();
  await section.getByText(name).waitFor();
  await picture("openings-bare");
  expect(await barriers(page)).toEqual([]);
  await speak(page, "en");
  await page.getByRole("button", { name: "Cover the names" }).waitFor();
  await page.screenshot({
    path: `${import.meta.dirname}/../../node_modules/.cache/screenshots/console/openings-bare-en.png`,
  });
  await page.getByRole("button", { name: "Cover the names" }).click();
  expect(await page.getByText(name).count()).toBe(0);
  await page.getByRole("button", { name: "Put away (clear from memory)" }).click();
  await page.getByText("in memory only").waitFor({ state: "hidden" });
  const gone = await held.console.client.call("openedUnits", { ceremony, search: "", from: 0, count: 10 });
  expect(gone).toMatchObject({ ok: false, error: { said: { key: "inspection.forgotten" } } });
  // Neither window was told a name by itself.
  for (const role of ["console", "stage"] as const) {
    const pushed = JSON.stringify(held[role].pushes);
    for (const one of told.units.flatMap(({ id, team }) => [id, ...team.map((it) => it.name ?? "")]))
      expect(pushed).not.toContain(one);
    expect(pushed).not.toContain(name);
  }
  expect(complaints).toEqual([]);
});
