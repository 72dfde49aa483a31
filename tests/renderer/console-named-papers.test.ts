import { expect, test } from "vitest";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { holdWithKeys } from "../support/hold-with-keys.ts";
import { ceremony, day } from "../support/small-office.ts";

const workshop = sharedWorkshop();

/** Stands for a browser that opens windows, and keeps which of them are closed and which addresses were let go. */
const watched = `
  window.shown = [];
  window.open = (url) => {
    const one = { url, isClosed: false, close() { this.isClosed = true; } };
    window.shown.push(one);
    return one;
  };
  const revoke = URL.revokeObjectURL;
  URL.revokeObjectURL = (url) => {
    for (const one of window.shown) if (one.url === url) one.isRevoked = true;
    revoke.call(URL, url);
  };`;
const shown = "window.shown.map(({ isClosed, isRevoked = false }) => ({ isClosed, isRevoked }))";
const closed = { isClosed: true, isRevoked: true };
const open = { isClosed: false, isRevoked: false };

test("a paper with names does not stay in its window when names are put away, nor when a ceremony is frozen", {
  timeout: 400_000,
}, async () => {
  const { page, held, complaints } = await openConsole(workshop, undefined);
  const { officer: one, supervisor: two } = await holdWithKeys(held);
  const { units } = good(
    await held.console.client.call("drawnUnits", { ceremony, search: "", from: 0, count: 2 }),
  );
  const [unit = "", other = ""] = units.map(({ code }) => code);
  const opened = async (of: readonly string[]) =>
    good(
      await held.change("openList", {
        ceremony,
        scope: { kind: "units", units: [...of] },
        ...{ team: true, asked: "甲提出", officer: "乙负责", supervisor: "丙监督", reason: "派单" },
        ...{ pair: "passphrases", secrets: { officer: one, supervisor: two } },
      }),
    );
  await opened([unit, other]);
  await opened([unit]);
  await page
    .getByRole("row", { name: /已锁定/ })
    .getByRole("button")
    .click();
  const section = page.getByRole("region", { name: "密封名单的开启" });
  // Each opening that is in memory may have its annex.
  await section.getByRole("button", { name: "制作第 2 次开启的密封附件" }).waitFor(patience);
  await section.getByRole("button", { name: "制作第 1 次开启的密封附件" }).click();
  await section
    .getByText(/密封附件.*2/)
    .first()
    .waitFor(patience);
  await page.evaluate(watched);
  const show = async () => {
    await section.getByRole("button", { name: "打开与打印… 第 1 份" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "打开以打印" }).click();
    await expect.poll(() => page.evaluate("window.shown.at(-1)?.isClosed"), patience).toBe(false);
    await dialog.getByRole("button", { name: "关闭" }).click();
    await dialog.waitFor({ state: "hidden" });
  };
  await show();
  expect(await page.evaluate(shown)).toEqual([open]);
  await section.getByRole("button", { name: "收起（从内存清除）" }).click();
  await expect.poll(() => page.evaluate(shown), patience).toEqual([closed]);

  await show();
  expect(await page.evaluate(shown)).toEqual([closed, open]);
  await held.execute({
    ...{ type: "open", quarter: "2028Q1", day, rehearsal: true },
    details: {
      ...{ place: "一号会场", organiser: "市局", host: "甲主持", operator: "乙操作", recorder: "丙记录" },
      windowReason: "演练",
    },
  });
  await holdUntil(held, "sign-in 2", undefined, "plan");
  expect(await page.evaluate(shown)).toEqual([closed, open]);
  await holdUntil(held, "freeze", undefined, "freeze");
  await expect.poll(() => page.evaluate(shown), patience).toEqual([closed, closed]);
  expect(complaints).toEqual([]);
});
