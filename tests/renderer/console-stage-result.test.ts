import { expect, test } from "vitest";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { barriers } from "../support/looked-at.ts";

const workshop = sharedWorkshop();
const room = { width: 1280, height: 720 };

test("the officer turns the pages of the result, each once the room has seen the one before, and back at any time", async () => {
  // The steps of the draw are held without their time; from then on the clock is a real one.
  let passed = 0;
  let isHolding = true;
  const elapsed = () => {
    if (isHolding) passed += 10_000;
    return passed + performance.now();
  };
  const { page, held, complaints, picture, openStage } = await openConsole(workshop, "show", {
    ports: { elapsed },
  });
  isHolding = false;
  const stage = await openStage();
  await stage.setViewportSize(room);
  await page.setViewportSize(room);
  const pages = page.getByRole("group", { name: "结果分页" });
  const next = pages.getByRole("button", { name: "下一页" });
  const codesOn = (where: typeof page) =>
    where
      .locator("body")
      .evaluate((body) => (body as { innerText: string }).innerText.match(/(?:TS|ZD|YB)-\d+/g));
  await stage.getByRole("heading", { name: "抽取结果" }).waitFor();
  await expect.poll(() => next.isEnabled(), patience).toBe(true);
  const begun = performance.now();
  await next.click();
  await pages.getByText("结果第 2 /").waitFor();
  await stage.getByRole("heading", { name: /第 2 \/ \d+ 页/ }).waitFor();
  // An impatient hand: the press does nothing, and is not kept.
  expect(await next.isDisabled()).toBe(true);
  await pages.getByText(/这一页还要显示 \d 秒/).waitFor();
  const shown = await codesOn(stage);
  expect(shown?.length).toBeGreaterThan(0);
  const small = page.getByRole("img", { name: "大屏正在显示：抽取结果" });
  await expect
    .poll(async () => (await small.innerText()).match(/(?:TS|ZD|YB)-\d+/g), patience)
    .toEqual(shown);
  expect(await barriers(page)).toEqual([]);
  expect(await barriers(stage)).toEqual([]);
  await picture("stage-result-page");
  await expect.poll(() => next.isEnabled(), patience).toBe(true);
  expect(performance.now() - begun).toBeGreaterThan(8_000);
  expect(held.stage.last().view.screen).toMatchObject({ kind: "result", at: 1 });
  await next.click();
  await stage.getByRole("heading", { name: /第 3 \/ \d+ 页/ }).waitFor();
  expect(await codesOn(stage)).not.toEqual(shown);
  await pages.getByRole("button", { name: "上一页" }).click();
  await stage.getByRole("heading", { name: /第 2 \/ \d+ 页/ }).waitFor();
  expect(await codesOn(stage)).toEqual(shown);
  expect(complaints).toEqual([]);
});
