import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readHandbook } from "../../build/handbook/read-handbook.ts";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { barriers, speak } from "../support/looked-at.ts";

const workshop = sharedWorkshop();
const handbook = readHandbook(join(import.meta.dirname, "../.."));
const titled = (language: "zh" | "en", id: string) =>
  handbook[language].find((chapter) => chapter.id === id)?.title ?? "";

describe("how this goes", () => {
  test("each page has its part, by F1 and by the button, and axe finds nothing", {
    timeout: 240_000,
  }, async () => {
    const { page, complaints, picture } = await openConsole(workshop, "sign-in 2", { theme: "light" });
    const drawer = page.getByRole("complementary", { name: "本页怎么做" });
    const heading = (name: string) => drawer.getByRole("heading", { name, exact: true });
    await page.getByRole("button", { name: "怎么做 F1" }).waitFor();
    await page.keyboard.press("F1");
    await heading(titled("zh", "witnesses")).waitFor();
    await expect.poll(() => page.evaluate("document.activeElement.type === 'search'"), patience).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await picture("help-witnesses");
    for (const [place, id] of [
      ["首页", "console"],
      ["名录", "lists"],
      ["年度计划", "plans"],
      ["设置", "settings"],
      ["案卷", "after"],
    ] as const) {
      await page.locator("nav").getByRole("button", { name: place, exact: true }).click();
      await heading(titled("zh", id)).waitFor();
    }
    await speak(page, "en");
    const english = page.getByRole("complementary", { name: "How this goes" });
    await english.getByRole("heading", { name: titled("en", "after"), exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: "How this goes F1" }).click();
    await english.waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });

  test("is searched, opened where it was found, and left by Escape", { timeout: 120_000 }, async () => {
    const { page, picture } = await openConsole(workshop, "sign-in 2", { language: "en", theme: "dark" });
    const drawer = page.getByRole("complementary", { name: "How this goes" });
    await page.getByRole("button", { name: "How this goes F1" }).waitFor();
    await page.keyboard.press("F1");
    await drawer.getByRole("searchbox").waitFor();
    await expect.poll(() => page.evaluate("document.activeElement.type === 'search'"), patience).toBe(true);
    await page.keyboard.type("unheard-of");
    await drawer.getByText("Passages found: 0").waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("mirrors your SCREEN");
    await drawer.getByText("Passages found: 1").waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture("help-search");
    await drawer.getByRole("button", { name: /projector mirrors/ }).click();
    await drawer.getByRole("heading", { name: titled("en", "wrong"), exact: true }).waitFor();
    const inView = `(() => {
      const row = [...document.querySelectorAll("#help tr")].find((one) => one.innerText.includes("The projector mirrors"));
      const area = row.closest("section").getBoundingClientRect();
      const { top, bottom } = row.getBoundingClientRect();
      return top >= area.top && bottom <= area.bottom;
    })()`;
    await expect.poll(() => page.evaluate(inView), patience).toBe(true);
    await drawer.getByRole("button", { name: "Back to this page" }).click();
    await drawer.getByRole("heading", { name: titled("en", "witnesses"), exact: true }).waitFor();
    await page.keyboard.press("F1");
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "detached" });
    const focused = await page.evaluate<string>("document.activeElement.textContent");
    expect(focused).toBe("How this goes F1");
  });

  test.each([
    [1440, 900],
    [1100, 700],
  ])(
    "covers neither page, stage nor next step in a window of %i × %i",
    { timeout: 120_000 },
    async (width, height) => {
      const { page } = await openConsole(workshop, "sign-in 2");
      await page.setViewportSize({ width, height });
      await page.getByRole("button", { name: "怎么做 F1" }).click();
      await page.getByRole("complementary", { name: "本页怎么做" }).waitFor();
      const covered = await page.evaluate<string[]>(`(() => {
      const help = document.querySelector("#help").getBoundingClientRect();
      const others = ["header", "nav", "footer", "main h2", ".mantine-AppShell-aside", "main .mantine-ScrollArea-viewport"];
      return others.filter((one) => {
        const box = document.querySelector(one).getBoundingClientRect();
        return box.left < help.right - 1 && box.right > help.left + 1 && box.top < help.bottom - 1 && box.bottom > help.top + 1;
      });
    })()`);
      expect(covered).toEqual([]);
      const room = await page.locator("main .mantine-ScrollArea-viewport").first().boundingBox();
      expect(room?.width).toBeGreaterThan(400);
      expect(room?.height).toBeGreaterThan(250);
    },
  );

  test("takes no step of the ceremony by keys that turn its pages", { timeout: 120_000 }, async () => {
    const { page, held } = await openConsole(workshop, "drop 2");
    await page.getByLabel("启用按键与翻页笔").check({ force: true });
    const before = held.console.last().revision;
    await page.keyboard.press("F1");
    await page.getByText("按键与翻页笔不走下一步").waitFor();
    await page.getByRole("region", { name: "操作手册" }).focus();
    await page.keyboard.press("PageDown");
    await page.keyboard.press("n");
    const told = page.locator("main").getByText("暂不能进行");
    expect(await told.count()).toBe(0);
    await page.keyboard.press("Escape");
    // Outside it the same key is heard.
    await page.keyboard.press("PageDown");
    await expect
      .poll(async () => (await told.count()) > 0 || held.console.last().revision > before, patience)
      .toBe(true);
  });

  test("nothing of the guide is in what the stage loads", () => {
    const files = readdirSync(workshop.windows, { recursive: true, encoding: "utf8" });
    const page = readFileSync(join(workshop.windows, "stage/index.html"), "utf8");
    const loaded = new Set([...page.matchAll(/assets\/[\w.-]+\.js/g)].map(([name]) => name));
    for (const name of loaded) {
      const code = readFileSync(join(workshop.windows, name), "utf8");
      for (const [more] of code.matchAll(/[\w-]+\.js/g))
        if (files.includes(`assets/${more}`)) loaded.add(`assets/${more}`);
    }
    const words = handbook.zh[1]?.blocks[0];
    const some = words?.kind === "paragraph" ? (words.spans[0]?.text.slice(0, 20) ?? "") : "";
    const holding = files.filter(
      (name) => name.endsWith(".js") && readFileSync(join(workshop.windows, name), "utf8").includes(some),
    );
    expect(holding.length).toBe(1);
    expect(holding.filter((name) => loaded.has(name))).toEqual([]);
  });
});
