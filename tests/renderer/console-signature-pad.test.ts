import type { Page } from "@playwright/test";
import { expect, test } from "vitest";
import type { Language } from "../../shared/text/catalogue.ts";
import { type Key, message, say, type ValuesOf } from "../../shared/text/text.ts";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { barriers } from "../support/looked-at.ts";
import { ceremony } from "../support/small-office.ts";
import { penOn, writeOn, written } from "../support/written.ts";

const workshop = sharedWorkshop();

const words = (language: Language) => ({
  t: <K extends Key>(key: K, values: ValuesOf<K>) => say(message(key, values), language),
});

const padIn = (page: Page) => page.getByRole("dialog").locator("svg[role=img]");
const inkIn = (page: Page) => padIn(page).locator("path");

for (const [language, theme] of [
  ["zh", "light"],
  ["en", "dark"],
] as const) {
  test(`the pad at signing in and under the minutes, ${language}, ${theme}`, {
    timeout: 240_000,
  }, async () => {
    const { t } = words(language);
    const { page, held, complaints, picture } = await openConsole(workshop, "sign-in 2", { language, theme });
    const button = (key: Key & `handwriting.${string}`) =>
      page.getByRole("dialog").getByRole("button", { name: t(key, {} as ValuesOf<typeof key>) });

    await page.getByRole("button", { name: t("handwriting.do-of", { name: "纪一" }) }).click();
    await padIn(page).waitFor();
    await button("handwriting.confirm").click();
    await page.getByText(t("handwriting.empty", {})).waitFor();
    await writeOn(page, padIn(page), written(5));
    await expect.poll(() => inkIn(page).count(), patience).toBe(2);
    expect(await barriers(page)).toEqual([]);
    await picture(`pad-roll-${theme}`);
    await button("handwriting.clear").click();
    await expect.poll(() => inkIn(page).count(), patience).toBe(0);
    await penOn(page, padIn(page), written(4));
    await expect.poll(() => inkIn(page).count(), patience).toBe(2);
    await button("handwriting.undo").click();
    await expect.poll(() => inkIn(page).count(), patience).toBe(1);
    await button("handwriting.confirm").click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page
      .getByRole("img", { name: t("handwriting.picture", { name: "纪一" }) })
      .locator("path")
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(`pad-rolled-${theme}`);
    // Nothing of it on the stage, and in no view more than the time.
    expect(JSON.stringify(held.stage.pushes)).not.toContain("person:1");
    expect(JSON.stringify(held.console.pushes)).not.toContain("strokes");

    await holdUntil(held, "lock", undefined, "freeze");
    await page.getByRole("button", { name: t("handwriting.do-of", { name: "丙记录" }) }).click();
    await padIn(page).waitFor();
    await writeOn(page, padIn(page), written(6));
    await button("handwriting.confirm").click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page
      .getByRole("img", { name: t("handwriting.picture", { name: "丙记录" }) })
      .locator("path")
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(`pad-minutes-${theme}`);
    const { strokes } = good(
      await held.console.client.call("signature", {
        ceremony,
        signer: "official:recorder",
        occasion: "minutes",
      }),
    );
    expect(strokes).toHaveLength(2);
    expect(complaints).toEqual([]);
  });
}

test("while the pad is open no key takes the next step", { timeout: 300_000 }, async () => {
  const { page, held } = await openConsole(workshop, "lock");
  const { t } = words("zh");
  await page.getByRole("switch", { name: /按键与翻页笔/ }).check();
  await page.getByRole("button", { name: t("handwriting.do-of", { name: "民二" }) }).click();
  await padIn(page).waitFor();
  for (const key of ["n", "PageDown"]) await page.keyboard.press(key);
  await writeOn(page, padIn(page), written(2));
  for (const key of ["n", "PageDown"]) await page.keyboard.press(key);
  expect(held.console.last().view.ceremony?.papers).toEqual(["pre-draw-sheet"]);
  expect(held.console.last().view.working).toBeUndefined();
});

test("a signature that the host does not give is said to be missing, and read when it does", async () => {
  const { page, held } = await openConsole(workshop, "sign-in 1");
  await held.execute({ type: "sign-by-hand", signer: "person:1", occasion: "roll", strokes: written(5) });
  await page.route("**/rpc", (route) =>
    route.request().postData()?.includes('"signature"') ? route.abort() : route.continue(),
  );
  await page.reload();
  const again = page.getByRole("button", { name: /^重新读取/ });
  await page.getByRole("alert").filter({ has: again }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.unroute("**/rpc");
  await again.click();
  const picture = page.getByRole("img", { name: /的手写签名$/ });
  await picture.locator("path").first().waitFor();
  expect(await again.count()).toBe(0);
});
