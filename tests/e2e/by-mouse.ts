import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { writeOn, written } from "../support/written.ts";
import { expect, type Windows } from "./windows.ts";

const sample = join(import.meta.dirname, "../../sample");

/** The lists of the sample as an office would bring them, in the order in which they are imported. */
export const lists = [
  ["重点排污单位", "key.xlsx"],
  ["一般排污单位", "general.csv"],
  ["特殊监管对象", "special.xls"],
  ["检查人员", "inspectors.csv"],
  ["回避关系", "conflicts.csv"],
  ["历次抽查", "visits.csv"],
] as const;

/** The office of a first start, by its form. */
export async function setUpOffice({ console: page }: Windows, name: string, code: string): Promise<void> {
  await page.getByRole("button", { name: "设置单位并导入名录" }).click();
  await page.getByLabel("单位名称").fill(name);
  await page.getByLabel("单位代号").fill(code);
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByRole("button", { name: "导入：重点排污单位" }).waitFor();
}

/** Imports a list from a file of the sample, through the file chooser. `look` is called with the report in view. */
export async function importList(
  { console: page }: Windows,
  [list, file]: readonly [string, string],
  look: () => Promise<void> = async () => {},
): Promise<void> {
  await page.getByRole("button", { name: `导入：${list}` }).click();
  const choosing = page.waitForEvent("filechooser");
  await page.getByText("把文件拖到这里，或点此选择").click();
  await (await choosing).setFiles(join(sample, file));
  const accept = page.getByRole("button", { name: /^采用 \d+ 行$/ });
  await accept.waitFor();
  await look();
  const known = page.getByRole("checkbox", { name: /我已知道有 \d+ 行不进入名录/ });
  if (await known.isVisible()) await known.check();
  await accept.click();
  await page.getByRole("button", { name: `重新导入：${list}` }).waitFor();
}

/** An office's own ledger with the sample's lists out of their files, in which rehearsals are held: a restart begins with it. */
export async function bringLists(windows: Windows): Promise<void> {
  await setUpOffice(windows, "示例市生态环境局", "SLSJ");
  for (const list of lists) await importList(windows, list);
}

/** The sample's own ledger, by its one button. */
export async function takeSample({ console: page }: Windows): Promise<void> {
  await page.getByRole("button", { name: "打开样本账本" }).click();
  // Six lists are imported in this one step, which takes a busy machine longer than others do.
  await page.getByRole("row", { name: /历次抽查 \d/ }).waitFor({ timeout: 60_000 });
}

/** Opens a ceremony from the home page; `quarter` as the form offers it, else the one after this. */
export async function openCeremony(
  { console: page, day }: Windows,
  { quarter, rehearsal }: { readonly quarter?: string; readonly rehearsal?: boolean } = {},
): Promise<void> {
  await goHome(page);
  await page.getByRole("button", { name: "筹备新的一场抽取" }).click();
  await page.getByRole("tab", { name: /本场抽取/ }).click();
  if (quarter) await page.getByText(quarter, { exact: true }).click();
  if (rehearsal !== undefined)
    await page.getByRole("switch", { name: "演练" }).setChecked(rehearsal, { force: true });
  await page.getByLabel("抽取日期").fill(day);
  const details = { 地点: "三楼会议室", 主持人: "示例主持", 操作员: "示例操作", 记录员: "示例记录" };
  for (const [label, text] of Object.entries(details)) await page.getByLabel(label).fill(text);
  const reason = page.getByLabel("在此日抽取的理由");
  if (await reason.isVisible()) await reason.fill("系统检验");
  await page.getByRole("button", { name: "建立本场抽取" }).click();
  await page.getByRole("button", { name: "核定", exact: true }).waitFor();
}

/** To the page the console begins with. */
export async function goHome(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: "首页" }).click();
  await page.getByRole("heading", { name: "首页", level: 2 }).waitFor();
}

/** Leaves one unit out by hand, by its code. */
export async function leaveOut({ console: page }: Windows, id: string): Promise<void> {
  await page.getByRole("combobox", { name: /^编码/ }).fill(id);
  await page.getByRole("option", { name: id }).click();
  await page.getByLabel("理由", { exact: true }).fill("已由专项检查覆盖");
  await page.getByLabel("批准人").fill("示例局长");
  await page.getByRole("button", { name: "列入排除" }).click();
  await page.getByRole("button", { name: `撤销排除 ${id}` }).waitFor();
}

/** Settles the plan, and has the supervisor look through it and approve it; the console goes on to the witnesses. */
export async function settle({ console: page }: Windows, supervisor = "示例甲"): Promise<void> {
  await page.getByRole("button", { name: "核定", exact: true }).click();
  const approval = page.getByRole("region", { name: "监督确认" });
  await approval.getByRole("button", { name: "显示名单" }).click();
  await approval.getByLabel("纪检监督人姓名").fill(supervisor);
  await approval.getByRole("button", { name: "已逐项查看，确认（在封库单上签字）" }).click();
  await page.getByRole("heading", { name: "见证", level: 2 }).waitFor();
}

export interface Person {
  readonly role: string;
  readonly name: string;
  readonly organisation: string;
  readonly writes: boolean;
}

/** The smallest roster that may hold a ceremony. */
export const two: readonly Person[] = [
  { role: "纪检监察", name: "示例甲", organisation: "派驻纪检监察组", writes: true },
  { role: "新闻媒体", name: "示例乙", organisation: "市日报社", writes: true },
];

export async function signIn({ console: page }: Windows, people: readonly Person[]): Promise<void> {
  for (const { role, name, organisation, writes } of people) {
    await page.getByRole("combobox", { name: "身份" }).click();
    await page.getByRole("option", { name: role }).click();
    await page.getByLabel("姓名").fill(name);
    await page.getByLabel("所在单位").fill(organisation);
    await page.getByRole("checkbox", { name: /投签/ }).setChecked(writes);
    await page.getByRole("button", { name: "登记签到" }).click();
    await page.getByRole("cell", { name, exact: true }).waitFor();
  }
}

/** Generated keys, every slip handed over, and the freeze. `look` is called with the keys in view. */
export async function freeze(
  { console: page }: Windows,
  look: () => Promise<void> = async () => {},
): Promise<void> {
  await toFreeze(page);
  await page.getByRole("button", { name: "生成口令与恢复码", exact: true }).click();
  await expect(page.getByRole("article")).toHaveCount(4);
  await look();
  for (const slip of await page.getByRole("article").all()) await slip.getByRole("checkbox").check();
  await page.getByRole("region", { name: "封库", exact: true }).getByRole("button").click();
  await sure(page, "封库");
  await page.getByRole("heading", { name: "封库摘要", exact: true }).waitFor();
}

const toFreeze = (page: Page) => page.getByRole("button", { name: /^封库 / }).click();

export async function fileSheet({ console: page }: Windows): Promise<void> {
  await page.getByRole("button", { name: "生成封库单并归档" }).click();
  await sure(page, "归档");
  await page.getByRole("button", { name: "打开已归档的 PDF" }).waitFor();
}

export async function confirmFreeze({ console: page }: Windows): Promise<void> {
  const ticks = page.getByRole("region", { name: "见证人确认封库摘要" }).getByRole("checkbox");
  for (const tick of await ticks.all()) await tick.check();
  await page.getByRole("button", { name: "见证人已确认，进入投签" }).click();
  await page.getByRole("heading", { name: /^投签箱/ }).waitFor();
}

export async function drop({ console: page }: Windows, slip: number, name: string): Promise<void> {
  await page.getByRole("button", { name: `${slip} ${name}` }).click();
  await page.getByRole("button", { name: `${slip} ${name} ✓ 已投入` }).waitFor();
}

export async function count({ console: page }: Windows, slips: number): Promise<void> {
  await page.getByLabel("清点到的张数").fill(String(slips));
  await page.getByRole("button", { name: "记录清点结果" }).click();
}

export async function revealNonce({ console: page }: Windows): Promise<void> {
  await page.getByRole("region", { name: "揭示机器随机数" }).getByRole("button").click();
  await sure(page, "揭示机器随机数");
  await page.getByRole("heading", { name: "机器随机数与承诺相符" }).waitFor();
}

export const beginReading = ({ console: page }: Windows): Promise<void> =>
  page.getByRole("button", { name: "已摊开并拍照，开始读签" }).click();

/** One reading of the slip on the desk, by the reader whose turn it is. */
export async function read({ console: page }: Windows, reader: RegExp, digits: string): Promise<void> {
  const boxes = page.getByRole("group", { name: reader });
  await boxes.waitFor();
  // The boxes are turned to by themselves as a reader's turn comes; by hand only after something else was done on the page.
  const turnedTo = boxes.locator("input:focus").waitFor({ timeout: 2_000 });
  await turnedTo.catch(() => boxes.getByRole("textbox").first().click());
  await page.keyboard.type(digits);
  await page.locator("form").filter({ has: boxes }).getByRole("button", { name: "交读数" }).click();
  await boxes.waitFor({ state: "detached" });
}

export const [first, second, third] = [/^第一读签人/, /^第二读签人/, /^第三读签人/] as const;

/** A slip that both read alike. */
export async function readAlike(windows: Windows, digits: string): Promise<void> {
  await read(windows, first, digits);
  await read(windows, second, digits);
  await fixedAs(windows, digits).waitFor();
}

/** Where the console says which digits a slip was fixed as. */
export const fixedAs = ({ console: page }: Windows, digits: string): Locator =>
  page.getByText(`读定：${digits.replace(/(.{4})(?=.)/g, "$1 ")}`);

export const nextSlip = ({ console: page }: Windows, slip: number): Promise<void> =>
  page.getByRole("button", { name: `读 ${slip} 号签纸` }).click();

/** What somebody objects to, on the page in view. */
export async function object({ console: page }: Windows, text: string): Promise<void> {
  await page.getByRole("button", { name: "记录异议…" }).click();
  await page.getByRole("dialog").getByLabel("谁提出").fill(text);
  await page.getByRole("dialog").getByRole("button", { name: "记录异议", exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

export async function envelope({ console: page }: Windows, number: string): Promise<void> {
  await page.getByLabel("信封编号").fill(number);
  await page.getByRole("button", { name: "记录信封编号" }).click();
  await page.getByRole("region", { name: "签纸装入信封" }).getByText("✓ 已完成").waitFor();
}

export async function fix({ console: page }: Windows): Promise<void> {
  await page.getByRole("region", { name: "计算并写入结果" }).getByRole("button").click();
  await sure(page, "计算结果，开始摇号");
  await page.getByRole("heading", { name: "摇号展示" }).waitFor();
}

/** One press of the draw's own button; gives what the stage then shows, in the console's words, or nothing at the end. */
export async function advance({ console: page }: Windows): Promise<string | undefined> {
  const region = page.getByRole("region", { name: "摇号展示" });
  const coming = await region.getByRole("paragraph").last().innerText();
  const over = coming.startsWith("全部展示完毕");
  await region.getByRole("button", { name: over ? "进入锁定" : "下一步" }).click();
  if (over) await page.getByRole("heading", { name: "待锁定的名单" }).waitFor();
  else await expect(region.getByRole("status").first()).toHaveText(coming);
  return over ? undefined : coming;
}

/**
 * The whole draw without a stage, for specs that look at something else: its window paints no more, as one that hangs, and
 * the officer goes on without it. Afterwards it is loaded again.
 */
export async function showUnseen(windows: Windows): Promise<void> {
  const { console: page, stage } = windows;
  await stage.evaluate("window.requestAnimationFrame = () => 0");
  await page.getByRole("button", { name: "不用大屏继续…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "不用大屏继续", exact: true }).click();
  await page.getByText("正在不用大屏继续").waitFor();
  while ((await advance(windows)) !== undefined);
  await stage.reload();
}

export async function recordOpinion({ console: page }: Windows): Promise<void> {
  await page.getByRole("button", { name: "填入“无异议”" }).click();
  await page.getByRole("button", { name: "记录意见" }).click();
  await expect(page.getByLabel("监督意见", { exact: true })).toHaveValue("");
}

export async function confirmLock({ console: page }: Windows, keeper: string): Promise<void> {
  const confirm = page.getByRole("button", { name: `${keeper}：签名确认锁定` });
  await confirm.click();
  const dialog = page.getByRole("dialog");
  await writeOn(page, dialog.locator("svg[role=img]"), written(3));
  await dialog.getByRole("button", { name: "确认签名" }).click();
  await dialog.waitFor({ state: "detached" });
  await confirm.waitFor({ state: "detached" });
}

/** A keeper who cannot confirm: the reason is recorded. */
export async function absentAtLock({ console: page }: Windows, keeper: string, why: string): Promise<void> {
  await page.getByRole("button", { name: `${keeper}：不能确认` }).click();
  await page.getByRole("dialog").getByLabel("不能确认的原因").fill(why);
  await page.getByRole("dialog").getByRole("button", { name: "记录原因" }).click();
  await page.getByText("✓ 未确认，原因已记录").waitFor();
}

export async function lock({ console: page }: Windows): Promise<void> {
  await page.getByRole("region", { name: "锁定名单" }).getByRole("button").click();
  await sure(page, "锁定名单");
  await page.getByRole("heading", { name: "签字", exact: true }).waitFor();
}

/** From the sheet's confirmation to the result, with the smallest roster and made-up digits. */
export async function fromSlipsToResult(windows: Windows): Promise<void> {
  for (const [index, { name }] of two.entries()) await drop(windows, index + 1, name);
  await count(windows, 2);
  await revealNonce(windows);
  await beginReading(windows);
  await readAlike(windows, "314159265358");
  await nextSlip(windows, 2);
  await readAlike(windows, "271828182845");
  await envelope(windows, "封-0001");
  await fix(windows);
}

/** Both keepers confirm, and the list is locked. */
export async function lockByBoth(windows: Windows): Promise<void> {
  await confirmLock(windows, "抽取负责人");
  await confirmLock(windows, "纪检监督人");
  await lock(windows);
}

export async function fileMinutes({ console: page }: Windows): Promise<void> {
  await page.getByRole("button", { name: "生成抽取记录并归档" }).click();
  await sure(page, "归档");
  await page.getByRole("button", { name: "打开已归档的 PDF" }).waitFor();
}

/** Writes the bag; gives the folder the console names. */
export async function writeBag({ console: page }: Windows): Promise<string> {
  await page.getByRole("button", { name: "写出档案包" }).click();
  await sure(page, "写出档案包");
  const bag = page.getByRole("region", { name: "档案包", exact: true });
  await bag.getByText("文件夹").waitFor();
  return bag.locator("pre").first().innerText();
}

/** Presses the button that cannot be taken back, in its dialogue, and sees it close. */
async function sure(page: Page, act: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: act, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}
