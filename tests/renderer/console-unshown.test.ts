import { expect, onTestFinished, test } from "vitest";
import { patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { ceremony, person, witnessing } from "../support/console-views.ts";
import { barriers } from "../support/looked-at.ts";
import { openScripted } from "../support/scripted-console.ts";

/** Where the program itself fails at showing something, the window stays and says so. */

const workshop = sharedWorkshop();

test("a page that cannot be shown says so in its place; the rest of the console goes on, and what comes next is tried anew", async () => {
  const { page, push, close } = await openScripted(workshop, witnessing, {
    settledPlan: () => ({ preset: "", team: 2, leftOut: [], raised: {} }),
    // No answer that a host gives: the page fails where it is to show the plan in it.
    previewPlan: () => ({}),
  });
  onTestFinished(close);
  const alert = page.getByRole("alert").filter({ hasText: "这一页无法显示" });
  await page.getByRole("navigation").getByRole("button", { name: /筹备/ }).click();
  await alert.waitFor(patience);
  expect(await alert.innerText()).toContain("错误：TypeError");
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "空白" }).waitFor();

  await page.getByRole("navigation").getByRole("button", { name: /见证/ }).click();
  await page.getByLabel("姓名").waitFor();
  expect(await alert.count()).toBe(0);

  await page.getByRole("navigation").getByRole("button", { name: /筹备/ }).click();
  await alert.waitFor(patience);
  push(2, { ...witnessing, ceremony: { ...ceremony, phase: "slips", people: [person] } });
  await page.getByRole("heading", { name: "投签", level: 2 }).waitFor();
  expect(await alert.count()).toBe(0);
});

test("a window that cannot be shown at all offers to be loaded again, and is there when it can", async () => {
  const { page, push, close } = await openScripted(workshop, witnessing);
  onTestFinished(close);
  await page.getByLabel("姓名").waitFor();
  push(2, { ...witnessing, notices: undefined as never });
  const alert = page.getByRole("alert").filter({ hasText: "本窗口无法显示" });
  await alert.getByRole("button", { name: "重新载入本窗口" }).waitFor(patience);
  push(3, witnessing);
  await page.getByLabel("姓名").waitFor();
  expect(await alert.count()).toBe(0);
});

test("a stage that cannot be shown stays dark and silent, loads itself anew soon, and after that once a minute", async () => {
  const { openStage, calls, inputs, close } = await openScripted(workshop, witnessing);
  onTestFinished(close);
  const stage = await openStage();
  let loads = 0;
  stage.on("load", () => {
    loads += 1;
  });
  const dark = stage.locator('.stage-room[data-screen="none"]:only-child');
  const fallen = () => stage.evaluate<string | null>(`sessionStorage.getItem("mingqian.stage.fallen")`);
  await dark.waitFor({ state: "attached" });
  await stage.clock.fastForward(3_000);
  await expect.poll(() => loads, patience).toBe(1);
  await dark.waitFor({ state: "attached" });
  expect(await stage.evaluate("document.body.innerText")).toBe("");
  const first = await fallen();
  expect(first).toMatch(/^\d+$/);
  // Long enough for the first time, and for many words of a stage to its host.
  const said = inputs("showing").length;
  await stage.clock.fastForward(45_000);
  expect(await fallen()).toBe(first);
  expect(inputs("showing")).toHaveLength(said);
  await stage.clock.fastForward(15_000);
  await expect.poll(() => loads, patience).toBe(2);
  await expect.poll(async () => Number(await fallen()) - Number(first)).toBeGreaterThanOrEqual(60_000);
  expect(calls.map(({ method }) => method)).not.toContain("execute");
});
