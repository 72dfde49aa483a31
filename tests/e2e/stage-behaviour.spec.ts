import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type jsQR from "jsqr";
import { sampleScreen } from "../../electron/cli/bench/stage-sample.ts";
import type { Screen } from "../../shared/windows/stage-view.ts";
import { large, screens, small, viewOf } from "../support/stage-views.ts";
import { expect, test } from "./stage-window.ts";

const readQr = createRequire(import.meta.url)("jsqr") as typeof jsQR.default;
const room = { width: 1920, height: 1080 };
const still = { appearance: { language: "zh", theme: "dark", calm: true } } as const;

test.use({ viewport: room });

const screenOf = (name: string): Screen => {
  const screen = screens[name];
  if (!screen) throw new Error(`no screen ${name}`);
  return screen;
};

/** What another program reads off a photograph of the window. */
async function qrOf(page: Page): Promise<string | undefined> {
  const png = (await page.screenshot()).toString("base64");
  const blank = await page.context().newPage();
  const pixels = (await blank.evaluate(`
    fetch("data:image/png;base64,${png}").then((answer) => answer.blob()).then(createImageBitmap).then((image) => {
      const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
      canvas.drawImage(image, 0, 0);
      const bytes = canvas.getImageData(0, 0, image.width, image.height).data;
      let text = "";
      for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return btoa(text);
    })`)) as string;
  await blank.close();
  return readQr(new Uint8ClampedArray(Buffer.from(pixels, "base64")), room.width, room.height)?.data;
}

test("the QR codes of freeze and result are read off the screen, in both themes", async ({ page, stage }) => {
  for (const theme of ["dark", "light"] as const)
    for (const name of ["freeze", "result"]) {
      const screen = screenOf(name);
      stage.host.show(viewOf(screen, { appearance: { language: "zh", theme, calm: true } }));
      if (page.url() === "about:blank") await page.goto(stage.host.address());
      await stage.settled(page, screen);
      expect(await qrOf(page)).toBe("qr" in screen ? screen.qr : "");
    }
});

test("keys and mouse do nothing", async ({ page, stage }) => {
  stage.host.show(viewOf(screenOf("freeze"), still));
  await page.goto(stage.host.address());
  await stage.settled(page, screenOf("freeze"));
  const before = await page.locator(".screen").innerHTML();
  for (const key of [" ", "Enter", "Tab", "PageDown", "Escape", "ArrowRight", "Control+Minus"])
    await page.keyboard.press(key);
  await page.mouse.click(900, 500);
  await page.mouse.click(900, 500, { button: "right" });
  await page.mouse.wheel(0, 900);
  await page.mouse.dblclick(700, 400);
  expect(await page.locator(".screen").innerHTML()).toBe(before);
  const left =
    "JSON.stringify([document.activeElement.tagName, scrollY, String(getSelection()), innerWidth])";
  expect(await page.evaluate(left)).toBe(JSON.stringify(["BODY", 0, "", room.width]));
  await expect(page.locator("button, a, input, [tabindex]")).toHaveCount(0);
  expect(stage.host.called).toEqual([]);
});

test("a window that does not fill its screen says for some seconds by which key it does", async ({
  browser,
  stage,
}) => {
  const screen = screenOf("freeze");
  stage.host.show(viewOf(screen, still));
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, screen: room });
  await page.goto(stage.host.address());
  await stage.settled(page, screen);
  const head = page.getByRole("banner");
  await expect(head).toContainText("按 F11 键全屏，再按退出");
  await expect(head).toContainText("SLHJ-2027Q1-1");
  await stage.picture(page, "full-screen-hint");
  await expect(head).toContainText("示例市生态环境局", { timeout: 12_000 });
  await expect(head).not.toContainText("F11");
  stage.host.show(viewOf({ kind: "test-card" }, still));
  await expect(page.getByRole("main")).toContainText("F11");
  await page.setViewportSize(room);
  await expect(page.getByRole("main")).toContainText("四边的边线应完整可见");
  await page.close();
});

test("what stands still is not painted again, frame by frame", async ({ page, stage }) => {
  await page.addInitScript(`
    paints = frames = 0;
    const put = CanvasRenderingContext2D.prototype.putImageData;
    CanvasRenderingContext2D.prototype.putImageData = function (...of) {
      paints += 1;
      return put.apply(this, of);
    };
    (function next() { frames += 1; requestAnimationFrame(next) })();
  `);
  const counted = () => page.evaluate<[number, number]>("[paints, frames]");
  const line = sampleScreen(small, { draw: "TS", scene: "line", page: 0 });
  stage.host.show(viewOf(line));
  await page.goto(stage.host.address());
  await stage.settled(page, line);
  await expect(page.locator(".drop-line").first()).toHaveCSS("transform", "matrix(1, 0, 0, 1, 0, 0)");
  // Laid out, the line dropping, and down.
  const [paints, frames] = await counted();
  expect(paints).toBeLessThan(8);
  expect(frames).toBeGreaterThan(paints);
  await expect.poll(async () => (await counted())[1]).toBeGreaterThan(frames + 20);
  expect((await counted())[0]).toBe(paints);
  const magnify = sampleScreen(small, { draw: "ZD", scene: "magnify", page: 0 });
  stage.host.show(viewOf(magnify));
  await stage.settled(page, magnify);
  await expect.poll(async () => (await counted())[0]).toBeGreaterThan(paints + 20);
});

test("one quiet tone when a line is down, once, and only where the officer wants it", async ({
  page,
  stage,
}) => {
  await page.addInitScript(`
    tones = 0;
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...of) {
      tones += 1;
      return start.apply(this, of);
    };
  `);
  const line = sampleScreen(small, { draw: "TS", scene: "line", page: 0 });
  const tones = () => page.evaluate("tones");
  stage.host.show(viewOf(line));
  await page.goto(stage.host.address());
  await stage.settled(page, line);
  await expect(page.locator(".drop-line").first()).toHaveCSS("transform", "matrix(1, 0, 0, 1, 0, 0)");
  expect(await tones()).toBe(0);
  const sounding = { appearance: { language: "zh", theme: "dark", calm: false, sound: true } } as const;
  const reveal = sampleScreen(small, { draw: "TS", scene: "reveal", page: 0 });
  const next = sampleScreen(small, { draw: "ZD", scene: "line", page: 0 });
  stage.host.show(viewOf(reveal, sounding));
  await stage.settled(page, reveal);
  expect(await tones()).toBe(0);
  stage.host.show(viewOf(next, sounding));
  await stage.settled(page, next);
  await expect.poll(tones).toBe(1);
  stage.host.show(viewOf({ kind: "test-card" }, still));
  await expect(page.getByRole("main")).toContainText("声音：未启用");
  stage.host.show(viewOf({ kind: "test-card" }, sounding));
  await expect(page.getByRole("main")).toContainText("声音：每两秒一声提示音");
  await expect.poll(tones).toBeGreaterThan(1);
});

test("a reload comes back to the same step, and a reveal is there at once", async ({ page, stage }) => {
  const reveal = sampleScreen(small, { draw: "TS", scene: "reveal", page: 4 });
  stage.host.show(viewOf(reveal));
  await page.goto(stage.host.address());
  const code = page.locator(".one-drawn .drawn-code");
  await expect(code).toHaveText(reveal.page[0]?.code ?? "", { timeout: 2_000 });
  await page.reload();
  await expect(code).toHaveText(reveal.page[0]?.code ?? "", { timeout: 2_000 });
  const magnify = sampleScreen(small, { draw: "TS", scene: "magnify", page: 0 });
  stage.host.show(viewOf(magnify));
  await expect(page.locator('[data-scene="magnify"]')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-scene="magnify"][data-ready="true"]')).toBeVisible();
});

test("the line is played whole though the remote was pressed early, and calm mode shows its end at once", async ({
  page,
  stage,
}) => {
  stage.host.show(viewOf(sampleScreen(small, { draw: "TS", scene: "roll-call", page: 0 })));
  await page.goto(stage.host.address());
  await page.waitForSelector('[data-scene="roll-call"][data-ready="true"]');
  const line = sampleScreen(small, { draw: "TS", scene: "line", page: 0 });
  stage.host.show(viewOf(line));
  await page.waitForSelector('[data-scene="tickets"]', { timeout: 6_000 });
  await expect(page.locator(".drop-line")).toHaveCSS("transform", "matrix(1, 0, 0, 0, 0, 0)");
  stage.host.show(viewOf(line, still));
  await page.waitForSelector('[data-scene="line"]', { timeout: 1_000 });
  await expect(page.locator(".drop-line")).toHaveCSS("transform", "matrix(1, 0, 0, 1, 0, 0)");
  await expect(page.locator(".captions")).toContainText("与账本一致");
});

test("the numbers beside the line are true, and the pool is fetched once", async ({ page, stage }) => {
  for (const sample of [small, large])
    for (const { draw } of sample.plan) {
      if (draw === "JC") continue;
      const line = sampleScreen(sample, { draw, scene: "line", page: 0 });
      stage.host.show(viewOf(line, still));
      if (page.url() === "about:blank") await page.goto(stage.host.address());
      await stage.settled(page, line);
      await expect(page.locator("h1")).toContainText(draw);
      await expect(page.locator(".captions")).toContainText("与账本一致");
      const drawn = sample.outcome.drawn.find((one) => one.draw === draw);
      const numbers = async (name: string) =>
        (await page.locator(name).allInnerTexts()).map((text) => Number(text.replace(/\D/g, "")));
      const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
      expect(sum(await numbers(".won"))).toBe(drawn?.taken);
      expect(sum(await numbers(".passed"))).toBe(drawn?.passed.length);
    }
  expect(stage.host.called).toEqual(["pool", "pool"]);
});

test("a pool that is not the frozen one, or a result that does not follow from it, is said aloud", async ({
  page,
  stage,
}) => {
  const line = sampleScreen(small, { draw: "TS", scene: "line", page: 0 });
  if (!line.cut) throw new Error("no cut at the line");
  stage.host.show(viewOf({ ...line, cut: { ...line.cut, taken: line.cut.taken + 1 } }, still));
  await page.goto(stage.host.address());
  await expect(page.locator(".captions")).toContainText("本窗口复算的结果与账本不一致");
  stage.host.show(viewOf({ ...line, poolDigest: "0".repeat(64) }, still));
  await expect(page.locator(".captions")).toContainText("与封库摘要不符");
});

test("language, theme, pause and blank take effect at once, and what was shown comes back", async ({
  page,
  stage,
}) => {
  const screen = screenOf("result");
  stage.host.show(viewOf(screen, still));
  await page.goto(stage.host.address());
  await expect(page.locator("h1")).toContainText("抽取结果");
  stage.host.show(viewOf(screen, { appearance: { language: "en", theme: "light", calm: true } }));
  await expect(page.locator("h1")).toContainText("Result");
  // Among Latin letters a quotation mark is as narrow as they are, also in the Chinese face.
  const widthOf = (letter: string) =>
    page.evaluate<number>(`(() => {
      const mark = document.querySelector(".stage h1").appendChild(document.createElement("i"));
      mark.textContent = "${letter}";
      const { width } = mark.getBoundingClientRect();
      mark.remove();
      return width;
    })()`);
  // The face of the Latin letters comes with the first of them.
  await expect.poll(async () => (await widthOf("“")) / (await widthOf("双"))).toBeLessThan(0.7);
  await expect(page.locator(".stage")).toHaveCSS("background-color", "rgb(243, 245, 246)");
  stage.host.show(viewOf({ kind: "paused", cause: "discipline-left" }, still));
  await expect(page.locator("h1")).toHaveText("暂 停");
  stage.host.show(viewOf({ kind: "blank" }, still));
  await expect(page.locator(".stage")).toHaveText("");
  await expect(page.locator(".stage")).toHaveCSS("background-color", "rgb(0, 0, 0)");
  stage.host.show(viewOf(screen, still));
  await expect(page.locator("h1")).toContainText("抽取结果");
});

test("the seed comes with the result in the ledger, not when the last slip is read", async ({
  page,
  stage,
}) => {
  stage.host.show(viewOf(screenOf("slip-open")));
  await page.goto(stage.host.address());
  await expect(page.locator(".digits .open")).toHaveCount(2);
  stage.host.show(viewOf(screenOf("slips-read")));
  await expect(page.locator(".digits")).toHaveText("141421356237");
  await expect(page.locator("main")).toContainText("对数字有异议请现在提出");
  await expect(page.locator(".seed-screen")).toHaveCount(0);
  stage.host.show(viewOf(screenOf("seed")));
  await expect(page.locator(".seed-screen")).toContainText("从此再无任何随机");
  stage.host.show(viewOf(screenOf("seed-differs")));
  await expect(page.locator(".seed-screen")).toContainText("与账本不符");
});
