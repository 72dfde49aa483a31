import { expect, onTestFinished, test } from "vitest";
import { message } from "../../shared/text/text.ts";
import { patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { witnessing } from "../support/console-views.ts";
import { barriers } from "../support/looked-at.ts";
import { openScripted } from "../support/scripted-console.ts";

const workshop = sharedWorkshop();

test("long work shows how far it has come, and a button where it may be stopped", async () => {
  const { page, push, inputs, close } = await openScripted(workshop, witnessing);
  onTestFinished(close);
  const said = message("contract.working.bag", {});
  const stop = page.getByRole("button", { name: "停止", exact: true });
  push(1, { ...witnessing, working: { said } });
  await page.getByText("正在进行").waitFor();
  expect(await stop.count()).toBe(0);
  push(1, { ...witnessing, working: { said, progress: 40, stoppable: true } });
  await stop.click();
  await expect.poll(() => inputs("stop").length, patience).toBe(1);
  expect(await barriers(page)).toEqual([]);
  push(1, witnessing);
  await stop.waitFor({ state: "detached" });
});

test("a file that is being read may be given up: the host is asked to stop, and what it had read already is dropped", async () => {
  let answer = (_: object) => {};
  const report = new Promise<object>((resolve) => {
    answer = resolve;
  });
  const { page, inputs, close } = await openScripted(workshop, witnessing, { previewImport: () => report });
  onTestFinished(close);
  await page.getByRole("navigation").getByRole("button", { name: /筹备/ }).click();
  await page.getByRole("tab", { name: /名录/ }).click();
  await page.getByRole("button", { name: /^导入/ }).first().click();
  const file = { name: "示例.csv", mimeType: "text/csv", buffer: Buffer.from("单位名称\n示例甲厂\n") };
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect.poll(() => inputs("previewImport").length, patience).toBe(1);
  await page.getByRole("button", { name: "停止", exact: true }).click();
  await page.getByRole("button", { name: "停止", exact: true }).waitFor({ state: "detached" });
  const [asked] = inputs("previewImport");
  await expect.poll(() => inputs("stopReading"), patience).toEqual([{ reading: asked?.["reading"] }]);
  expect(await page.locator('input[type="file"]').isEnabled()).toBe(true);
  const preview = "5f0c7c1e-6c1f-4b64-9a55-0d6a2f7f3c11";
  answer({ preview });
  await expect.poll(() => inputs("discardImport"), patience).toEqual([{ preview }]);
  expect(await page.getByText("示例.csv").count()).toBe(0);
});
