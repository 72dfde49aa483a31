import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { ruleSetText } from "../../shared/rules/rule-set-file.ts";
import { classOf, ruleSet } from "../rules/made-rule-sets.ts";
import { type Look, openConsole, sharedWorkshop } from "../support/console-in-chromium.ts";
import { good } from "../support/hold-in-windows.ts";
import { barriers, speak } from "../support/looked-at.ts";
import { runningText } from "../support/pdf-readers.ts";

const workshop = sharedWorkshop();

/** The browser's clock on the day of the office's: each December the next year's plan is drawn up. */
async function december(look: Look = {}) {
  const held = await openConsole(workshop, "sample", look);
  await held.page.clock.setFixedTime("2026-12-25T09:30:00+08:00");
  return held;
}

test("the annual plan is drawn up, raised with a reason, saved, filed and revised, by keyboard", async () => {
  const { page, complaints, picture } = await december();
  await page.getByRole("button", { name: "年度计划", exact: true }).press("Enter");
  await page.getByRole("heading", { name: "年度计划" }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "编制计划" }).press("Enter");
  const table = page.getByRole("table", { name: "2027 年度计划" });
  const cell = table.getByLabel(/^重点排污单位，2027年第二季度，最低 \d+$/);
  const least = Number(await cell.inputValue());
  expect(least).toBeGreaterThan(1);
  // Below the minimum: a sentence, and nothing is drawn up.
  await cell.fill(String(least - 1));
  await page.getByLabel(/^调高理由：重点排污单位/).fill("示例理由");
  await page.getByRole("button", { name: "编制并签署" }).press("Enter");
  await page.getByText(`低于规则要求的 ${least} 家次`).waitFor();
  await cell.fill(String(least + 2));
  await page.getByLabel(/^调高理由：重点排污单位，2027年第二季度/).fill("专项行动预留");
  await page.getByLabel("在编在岗检查人员数").fill("30");
  await table.waitFor();
  await picture("year-plan-draw-up");
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "编制并签署" }).press("Enter");
  const card = page.getByRole("region", { name: "2027 年度，第 1 版" });
  await card.getByText("未登记备案").waitFor();
  await card.getByText(`由 ${least} 调高为 ${least + 2}，专项行动预留`).waitFor();

  const waiting = page.waitForEvent("download");
  await card.getByRole("button", { name: /xlsx/ }).press("Enter");
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("2027年度抽查计划-第1版.xlsx");
  const book = read(readFileSync(await download.path()), { type: "buffer" });
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1 });
  expect(rows[0]).toHaveLength(7);
  expect(rows.find(([label]) => label === "重点排污单位")?.[3]).toBe(least + 2);

  await card.getByLabel("备案文号").fill("示环〔2026〕9号");
  await card.getByLabel("备案日期").fill("2026-12-25");
  await card.getByRole("button", { name: "登记备案" }).press("Enter");
  await card.getByText("已备案：示环〔2026〕9号，2026年12月25日").waitFor();
  await picture("year-plan");
  expect(await barriers(page)).toEqual([]);

  // Revised: what was raised is there to be gone on with, and the first version is kept.
  await card.getByRole("button", { name: "修订 2027 年度计划" }).press("Enter");
  // So is the establishment that was typed; what gets lower is said.
  const inPost = page.getByLabel("在编在岗检查人员数");
  expect(await inPost.inputValue()).toBe("30");
  await page.getByRole("table", { name: "2027 年度计划" }).waitFor();
  expect(await page.getByRole("note").filter({ hasText: "少于第 1 版的家次" }).count()).toBe(0);
  await inPost.fill("");
  await page
    .getByRole("note")
    .filter({ hasText: "少于第 1 版的家次" })
    .getByText(/^一般排污单位，2027年第一季度/)
    .waitFor();
  await picture("year-plan-lowered");
  expect(await barriers(page)).toEqual([]);
  // More than the cap leaves room for is said as it is typed.
  const beyond = page.getByRole("note").filter({ hasText: "超出年度上限" });
  expect(await beyond.count()).toBe(0);
  const general = (quarter: string) =>
    page.getByLabel(new RegExp(`^一般排污单位，2027年第${quarter}季度，最低`));
  const registered = Number(
    await page
      .getByRole("table", { name: "2027 年度计划" })
      .getByRole("row", { name: /^在册/ })
      .getByRole("cell")
      .nth(2)
      .textContent(),
  );
  for (const quarter of ["一", "二", "三"]) await general(quarter).fill(String(registered));
  for (const reason of await page.getByLabel(/^调高理由：一般/).all()) await reason.fill("示例");
  await beyond.getByText(/一般排污单位（YB）：全年计划 \d+ 家次，超出年度上限 \d+ 家次/).waitFor();
  await picture("year-plan-beyond-cap");
  await page.getByLabel("修订理由", { exact: true }).fill("增编");
  await page.getByRole("button", { name: "编制并签署" }).press("Enter");
  await page.getByRole("region", { name: "2027 年度，第 2 版" }).getByText("修订理由：增编").waitFor();
  await card.getByText("已由第 2 版取代").waitFor();
  // The card repeats what its paper says: what is lower than before, and what is beyond the cap.
  const second = page.getByRole("region", { name: "2027 年度，第 2 版" });
  await second
    .getByRole("note")
    .filter({ hasText: "少于第 1 版的家次" })
    .getByText(/^一般排污单位，2027年第四季度/)
    .waitFor();
  await second.getByRole("note").filter({ hasText: "超出年度上限" }).waitFor();
  await picture("year-plan-revised");
  expect(complaints).toEqual([]);
}, 120_000);

test("in English, on a large screen, and its paper", async () => {
  const { page, complaints, picture, held } = await december({ language: "en" });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await held.change("drawUpYearPlan", { year: 2027, rules: "quzhou-city-2017", raised: [], why: "" });
  await page.getByRole("button", { name: "Annual plan", exact: true }).press("Enter");
  const card = page.getByRole("region", { name: "2027, version 1" });
  await card.getByText("No filing is on record").waitFor();
  await picture("year-plan-1080-en");
  await card.getByRole("button", { name: "Revise the plan of 2027" }).press("Enter");
  await page.getByLabel("Why it is revised").fill("More posts");
  await page.getByRole("table", { name: "Plan of 2027" }).waitFor();
  await picture("year-plan-revise-1080-en");
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
}, 120_000);

test("rules below the law they cite that change within the year: form, card and workbook say so, on small screens, in both languages", async () => {
  const { page, complaints, picture, held } = await december();
  const weak = { levels: ["city"], cites: "quzhou-city-2017" } as const;
  const month = { meantFor: "month", drawn: "month" } as const;
  const sets = [
    ruleSet(
      { ZD: { ...classOf("5%"), name: ["甲类源", "Class A"] }, YB: classOf("1", { per: "inspectors" }) },
      { ...weak, title: ["示例上半年规则", "First half"], validTo: "2027-06-30" },
    ),
    ruleSet(
      { ZD: { ...classOf("1%", month), name: ["甲类源", "Class A"] } },
      { ...weak, title: ["示例下半年规则", "Second half"], validFrom: "2027-07-01" },
    ),
  ];
  for (const set of sets) await held.execute({ type: "save-rules", text: ruleSetText(set) });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("button", { name: "年度计划", exact: true }).press("Enter");
  await page.getByRole("button", { name: "编制计划" }).press("Enter");
  const option = page.getByRole("option", { name: "示例上半年规则" });
  // Where the window has just become another size, a list that was opened meanwhile is put away again.
  const chosen = async () => {
    await page.getByRole("combobox", { name: "规则集" }).click();
    return option.click({ timeout: 4000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(chosen, { timeout: 40_000 }).toBe(true);
  await page.getByText("其余周期按示例下半年规则").waitFor();
  const below = page.getByRole("note").filter({ hasText: "低于所引规则集" });
  await below.getByText("甲类源（ZD）：本规则集在下列周期低于所引").waitFor();
  // Below the list it is refused by a sentence; above it that is said.
  await page.getByLabel("在编在岗检查人员数").fill("3");
  await page.getByRole("alert").getByText("少于检查人员名单标明的 22 人").waitFor();
  await page.getByLabel("在编在岗检查人员数").fill("30");
  await page.getByText("所用在编在岗人数为 30，名单上标明在编在岗的为 22").waitFor();
  await picture("year-plan-below-1366");
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "编制并签署" }).press("Enter");
  const card = page.getByRole("region", { name: "2027 年度，第 1 版" });
  await card.getByText("规则集“示例上半年规则、示例下半年规则”").waitFor();
  await card.getByText("计算所用在编在岗人数为30人，名录标明在编在岗的为22人。").waitFor();
  await page.setViewportSize({ width: 960, height: 600 });
  await picture("year-plan-below-960");
  expect(await barriers(page)).toEqual([]);
  await speak(page, "en");
  await page.getByRole("note").filter({ hasText: "Below the rule set it cites" }).waitFor();
  await picture("year-plan-below-960-en");
  expect(await barriers(page)).toEqual([]);
  const wanted = { year: 2027, version: 1, as: "pdf", language: "zh" } as const;
  const paper = good(await held.console.client.call("yearPlanFile", wanted));
  const pdf = Buffer.from(paper.bytes, "base64");
  const text = runningText(pdf).replaceAll(/\s/g, "");
  for (const said of [
    "计算所用在编在岗人数为30人，名录标明在编在岗的为22人。",
    "示例上半年规则、示例下半年规则",
    "2027年7月",
    "规则集“示例下半年规则”与其所引规则集比对",
  ])
    expect(text, said).toContain(said);
  expect(complaints).toEqual([]);
}, 120_000);

test("from the page of the quotas there is a way to the year's plan", async () => {
  const { page } = await openConsole(workshop, "plan");
  await page.getByRole("tab", { name: /^资格与数量/ }).click();
  await page.getByRole("button", { name: "年度抽查计划" }).press("Enter");
  await page.getByRole("heading", { name: "年度计划" }).waitFor();
}, 120_000);
