import { expect, test } from "vitest";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { good } from "../support/hold-in-windows.ts";
import { barriers } from "../support/looked-at.ts";

const workshop = sharedWorkshop();

test("after a void the room reads its number, why, and that it was a rehearsal, until the officer puts it away; the console stays on its record", async () => {
  const { page, held, complaints, picture, openStage } = await openConsole(workshop, "drop 1");
  const stage = await openStage();
  for (const window of [stage, page]) await window.setViewportSize({ width: 1280, height: 720 });
  const ceremony = held.console.last().view.ceremony?.id ?? "";
  for (const keeper of ["officer", "supervisor"] as const) {
    const reason = keeper === "officer" ? "投签箱被打翻" : "签纸散落，无法确认";
    const command = { type: "confirm-void", keeper, reason, strokes: madeUpSignature } as const;
    good(await held.change("execute", { command }));
  }
  await page.getByRole("heading", { name: "投签", level: 2 }).waitFor();
  good(await held.change("execute", { command: { type: "void", envelope: "封-1" } }));

  await stage.getByRole("heading", { name: `本场已作废 ${ceremony}` }).waitFor();
  for (const text of ["投签箱被打翻", "签纸散落，无法确认", "演 练 REHEARSAL · 结果无效"])
    await stage.getByText(text).waitFor();
  await page.getByRole("heading", { name: "案卷", level: 2 }).waitFor();
  await page.getByText("本场已作废：没有名单，编号保留。").waitFor();
  const small = page.getByRole("img", { name: "大屏正在显示：已作废" });
  for (const text of [ceremony, "投签箱被打翻", "演练"]) await small.getByText(text).first().waitFor();
  expect(await barriers(stage)).toEqual([]);
  expect(await barriers(page)).toEqual([]);
  await picture("stage-void");

  // It outlives a reload of either window, and what was put over it.
  await Promise.all([stage.reload(), page.reload()]);
  await stage.getByRole("heading", { name: `本场已作废 ${ceremony}` }).waitFor();
  await page.getByText(`大屏上是 ${ceremony} 已作废及其原因`).waitFor();
  good(await held.console.client.call("stage", { shown: "test-card" }));
  await stage.getByRole("heading", { name: "大屏测试卡" }).waitFor();
  expect(await page.getByRole("button", { name: "收起作废画面" }).count()).toBe(0);
  expect(await held.console.client.call("stage", { putAway: true })).toMatchObject({ ok: false });
  good(await held.console.client.call("stage", { shown: "phase" }));
  await page.getByRole("button", { name: "收起作废画面" }).click();
  await stage.getByRole("heading", { name: "双随机公开抽取" }).waitFor();
  await expect.poll(() => page.getByText(`大屏上是 ${ceremony}`).count(), patience).toBe(0);
  expect(complaints).toEqual([]);
});
