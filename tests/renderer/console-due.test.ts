import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openConsole, sharedWorkshop } from "../support/console-in-chromium.ts";
import { good } from "../support/hold-in-windows.ts";
import { barriers } from "../support/looked-at.ts";
import { textOfPages } from "../support/pdf-readers.ts";

/** Where the paper is kept to be looked at. */
const kept = process.env["MINGQIAN_KEEP_PAPER"];
const workshop = sharedWorkshop();

test("what is due is read, printed and taken into a calendar, by keyboard, in both languages", async () => {
  const { page, held, complaints, picture } = await openConsole(workshop, "sample");
  const home = page.getByRole("navigation").getByRole("button", { name: "首页" });
  await home.click();
  const due = page.getByRole("region", { name: "到期与待办" });
  await due.getByText("今天可以抽取 2027Q1").waitFor();
  await due.getByText("抽查事项“污染源日常环境监督管理”的文本是程序附带的").waitFor();
  expect(await barriers(page)).toEqual([]);
  await picture("due");
  await page.setViewportSize({ width: 1920, height: 1080 });
  await picture("due-1920");
  await page.setViewportSize({ width: 1280, height: 720 });
  await picture("due-1280");

  const waiting = page.waitForEvent("download");
  await due.getByRole("button", { name: "存为日历文件（.ics）" }).press("Enter");
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^到期与待办-\d{4}-\d{2}-\d{2}\.ics$/);
  const text = readFileSync(await download.path(), "utf8");
  expect(text).toContain("UID:window-2027q1@");
  expect(text).toContain("DTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20270101\r\n");

  const { pdf } = good(await held.console.client.call("duePaper", { language: "zh" }));
  const pages = textOfPages(Buffer.from(pdf, "base64"));
  if (kept !== undefined) writeFileSync(kept, Buffer.from(pdf, "base64"));
  expect(pages.join("").replace(/\s+/g, "")).toContain("2026年12月25日至2026年12月31日");
  // A paper has days and periods in words.
  expect(pages.join("")).not.toMatch(/\d{4}-\d{2}-\d{2}|20\d\d(?:Q\d|M\d\d|H\d)/);
  const opened = page.context().waitForEvent("page");
  await due.getByRole("button", { name: "打印清单" }).press("Enter");
  await (await opened).close();

  await page.getByText("English").first().click();
  const inEnglish = page.getByRole("region", { name: "What is due" });
  await inEnglish.getByText("2027Q1 may be drawn today").waitFor();
  await inEnglish.getByRole("button", { name: "Print the list" }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await picture("due-en");
  await page.setViewportSize({ width: 1920, height: 1080 });
  await inEnglish.getByText(/^The plan of 2027 is not drawn up/).waitFor();
  await picture("due-1920-en");
  expect(complaints).toEqual([]);
}, 120_000);
