import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "vitest";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import { parseAssignment } from "../../shared/draw/assignment.ts";
import { parseResult } from "../../shared/draw/result.ts";
import { type HeldConsole, openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { succeeded } from "../support/outcome.ts";
import { ceremony } from "../support/small-office.ts";

const workshop = sharedWorkshop();
/** How long an impatient hand takes from one press to the next, in ms: no hand is faster, and what is faster takes the stage's cores. */
const impatience = 100;
/** The host's own clock: a step that has not stood for its time is not believed. */
const ports = { elapsed: () => performance.now() };

/** A ceremony of the sample that draws 56 units, up to the result in the ledger; both windows are real. */
async function toTheDraw(): Promise<HeldConsole & { stage: Page }> {
  const opened = await openConsole(workshop, "open", { ports });
  const { held, page } = opened;
  const plan = { preset: "quzhou-city-2017", team: 2, leftOut: [] };
  good(await held.change("settlePlan", { ...plan, raised: {} }));
  const drawn = held.console.last().view.ceremony?.plan?.lines ?? [];
  const others = drawn.filter(({ draw }) => draw === "TS" || draw === "ZD");
  const general = 56 - others.reduce((sum, { quota }) => sum + quota, 0);
  good(await held.change("settlePlan", { ...plan, raised: { YB: general } }));
  await holdUntil(held, "result", () => {}, "approve");
  const armed = page.getByRole("switch", { name: "启用按键与翻页笔" });
  await armed.waitFor({ timeout: 120_000 });
  const stage = await opened.openStage();
  // A console at 150 % on a small display, and a small projector.
  await page.setViewportSize({ width: 960, height: 600 });
  await stage.setViewportSize({ width: 1280, height: 720 });
  // How long each code has stood on the screen, from picture to picture; kept across a reload.
  const recording = `(() => {
    const stood = JSON.parse(sessionStorage.getItem("stood") ?? "{}");
    const keep = () => sessionStorage.setItem("stood", JSON.stringify(stood));
    addEventListener("pagehide", keep);
    addEventListener("recorded", keep);
    let before = performance.now();
    const look = (now) => {
      for (const element of document.querySelectorAll(".drawn-code"))
        stood[element.textContent] = (stood[element.textContent] ?? 0) + now - before;
      before = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })()`;
  await stage.addInitScript(recording);
  await stage.reload();
  await page.bringToFront();
  await armed.check();
  // The stage has answered since it was loaded anew: before that a press does nothing, and is not kept.
  const next = page.getByRole("region", { name: "摇号展示" }).getByRole("button", { name: "下一步" });
  await expect.poll(() => next.isDisabled(), patience).toBe(false);
  return { ...opened, stage };
}

test("an impatient hand on the remote through a draw of 56: every code stands on the stage for its time", {
  timeout: 900_000,
}, async () => {
  const { page, held, stage, complaints, picture } = await toTheDraw();
  const phase = () => held.console.last().view.ceremony?.phase;
  const step = () => held.console.last().view.ceremony?.step;
  let reloads = 0;
  for (let presses = 0; phase() === "draw"; presses += 1) {
    await page.keyboard.press("PageDown");
    await sleep(impatience);
    const { scene, page: at } = step() ?? {};
    // The remote is pressed in the very instant of a reload of the stage, and of the console.
    if (scene === "reveal" && at === 1 && reloads < 2) {
      reloads += 1;
      await Promise.all([stage.reload(), page.keyboard.press("PageDown")]);
    }
    if (step()?.draw === "JC" && presses % 7 === 0) await picture("draw-impatient");
  }
  expect(phase()).toBe("lock");
  const recorded = `dispatchEvent(new Event("recorded")), sessionStorage.getItem("stood")`;
  const stood = JSON.parse((await stage.evaluate(recorded)) as string) as Record<string, number>;
  good(
    await held.change("execute", {
      command: { type: "confirm-lock", keeper: "officer", strokes: madeUpSignature },
    }),
  );
  good(
    await held.change("execute", {
      command: { type: "confirm-lock", keeper: "supervisor", strokes: madeUpSignature },
    }),
  );
  good(await held.change("execute", { command: { type: "lock" } }));
  good(await held.change("filePaper", { ceremony, paper: "minutes" }));
  const { folder } = good(await held.change("writeBag", { ceremony }));
  const file = (name: string) => readFileSync(join(folder, "data/public", name), "utf8");
  const result = succeeded(parseResult(file("result.csv")));
  expect(result).toHaveLength(56);
  const drawn = Map.groupBy(result, ({ draw }) => draw);
  // A frame more or less is how the recording looks at the screen.
  const frame = 100;
  for (const { draw, code } of result) {
    const wanted = (drawn.get(draw)?.length ?? 0) <= 20 ? 1500 : 8000;
    expect([code, (stood[code] ?? 0) + frame >= wanted]).toEqual([code, true]);
  }
  // Each unit stands there a second time with its team, and so does every inspector of a team.
  const team = succeeded(parseAssignment(file("assignment.csv")));
  for (const code of new Set(team.map(({ inspector }) => inspector)))
    expect([code, (stood[code] ?? 0) + frame >= 8000]).toEqual([code, true]);
  const events = readFileSync(join(folder, "data/ledger/events.jsonl"), "utf8");
  expect(events.match(/"seen\W+1/g)?.length).toBeGreaterThan(30);
  expect(events).not.toMatch(/"seen\W+0/);
  expect(events.match(/"unseen\W+0/g)).toHaveLength(4);
  expect(complaints.filter((line) => !line.includes("ERR_"))).toEqual([]);
});

test("the stage closed in mid-draw is told; opened again it stands at the same step and is waited for", {
  timeout: 300_000,
}, async () => {
  const { page, held, stage, openStage, picture } = await toTheDraw();
  await page.keyboard.press("PageDown");
  await page.getByText(/第 1 步，共/).waitFor();
  await stage.locator('[data-scene="roll-call"]').waitFor();
  await stage.close();
  const told = page.getByRole("alert").filter({ hasText: "大屏没有打开，或没有应答" });
  await told.waitFor();
  await picture("draw-stage-closed");
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press("PageDown");
  await page.getByText("暂不能进行：大屏没有打开或没有应答").last().waitFor();
  expect(held.console.last().view.ceremony?.steps?.at).toBe(1);
  const again = await openStage();
  await again.locator('[data-scene="roll-call"]').waitFor();
  await told.waitFor({ state: "detached" });
  await page.bringToFront();
  await page.getByText("大屏已显示够时间").waitFor();
  expect(held.console.last().view.ceremony?.steps?.at).toBe(1);
  await page.keyboard.press("PageDown");
  await page.getByText(/第 2 步，共/).waitFor();
});

test("the remote held down is one press; of two stages each is waited for, and one that is closed no more", {
  timeout: 300_000,
}, async () => {
  const { page, held, stage, openStage, picture, complaints } = await toTheDraw();
  const at = () => held.console.last().view.ceremony?.steps?.at;
  for (let repeats = 0; repeats < 60; repeats += 1) await page.keyboard.down("PageDown");
  await page.getByText(/第 1 步，共/).waitFor();
  await page.getByText("大屏已显示够时间").waitFor();
  for (let repeats = 0; repeats < 60; repeats += 1) await page.keyboard.down("PageDown");
  expect(at()).toBe(1);
  await page.keyboard.up("PageDown");

  const second = await openStage();
  await second.locator('[data-scene="roll-call"]').waitFor();
  await page.bringToFront();
  await page.getByText("打开的大屏窗口有 2 个，要等每个都显示够时间。").waitFor();
  await page.keyboard.press("PageDown");
  await page.getByText(/第 2 步，共/).waitFor();
  for (const window of [stage, second]) await window.locator('[data-scene="tickets"]').waitFor();
  await page
    .getByText(/大屏正在显示/)
    .first()
    .waitFor();
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  await picture("draw-two-stages-150");
  // What the second has not shown by its closing is not waited for: the first has, and that is enough.
  await second.close();
  await page.getByText("打开的大屏窗口有 2 个").waitFor({ state: "detached" });
  await page.getByText("大屏已显示够时间").waitFor();
  expect(at()).toBe(2);
  await page.keyboard.press("PageDown");
  await page.getByText(/第 3 步，共/).waitFor();
  expect(complaints).toEqual([]);
});
