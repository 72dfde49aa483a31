import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds wrong on a page that stands still: rule and places, nothing where all is well. */
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
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
    );
  }
}

/** Switches the console's language, as the officer does. */
export async function speak(page: Page, language: "zh" | "en"): Promise<void> {
  await page
    .locator("header")
    .getByText(language === "zh" ? "中文" : "English", { exact: true })
    .click();
}
