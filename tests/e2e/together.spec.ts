import { closeSync, openSync, truncateSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { ConsoleView } from "../../shared/windows/console-view.ts";
import { runningText } from "../support/pdf-readers.ts";
import * as officer from "./by-mouse.ts";
import { call, openIn, wordsOf } from "./room.ts";
import { expect, test, type Windows } from "./windows.ts";

const [discipline, media] = officer.two;
const markup = "<img src=x onerror=alert(1)>";

/** A rehearsal with the sample, up to the witnesses; in the sample's ledger, or in an office's own. */
async function toWitnesses(
  windows: Windows,
  ledger: "sample" | "office" = "sample",
  supervisor = discipline?.name,
): Promise<void> {
  await (ledger === "sample" ? officer.takeSample(windows) : officer.bringLists(windows));
  await officer.openCeremony(windows, { rehearsal: true });
  await officer.settle(windows, supervisor);
}

/** On to the box of slips, with the smallest roster. */
async function toSlips(windows: Windows, ledger: "sample" | "office" = "sample"): Promise<void> {
  await toWitnesses(windows, ledger);
  await officer.signIn(windows, officer.two);
  await officer.freeze(windows);
  await officer.fileSheet(windows);
  await officer.confirmFreeze(windows);
}

/** On to the first slip's reading, in an office's own ledger: after a restart the windows show it at once. */
async function toReading(windows: Windows): Promise<void> {
  await toSlips(windows, "office");
  for (const [index, { name }] of officer.two.entries()) await officer.drop(windows, index + 1, name);
  await officer.count(windows, 2);
  await officer.revealNonce(windows);
  await officer.beginReading(windows);
}

async function viewOf({ console }: Windows): Promise<ConsoleView> {
  const reply = await call(console, "view", {});
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.output as ConsoleView;
}

/** How often something stands in the ledger, in the timeline's words. */
async function inLedger(windows: Windows, key: string): Promise<number> {
  const ceremony = await openIn(windows.console);
  const reply = await call(windows.console, "timeline", { ceremony, from: 0, count: 500 });
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  const { lines } = reply.output as { lines: { said: { key: string } }[] };
  return lines.filter(({ said }) => said.key === `ceremony.course.${key}`).length;
}

/** The text of a filed paper, as another program reads it, without spaces. */
async function paperOf({ console }: Windows, paper: "pre-draw-sheet" | "minutes"): Promise<string> {
  const reply = await call(console, "paper", { ceremony: await openIn(console), paper });
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return runningText(Buffer.from((reply.output as { pdf: string }).pdf, "base64"));
}

test("people as they are: markup for a name, none at all, one who leaves, a miscount, unreadable digits, an absent keeper", async ({
  windows,
}) => {
  test.setTimeout(180_000);
  const { console: page, stage } = windows;
  await toWitnesses(windows, "sample", `钱${markup}`);
  const [name, organisation] = [page.getByLabel("姓名"), page.getByLabel("所在单位")];
  await organisation.fill("派驻纪检监察组");
  await name.fill("  ");
  await page.getByRole("button", { name: "登记签到" }).click();
  await page.locator("main").getByRole("alert").getByText(/姓名/).waitFor();
  await expect(organisation).toHaveValue("派驻纪检监察组");
  await page.getByText("还没有人签到。").waitFor();

  const [supervisor, reporter] = [
    { ...discipline, name: `钱${markup}` },
    { ...media, organisation: "<b>市日报社</b>" },
  ] as officer.Person[];
  await officer.signIn(windows, [supervisor, reporter] as officer.Person[]);
  await stage.getByText(`钱${markup}`).waitFor();
  await stage.getByText("<b>市日报社</b>").waitFor();
  for (const window of [page, stage]) {
    await expect(window.locator("img[src=x]")).toHaveCount(0);
    await expect(window.locator("b").getByText("市日报社", { exact: true })).toHaveCount(0);
  }

  await officer.freeze(windows);
  await page.getByRole("button", { name: /^见证 / }).click();
  await page.getByRole("button", { name: `钱${markup} 离场` }).click();
  await page.getByRole("dialog").getByText("抽取将自动暂停").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "离场", exact: true }).click();
  await page.getByRole("alert").getByText("在场已无纪检监察人员，抽取自动暂停。").waitFor();
  await stage.getByText("在场已无纪检监察人员，抽取自动暂停；").waitFor();
  await page.getByRole("button", { name: "恢复" }).click();
  await page.getByText("没有纪检监察人员在场，抽取不能继续；请纪检监察人员签到后再恢复。").waitFor();
  await page.getByRole("button", { name: `钱${markup} 返回` }).click();
  await page.getByRole("button", { name: `钱${markup} 离场` }).waitFor();
  await page.getByRole("button", { name: "恢复" }).click();
  await stage.getByText("封库摘要").first().waitFor();
  await page.getByRole("button", { name: "回到当前阶段" }).click();
  await officer.fileSheet(windows);
  expect(await paperOf(windows, "pre-draw-sheet")).toContain(`钱${markup}`.replace(/\s/g, ""));
  await officer.confirmFreeze(windows);

  for (const slip of [1, 2])
    await officer.drop(windows, slip, slip === 1 ? (supervisor?.name ?? "") : "示例乙");
  await officer.count(windows, 1);
  // A number may be mistyped, and what is recorded clears every drop: it asks first, and the way back leaves all as it was.
  const asked = page.getByRole("dialog");
  await asked.getByRole("button", { name: "返回", exact: true }).click();
  await asked.waitFor({ state: "detached" });
  await expect(page.getByRole("button", { name: "2 示例乙 ✓ 已投入" })).toBeVisible();
  await page.getByRole("button", { name: "记录清点结果" }).click();
  await asked.getByRole("button", { name: "记录不相符的清点结果", exact: true }).click();
  await asked.waitFor({ state: "detached" });
  await page.getByText("清点到 1 张，名册为 2 人，不相符").waitFor();
  for (const slip of [1, 2])
    await officer.drop(windows, slip, slip === 1 ? (supervisor?.name ?? "") : "示例乙");
  await officer.count(windows, 2);
  await officer.revealNonce(windows);
  await officer.beginReading(windows);
  // Nobody can read the last digit, and nobody objects: it counts as 0.
  await officer.read(windows, officer.first, "31415926535?");
  expect(await page.locator("body").innerText()).not.toContain("31415926535?");
  await officer.read(windows, officer.second, "31415926535?");
  await officer.fixedAs(windows, "314159265350").waitFor();
  await officer.nextSlip(windows, 2);
  // All three differ at the first digit, two agree at the last.
  await officer.read(windows, officer.first, "171828182845");
  await officer.read(windows, officer.second, "271828182840");
  await page.getByText("第 1、12 位不一致").waitFor();
  await officer.read(windows, officer.third, "371828182840");
  await officer.fixedAs(windows, "071828182840").waitFor();
  await officer.envelope(windows, "封-3");
  await officer.fix(windows);
  await officer.showUnseen(windows);

  await officer.confirmLock(windows, "抽取负责人");
  await officer.absentAtLock(windows, "纪检监督人", `突发疾病 ${markup}`);
  await officer.lock(windows);
  await officer.fileMinutes(windows);
  const minutes = await paperOf(windows, "minutes");
  for (const told of [`钱${markup}`, "<b>市日报社</b>", `突发疾病${markup}`, "封-3"])
    expect(minutes).toContain(told.replace(/\s/g, ""));
});

test("two consoles, an old revision, a double click, two commands at once: one effect each", async ({
  windows,
  host,
}) => {
  test.skip(host === "desktop", "the desktop has one console");
  test.setTimeout(240_000);
  const { console: page, stage } = windows;
  await toSlips(windows);
  const other = await windows.another("console");
  const slip = (window: typeof page, name: string) => window.getByRole("button", { name });
  await slip(other, "1 示例甲").waitFor();

  // Both press at once: the slip falls once, and whoever came later sees that it did.
  const pressed = [page, other].map((window) => slip(window, "1 示例甲").click({ force: true }));
  await Promise.all(pressed);
  for (const window of [page, other]) await slip(window, "1 示例甲 ✓ 已投入").waitFor();
  expect(await inLedger(windows, "slip.dropped")).toBe(1);
  await slip(other, "2 示例乙").dblclick();
  for (const window of [page, other]) await slip(window, "2 示例乙 ✓ 已投入").waitFor();
  expect(await inLedger(windows, "slip.dropped")).toBe(2);

  // By the contract itself: of two commands in one revision one is done; the same one sent twice is done once.
  const commandId = crypto.randomUUID();
  const revision = await revisionOf(windows);
  const count = (id: string, expectedRevision: number) =>
    call(page, "execute", { commandId: id, expectedRevision, command: { type: "count-slips", count: 2 } });
  const answers = await Promise.all([count(commandId, revision), count(crypto.randomUUID(), revision)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const again = await count(commandId, revision);
  const old = await count(crypto.randomUUID(), 1);
  expect(old).toMatchObject({ ok: false, error: { code: "stale" } });
  expect(await inLedger(windows, "slips.counted"), JSON.stringify(again)).toBe(1);

  // The browser paints a tab behind another one once a second: whoever works at it has it in front.
  await page.bringToFront();
  await officer.revealNonce(windows);
  await other.getByRole("heading", { name: "机器随机数与承诺相符" }).waitFor();
  await officer.beginReading(windows);
  await officer.readAlike(windows, "314159265358");
  await officer.nextSlip(windows, 2);
  await officer.readAlike(windows, "271828182845");
  await officer.envelope(windows, "封-4");
  await page.getByRole("region", { name: "计算并写入结果" }).getByRole("button").click();
  await page.getByRole("dialog").getByRole("button", { name: "计算结果，开始摇号" }).dblclick();
  await page.getByRole("heading", { name: "摇号展示" }).waitFor();
  expect(await inLedger(windows, "result.fixed")).toBe(1);
  await page.getByRole("region", { name: "摇号展示" }).getByRole("button", { name: "下一步" }).dblclick();
  await other.getByText("第 1 步，共").waitFor();
  expect((await viewOf(windows)).ceremony?.step).toEqual({ draw: "TS", scene: "roll-call", page: 0 });

  // The projector is unplugged, another one is plugged in: it shows the step that the ceremony has come to.
  await stage.close();
  await page.getByRole("alert").filter({ hasText: "大屏没有打开，或没有应答" }).waitFor();
  const beamer = await windows.another("stage");
  await beamer.locator('[data-scene="roll-call"]').waitFor();
  await officer.advance(windows);
  await beamer.locator('[data-scene="tickets"]').waitFor();
  for (const [width, height] of [
    [1280, 720],
    [3840, 2160],
  ] as const) {
    await beamer.setViewportSize({ width, height });
    await beamer.locator('[data-scene="tickets"]').waitFor();
  }

  // Blank, and another light: nothing of it is a step of the ceremony.
  const before = await viewOf(windows);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await button("空白").click();
  await expect.poll(() => wordsOf(beamer)).toBe("");
  await page.getByText("大屏现在不随阶段变化").waitFor();
  await button("本阶段").click();
  await beamer.locator('[data-scene="tickets"]').waitFor();
  await page.getByText("亮场", { exact: true }).click();
  await beamer.locator(".stage.light").waitFor();
  expect((await viewOf(windows)).events).toBe(before.events);
});

/** The present revision, as the host pushes it. */
async function revisionOf({ console }: Windows): Promise<number> {
  return console.evaluate(`new Promise((resolve) => {
    const events = new EventSource("/events");
    events.onmessage = ({ data }) => { events.close(); resolve(JSON.parse(data).revision); };
  })`);
}

test.describe("on a small disk", () => {
  test.use({ disk: 48 * 1024 });

  test("it is full while slips are read: a sentence on the console, nothing on the stage, nothing lost", async ({
    windows,
    host,
  }) => {
    test.skip(host === "desktop", "Chromium's own files lie on that disk too");
    test.setTimeout(120_000);
    await toReading(windows);
    await officer.read(windows, officer.first, "314159265358");
    // Begun anew, so that no space in the ledger's files is left from what was written before.
    await windows.restart("close");
    const { console: page, stage, folder } = windows;
    // The window works it out for itself, and says so a moment after it is there.
    await stage.getByText("✓ 相符").waitFor();
    const ballast = join(folder, "ballast");
    fill(ballast);
    const [seen, before] = [await wordsOf(stage), unwatched(await viewOf(windows))];

    const boxes = page.getByRole("group", { name: officer.second });
    await boxes.getByRole("textbox").first().click();
    await page.keyboard.type("314159265358");
    await page.keyboard.press("Enter");
    await page
      .locator("main")
      .getByRole("alert")
      .getByText(/磁盘已满.*请腾出空间后重做。/)
      .waitFor();
    expect(clockless(await wordsOf(stage))).toBe(clockless(seen));
    expect(unwatched(await viewOf(windows))).toEqual(before);

    truncateSync(ballast);
    await page.locator("form").filter({ has: boxes }).getByRole("button", { name: "交读数" }).click();
    await officer.fixedAs(windows, "314159265358").waitFor();
    await windows.restart("kill");
    expect((await viewOf(windows)).ceremony?.slips[0]?.digits).toBe("314159265358");
  });
});

/** A view without what the host hears of the stage, which a restart has it hear anew. */
const unwatched = ({ stage: { watch: _, ...stage }, ...view }: ConsoleView) => ({ ...view, stage });

/** What the room reads, the clock left out. */
const clockless = (words: string): string => words.replace(/\d\d:\d\d:\d\d/, "");

/** Fills a disk to its last byte. */
function fill(path: string): void {
  const file = openSync(path, "w");
  for (let size = 1 << 20; size >= 1; ) {
    try {
      writeSync(file, Buffer.alloc(size));
    } catch {
      size >>= 1;
    }
  }
  closeSync(file);
}
