import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FreshKeys } from "../../shared/contract/answers.ts";
import { copyOf } from "../support/bagged.ts";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { fakeSpooler } from "../support/fake-spooler.ts";
import { good } from "../support/hold-in-windows.ts";
import { heldWithKeys } from "../support/hold-with-keys.ts";
import { barriers, speak } from "../support/looked-at.ts";
import { ceremony } from "../support/small-office.ts";

const workshop = sharedWorkshop();

let bagged = "";
let keys: FreshKeys;
beforeAll(async () => {
  bagged = mkdtempSync(join(tmpdir(), "mingqian-"));
  keys = await heldWithKeys(bagged);
}, 400_000);
afterAll(() => rmSync(bagged, { recursive: true, force: true }));

test("both keepers open one unit; its name is covered until it is asked for, and put away again", {
  timeout: 400_000,
}, async () => {
  const folder = copyOf(bagged);
  const spooler = fakeSpooler();
  const { page, held, complaints, picture } = await openConsole(workshop, undefined, {
    folder,
    ports: { spooler },
  });
  const { units } = good(
    await held.console.client.call("drawnUnits", { ceremony, search: "", from: 0, count: 1 }),
  );
  const unit = units[0]?.code ?? "";
  await page
    .getByRole("row", { name: /已锁定/ })
    .getByRole("button")
    .click();
  const section = page.getByRole("region", { name: "密封名单的开启" });
  await section.getByText("尚未开启过。").waitFor();
  await section.getByRole("button", { name: "开启名单…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "单位代码" }).fill(unit);
  await page.getByRole("option", { name: unit }).click();
  // The list of codes lies over what comes next until it is left.
  await dialog.getByRole("combobox", { name: "单位代码" }).press("Tab");
  await dialog.getByRole("textbox", { name: "理由" }).fill("本周派单");
  await dialog.getByRole("textbox", { name: "提出人" }).fill("甲提出");
  await dialog.getByRole("textbox", { name: /抽取负责人（保管人一）/ }).fill("乙负责");
  await dialog.getByRole("textbox", { name: /纪检监督人（保管人二）/ }).fill("乙负责");
  await dialog.getByLabel("抽取负责人的口令").fill(keys.officer);
  await dialog.getByLabel("纪检监督人的口令").fill(keys.supervisor);
  await picture("openings-form");
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "开启", exact: true }).click();
  await dialog.getByText("抽取负责人和纪检监督人填的是同一个人").waitFor();
  expect(await dialog.getByLabel("抽取负责人的口令").inputValue()).toBe(keys.officer);
  await dialog.getByRole("textbox", { name: /纪检监督人（保管人二）/ }).fill("丙监督");
  await dialog.getByRole("button", { name: "开启", exact: true }).click();
  await section.getByText("已打开 1 家，名称只在内存中").waitFor(patience);
  const told = good(
    await held.console.client.call("openedUnits", {
      ceremony,
      search: "",
      sendable: false,
      from: 0,
      count: 10,
    }),
  );
  const name = told.units[0]?.name ?? "";
  expect(name.length).toBeGreaterThan(3);
  expect(await page.getByText(name).count()).toBe(0);
  await picture("openings-covered");
  await section.getByRole("button", { name: "显示名称" }).click();
  await section.getByText(name).waitFor();
  await picture("openings-bare");
  expect(await barriers(page)).toEqual([]);
  await section.getByRole("button", { name: "制作派单…" }).click();
  await dialog.getByRole("combobox", { name: "单位代码（已打开的）" }).click();
  await page.getByRole("option", { name: unit }).click();
  await dialog.getByRole("textbox", { name: "派单人" }).fill("丁派单");
  await picture("openings-dispatch");
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "签名并归档" }).click();
  await section.getByText(`派单：${unit}`).waitFor(patience);
  await section.getByRole("button", { name: "打开与打印… 第 1 份" }).click();
  await dialog.getByRole("combobox", { name: "打印机" }).click();
  await page.getByRole("option", { name: "示例打印机一" }).click();
  await dialog.getByRole("button", { name: "打印", exact: true }).click();
  // The printer is out of paper: the slip is filed all the same, and given to the other one.
  await dialog.getByText("缺纸").waitFor(patience);
  await picture("openings-print-refused");
  await dialog.getByRole("combobox", { name: "打印机" }).click();
  await page.getByRole("option", { name: "示例打印机二" }).click();
  await dialog.getByRole("button", { name: "打印", exact: true }).click();
  await dialog.getByRole("status").getByText("示例打印机二").waitFor(patience);
  expect(spooler.taken.map(({ job }) => job.title)).toEqual([`${ceremony} 1`]);
  await dialog.getByRole("button", { name: "关闭" }).click();
  await section.getByRole("button", { name: "本单位表单数据…" }).click();
  await dialog.getByText("检查通知书数据").waitFor();
  await picture("form-data");
  expect(await barriers(page)).toEqual([]);
  const saved = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "导出 .xlsx" }).click();
  expect((await saved).suggestedFilename()).toBe(`${ceremony} 行政检查审批表数据.xlsx`);
  await dialog.waitFor({ state: "hidden" });
  await speak(page, "en");
  await page.getByRole("button", { name: "Cover the names" }).waitFor();
  await page.screenshot({
    path: `${import.meta.dirname}/../../node_modules/.cache/screenshots/console/openings-bare-en.png`,
  });
  await page.getByRole("button", { name: "Cover the names" }).click();
  expect(await page.getByText(name).count()).toBe(0);
  await page.getByRole("button", { name: "Put away (clear from memory)" }).click();
  await page.getByText("in memory only").waitFor({ state: "hidden" });
  const gone = await held.console.client.call("openedUnits", {
    ceremony,
    search: "",
    sendable: false,
    from: 0,
    count: 10,
  });
  expect(gone).toMatchObject({ ok: false, error: { said: { key: "inspection.forgotten" } } });
  // Neither window was told a name by itself.
  for (const role of ["console", "stage"] as const) {
    const pushed = JSON.stringify(held[role].pushes);
    for (const one of told.units.flatMap(({ id, team }) => [id, ...team.map((it) => it.name ?? "")]))
      expect(pushed).not.toContain(one);
    expect(pushed).not.toContain(name);
  }
  expect(complaints).toEqual([]);
});

test("a recusal is weighed in numbers, recorded, and only then says who comes; its addendum is there", {
  timeout: 400_000,
}, async () => {
  const spooler = fakeSpooler();
  const { page, held, complaints, picture } = await openConsole(workshop, undefined, {
    folder: copyOf(bagged),
    ports: { spooler },
  });
  const { units } = good(
    await held.console.client.call("drawnUnits", { ceremony, search: "", from: 0, count: 1 }),
  );
  const [unit, inspector] = [units[0]?.code ?? "", units[0]?.team[0] ?? ""];
  await page
    .getByRole("row", { name: /已锁定/ })
    .getByRole("button")
    .click();
  const section = page.getByRole("region", { name: "名单锁定后的变更" });
  await section.getByText("没有变更。").waitFor();
  const blank = page.waitForEvent("popup");
  await section.getByRole("button", { name: "空白回避申请" }).click();
  await (await blank).close();
  await section.getByRole("button", { name: "回避或免检…" }).click();
  const dialog = page.getByRole("dialog");
  for (const [label, code] of [
    ["单位代码", unit],
    ["检查人员代码", inspector],
  ] as const) {
    await dialog.getByRole("combobox", { name: label }).fill(code);
    await page.getByRole("option", { name: code }).click();
    await dialog.getByRole("combobox", { name: label }).press("Tab");
  }
  await dialog.getByRole("textbox", { name: /理由/ }).fill("本人申报");
  await dialog.getByRole("textbox", { name: /批准人/ }).fill("乙操作");
  await dialog.getByRole("textbox", { name: /抽取负责人（保管人一）/ }).fill("乙负责");
  await dialog.getByRole("textbox", { name: /纪检监督人（保管人二）/ }).fill("丙监督");
  await dialog.getByLabel("抽取负责人的口令").fill(keys.officer);
  await dialog.getByLabel("纪检监督人的口令").fill(keys.supervisor);
  await dialog.getByRole("button", { name: "先核对可否" }).click();
  await dialog.getByText(/可对调的 \d+ 人，可替换的 \d+ 人。/).waitFor(patience);
  await picture("amendments-form");
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "记入账本" }).click();
  await dialog.getByText("批准人 乙操作 是本场的操作员").waitFor(patience);
  await dialog.getByRole("textbox", { name: /批准人/ }).fill("丁批准");
  await dialog.getByRole("button", { name: "记入账本" }).click();
  await section.getByRole("button", { name: "打开与打印… 第 1 号变更的附页" }).waitFor({ timeout: 60_000 });
  const { amendments } = good(await held.console.client.call("amendments", { ceremony }));
  expect(amendments).toMatchObject([{ number: 1, kind: "exchange", unit, inspector, isFiled: true }]);
  await section.getByText(amendments[0]?.replacement ?? "?").waitFor();
  await picture("amendments");
  await page.getByText("第 2 版，变更至第 1 条，含附页").waitFor();
  await section.getByRole("button", { name: "打开与打印… 第 1 号变更的附页" }).click();
  await dialog.getByRole("combobox", { name: "打印机" }).click();
  await page.getByRole("option", { name: "示例打印机二" }).click();
  await dialog.getByRole("button", { name: "打印", exact: true }).click();
  await dialog.getByRole("status").getByText("示例打印机二").waitFor(patience);
  expect(spooler.taken.map(({ job }) => job.title)).toEqual([`${ceremony} addendum-1`]);
  await picture("amendments-printed");
  await dialog.getByRole("button", { name: "关闭" }).click();
  await page.getByText("打印第 1 号变更的附页 1 份，打印机已接收").waitFor();
  await section.getByRole("button", { name: "回避或免检…" }).click();
  await dialog.getByText("免检", { exact: true }).click();
  // The reasons are those of the rule set, each with what it rests on.
  await dialog.getByText("衢环发〔2017〕5号").waitFor();
  await picture("amendments-waiver");
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "返回" }).click();
  await speak(page, "en");
  await page.getByRole("button", { name: "Open and print… addendum to amendment 1" }).waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("a list is sealed anew for a new keeper, each new slip handed over before; the old secrets open it no more", {
  timeout: 400_000,
}, async () => {
  const { page, held, complaints, picture } = await openConsole(workshop, undefined, {
    folder: copyOf(bagged),
  });
  await page
    .getByRole("row", { name: /已锁定/ })
    .getByRole("button")
    .click();
  const section = page.getByRole("region", { name: "密封名单换封" });
  await section.getByRole("button", { name: "换封…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("旧的口令和恢复码仍能打开").waitFor();
  await dialog.getByRole("textbox", { name: "理由" }).fill("负责人离任");
  await dialog.getByRole("textbox", { name: "提出人" }).fill("甲提出");
  await dialog.getByRole("textbox", { name: /新的抽取负责人/ }).fill("戊负责");
  await dialog.getByRole("textbox", { name: /新的纪检监督人/ }).fill("丙监督");
  await dialog.getByText("恢复码", { exact: true }).first().click();
  await dialog.getByLabel("恢复码一", { exact: true }).first().fill(keys.recovery[0]);
  await dialog.getByLabel("恢复码二", { exact: true }).first().fill(keys.recovery[1]);
  await dialog.getByRole("button", { name: "生成口令与恢复码" }).click();
  const act = dialog.getByRole("button", { name: "换封", exact: true });
  const slips = dialog.getByRole("checkbox");
  await slips.first().waitFor();
  expect(await act.isEnabled()).toBe(false);
  for (const slip of await slips.all()) await slip.check();
  await picture("reseal-form");
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size);
    await picture(`reseal-form-${size.width}`);
  }
  expect(await barriers(page)).toEqual([]);
  await act.click();
  await section.getByRole("cell", { name: /戊负责/ }).waitFor({ timeout: 60_000 });
  await page.getByText("第 2 版，第 1 次换封的密封文件").waitFor();
  await picture("reseal");
  const old = await held.change("openList", {
    ceremony,
    scope: { kind: "all" },
    team: true,
    asked: "甲提出",
    officer: "戊负责",
    supervisor: "丙监督",
    reason: "派单",
    pair: "passphrases",
    secrets: { officer: keys.officer, supervisor: keys.supervisor },
  });
  expect(old).toMatchObject({ ok: false, error: { said: { key: "ceremony.earlier-sealed" } } });
  await speak(page, "en");
  await page.getByRole("button", { name: "Seal it anew…" }).click();
  await page.screenshot({
    path: `${import.meta.dirname}/../../node_modules/.cache/screenshots/console/reseal-form-en.png`,
  });
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
