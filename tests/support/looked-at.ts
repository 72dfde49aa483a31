import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

/** What axe finds wrong on a page that stands still, and words cut off: rule and places, nothing where all is well. */
export async function barriers(page: Page): Promise<readonly string[]> {
  for (;;) {
    // A dialogue that is still fading in, or a notice that fades out while axe looks, has the contrast of a ghost.
    await page.evaluate(`Promise.allSettled(
      document.getAnimations()
        .filter((one) => one.effect.getComputedTiming().endTime !== Infinity)
        .map((one) => one.finished),
    ).then(() => {
      fading = false;
      addEventListener("transitionrun", () => { fading = true }, { capture: true, once: true });
    })`);
    const violations = await violationsOn(page);
    if (violations.length > 0 && (await page.evaluate("fading"))) continue;
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
    );
    return [...found, ...(await cutOff(page))];
  }
}

type Violations = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"];

/** What passes is not described place by place: nobody reads it, and describing takes longer than checking. */
const options: RunOptions = { resultTypes: ["violations"] };

/** What axe finds on a page as it is, or in one part of it. */
export async function violationsOn(page: Page, part?: string): Promise<Violations> {
  if (page.frames().length > 1) {
    const builder = new AxeBuilder({ page }).options(options);
    return (await (part ? builder.include(part) : builder).analyze()).violations;
  }
  // The builder would give a page the whole of axe anew at every look, which takes several times as long as looking.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const asked = `axe.run(${JSON.stringify(part ?? null)} ?? document, ${JSON.stringify(options)})`;
  return page.evaluate<Violations>(`${asked}.then(({ violations }) => violations)`);
}

/** Choices and buttons whose words are wider than their place, which axe does not see. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`
    [...document.querySelectorAll("[role=radiogroup], [role=radiogroup] *, [role=tablist], button, button *")]
      .filter((one) => getComputedStyle(one).overflowX === "hidden" && one.clientWidth > 1)
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => "cut off: " + one.textContent)
  `);
}

/** Switches the console's language, as the officer does. */
export async function speak(page: Page, language: "zh" | "en"): Promise<void> {
  await page
    .locator("header")
    .getByText(language === "zh" ? "中文" : "English", { exact: true })
    .click();
}
