import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

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
    const { violations } = await new AxeBuilder({ page }).analyze();
    if (violations.length > 0 && (await page.evaluate("fading"))) continue;
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
    );
    return [...found, ...(await cutOff(page))];
  }
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
