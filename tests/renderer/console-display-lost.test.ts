import type { CDPSession, Page } from "@playwright/test";
import { expect, test } from "vitest";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { holdUntil } from "../support/hold-in-windows.ts";
import { barriers } from "../support/looked-at.ts";

/** The operator's display and the projector beside it, as this Chromium has them without either. */
const workshop = sharedWorkshop({ args: ["--screen-info={0,0 1440x900}{1440,0 1920x1080}"] });
const projector = { left: 1440, top: 0, width: 1920, height: 1080 };

async function displaysOf(page: Page): Promise<CDPSession> {
  const displays = await page.context().newCDPSession(page);
  await expect.poll(() => page.evaluate("screen.isExtended"), patience).toBe(true);
  return displays;
}

async function pullOut(displays: CDPSession): Promise<void> {
  const { screenInfos } = await displays.send("Emulation.getScreenInfos");
  const second = screenInfos.find(({ isPrimary }) => !isPrimary);
  if (!second) throw new Error("there is no second display to pull out");
  await displays.send("Emulation.removeScreen", { screenId: second.id });
}

/** What the room reads, the clock left out. */
const wordsOf = async (stage: Page): Promise<string> =>
  (await stage.locator("body").innerText()).replace(/\d\d:\d\d:\d\d/, "");

const sentence = "第二块屏幕已断开";

test("a display pulled out in the draw is said on the console, and nowhere on the stage; nothing is lost by it", async () => {
  const { page, held, complaints, picture, openStage } = await openConsole(workshop, "result");
  await held.execute({ type: "advance" });
  const stage = await openStage();
  // Its own computing of the tickets is over: from here on it stands.
  await stage.locator('main[data-ready="true"]').waitFor();
  await page.bringToFront();
  const displays = await displaysOf(page);
  const told = page.locator("main").getByRole("alert").getByText(sentence);
  expect(await told.count()).toBe(0);
  const ceremonyNow = () => {
    const { revision, view } = held.console.last();
    return { revision, ceremony: view.ceremony };
  };
  const [before, seen] = [ceremonyNow(), await wordsOf(stage)];

  await pullOut(displays);
  await told.waitFor();
  expect(await barriers(page)).toEqual([]);
  await picture("display-lost");
  expect(ceremonyNow()).toEqual(before);
  expect(await wordsOf(stage)).toBe(seen);
  // A reload does not bring the display back, and so does not end the sentence.
  await page.reload();
  await told.waitFor();
  await page.getByRole("region", { name: "摇号展示" }).getByRole("button", { name: "下一步" }).click();
  await page.getByText(/第 2 步/).waitFor();

  await displays.send("Emulation.addScreen", projector);
  await told.waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
});

test("before the room watches it is not said, nor where there never was a second display", async () => {
  const { page, held } = await openConsole(workshop, "open");
  const displays = await displaysOf(page);
  await pullOut(displays);
  await expect.poll(() => page.evaluate("screen.isExtended"), patience).toBe(false);
  expect(held.console.last().view.ceremony?.phase).toBe("preparation");
  expect(await page.getByText(sentence).count()).toBe(0);
  const fresh = await openConsole(workshop, "result");
  expect(await fresh.page.evaluate("screen.isExtended")).toBe(false);
  await fresh.page.getByRole("region", { name: "摇号展示" }).waitFor();
  expect(await fresh.page.getByText(sentence).count()).toBe(0);
  // With the witnesses in the room, the first one's is.
  await holdUntil(held, "plan", () => {}, "plan");
  await page.getByText(sentence).waitFor();
});
