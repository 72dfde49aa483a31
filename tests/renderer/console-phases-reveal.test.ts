import type { Locator, Page } from "@playwright/test";
import { describe, expect, test } from "vitest";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";

const workshop = sharedWorkshop();

const boxes = (page: Page, reader: string) => page.getByRole("group", { name: reader }).getByRole("textbox");
const typed = async (page: Page, reader: string) =>
  Promise.all((await boxes(page, reader).all()).map((box) => box.inputValue()));

const inFocus = (page: Page) => page.locator(":focus").getAttribute("aria-label");

describe("the slips opened and read on the console", () => {
  test("two readings by keyboard alone, unseen by each other; they differ, and the third decides", async () => {
    const { page, held, complaints, picture } = await openConsole(workshop, "nonce");
    await expect.poll(() => page.getByRole("group", { name: /读签人/ }).count(), patience).toBe(0);
    await page.getByRole("button", { name: "已摊开并拍照，开始读签" }).click();
    const [first, second, third] = ["第一读签人：纪一", "第二读签人：民二", "第三读签人：甲主持"] as const;
    await boxes(page, first).first().waitFor();
    expect(await inFocus(page)).toBe("第 1 位");
    await page.keyboard.type("3141x59265");
    expect((await typed(page, first)).join("")).toBe("314159265");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("?");
    expect((await typed(page, first)).join("")).toBe("3141592?");
    // The place of a digit decides the seed: one taken out in the middle moves no other.
    await page.keyboard.press("Home");
    await page.keyboard.press("Backspace");
    expect(await typed(page, first)).toEqual(["", ..."141592?", "", "", "", ""]);
    await page.keyboard.type("3");
    await page.keyboard.press("End");
    expect(await page.getByRole("button", { name: "交读数" }).first().isDisabled()).toBe(true);
    await page.keyboard.press("Home");
    await page.keyboard.type("314159265358");
    await page.keyboard.press("Enter");
    await page.getByText("已交，遮住").waitFor();
    expect(await inFocus(page)).toBe("第 1 位");
    expect(await page.locator("main").textContent()).not.toContain("314159265358");
    expect(held.console.last().view.ceremony?.slips[0]?.readings).toEqual(["314159265358", "", ""]);
    await paste(page, boxes(page, second).first(), "3141 5926 ５３５９");
    await page.keyboard.press("Enter");

    await page.getByText("第 12 位不一致").waitFor();
    expect(await page.getByText("已交，遮住").count()).toBe(2);
    await picture("reveal-third");
    await page.keyboard.type("314159265358");
    await page.keyboard.press("Enter");
    await page.getByText("读定：3141 5926 5358").waitFor();
    expect(await page.locator("li[data-differs]").allTextContents()).toEqual(["8", "9", "8"]);
    expect(complaints).toEqual([]);
    expect(third).toContain(held.console.last().view.ceremony?.host);
  });

  test("pasted text that is no reading is refused in words and changes no box", async () => {
    const { page } = await openConsole(workshop, "read 1/1");
    const reader = "第二读签人：民二";
    await boxes(page, reader).first().focus();
    await page.keyboard.type("27");
    await paste(page, boxes(page, reader).nth(2), "12a4");
    await page.getByText("只能输入 0 至 9").waitFor();
    expect((await typed(page, reader)).join("")).toBe("27");
    await paste(page, boxes(page, reader).nth(2), "1828");
    expect((await typed(page, reader)).join("")).toBe("271828");
  });

  test("an objection calls the third reader; a reading half typed survives a look at another slip", async () => {
    const { page, held } = await openConsole(workshop, "read 1/2");
    await boxes(page, "第一读签人：纪一").first().waitFor();
    await page.keyboard.type("2718");
    await page.getByRole("button", { name: /^1 号/ }).click();
    await page.getByText("读定：3141 5926 5358").waitFor();
    await page.getByRole("button", { name: "记录异议…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("谁提出").fill("民二认为第 3 位是 7");
    await dialog.getByRole("button", { name: "返回" }).click();
    await page.getByRole("button", { name: "记录异议…" }).click();
    expect(await dialog.getByLabel("谁提出").inputValue()).toBe("民二认为第 3 位是 7");
    await dialog.getByRole("button", { name: "记录异议", exact: true }).click();
    await page.getByText("有人对读数提出异议").waitFor();
    expect(held.console.last().view.ceremony?.slips[0]).toMatchObject({ objected: true, digits: "" });
    await paste(page, boxes(page, "第三读签人：甲主持").first(), "314159265358");
    await page.keyboard.press("Enter");
    await page.getByText("读定：3141 5926 5358").waitFor();
    await page.getByRole("button", { name: "读 2 号签纸" }).click();
    expect((await typed(page, "第一读签人：纪一")).join("")).toBe("2718");
  });

  test("envelope, then the result: asked once more, done once", async () => {
    const { page, held, complaints, picture } = await openConsole(workshop, "read 2/3");
    const fix = page.getByRole("region", { name: "计算并写入结果" }).getByRole("button");
    expect(await fix.isDisabled()).toBe(true);
    await page.getByLabel("信封编号").fill("封-1");
    await page.getByLabel("信封编号").press("Enter");
    await expect.poll(() => fix.isDisabled(), patience).toBe(false);
    await picture("reveal-read");
    await fix.click();
    await page.getByRole("dialog").getByText("不能重抽").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "计算结果，开始摇号" }).dblclick();
    await page.getByRole("heading", { name: "摇号展示" }).waitFor();
    expect(held.console.last().view.ceremony?.outcome?.seed).toMatch(/^[0-9a-f]{64}$/);
    expect(complaints).toEqual([]);
  });
});

/** By Ctrl+V from the clipboard of this browser. */
async function paste(page: Page, box: Locator, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await box.focus();
  await page.keyboard.press("Control+V");
}
