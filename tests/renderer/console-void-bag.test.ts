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
const title = `作废场次 ${ceremony.id} 的档案包`;

test("the bag of a void ceremony is written and checked from the preparation page, until another is open", async () => {
  const { page, push, inputs, close } = await openScripted(workshop, voided, {
    writeBag: () => ({ revision: 1, folder: "/bags/one", zip: "/bags/one.zip" }),
    verifyBag: () => ({
      passed: 1,
      failed: 0,
      notPossible: 0,
      checks: [
        {
          name: message("verify.name.seed", {}),
          status: "pass",
          reason: message("console.part.done", {}),
        },
      ],
    }),
  });
  onTestFinished(close);
  const bag = page.getByRole("region", { name: title });
  await bag.getByRole("button", { name: "写出档案包" }).click();
  await bag.getByText("/bags/one", { exact: true }).waitFor();
  await bag.getByText("/bags/one.zip", { exact: true }).waitFor();
  expect(inputs("writeBag")[0]).toMatchObject({ expectedRevision: 1 });
  await page.getByRole("button", { name: "核验", exact: true }).click();
  await page.getByText("通过 1 项，未通过 0 项").waitFor();
  expect(await barriers(page)).toEqual([]);

  push(2, { ...nothingOpen, past: [past, { ...past, close: "cd".repeat(32), outcome: "locked" }] });
  await bag.waitFor({ state: "detached" });
  push(3, { ...witnessing, past: [past] });
  await page.getByRole("heading", { name: "见证", level: 2 }).waitFor();
  await page.getByRole("navigation").getByRole("button", { name: /筹备/ }).click();
  await page.getByRole("tab", { name: /名录/ }).waitFor();
  expect(await bag.count()).toBe(0);
});

test("a file dropped beside its place, and a reload by key while armed, leave the console where it is", async () => {
  const { page, close } = await openScripted(workshop, voided);
  onTestFinished(close);
  await page.getByRole("region", { name: title }).waitFor();
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
