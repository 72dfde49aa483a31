import { expect, test } from "vitest";
import { openConsole, sharedWorkshop } from "../support/console-in-chromium.ts";
import { good, holdUntil, importOwn } from "../support/hold-in-windows.ts";
import { barriers } from "../support/looked-at.ts";
import { day } from "../support/small-office.ts";
import type { Officer } from "../support/windows.ts";

const workshop = sharedWorkshop();

const details = {
  place: "一号会场",
  organiser: "市局",
  host: "甲主持",
  operator: "乙操作",
  recorder: "丙记录",
  windowReason: "检验",
};
const open = (held: Officer, quarter: string) =>
  held.execute({ type: "open", quarter, day, rehearsal: false, details });

/** A real list of the third quarter, locked, its bag written; gives its keepers' passphrases. */
async function lockThirdQuarter(held: Officer) {
  await open(held, "2027Q3");
  await holdUntil(held, "sign-in 2", () => {}, "plan");
  const keys = good(await held.console.client.call("newKeys", {}));
  good(await held.change("freeze", { ...keys, recovery: [...keys.recovery] }));
  await holdUntil(held, "bag", () => {}, "sheet");
  return keys;
}

test("a real ceremony over the sample's lists is refused where its plan is settled, in a sentence that says what to do", async () => {
  const { page, held, complaints, picture } = await openConsole(workshop, "sample");
  await page.getByRole("heading", { name: "首页", level: 2 }).waitFor();
  await open(held, "2027Q3");
  await page.getByRole("button", { name: "继续：筹备" }).click();
  await page.getByRole("tab", { name: /资格与数量/ }).click();
  await page
    .getByText(
      "是样本中虚构的名单，只能用于演练。请先导入真实名单，再核定正式抽取；没有真实名单的，请清空它。",
    )
    .waitFor();
  await picture("plan-sample");
  expect(await barriers(page)).toEqual([]);
  expect(held.console.last().view.ceremony?.plan).toBeUndefined();
  expect(complaints).toEqual([]);
});

test("a second real ceremony of the year: its plan waits for both passphrases of the sealed list, and its freeze for none", async () => {
  const { page, held, complaints, picture } = await openConsole(workshop, "sample");
  // It stays at home while the first is held beside it.
  await page.getByRole("heading", { name: "首页", level: 2 }).waitFor();
  await importOwn(held, "city");
  const first = await lockThirdQuarter(held);
  await open(held, "2027Q4");
  await page.getByRole("button", { name: "继续：筹备" }).click();
  await page.getByRole("tab", { name: /资格与数量/ }).click();
  const settle = page.getByRole("button", { name: "核定", exact: true });
  const officers = page.getByLabel("抽取负责人的口令");
  const supervisors = page.getByLabel("纪检监督人的口令");
  await page.getByRole("group", { name: "DEMO-2027Q3-1" }).waitFor();
  expect(await settle.isDisabled()).toBe(true);

  // The two are held by two people: swapped, the list stays closed, and the sentence says which one.
  await officers.fill(first.supervisor);
  await supervisors.fill(first.officer);
  await picture("plan-earlier");
  expect(await barriers(page)).toEqual([]);
  const look = page.getByRole("button", { name: "打开名单并预览" });
  await look.click();
  await page.getByText("两个口令填反了").waitFor();
  expect(held.console.last().view.ceremony?.plan).toBeUndefined();
  await officers.fill(first.officer);
  // As printed, or however it was typed.
  await supervisors.fill(first.supervisor.toLowerCase().replaceAll("-", " "));
  // What is shown to be checked is covered as soon as one goes on.
  const earlier = page.getByRole("group", { name: "DEMO-2027Q3-1" });
  await earlier.getByRole("button", { name: "显示" }).first().click();
  await earlier.getByLabel("抽取负责人的口令").press("Tab");
  expect(await earlier.locator('input[type="text"]').count()).toBe(0);
  await look.click();
  await page.getByRole("region", { name: "预览：尚未核定" }).getByText("已计入 DEMO-2027Q3-1").waitFor();
  await settle.click();
  await page.getByRole("region", { name: "监督确认" }).waitFor();
  const counted = held.console.last().view.ceremony?.plan?.counted;
  expect(counted).toEqual([{ ceremony: "DEMO-2027Q3-1", visits: expect.any(Number) }]);
  expect(counted?.[0]?.visits).toBeGreaterThan(10);

  await holdUntil(held, "sign-in 2", () => {}, "approve");
  await page.getByRole("button", { name: /^封库 / }).click();
  await page.getByRole("button", { name: "生成口令与恢复码", exact: true }).click();
  await page.getByRole("article").nth(3).waitFor();
  for (const slip of await page.getByRole("article").all()) await slip.getByRole("checkbox").check();
  const freeze = page.getByRole("region", { name: "封库", exact: true });
  // Nothing of what was typed for the plan is here, and nothing is asked again.
  expect(await page.content()).not.toContain(first.officer);
  await page.getByText("DEMO-2027Q3-1 的抽取次数已在内存中计入，封库时不再询问口令。").waitFor();
  expect(await earlier.count()).toBe(0);
  await picture("freeze-earlier");
  expect(await barriers(page)).toEqual([]);
  await freeze.getByRole("button").click();
  await page.getByRole("dialog").getByRole("button", { name: "封库", exact: true }).click();
  await page.getByRole("heading", { name: "封库摘要", exact: true }).waitFor();
  const told = JSON.stringify(held.console.pushes) + JSON.stringify(held.stage.pushes);
  for (const secret of [first.officer, first.supervisor]) {
    expect(told).not.toContain(secret);
    expect(await page.content()).not.toContain(secret);
  }
  await holdUntil(held, "bag", () => {}, "sheet");
  expect(good(await held.console.client.call("verifyBag", { ceremony: "DEMO-2027Q4-1" })).failed).toBe(0);
  expect(complaints).toEqual([]);
});
