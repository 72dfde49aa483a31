import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { read, utils, write } from "@e965/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FreshKeys } from "../../shared/contract/answers.ts";
import { copyOf } from "../support/bagged.ts";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { good } from "../support/hold-in-windows.ts";
import { heldWithKeys } from "../support/hold-with-keys.ts";
import { barriers, speak } from "../support/looked-at.ts";
import { ceremony, day } from "../support/small-office.ts";
import { verifyPageBuilt } from "../support/verify-page-built.ts";

const workshop = sharedWorkshop();

let bagged = "";
let keys: FreshKeys;
beforeAll(async () => {
  bagged = mkdtempSync(join(tmpdir(), "mingqian-"));
  keys = await heldWithKeys(bagged);
}, 400_000);
afterAll(() => rmSync(bagged, { recursive: true, force: true }));

test("from the lock to the disclosure: one team dispatched, visits recorded and put right, the list published, a name proved", {
  timeout: 600_000,
}, async () => {
  const folder = copyOf(bagged);
  const { page, held, complaints, picture } = await openConsole(workshop, undefined, { folder });
  const { client } = held.console;
  const secrets = { officer: keys.officer, supervisor: keys.supervisor };
  await page
    .getByRole("row", { name: /已锁定/ })
    .getByRole("button")
    .click();
  const section = page.getByRole("region", { name: "检查与结果" });
  const dialog = page.getByRole("dialog");
  const { units } = good(await client.call("visits", { ceremony, search: "", from: 0, count: 500 }));
  const [first = "", second = ""] = units.map(({ code }) => code);
  // One team is opened by both keepers and dispatched; after that nobody's secret is asked for it.
  const openings = page.getByRole("region", { name: "密封名单的开启" });
  await openings.getByRole("button", { name: "开启名单…" }).click();
  await dialog.getByRole("combobox", { name: "单位代码" }).fill(first);
  await page.getByRole("option", { name: first }).click();
  await dialog.getByRole("combobox", { name: "单位代码" }).press("Tab");
  await dialog.getByRole("textbox", { name: "理由" }).fill("本周派单");
  await dialog.getByRole("textbox", { name: "提出人" }).fill("甲提出");
  await dialog.getByRole("textbox", { name: /抽取负责人（保管人一）/ }).fill("乙负责");
  await dialog.getByRole("textbox", { name: /纪检监督人（保管人二）/ }).fill("丙监督");
  await dialog.getByLabel("抽取负责人的口令").fill(secrets.officer);
  await dialog.getByLabel("纪检监督人的口令").fill(secrets.supervisor);
  await dialog.getByRole("button", { name: "开启", exact: true }).click();
  await openings.getByText("已打开 1 家，名称只在内存中").waitFor(patience);
  await openings.getByRole("button", { name: "制作派单…" }).click();
  await dialog.getByRole("combobox", { name: "单位代码（已打开的）" }).click();
  await page.getByRole("option", { name: first }).click();
  await dialog.getByRole("textbox", { name: "派单人" }).fill("丁派单");
  await dialog.getByRole("button", { name: "签名并归档" }).click();
  await openings.getByText(`派单：${first}`).waitFor(patience);
  await openings.getByRole("button", { name: "收起（从内存清除）" }).click();
  await openings.getByText("名称只在内存中").waitFor({ state: "hidden" });
  await section.getByText(`未检查 ${units.length} 家`).waitFor();
  await section.getByRole("button", { name: `登记… ${first}` }).click();
  await dialog.getByLabel("检查开始日").fill(day);
  await dialog.getByLabel("检查结束日").fill("2026-12-28");
  await dialog.getByLabel("现场监察记录编号").fill("示例记录一");
  await dialog.getByLabel("污染防治设施运行情况", { exact: true }).selectOption("存在违法");
  await dialog.getByLabel("说明：污染防治设施运行情况（不公开）").fill("在线监测停运");
  await dialog.getByLabel("违法情况（公示）").fill("擅自停运设施");
  await dialog.getByLabel("处罚情况（公示）").fill("罚款示例元");
  await picture("results-form");
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "登记", exact: true }).click();
  await dialog.getByText("检查结束后再登记").waitFor(patience);
  await dialog.getByLabel("检查结束日").fill(day);
  await dialog.getByRole("button", { name: "登记", exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  await section.getByRole("button", { name: `更正… ${first}` }).click();
  await expect.poll(() => dialog.getByLabel("违法情况（公示）").inputValue(), patience).toBe("擅自停运设施");
  await dialog.getByLabel("处罚情况（公示）").fill("罚款另一示例元");
  await dialog.getByLabel("更正理由").fill("数额笔误");
  await dialog.getByRole("button", { name: "更正", exact: true }).click();
  await section.getByText("更正 1 次").waitFor(patience);
  // The others are opened too: without that nothing of them is recorded.
  expect(await section.getByRole("button", { name: `登记… ${second}` }).isDisabled()).toBe(true);
  good(
    await held.change("openList", {
      ceremony,
      scope: { kind: "all" },
      team: true,
      asked: "甲提出",
      officer: "乙负责",
      supervisor: "丙监督",
      reason: "派单",
      pair: "passphrases",
      secrets,
    }),
  );
  // The visit now, its result later: until then it is due, and the home page says so.
  await section.getByRole("button", { name: `登记… ${second}` }).click();
  await dialog.getByLabel("检查开始日").fill(day);
  await dialog.getByLabel("检查结束日").fill(day);
  await dialog.getByLabel("现场监察记录编号").fill("示例记录二");
  await dialog.getByRole("button", { name: "登记", exact: true }).click();
  await section.getByText("未知：缺 2027 年放假安排").waitFor(patience);
  expect(held.console.last().view.due.map(({ said }) => said.key)).toContain("due.results-unknown");
  await picture("results");
  expect(await barriers(page)).toEqual([]);
  const disclosure = page.getByRole("region", { name: "公示" });
  await disclosure.getByText("没有").or(disclosure.getByText("尚未登记检查")).first().waitFor();
  expect(await disclosure.getByRole("button", { name: "公示…" }).isDisabled()).toBe(true);
  await picture("disclosure-waits");
  // The rest by a sheet: one cell is wrong at first, and nothing is recorded.
  const table = good(await client.call("visitsTable", { ceremony, language: "zh" }));
  const sheet = (wrong: boolean) => {
    const book = read(Buffer.from(table.bytes, "base64"));
    const rows: string[][] = utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, {
      header: 1,
      defval: "",
    });
    const [heads = [], ...lines] = rows;
    for (const line of lines) {
      const set = (heading: string, text: string) => {
        line[heads.indexOf(heading)] = text;
      };
      if (line[1] === first) continue;
      set("检查结束日", day);
      set("污染物排放情况", wrong && line[1] === second ? "尚可" : "未发现问题");
      if (line[1] !== second) set("现场监察记录编号", "示例记录");
    }
    const filled = utils.book_new();
    utils.book_append_sheet(filled, utils.aoa_to_sheet(rows), "结果");
    return {
      name: "结果.xlsx",
      mimeType: "application/octet-stream",
      buffer: write(filled, { type: "buffer", bookType: "xlsx" }) as Buffer,
    };
  };
  const input = section.locator('input[type="file"]');
  await input.setInputFiles(sheet(true));
  await section.getByText("“尚可”看不懂").waitFor(patience);
  await picture("results-sheet-wrong");
  await section.getByRole("button", { name: "导出为执法任务…" }).click();
  await dialog.getByRole("button", { name: "导出", exact: true }).waitFor();
  await picture("results-tasks");
  expect(await barriers(page)).toEqual([]);
  await dialog.getByLabel("各列").fill("任务名称=task\n错");
  await dialog.getByRole("button", { name: "导出", exact: true }).click();
  await dialog.getByText("这一行看不懂：错").waitFor();
  await dialog.getByLabel("各列").fill("任务名称=task");
  const [tasks] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "导出", exact: true }).click(),
  ]);
  expect(tasks.suggestedFilename()).toContain("执法任务");
  await section.getByRole("button", { name: "放弃" }).click();
  await input.setInputFiles(sheet(false));
  await section.getByRole("button", { name: `登记 ${units.length - 1} 家` }).click();
  await section.getByText(`已登记 ${units.length} 家`).waitFor(patience);
  await disclosure.getByRole("button", { name: "公示…" }).click();
  await dialog.getByText("个代码还封着").waitFor();
  await dialog.getByLabel("批准人").fill("丁批准");
  await dialog.getByLabel("抽取负责人（保管人一）").fill("乙负责");
  await dialog.getByLabel("纪检监督人（保管人二）").fill("丙监督");
  await dialog.getByLabel("抽取负责人的口令").fill(secrets.officer);
  await dialog.getByLabel("纪检监督人的口令").fill(secrets.supervisor);
  await picture("disclosure-form");
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "公示，不能撤回" }).click();
  await disclosure.getByText("丁批准批准").waitFor(patience);
  await disclosure.getByText("openings.csv 供核验程序").waitFor();
  await section.getByRole("button", { name: "导出为执法任务…" }).waitFor({ state: "hidden" });
  expect(await input.count()).toBe(0);
  await picture("disclosure-made");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    disclosure.getByRole("button", { name: "保存公示网页" }).click(),
  ]);
  expect(download.suggestedFilename()).toContain("disclosure.html");
  await speak(page, "en");
  await page
    .getByRole("region", { name: "Visits and results", exact: true })
    .getByText("Recorded:")
    .waitFor();
  for (const [width, height] of [
    [960, 600],
    [1280, 720],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.getByRole("region", { name: "Visits and results", exact: true }).scrollIntoViewIfNeeded();
    await page.screenshot({
      path: `${import.meta.dirname}/../../node_modules/.cache/screenshots/console/results-en-${width}.png`,
    });
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    // Nothing but a list that is browsed sideways lies under the stage's column.
    const under = await page.evaluate<string[]>(`
      [...document.querySelectorAll("main section:not([data-wrap] *)")]
        .filter((one) => one.getBoundingClientRect().right > document.querySelector("aside").getBoundingClientRect().left)
        .map((one) => one.getAttribute("aria-label"))
    `);
    expect(under, String(width)).toEqual([]);
  }
  expect(complaints).toEqual([]);
  // Anybody, with the public edition and the page: the firm that was dispatched finds itself, in both languages.
  const { folder: out } = await verifyPageBuilt();
  const bag = join(folder, "bags", `${ceremony}-v2-public`);
  const lines = readFileSync(join(bag, "data/later/disclosure/v2/openings.csv"), "utf8").split("\n");
  const name = lines.find((line) => line.startsWith(`${first},`))?.split(",")[3] ?? "";
  expect(name.length).toBeGreaterThan(3);
  await page.goto(pathToFileURL(join(out, "verify.html")).href);
  await page.setInputFiles("input[name=folder]", bag);
  await page.locator("[data-verdict]").waitFor(patience);
  expect(await page.locator("#checks [data-status=fail]").count()).toBe(0);
  for (const language of ["zh", "en"] as const) {
    if (language === "en") await page.getByRole("button", { name: "English" }).click();
    await page.getByLabel(language === "zh" ? /查找已公开的单位/ : /Find a disclosed unit/).fill(name);
    const proof = page.locator(`[data-disclosed="${first}"] [data-proof=there]`);
    await proof
      .getByText(language === "zh" ? `在抽取池中，代码 ${first}` : `It was in the pool, as ${first}`)
      .waitFor();
  }
});
