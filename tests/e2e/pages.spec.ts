import { barriers } from "../support/looked-at.ts";
import * as officer from "./by-mouse.ts";
import { expect, test } from "./windows.ts";

const first = "REHEARSAL-SLSJ-2027Q1-1";

test("a ceremony held to its bag keeps its page when the next is opened; that one is withdrawn, and the one after it counts on", async ({
  windows,
}) => {
  test.setTimeout(240_000);
  const { console, stage, picture } = windows;
  const look = async (what: string): Promise<void> => {
    await picture(console, `pages/${what}`);
    expect.soft(await barriers(console), what).toEqual([]);
  };
  const heading = (name: string) => console.getByRole("heading", { name, level: 2 }).waitFor();
  const navigation = console.getByRole("navigation", { name: "页面" });
  await officer.bringLists(windows);
  await officer.openCeremony(windows, { rehearsal: true });
  await officer.settle(windows);
  await officer.signIn(windows, officer.two);
  await officer.freeze(windows);
  await officer.fileSheet(windows);

  // Another page is turned to while the witnesses confirm: what is pressed there moves nothing, and the stage stays.
  await console.getByRole("switch", { name: "启用按键与翻页笔" }).check({ force: true });
  await officer.goHome(console);
  await look("home-freeze");
  // All that the stage says but the time.
  const said = async () => (await stage.locator("body").innerText()).replace(/\d\d:\d\d:\d\d/, "");
  const shown = await said();
  for (const key of ["n", "PageDown", " "]) await console.keyboard.press(key);
  await console.getByText("没有执行：下一步在“封库”页。").last().waitFor();
  expect(await said()).toBe(shown);
  await navigation.getByRole("button", { name: "名录" }).click();
  await console.getByText(/自封库起至档案包写出期间，单位设置、名单与日历保持不变/).waitFor();
  await look("register-held");
  await officer.goHome(console);
  await console.getByRole("button", { name: "继续：封库" }).click();
  await console.getByRole("switch", { name: "启用按键与翻页笔" }).uncheck({ force: true });

  await officer.confirmFreeze(windows);
  await officer.fromSlipsToResult(windows);
  await officer.showUnseen(windows);
  await officer.recordOpinion(windows);
  await officer.lockByBoth(windows);
  await officer.fileMinutes(windows);
  const folder = await officer.writeBag(windows);

  await officer.openCeremony(windows, { rehearsal: true });
  await officer.goHome(console);
  await look("home-second");
  await console.getByRole("button", { name: first }).click();
  await heading("案卷");
  const minutes = console.getByRole("region", { name: "抽取记录", exact: true });
  await minutes.getByRole("button", { name: "预览与打印" }).click();
  await console
    .getByRole("dialog")
    .getByText(/第 1 页，共 \d+ 页/)
    .first()
    .waitFor();
  await console
    .getByRole("dialog")
    .getByRole("img", { name: /第 1 页/ })
    .locator("canvas")
    .waitFor();
  await console.keyboard.press("Escape");
  await console.getByRole("dialog").waitFor({ state: "detached" });
  await console.getByRole("button", { name: "核验", exact: true }).click();
  await console.getByText(/通过 \d+ 项，未通过 0 项/).waitFor();
  await console.getByText(folder, { exact: true }).waitFor();
  await console.locator("aside").getByText("抽取记录归档").waitFor();
  await console.locator("aside").getByText(first, { exact: true }).waitFor();
  // The list itself is there, though the next ceremony is open: a code is found by typing it, and the table can be taken away.
  const drawn = console.getByRole("region", { name: "抽中名单", exact: true }).first();
  await drawn.getByRole("searchbox", { name: "查找" }).fill("zd-0");
  await drawn
    .getByText(/^ZD-0\d\d$/)
    .first()
    .waitFor();
  await drawn
    .getByText(/^YB-\d+$/)
    .first()
    .waitFor({ state: "detached" });
  const saved = console.waitForEvent("download");
  await drawn.getByRole("button", { name: "导出 .xlsx" }).click();
  expect((await saved).suggestedFilename()).toBe(`${first} 抽中名单.xlsx`);
  await look("record-first");

  // One press leads back; then the second is withdrawn, and the third goes on counting.
  await navigation.getByRole("button", { name: "进行中的抽取" }).click();
  await heading("筹备");
  await console.getByRole("button", { name: "撤回本场…" }).click();
  await console.getByRole("dialog").getByLabel("撤回的理由").fill("示例：设备检修");
  await console.getByRole("dialog").getByRole("button", { name: "撤回，不可恢复" }).click();
  await heading("案卷");
  await console.getByText("理由：示例：设备检修").waitFor();
  await look("record-withdrawn");
  await officer.openCeremony(windows, { rehearsal: true });
  await officer.goHome(console);
  await console.getByText("REHEARSAL-SLSJ-2027Q1-3", { exact: true }).first().waitFor();
  await console.getByRole("row", { name: /REHEARSAL-SLSJ-2027Q1-2 2027Q1 演练 已撤回 无/ }).waitFor();
  await console.getByRole("row", { name: new RegExp(`${first} 2027Q1 演练 已锁定 .* 已写出`) }).waitFor();
  await look("home-third");

  // After a restart the console begins with the ceremony that is under way, and all of it is still there.
  await windows.restart("close");
  await windows.console.getByRole("heading", { name: "筹备", level: 2 }).waitFor();
  await officer.goHome(windows.console);
  await windows.console.getByRole("button", { name: first }).click();
  await windows.console.getByRole("heading", { name: "案卷", level: 2 }).waitFor();
});
