import { expect, test } from "vitest";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { barriers } from "../support/looked-at.ts";
import { pngOf } from "../support/png-by-hand.ts";

const workshop = sharedWorkshop();

const svg = (inside: string, of = 'viewBox="0 0 100 100" width="100" height="100"') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${of}>${inside}</svg>`,
  );
const circle = '<circle cx="50" cy="50" r="40" fill="#ffc757"/>';
const laughs = `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
const unfolding = `<defs><g id="a">${circle}</g><g id="b"><use href="#a"/><use href="#a"/></g></defs><use href="#b"/>`;

/** What is chosen, and what is said of it. */
const hostile: readonly (readonly [name: string, file: Buffer, said: string])[] = [
  ["脚本.svg", svg(`<script>document.title = "broken"</script>${circle}`), "其中有：<script>"],
  ["点击.svg", svg(`<circle r="9" onload="document.title = 'broken'"/>`), "其中有：onload"],
  ["外链.svg", svg('<use href="https://example.invalid/a.svg#b"/>'), "其中有：href"],
  [
    "样式.svg",
    svg(`<style>circle{fill:url(https://example.invalid/x)}</style>${circle}`),
    "其中有：<style> url()",
  ],
  ["图片.svg", svg('<image href="#x"/>'), "其中有：<image>"],
  [
    "嵌页.svg",
    svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
    "<foreignObject>",
  ],
  ["实体.svg", Buffer.from(laughs + svg("<text>&b;</text>")), "其中有：<!DOCTYPE、<!ENTITY"],
  ["展开.svg", svg(unfolding), "其中有：<use> <use>"],
  ["八千.svg", svg(circle, 'width="8000" height="100"'), "“八千.svg”为 8000×100 像素，每边不超过 4096 像素"],
  ["八千.png", pngOf({ width: 8000, height: 10 }), "“八千.png”为 8000×10 像素，每边不超过 4096 像素"],
  ["炸弹.png", pngOf({ width: 60_000, height: 60_000 }), "为 60000×60000 像素"],
  [
    "很大.png",
    Buffer.concat([pngOf({ width: 9, height: 9 }), Buffer.alloc(2 ** 20)]),
    "徽标文件不超过 1024 KiB",
  ],
  ["半张.png", pngOf({ width: 90, height: 90 }).subarray(0, 40), "不完整或已损坏"],
  ["深.svg", svg("<g>".repeat(200) + "</g>".repeat(200)), "不完整或已损坏"],
  ["坏的.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'), "不完整或已损坏"],
  ["空白.svg", svg(""), "是一张空白图"],
  ["照片.svg", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "既不是 PNG，也不是"],
  ["文字.svg", Buffer.from("你好"), "既不是 PNG，也不是"],
];

test("an emblem that is a bomb, a script or too wide gets a sentence and is not kept; a drawing stands in the stage's title", async () => {
  const { page, held, complaints, picture, openStage } = await openConsole(workshop, "open");
  const stage = await openStage();
  const room = { width: 1280, height: 720 };
  for (const window of [stage, page]) await window.setViewportSize(room);
  await stage.getByRole("heading", { name: "双随机公开抽取" }).waitFor();
  await page.getByRole("button", { name: "设置", exact: true }).click();
  const section = page.getByRole("region", { name: "大屏徽标" });
  const choose = async (name: string, buffer: Buffer) =>
    section.locator("input[type=file]").setInputFiles({ name, mimeType: "image/svg+xml", buffer });
  for (const [name, file, said] of hostile) {
    await choose(name, file);
    await section.getByRole("alert").filter({ hasText: said }).waitFor();
  }
  expect(held.console.last().view.emblem).toBeUndefined();
  expect([await page.title(), await stage.title()]).not.toContain("broken");
  await picture("emblem-refused");
  expect(await barriers(page)).toEqual([]);

  await choose("示例.png", pngOf({ width: 300, height: 200 }));
  await section.getByRole("img", { name: "现用的徽标" }).waitFor();
  expect(await section.getByRole("alert").count()).toBe(0);
  const first = held.console.last().view.emblem;
  await choose(
    "示例.svg",
    svg(`<title>示例</title><defs><g id="a">${circle}</g></defs><use xlink:href="#a"/>`),
  );
  await expect.poll(() => held.console.last().view.emblem !== first, patience).toBe(true);
  const emblem = stage.locator("img.emblem");
  await emblem.waitFor();
  const drawn = () =>
    emblem.evaluate((image) => {
      const { complete, naturalWidth, naturalHeight } = image as unknown as Record<string, unknown>;
      return [complete, naturalWidth, naturalHeight];
    });
  await expect.poll(drawn, patience).toEqual([true, 512, 512]);
  await picture("emblem-set");
  expect(await barriers(stage)).toEqual([]);
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ] as const) {
    await stage.setViewportSize({ width, height });
    await stage.screenshot({ path: `node_modules/.cache/screenshots/console/stage-emblem-${height}.png` });
  }
  await section.getByRole("button", { name: "不用徽标" }).click();
  await emblem.waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
});
