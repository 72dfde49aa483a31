import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { readBuild } from "../../electron/services/ledger/build-digest.ts";
import { chinaTime } from "../../electron/services/ledger/ports.ts";
import { display } from "../hosts/desktop/electron-world.ts";
import * as officer from "./by-mouse.ts";
import {
  type AskedDesktop,
  onElectron,
  type StandIn,
  startAsked,
  startOnOneScreen,
  startStandIn,
} from "./hosts.ts";
import { call } from "./room.ts";
import type { Windows } from "./windows.ts";

/**
 * The desktop program as it is built, where a test has to do what a person or a machine does. `asked` runs on Electron where it and a
 * display are there; `desktop` and `single`, which has one screen, on the stand-in alone.
 */
const test = base.extend<{ asked: AskedDesktop; desktop: StandIn; single: StandIn }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  asked: async ({}, use) => {
    await inFolder(startAsked, use);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  desktop: async ({}, use) => {
    base.skip(
      onElectron(),
      "of Electron no screen is pulled out here, and a page that a test drives ends with its process",
    );
    await inFolder(startStandIn, use);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  single: async ({}, use) => {
    base.skip(onElectron(), "a machine that Electron runs on has the screens it has");
    await inFolder(startOnOneScreen, use);
  },
});

/** Starts over a folder of its own, and takes both away. */
async function inFolder<Host extends AskedDesktop>(
  start: (folder: string, complain: (line: string) => void) => Promise<Host>,
  use: (host: Host) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-desktop-"));
  const complaints: string[] = [];
  const desktop = await start(folder, (line) => complaints.push(line));
  await use(desktop);
  await desktop.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  expect(complaints).toEqual([]);
}

test.describe.configure({ timeout: 180_000 });

const home = (page: Page) => page.getByRole("heading", { level: 2 }).first();
const crash = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  // Never answered: who would answer is gone.
  void devtools.send("Page.crash").catch(() => {});
  await page.waitForEvent("crash");
};

test("a page reaches two functions of the host and nothing beside them, and nothing of the other window", async ({
  asked,
}) => {
  const { console: page, stage } = asked.pages;
  await home(page).waitFor();
  const reach = "[Object.keys(window.mingqian), typeof require, typeof process, typeof standInHost]";
  expect(await page.evaluate(reach)).toEqual([["call", "subscribe"], "undefined", "undefined", "undefined"]);
  expect(
    await page.evaluate("(window.mingqian = {}, window.mingqian.call = 1, typeof window.mingqian.call)"),
  ).toBe("function");
  // What only the console may ask.
  expect(await call(stage, "rows", { list: "key", search: "", from: 0, count: 1 })).toMatchObject({
    ok: false,
    error: { code: "forbidden" },
  });
  const got = `fetch(${JSON.stringify(page.url().replace("//console", "//stage"))}).then(() => "reached", () => "refused")`;
  expect(await page.evaluate(got)).toBe("refused");
  expect(await call(page, "view", {})).toMatchObject({ ok: true });
});

test("the console says which program it is and where its data lie, and F1 opens the guide beside the page", async ({
  asked,
}) => {
  const { console: page, stage } = asked.pages;
  await home(page).waitFor();
  const { version, digest } = readBuild();
  const told = await call(page, "about", {});
  expect(told).toMatchObject({ ok: true, output: { version, digest } });
  const { dataFolder } = (told as { readonly output: { readonly dataFolder: string } }).output;
  expect(dataFolder).toContain("mingqian-desktop-");
  await page.locator("nav").getByRole("button", { name: "设置", exact: true }).click();
  await page.getByRole("region", { name: "关于本程序" }).getByText(dataFolder, { exact: true }).waitFor();
  await page.keyboard.press("F1");
  const guide = page.getByRole("complementary", { name: "本页怎么做" });
  await guide.getByRole("heading", { name: "设置", exact: true }).waitFor();
  await stage.keyboard.press("F1");
  expect(await stage.getByText("操作手册").count()).toBe(0);
});

test("a page that dies comes back, the console's and the stage's", async ({ desktop }) => {
  await home(desktop.pages.console).waitFor();
  await crash(desktop.pages.stage);
  const { stage } = await desktop.again();
  await stage.getByRole("main").waitFor();
  await crash(desktop.pages.console);
  const { console: page } = await desktop.again();
  await home(page).waitFor();
  expect(await call(page, "view", {})).toMatchObject({ ok: true });
  expect((await desktop.tell()).boxes).toEqual([]);
});

test("the projector is pulled out and comes back: the stage is hidden with a question, and fills the screen again", async ({
  desktop,
}) => {
  await home(desktop.pages.console).waitFor();
  const one = display(1, 0);
  const stage = async () => (await desktop.tell()).windows[1];
  await expect.poll(stage).toMatchObject({ visible: true, fullScreen: true, bounds: { x: 1920 } });
  await desktop.plug([one]);
  await expect.poll(stage).toMatchObject({ visible: false, closed: false });
  expect((await desktop.tell()).questions).toHaveLength(1);
  await desktop.plug([one, display(2, -1280, 0, 1280, 720)]);
  await expect.poll(stage).toMatchObject({ visible: true, fullScreen: true, bounds: { x: -1280 } });
  await expect.poll(() => desktop.pages.stage.evaluate("innerWidth")).toBe(1280);
});

/** Takes a ceremony past its freeze, and asks the program to go. */
async function untilAsked(host: AskedDesktop): Promise<void> {
  const day = chinaTime(new Date()).slice(0, 10);
  const windows = { ...host.pages, day } as unknown as Windows;
  await officer.takeSample(windows);
  await officer.openCeremony(windows);
  await officer.settle(windows);
  await officer.signIn(windows, officer.two);
  await officer.freeze(windows);
  await host.answer(1);
  await host.quit();
  await expect
    .poll(() => host.tell())
    .toMatchObject({ questions: [{ buttons: [expect.any(String), expect.any(String)] }], awake: true });
}

test("from the freeze on screens stay awake, and the program asks before it goes", async ({ asked }) => {
  await untilAsked(asked);
  for (const page of Object.values(asked.pages)) expect(page.isClosed()).toBe(false);
  await expect(home(asked.pages.console)).toHaveText("封库");
  // Only who says so ends it.
  await asked.close();
});

test("on a machine with one screen the stage is shown in a window there, and what it shows is taken", async ({
  single,
}) => {
  await home(single.pages.console).waitFor();
  const stage = async () => (await single.tell()).windows[1];
  await expect.poll(stage).toMatchObject({ visible: true, fullScreen: false, bounds: { x: 640 } });
  expect((await single.tell()).questions).toEqual([]);
  await untilAsked(single);
  const showing = await call(single.pages.stage, "showing", { window: "0".repeat(32) });
  expect(showing).toMatchObject({ ok: true });
  await single.close();
});
