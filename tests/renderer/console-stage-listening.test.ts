import { expect, test } from "vitest";
import { patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { witnessing } from "../support/console-views.ts";
import { openScripted } from "../support/scripted-console.ts";

const workshop = sharedWorkshop();

test("changing over to another ledger does not call the stage closed before it can have answered; then it does", async () => {
  const { page, push, close } = await openScripted(workshop, witnessing);
  const told = page.getByRole("alert").filter({ hasText: "大屏没有打开，或没有应答" });
  const silent = { ...witnessing, stage: { ...witnessing.stage, watch: { windows: 0, seen: true } } };
  await page.getByText("大屏正在显示：").first().waitFor();
  push(2, silent);
  await told.waitFor();
  // The other ledger's host has heard of no stage yet: its window is just being loaded anew.
  await page.clock.install();
  push(3, { ...silent, sample: true });
  await expect.poll(() => told.count(), patience).toBe(0);
  await page.getByText("大屏正在显示：").first().waitFor();
  await page.clock.runFor(1500);
  await told.waitFor();
  await page.getByText("应在大屏上显示（现在看不到）").waitFor();
  await close();
});
