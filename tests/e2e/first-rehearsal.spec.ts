import type { Page } from "@playwright/test";
import { barriers } from "../support/looked-at.ts";
import * as officer from "./by-mouse.ts";
import { expect, test } from "./windows.ts";

/** Presses with the mouse and fields that are typed in, each time one is turned to: counted in the page, by what reaches it. */
const counting = `
  window.work = { clicks: 0, fields: 0 };
  let turnedTo;
  addEventListener("pointerdown", (event) => { if (event.isTrusted) window.work.clicks += 1 }, true);
  addEventListener("focusin", (event) => { if (turnedTo !== event.target) turnedTo = undefined }, true);
  addEventListener("input", (event) => {
    const field = event.target.closest("[role=group], form")?.querySelector("input") ?? event.target;
    const typed = event.target.matches("input:not([type=checkbox]):not([type=radio]), textarea");
    if (typed && turnedTo !== field) { turnedTo = field; window.work.fields += 1 }
  }, true);
`;

/** Has a page's clock show a day, as that of the host does: in an office both are one machine. */
const showDay = (page: Page, day: string) =>
  page.evaluate(`{
    const ahead = new Date("${day}T09:30:00+08:00") - Date.now();
    const Real = Date;
    Date = class extends Real {
      constructor(...given) { given.length === 0 ? super(Real.now() + ahead) : super(...given) }
      static now() { return Real.now() + ahead }
    };
  }`);

const workOf = (page: Page) => page.evaluate<{ clicks: number; fields: number }>("window.work");

test("a first rehearsal takes at most sixty presses and fields beside the draw's own steps", async ({
  windows,
}) => {
  test.setTimeout(600_000);
  const { console: page } = windows;
  await page.setViewportSize({ width: 1280, height: 720 });
  await showDay(page, windows.day);
  await page.evaluate(counting);
  const begun = Date.now();
  await officer.takeSample(windows);
  await page.getByRole("contentinfo").getByRole("button", { name: "下一步", exact: true }).click();
  // Nothing has to be typed: the day is today, and what a rehearsal leaves empty is filled in as such.
  await expect(page.getByLabel("抽取日期")).toHaveValue(windows.day);
  await page.getByRole("button", { name: "建立本场抽取" }).click();
  await page.getByRole("button", { name: "核定", exact: true }).waitFor();
  await officer.settle(windows);
  for (const [at, { name }] of officer.two.entries()) {
    // Who the roster needs next is chosen already; the supervisor has given his name when he approved.
    if (at === 0) await expect(page.getByLabel("姓名")).toHaveValue(name);
    else await page.getByLabel("姓名").fill(name);
    await page.getByRole("button", { name: "登记签到" }).click();
    await page.getByRole("cell", { name, exact: true }).waitFor();
  }
  await officer.freeze(windows);
  await officer.fileSheet(windows);
  await officer.confirmFreeze(windows);
  await officer.fromSlipsToResult(windows);
  const before = await workOf(page);
  await officer.showUnseen(windows);
  const shown = await workOf(page);
  await officer.recordOpinion(windows);
  await officer.lockByBoth(windows);
  await officer.fileMinutes(windows);
  await officer.writeBag(windows);
  await page.getByRole("button", { name: "核验", exact: true }).click();
  await page.getByText(/通过 \d+ 项，未通过 0 项/).waitFor();
  const end = await workOf(page);
  const draw = shown.clicks - before.clicks;
  const clicks = end.clicks - draw;
  const seconds = Math.round((Date.now() - begun) / 1000);
  process.stdout.write(
    `A first rehearsal: ${clicks} presses, ${end.fields} fields, and ${draw} presses for the draw; ${seconds} s by a driver that never waits.\n`,
  );
  expect(clicks).toBeGreaterThan(20);
  expect(clicks + end.fields).toBeLessThanOrEqual(60);
  expect(await barriers(page)).toEqual([]);
});
