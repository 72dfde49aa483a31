import type { Page } from "@playwright/test";
import { expect, test } from "vitest";
import { openConsole, sharedWorkshop } from "../support/console-in-chromium.ts";
import { holdUntil } from "../support/hold-in-windows.ts";
import { barriers, speak } from "../support/looked-at.ts";
import { day } from "../support/small-office.ts";
import type { Officer } from "../support/windows.ts";

const workshop = sharedWorkshop();

const details = {
  place: "一号会场",
  organiser: "市局",
  host: "甲主持",
  operator: "乙操作",
  recorder: "丙记录",
  windowReason: "检验",
};
const open = (held: Officer, quarter: string) =>
  held.execute({ type: "open", quarter, day, rehearsal: true, details });
const navigation = (page: Page) => page.getByRole("navigation", { name: "页面" });
const place = (page: Page, name: string | RegExp) => navigation(page).getByRole("button", { name });
const heading = (page: Page) => page.getByRole("heading", { level: 2 }).first();

/** A picture of a page on a small laptop and on a large display, in both languages, and what axe finds. */
function looker(page: Page, picture: (name: string) => Promise<void>) {
  return async (name: string) => {
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const language of ["en", "zh"] as const) {
        await speak(page, language);
        await picture(`place-${name}-${width}-${language}`);
      }
      expect(await barriers(page), `${name} ${width}`).toEqual([]);
    }
  };
}

test("opening the next ceremony hides nothing: the last keeps its phases, papers, bag, check and course", async () => {
  const { page, held, complaints, picture } = await openConsole(workshop, "bag");
  const look = looker(page, picture);
  const first = held.console.last().view.ceremony?.id ?? "";
  expect(await heading(page).textContent()).toBe("首页");
  await look("home-none");
  await open(held, "2027Q4");
  await page.getByText("DEMO-2027Q4-1 已进入“筹备”阶段").waitFor();
  expect(await heading(page).textContent()).toBe("首页");
  await look("home");
  await page.getByRole("button", { name: first }).click();
  await page.getByRole("heading", { name: "案卷", level: 2 }).waitFor();
  await page.getByRole("region", { name: "抽取记录" }).getByRole("row", { name: /本机/ }).waitFor();
  await look("record");
  await page.getByRole("button", { name: "核验", exact: true }).click();
  await page.getByText(/通过 \d+ 项，未通过 0 项/).waitFor();
  await look("record-verified");
  for (const phase of ["筹备", "见证", "封库", "投签", "开签", "摇号", "锁定", "纪要"]) {
    await place(page, new RegExp(`^${phase}`)).click();
    await page.getByRole("heading", { name: phase, level: 2 }).waitFor();
    await look(`over-${phase}`);
  }
  expect(complaints).toEqual([]);
  await holdUntil(held, "plan", () => {}, "plan");
});
