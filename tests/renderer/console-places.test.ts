import type { Page } from "@playwright/test";
import { expect, onTestFinished, test } from "vitest";
import type { Past } from "../../shared/office/ceremonies.ts";
import { openConsole, sharedWorkshop } from "../support/console-in-chromium.ts";
import { witnessing } from "../support/console-views.ts";
import { holdUntil } from "../support/hold-in-windows.ts";
import { barriers, speak } from "../support/looked-at.ts";
import { openScripted } from "../support/scripted-console.ts";
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
/** What may be pressed on the pages of a ceremony that is over. */
const harmless =
  /^(预览与打印|复制代码|打印（PDF）|导出 \.(xlsx|csv)|打开已归档的 PDF|核验|选择扫描件.*|\d 号.*已读定)$/;
const navigation = (page: Page) => page.getByRole("navigation", { name: "页面" });
const place = (page: Page, name: string | RegExp) => navigation(page).getByRole("button", { name });
const heading = (page: Page) => page.getByRole("heading", { level: 2 }).first();

/** What may be pressed on a page beyond that and beyond closing the line that tells what was last done. */
const reaching = async (page: Page) => {
  const labels = await page
    .locator("main button:enabled")
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? one.textContent ?? ""));
  return labels.filter((label) => label !== "关闭" && !harmless.test(label));
};

/** The warnings of which a part cannot be read where they stand. */
const cutWarnings = (page: Page) =>
  page
    .getByRole("alert")
    .evaluateAll((all) =>
      all.flatMap((one) => (one.scrollHeight > one.clientHeight + 1 ? [one.textContent ?? ""] : [])),
    );

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
      expect(await cutWarnings(page), `${name} ${width}`).toEqual([]);
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
    expect(await barriers(page), phase).toEqual([]);
    // No page of it reaches the ceremony that is under way.
    expect(await reaching(page)).toEqual([]);
    await picture(`place-over-${phase}`);
  }
  expect(complaints).toEqual([]);
  await holdUntil(held, "plan", () => {}, "plan");
});

test("withdrawn from the form for another period: what was typed is kept, the record says why, the number is spent", async () => {
  const { page, held, complaints, picture } = await openConsole(workshop, "sign-in 1");
  const look = looker(page, picture);
  const first = held.console.last().view.ceremony?.id ?? "";
  await page.getByRole("heading", { name: "见证", level: 2 }).waitFor();
  await place(page, /^筹备/).click();
  await page.getByRole("tab", { name: /本场抽取/ }).click();
  await page.getByText("第4季度").click();
  await page.getByLabel("地点").fill("四楼会议室");
  await page.getByText(`${first} 的编号已经给出`).waitFor();
  expect(await page.getByRole("button", { name: "更正本场抽取" }).isDisabled()).toBe(true);
  await look("withdraw-first");
  await page.getByRole("button", { name: "撤回本场…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("撤回的理由").fill("检查期选错");
  await picture("place-withdraw-dialog");
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "撤回，不可恢复" }).click();
  await page.getByRole("button", { name: "建立本场抽取" }).waitFor();
  expect(await page.getByLabel("地点").inputValue()).toBe("四楼会议室");
  await look("opening");
  await page.getByRole("button", { name: "建立本场抽取" }).click();
  await page.getByRole("button", { name: "核定", exact: true }).waitFor();
  expect(held.console.last().view.ceremony?.id).toBe("REHEARSAL-DEMO-2027Q4-1");
  await place(page, "首页").click();
  await page.getByRole("row", { name: new RegExp(`${first}.*已撤回`) }).waitFor();
  await page.getByRole("button", { name: first }).click();
  await page.getByText("本场在封库之前撤回").waitFor();
  await page.getByText("理由：检查期选错").waitFor();
  await look("record-withdrawn");
  // Nothing on its pages reaches the ceremony that is under way.
  await place(page, /^见证/).click();
  await page.getByRole("cell", { name: "纪一" }).waitFor();
  expect(await reaching(page)).toEqual([]);
  expect(await place(page, /^封库/).isDisabled()).toBe(true);
  expect(await place(page, /^见证/).isDisabled()).toBe(false);
  await place(page, /进行中的抽取/).click();
  await page.getByRole("heading", { name: "筹备", level: 2 }).waitFor();
  expect(complaints).toEqual([]);
});

test("a page begins at its top and is named in the window's title; its heading has the focus, but not on the first sight", async () => {
  const { page, complaints } = await openConsole(workshop, "bag");
  const focused = () => page.evaluate<string>("document.activeElement.tagName");
  const top = () =>
    page.evaluate<number>("document.querySelector('main .mantine-ScrollArea-viewport').scrollTop");
  await heading(page).waitFor();
  expect(await focused()).toBe("BODY");
  expect(await page.title()).toBe("首页 · 明签 控制台");
  await page
    .getByRole("row", { name: /已锁定/ })
    .getByRole("button")
    .click();
  await page.getByRole("heading", { name: "案卷", level: 2 }).waitFor();
  await page.locator("main").getByRole("button", { name: "核验", exact: true }).scrollIntoViewIfNeeded();
  await page.getByText("选择扫描件").scrollIntoViewIfNeeded();
  expect(await top()).toBeGreaterThan(200);
  await place(page, /^开签/).click();
  await page.getByRole("heading", { name: "开签", level: 2 }).waitFor();
  expect(await top()).toBe(0);
  expect(await focused()).toBe("H2");
  expect(await page.title()).toBe("开签 · REHEARSAL-DEMO-2027Q3-1 · 明签 控制台");
  // A button at the foot that has nothing more to do does not keep the focus either.
  await place(page, "首页").click();
  await page.getByText("下一步：筹备新的一场抽取").waitFor();
  await page.getByRole("button", { name: "下一步" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "筹备", level: 2 }).waitFor();
  await expect.poll(focused).toBe("H2");
  expect(complaints).toEqual([]);
});

test("four hundred past ceremonies are a few pages, and one is found by its number or period", async () => {
  const past = Array.from(
    { length: 400 },
    (_, index): Pick<Past, "ceremony" | "quarter" | "outcome" | "rehearsal" | "close"> => {
      const quarter = `${2027 + Math.floor(index / 16)}Q${(Math.floor(index / 4) % 4) + 1}`;
      const outcome = (["void", "withdrawn", "unfinished", "locked"] as const)[index % 4] ?? "locked";
      const close = outcome === "locked" || outcome === "void" ? "ab".repeat(32) : "0".repeat(64);
      return { ceremony: `DEMO-${quarter}-${(index % 4) + 1}`, quarter, outcome, rehearsal: false, close };
    },
  );
  const { page, close } = await openScripted(workshop, { ...witnessing, past });
  onTestFinished(close);
  await place(page, "首页").click();
  await page.getByText("共 400 场").waitFor();
  const rows = page.getByRole("region", { name: "以往的抽取" }).getByRole("row");
  expect(await rows.count()).toBe(13);
  // The newest first.
  expect(await rows.nth(1).innerText()).toContain("DEMO-2051Q4-4");
  await page.getByRole("button", { name: "第 34 页" }).click();
  await page.getByRole("row", { name: /DEMO-2027Q1-1 2027Q1 正式 已作废/ }).waitFor();
  await page.getByLabel("按编号或检查期查找").fill("2039q3");
  await page.getByText("共 4 场").waitFor();
  expect(await rows.count()).toBe(5);
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel("按编号或检查期查找").fill("2099");
  await page.getByText("没有相符的抽取。").waitFor();
});
