import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { expect, onTestFinished, test } from "vitest";
import { serveWindows } from "../../electron/hosts/browser/serve.ts";
import { composeBeside } from "../../electron/services/sample-beside.ts";
import { sharedWorkshop } from "../support/console-in-chromium.ts";
import { barriers, speak } from "../support/looked-at.ts";
import { succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const pictures = `${root}node_modules/.cache/screenshots/console`;
/** A busy machine may take its time. */
const patient = { timeout: 40_000 };
const workshop = sharedWorkshop();
mkdirSync(pictures, { recursive: true });

/** The console over an empty ledger, as on a fresh machine. */
async function freshConsole(): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const bug = (what: unknown): never => {
    throw new Error(`a bug: ${JSON.stringify(what)}`);
  };
  const services = succeeded(composeBeside({ dataFolder: scratch(), ports: testPorts(), log: bug }));
  const host = succeeded(await serveWindows(services, { windows: workshop.windows, port: 0, onBug: bug }));
  const context = await workshop.browser.newContext({ viewport: { width: 1440, height: 900 } });
  onTestFinished(async () => {
    await context.close();
    await host.close();
    services.close();
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (line) => {
    if (line.type() === "error" || line.type() === "warning") complaints.push(line.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(host.address("console"));
  return { page, complaints };
}

/** Drops a file where it may be dropped, as a hand does with the mouse. */
async function drop(page: Page, path: string): Promise<void> {
  const bytes = readFileSync(path).toString("base64");
  const dataTransfer = await page.evaluateHandle(`(() => {
    const bytes = Uint8Array.from(atob(${JSON.stringify(bytes)}), (one) => one.charCodeAt(0));
    const dropped = new DataTransfer();
    dropped.items.add(new File([bytes], ${JSON.stringify(basename(path))}));
    return dropped;
  })()`);
  const place = page.locator("label", { hasText: "把文件拖到这里" });
  await place.dispatchEvent("dragover", { dataTransfer });
  await place.dispatchEvent("drop", { dataTransfer });
}

test("from the first start to the witnesses, with the sample: every page in both languages, none with a barrier", async () => {
  const { page, complaints } = await freshConsole();
  const look = async (name: string) => {
    for (const language of ["en", "zh"] as const) {
      await speak(page, language);
      await page.screenshot({ path: `${pictures}/${name}-${language}.png`, animations: "disabled" });
    }
    expect(await barriers(page), name).toEqual([]);
  };
  await page.getByRole("button", { name: "打开样本账本" }).waitFor();
  await look("first-start");
  await page.getByRole("button", { name: "打开样本账本" }).click();
  await page.getByRole("row", { name: /历次抽查 9/ }).waitFor();
  await look("home-sample");
  await page.getByRole("navigation").getByRole("button", { name: "名录" }).click();
  await look("lists");

  await page.getByRole("button", { name: "查看：一般排污单位" }).click();
  await page.getByText("共 410 行").waitFor();
  await look("rows");
  await page.getByLabel("查找").fill("第1034厂");
  await page.getByText("共 1 行").waitFor();
  await page.getByRole("cell", { name: "示例制革第1034厂" }).waitFor();
  await page.getByRole("button", { name: "返回名单一览" }).click();

  await page.getByRole("button", { name: "导入：重点排污单位" }).click();
  await page.locator('input[type="file"]').setInputFiles(`${root}sample/key.xlsx`);
  const accept = page.getByRole("button", { name: "采用 132 行" });
  await accept.waitFor();
  await page.getByRole("button", { name: "逐条查看" }).click();
  await page.getByText("共 18 条").waitFor();
  await page.getByText("退回", { exact: true }).last().click();
  await look("import-report");
  await accept.click();
  await page.getByText("有 3 行将被退回，请先勾选确认。").waitFor();
  await page.getByRole("checkbox", { name: /我已知道有 3 行不进入名录/ }).check();
  await accept.click();
  await page.getByText("重点排污单位：已采用 132 行。").waitFor();

  await page.getByRole("navigation").getByRole("button", { name: "首页" }).click();
  await page.getByRole("button", { name: "筹备新的一场抽取" }).click();
  await page.getByLabel("抽取日期").fill("2026-12-25");
  for (const label of ["地点", "主持人", "操作员", "记录员"])
    await page.getByLabel(label).fill(`示例${label}`);
  await look("open");
  await page.getByRole("button", { name: "建立本场抽取" }).click();

  const code = page.getByRole("combobox", { name: /^编码/ });
  await code.fill("第12厂");
  await page.getByRole("option", { name: /SL0000000012/ }).click();
  expect(await code.inputValue()).toBe("SL0000000012");
  await page.getByRole("button", { name: "列入排除" }).click();
  await page.getByText("编码、理由、批准人都须填写").waitFor();
  await page.getByLabel("理由", { exact: true }).fill("示例：已由专项检查覆盖");
  await page.getByLabel("批准人").fill("示例局长");
  await page.getByRole("button", { name: "列入排除" }).click();
  await page.getByRole("textbox", { name: "重点排污单位" }).fill("1");
  const settle = page.getByRole("button", { name: "核定", exact: true });
  await page
    .locator("main")
    .getByRole("alert")
    .getByText(/低于规则要求的 7/)
    .waitFor();
  await look("plan-refused");
  expect(await settle.isDisabled()).toBe(true);
  await page.getByRole("textbox", { name: "重点排污单位" }).fill("9");
  // Before anything is settled: quotas, who is left out and why, conflicts and warnings, as they would be.
  const preview = page.getByRole("region", { name: "预览：尚未核定" });
  await preview.getByRole("cell", { name: "9", exact: true }).waitFor();
  await preview.getByText("重点排污单位：其他，经批准").waitFor();
  await preview.getByRole("note").getByRole("listitem").filter({ hasText: "人工排除" }).waitFor();
  await look("plan-preview");
  await settle.click();

  // The preparation stays where it is until the supervisor has seen and approved who is kept from whom.
  const approval = page.getByRole("region", { name: "监督确认" });
  const approve = approval.getByRole("button", { name: "已逐项查看，确认（在封库单上签字）" });
  // What the plan warns of is told the supervisor too: the page of the plan is left as soon as it is settled.
  await approval.getByRole("heading", { name: "提示" }).waitFor();
  await approval.getByRole("note").getByRole("listitem").filter({ hasText: "人工排除" }).waitFor();
  await approval.getByLabel("纪检监督人姓名").fill("示例操作员");
  expect(await approve.isDisabled()).toBe(true);
  await approval.getByRole("button", { name: "显示名单" }).click();
  await approval.getByRole("cell", { name: "SL0000000012" }).last().waitFor();
  await approval.getByRole("cell", { name: "示例局长" }).last().waitFor();
  await approval.getByText("另有 1 家因达到年度上限不进入").waitFor();
  // Whoever is kept from most is seen first, and a press leaves the pairs of that inspector.
  const counts = approval.getByRole("group", { name: "各检查人员涉及的回避" });
  const [most = ""] = await counts.getByRole("button").allInnerTexts();
  const [, id = "", pairs = ""] = /(\S+)：(\d+) 对$/.exec(most) ?? [];
  const pairTable = approval.getByRole("table", { name: "回避关系" });
  const all = await pairTable.getByRole("row").count();
  await counts.getByRole("button").first().click();
  await approval.getByRole("status").getByText(`${pairs} 对`, { exact: true }).waitFor();
  await expect.poll(() => pairTable.getByRole("row").count(), patient).toBe(Number(pairs) + 1);
  expect(await approval.getByLabel("查找").inputValue()).toBe(id);
  await look("approval-of-one");
  await approval.getByLabel("查找").fill("");
  await expect.poll(() => pairTable.getByRole("row").count(), patient).toBe(all);
  await look("approval");
  await approve.click();
  await approval.getByRole("alert").getByText("不能确认回避关系与排除名单").waitFor();
  await approval.getByText("封库前，此人须以同一姓名、“纪检监察”身份签到。").waitFor();
  await approval.getByLabel("纪检监督人姓名").fill("示例监督");
  await approve.click();
  await page.getByRole("heading", { name: "见证", level: 2 }).waitFor();

  await page.getByRole("navigation").getByRole("button", { name: /筹备/ }).click();
  await page.getByRole("cell", { name: /5%×132=6.6，进为7；提高到9/ }).waitFor();
  await look("plan-settled");
  await page.getByRole("tab", { name: /监督确认/ }).click();
  await approval.getByText(/^示例监督于/).waitFor();
  await look("approved");
  // A reload forgets nobody who was left out.
  await page.reload();
  await page.getByRole("navigation").getByRole("button", { name: /筹备/ }).click();
  await page.getByRole("button", { name: "撤销排除 SL0000000012" }).waitFor();
  expect(await page.getByRole("textbox", { name: "重点排污单位" }).inputValue()).toBe("9");
  await page.getByRole("button", { name: "回到当前阶段" }).click();

  const signIn = async (role: string, name: string, organisation: string) => {
    await page.getByRole("combobox", { name: "身份" }).click();
    await page.getByRole("option", { name: role }).click();
    await page.getByLabel("姓名").fill(name);
    await page.getByLabel("所在单位").fill(organisation);
    await page.getByRole("button", { name: "登记签到" }).click();
    await page.getByRole("cell", { name, exact: true }).waitFor();
  };
  // Whoever approved has to be on the roll by that name: it stands in the field, the page says it, and without it nothing goes on.
  expect(await page.getByLabel("姓名").inputValue()).toBe("示例监督");
  const needed = page.getByText("监督确认人 示例监督 以“纪检监察”身份签到：未满足");
  await signIn("纪检监察", "示例甲", "示例纪检监察组");
  await signIn("新闻媒体", "示例乙", "示例日报社");
  await needed.waitFor();
  await page.getByText(/^暂不能进行：监督确认人 示例监督/).waitFor();
  await look("witnesses-approver-missing");
  await signIn("纪检监察", "示例监督", "示例纪检监察组");
  await needed.waitFor({ state: "detached" });
  await look("witnesses");
  await page.getByRole("button", { name: "示例乙 离场" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "离场", exact: true }).click();
  await page.getByRole("button", { name: "示例乙 返回" }).click();
  await page.getByRole("button", { name: "示例乙 离场" }).waitFor();

  await page.getByRole("navigation").getByRole("button", { name: "设置" }).click();
  await page.getByText("深色").click();
  await page.locator("main").getByText("单位代号").waitFor();
  expect(await barriers(page), "settings").toEqual([]);
  await page.getByRole("navigation").getByRole("button", { name: /^见证/ }).click();
  await look("witnesses-dark");
  expect(complaints).toEqual([]);
}, 300_000);

test("a file that is no list is refused in a window's words, and its columns can be named by hand", async () => {
  const { page } = await freshConsole();
  await page.getByRole("button", { name: "设置单位并导入名录" }).click();
  await page.getByLabel("单位名称").fill("示例市生态环境局");
  await page.getByLabel("单位代号").fill("qz");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByRole("button", { name: "导入：重点排污单位" }).click();
  const file = page.locator('input[type="file"]');

  const locked = join(scratch(), "名单.pdf");
  writeFileSync(locked, "%PDF-1.7\n");
  await file.setInputFiles(locked);
  await page.getByRole("alert").getByText("不是电子表格：名单.pdf").waitFor();
  expect(await page.getByRole("button", { name: "重新读取" }).count()).toBe(0);

  const strange = join(scratch(), "strange.csv");
  writeFileSync(strange, "甲,乙,丙\n示例一厂,SL1,国控\n示例二厂,SL2,省控\n");
  await drop(page, strange);
  const refusal = page.locator("main").getByRole("alert");
  await refusal.getByText(/里认不出表头。看到：甲、乙、丙/).waitFor();
  expect(await refusal.textContent()).not.toContain("--map");
  // The headings of the file are there to be chosen, each with the rows below it.
  const name = page.getByRole("combobox", { name: "名称", exact: true });
  await name.click();
  await page.getByRole("option", { name: "甲（A 列） 其下三行：示例一厂、示例二厂" }).waitFor();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.screenshot({ path: `${pictures}/mapping-by-hand-zh.png` });
  await page.getByRole("option", { name: /^甲/ }).click();
  await page.getByText("其下三行：示例一厂、示例二厂").filter({ visible: true }).waitFor();
  const source = page.getByRole("combobox", { name: "污染源编码" });
  await source.click();
  await page.getByRole("option", { name: /^乙/ }).click();
  const district = page.getByRole("combobox", { name: "行政区划" });
  await district.click();
  await page.getByRole("option", { name: "没有这一列" }).click();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "重新读取" }).click();
  await page.getByRole("button", { name: "采用 2 行" }).waitFor();
  // Another column for a field: the report is made anew, and what was chosen before stays chosen.
  const level = page.getByRole("combobox", { name: "控制级别" });
  expect(await level.inputValue()).toBe("");
  await level.click();
  await page.getByRole("option", { name: "丙（C 列）" }).click();
  await expect.poll(() => level.inputValue(), patient).toBe("丙（C 列）");
  expect(await page.getByRole("combobox", { name: "名称" }).inputValue()).toBe("甲（A 列）");
  await page.getByRole("combobox", { name: "污染源编码" }).click();
  await page.getByRole("option", { name: "丙（C 列）" }).click();
  await page.getByRole("button", { name: "采用 0 行" }).waitFor();
  await page.getByRole("button", { name: "放弃" }).click();
  await page.getByRole("row", { name: /重点排污单位 尚未导入/ }).waitFor();
});
