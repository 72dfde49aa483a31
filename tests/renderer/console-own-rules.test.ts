import { expect, test } from "vitest";
import { openConsole, sharedWorkshop } from "../support/console-in-chromium.ts";
import { barriers } from "../support/looked-at.ts";

const workshop = sharedWorkshop();

test("rules of the office's own: ratios and their basis are typed, settled, and there again after a reload", async () => {
  const { page, held, complaints, picture } = await openConsole(workshop, "open");
  await page.getByRole("tab", { name: /资格与数量/ }).click();
  await page.getByRole("combobox", { name: /^规则集/ }).click();
  await page.getByRole("option", { name: "自定规则" }).click();
  await page.getByLabel(/^依据/).fill("示例办〔2027〕1号：重点排污单位不少于12.5%。");
  const key = page.getByRole("group", { name: "重点排污单位" });
  expect(await key.getByLabel(/^比例/).inputValue()).toBe("5");
  await key.getByLabel(/^比例/).fill("12.5");
  await page.getByLabel("特殊监管对象不受此限").uncheck();
  await picture("own-rules");
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "核定", exact: true }).click();
  await page.getByRole("region", { name: "监督确认" }).waitFor();
  const plan = held.console.last().view.ceremony?.plan;
  expect(plan?.preset).toBe("custom");
  expect(plan?.lines.find(({ draw }) => draw === "ZD")?.rule).toMatchObject({
    per: "share",
    numerator: 1250,
    denominator: 10_000,
  });
  await page.reload();
  await page.getByRole("navigation").getByRole("button", { name: /筹备/ }).click();
  await page.getByRole("tab", { name: /资格与数量/ }).click();
  await expect.poll(() => page.getByLabel(/^依据/).inputValue()).toContain("示例办〔2027〕1号");
  expect(await key.getByLabel(/^比例/).inputValue()).toBe("12.5");
  expect(complaints).toEqual([]);
});
