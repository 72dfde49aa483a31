import { expect, onTestFinished, test } from "vitest";
import { message } from "../../shared/text/text.ts";
import type { ConsoleView } from "../../shared/windows/console-view.ts";
import { sharedWorkshop } from "../support/console-in-chromium.ts";
import { ceremony, witnessing } from "../support/console-views.ts";
import { barriers } from "../support/looked-at.ts";
import { openScripted } from "../support/scripted-console.ts";

const workshop = sharedWorkshop();

const { ceremony: _, ...nothingOpen } = witnessing;
const past = {
  ceremony: ceremony.id,
  quarter: ceremony.quarter,
  rehearsal: true,
  outcome: "void" as const,
  close: "ab".repeat(32),
};
const voided: ConsoleView = { ...nothingOpen, past: [past] };
const freeze = { digest: "cd".repeat(32), writers: [1, 2], deviceCommitment: "ef".repeat(32) };
const over = { ...ceremony, phase: "slips", over: true, void: true, freeze } as const;
const passed = {
  folder: "/bags/one",
  passed: 1,
  failed: 0,
  notPossible: 0,
  anchor: "anchored",
  checks: [
    {
      name: message("verify.name.seed", {}),
      status: "pass",
      reason: message("console.part.done", {}),
    },
  ],
};

test("a ceremony that is made void leaves the officer on its record, where its minutes are filed, its bag is written and checked", async () => {
  let reached: object = {};
  const { page, push, inputs, close } = await openScripted(
    workshop,
    { ...witnessing, ceremony: { ...ceremony, phase: "slips", freeze } },
    {
      ceremony: () => ({ ...over, ...reached }),
      filePaper: () => ({ revision: 2 }),
      writeBag: () => ({ revision: 3, folder: "/bags/one", zip: "/bags/one.zip" }),
      verifyBag: () => passed,
      signatures: () => ({ signatures: [] }),
    },
  );
  onTestFinished(close);
  await page.getByRole("heading", { name: "投签", level: 2 }).waitFor();
  push(2, voided);
  await page.getByRole("heading", { name: "案卷", level: 2 }).waitFor();
  await page.getByText("本场已作废：没有名单，编号保留。").waitFor();
  const bag = page.getByRole("region", { name: "档案包", exact: true });
  expect(await bag.getByRole("button", { name: "写出档案包" }).isDisabled()).toBe(true);
  await page.getByRole("button", { name: "生成抽取记录并归档" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "归档", exact: true }).click();
  await expect.poll(() => inputs("filePaper")[0]).toMatchObject({ ceremony: ceremony.id, paper: "minutes" });
  reached = { papers: ["minutes"] };
  push(3, voided);
  await bag.getByRole("button", { name: "写出档案包" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "写出档案包" }).click();
  await bag.getByText("/bags/one", { exact: true }).waitFor();
  await bag.getByText("/bags/one.zip", { exact: true }).waitFor();
  expect(inputs("writeBag")[0]).toMatchObject({ expectedRevision: 3, ceremony: ceremony.id });
  reached = { papers: ["minutes"], bag: "98".repeat(32) };
  push(4, voided);
  await page.getByRole("button", { name: "核验", exact: true }).click();
  await page.getByText("通过 1 项，未通过 0 项").waitFor();
  await page.getByText("这些摘要取自本账本，不是纸面，因此未锚定").waitFor();
  expect(await barriers(page)).toEqual([]);
  // It is there, too, when another is open.
  push(5, { ...witnessing, ceremony: { ...ceremony, id: "REHEARSAL-SAMPLE-2027Q1-2" }, past: [past] });
  await page.getByText("REHEARSAL-SAMPLE-2027Q1-2 已进入“见证”阶段。").waitFor();
  await bag.getByText("档案包清单摘要").waitFor();
});

test("what was frozen under an earlier protocol says whose bag it is to write", async () => {
  const earlier = { protocol: "mingqian-0", program: "0.0.1" };
  const { page, close } = await openScripted(
    workshop,
    { ...voided, past: [{ ...past, outcome: "locked" }] },
    { ceremony: () => ({ ...over, void: undefined, phase: "minutes", freeze: { ...freeze, earlier } }) },
  );
  onTestFinished(close);
  await page
    .getByRole("row", { name: /已锁定/ })
    .getByRole("button", { name: ceremony.id })
    .click();
  await page.getByText("按 mingqian-0 封库，其记录与档案包由当时的程序（版本 0.0.1）写出").waitFor();
  expect(await page.getByRole("button", { name: "写出档案包" }).count()).toBe(0);
});

test("a file dropped beside its place, and a reload by key while armed, leave the console where it is", async () => {
  const { page, close } = await openScripted(workshop, voided);
  onTestFinished(close);
  await page.getByRole("heading", { name: "首页", level: 2 }).waitFor();
  const prevented = (event: string) =>
    page.evaluate(
      `(() => { const event = ${event}; document.body.dispatchEvent(event); return event.defaultPrevented; })()`,
    );
  const dragged = (name: string) => `(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["x"], "x.pdf"));
    return new DragEvent("${name}", { dataTransfer, bubbles: true, cancelable: true });
  })()`;
  expect(await prevented(dragged("dragover"))).toBe(true);
  expect(await prevented(dragged("drop"))).toBe(true);

  const pressed = (init: string) =>
    `new KeyboardEvent("keydown", { ${init}, bubbles: true, cancelable: true })`;
  const reloads = ['key: "F5"', 'key: "r", ctrlKey: true', 'key: "R", ctrlKey: true, shiftKey: true'];
  for (const init of reloads) expect(await prevented(pressed(init)), init).toBe(false);
  await page.getByRole("switch", { name: "启用按键与翻页笔" }).check({ force: true });
  for (const init of reloads) expect(await prevented(pressed(init)), init).toBe(true);
  expect(await prevented(pressed('key: "r"'))).toBe(false);
});
