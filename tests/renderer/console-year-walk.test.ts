import type { Locator, Page } from "@playwright/test";
import { describe, expect, test } from "vitest";
import type { Language } from "../../shared/text/catalogue.ts";
import { type Key, message, say, type ValuesOf } from "../../shared/text/text.ts";
import { openConsole, sharedWorkshop } from "../support/console-in-chromium.ts";
import { barriers } from "../support/looked-at.ts";

/** A year's rules, tried, planned and seen in what is due: the whole way by keyboard alone, in both languages. */

const workshop = sharedWorkshop();

/** More presses than the console has places to stop at. */
const mostStops = 400;

/** Goes on to a place by the tabulator, or back to it; round the page once at most. */
async function reach(page: Page, place: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await place.first().waitFor();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await place.first().evaluate((one) => one === one.ownerDocument.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`not to be reached by keyboard: ${place}`);
}
async function press(page: Page, place: Locator, key = "Enter"): Promise<void> {
  await reach(page, place);
  await page.keyboard.press(key);
}
async function type(page: Page, place: Locator, text: string): Promise<void> {
  await press(page, place, "ControlOrMeta+A");
  await page.keyboard.type(text);
}

describe.each<Language>(["zh", "en"])("in %s", (language) => {
  const t = <K extends Key>(key: K, ...[values]: keyof ValuesOf<K> extends never ? [] : [ValuesOf<K>]) =>
    say(message(key, (values ?? {}) as ValuesOf<K>), language);

  test("from the editor through the dry run and the plan to what is due, by keyboard alone", async () => {
    const { page, held, complaints, picture } = await openConsole(workshop, "sample", { language });
    await page.clock.setFixedTime("2026-12-25T09:30:00+08:00");
    /** Looked at on both screens of a meeting room. */
    const look = async (name: string, shown?: Locator) => {
      for (const [width, height] of [
        [1366, 768],
        [1920, 1080],
      ] as const) {
        await page.setViewportSize({ width, height });
        await shown?.scrollIntoViewIfNeeded();
        await picture(`year-walk-${name}-${width}`);
      }
      expect(await barriers(page), name).toEqual([]);
    };
    const to = async (place: "settings" | "plans" | "home") => {
      const name = t(`console.place.${place}`);
      const button = page.getByRole("navigation").getByRole("button", { name, exact: true });
      await reach(page, button, "Shift+Tab");
      await page.keyboard.press("Enter");
    };

    await to("settings");
    const rules = page.getByRole("region", { name: t("console.rules"), exact: true });
    await press(page, rules.getByRole("button", { name: t("console.rules.new") }));
    const field = (name: "zh" | "waivers" | "basis" | "source" | "from") =>
      rules.getByLabel(new RegExp(`^${t(`console.rule.${name}`)}`)).first();
    await type(page, field("zh"), "示例下半年规则");
    await type(page, field("waivers"), "已被案件检查覆盖 | 示例办〔2027〕1号");
    await reach(page, rules.getByRole("checkbox", { name: t("console.rule.places") }));
    const city = rules.getByRole("combobox", { name: t("register.means.市控") });
    await press(page, city, "ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    expect(await city.inputValue()).toBe(t("console.rule.place.key"));
    await type(page, field("basis"), "示例办〔2027〕1号：市控单位按重点排污单位抽取。");
    await type(page, field("source"), "示例办〔2027〕1号");
    await reach(page, field("from"));
    await page.keyboard.type("07012027");
    expect(await field("from").inputValue()).toBe("2027-07-01");
    await look("editor");

    await press(page, rules.getByRole("button", { name: t("console.rule.try") }));
    const tried = rules.getByRole("status");
    await tried.getByText(t("console.rule.moves")).waitFor();
    await look("dry-run", tried);
    await tried.getByText(t("console.rule.year-note")).scrollIntoViewIfNeeded();
    await picture("year-walk-dry-run-year-1920");
    await press(page, rules.getByRole("button", { name: t("console.rule.save") }));
    await rules.getByRole("region", { name: "示例下半年规则" }).waitFor();
    expect(held.console.last().view.ruleSets[0]?.set.places).toMatchObject({ 市控: "key" });

    await to("plans");
    await press(page, page.getByRole("button", { name: t("console.year-plan.draw-up") }));
    const table = page.getByRole("table", { name: t("console.year-plan.table", { year: 2027 }) });
    await table.waitFor();
    await page.getByText(t("console.year-plan.further", { rules: ["示例下半年规则"] })).waitFor();
    const cells = table.getByRole("textbox");
    const least = Number(await cells.first().inputValue());
    await type(page, cells.first(), String(least + 1));
    const reason = page.getByLabel(
      new RegExp(
        `^${t("console.year-plan.reason", { draw: "\u0000", period: "", least: 0, to: 0 }).split("\u0000")[0]}`,
      ),
    );
    await type(page, reason, "示例理由");
    await look("plan-form", table);
    await press(page, page.getByRole("button", { name: t("console.year-plan.do") }));
    const card = page.getByRole("region", {
      name: t("console.year-plan.version", { year: 2027, version: 1 }),
    });
    await card.getByText(t("console.year-plan.unfiled")).waitFor();
    await look("plan-card", card);

    await to("home");
    const due = page.getByRole("region", { name: t("console.home.due") });
    // That of the sample's rows is for rehearsals, which is said: the office's own is to be drawn up still.
    await due.getByText(t("due.year-plan-invented", { year: 2027 })).waitFor();
    await look("due");
    await reach(page, due.getByRole("button", { name: t("console.home.due-ics") }));
    await reach(page, due.getByRole("button", { name: t("console.home.due-print") }));
    expect(held.console.last().view.yearPlans[0]).toMatchObject({ version: 1 });
    expect(complaints).toEqual([]);
  }, 400_000);
});
