import type { ConsoleView } from "../../shared/windows/console-view.ts";
import type { StageView } from "../../shared/windows/stage-view.ts";
import * as officer from "./by-mouse.ts";
import { call } from "./room.ts";
import { expect, test, type Windows } from "./windows.ts";

const slips = ["314159265358", "271828182845"] as const;

/** What must be the same after a window or the host came back: everything of the ceremony, and what the room sees. */
async function standing({ console, stage }: Windows): Promise<unknown> {
  const [seen, shown] = await Promise.all([call(console, "view", {}), call(stage, "view", {})]);
  if (!seen.ok || !shown.ok) throw new Error("no view");
  const { ceremony, lists, past } = viewIn<ConsoleView>(seen.output);
  const { phase, pool, freeze, screen } = viewIn<StageView>(shown.output);
  return { ceremony, lists, past, stage: { phase, pool, freeze, screen } };
}

const viewIn = <View>(output: unknown): View => output as View;

/** Where each window says that it stands. */
async function shown({ console, stage }: Windows): Promise<unknown> {
  await console.getByRole("heading", { level: 2 }).first().waitFor();
  const step = console.getByRole("navigation").locator('[aria-current="step"]');
  // Nothing is on the stage until its first view has come.
  await stage.locator('[data-screen]:not([data-screen="none"])').waitFor({ state: "attached" });
  return {
    // Once the bag is written no ceremony is under way.
    step: (await step.count()) > 0 ? await step.innerText() : "",
    screen: await stage.locator("[data-screen]").getAttribute("data-screen"),
  };
}

/** A whole rehearsal, stopped once in every phase in the middle of its work. */
async function hold(windows: Windows, stop: (phase: string) => Promise<void>): Promise<void> {
  await officer.bringLists(windows);
  await officer.openCeremony(windows, { rehearsal: true });
  await stop("preparation");
  await toPlan(windows);
  await officer.settle(windows);
  await officer.signIn(windows, officer.two);
  await stop("witnesses");
  await officer.freeze(windows);
  await stop("freeze");
  await officer.fileSheet(windows);
  await officer.confirmFreeze(windows);
  await officer.drop(windows, 2, "示例乙");
  await stop("slips");
  await officer.drop(windows, 1, "示例甲");
  await officer.count(windows, 2);
  await officer.revealNonce(windows);
  await officer.beginReading(windows);
  await officer.readAlike(windows, slips[0]);
  await officer.nextSlip(windows, 2);
  await officer.read(windows, officer.first, slips[1]);
  await stop("reveal");
  await officer.read(windows, officer.second, slips[1]);
  await officer.fixedAs(windows, slips[1]).waitFor();
  await officer.envelope(windows, "封-7");
  await officer.fix(windows);
  for (let steps = 0; steps < 6; steps += 1) await officer.advance(windows);
  await stop("draw");
  await officer.showUnseen(windows);
  await officer.confirmLock(windows, "抽取负责人");
  await stop("lock");
  await officer.absentAtLock(windows, "纪检监督人", "身体不适");
  await officer.lock(windows);
  await officer.fileMinutes(windows);
  await stop("minutes");
  await officer.writeBag(windows);
  await stop("bag");
}

/** After a restart the tab of preparation that is next is in front already. */
async function toPlan({ console }: Windows): Promise<void> {
  await console.getByRole("tab", { name: /资格与数量/ }).click();
  await console.getByRole("button", { name: "核定", exact: true }).waitFor();
}

test("windows reloaded and the host killed in every phase: the same step, seed and result, and the bag passes", async ({
  windows,
}) => {
  test.setTimeout(420_000);
  await hold(windows, async (phase) => {
    const [before, seen] = [await standing(windows), await shown(windows)];
    await windows.console.reload();
    await windows.stage.reload();
    expect(await shown(windows), `${phase} after a reload`).toEqual(seen);
    expect(await standing(windows), `${phase} after a reload`).toEqual(before);
    await windows.restart("kill");
    expect(await shown(windows), `${phase} after a kill`).toEqual(seen);
    expect(await standing(windows), `${phase} after a kill`).toEqual(before);
  });
  await windows.console
    .getByRole("row", { name: /已锁定/ })
    .getByRole("button")
    .click();
  await windows.console.getByRole("button", { name: "核验", exact: true }).click();
  await windows.console.getByText(/通过 \d+ 项，未通过 0 项/).waitFor();
});
