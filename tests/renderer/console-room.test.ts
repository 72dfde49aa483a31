import { expect, test } from "vitest";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { holdUntil, type StepName, steps } from "../support/hold-in-windows.ts";
import { speak } from "../support/looked-at.ts";

const workshop = sharedWorkshop();

/**
 * What the officer's page is scrolled in sideways, with what lies beyond its edge, and words of buttons and headings that are cut at
 * a side, at their foot, or letter by letter; lists of the register, which are browsed column by column, apart.
 */
const crowded = `(() => {
  const all = (which) => [...document.querySelectorAll(which)];
  const beyond = all("main *").filter((box) =>
    /auto|scroll/.test(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth + 1 && box.dataset.wrap !== "false");
  const cut = all(".mantine-Button-label, [data-wrap=true] :is(th, .mantine-Badge-label)").filter((label) => {
    const { fontSize, overflowY } = getComputedStyle(label);
    const low = overflowY === "hidden" && label.clientHeight > 0 && label.clientHeight < 1.2 * parseFloat(fontSize);
    return label.scrollWidth > label.clientWidth + 1 || low || label.scrollHeight > label.clientHeight + 1;
  });
  return [...beyond, ...cut].map((one) => one.innerText.slice(0, 60));
})()`;

/** The pages, and up to which step the ceremony has come when they are looked at. */
const pages: readonly (readonly [until: StepName, page: RegExp])[] = [
  ["sample", /首页/],
  ["sample", /名录/],
  ["sample", /设置/],
  ["open", /筹备/],
  ["plan", /筹备/],
  ["sign-in 2", /见证/],
  ["sign-in 2", /封库/],
  ["freeze", /封库/],
  ["drop 1", /投签/],
  ["read 1/1", /开签/],
  ["show", /锁定/],
  ["lock", /纪要/],
  ["bag", /案卷/],
];

/** Steps at which a ceremony that is being prepared still lacks something. */
const needing = /^(?:open|plan)$/;

test("no page is scrolled sideways and no button is cut at 960 × 600 and 1280 × 720, in either language", async () => {
  const { page, held } = await openConsole(workshop, "sample");
  let reached: StepName = "sample";
  for (const [until, name] of pages) {
    if (until !== reached) await holdUntil(held, until, () => {}, next(reached));
    reached = until;
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole("navigation").getByRole("button", { name }).first().click();
    for (const language of ["en", "zh"] as const) {
      await speak(page, language);
      // What a phase needs is said once, where its work is; preparation is spread over four tabs, and has it above them.
      const needs = page.locator("main").getByText(/^(?:进入下一阶段之前还须|Before the next phase)$/);
      expect(await needs.count(), `${until} ${language}`).toBe(
        needing.test(until) && /筹备/.test(name.source) ? 1 : 0,
      );
      for (const [width, height] of [
        [1280, 720],
        [960, 600],
      ] as const) {
        await page.setViewportSize({ width, height });
        // What is laid out by the width of its place is so a moment after that is known.
        await expect
          .poll(() => page.evaluate<string[]>(crowded), {
            ...patience,
            message: `${until} ${language} ${width}`,
          })
          .toEqual([]);
      }
    }
  }
}, 300_000);

/** The step after one. */
function next(step: StepName): StepName {
  const after = steps[steps.indexOf(step) + 1];
  if (!after) throw new Error(`nothing after ${step}`);
  return after;
}
