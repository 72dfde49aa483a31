import { expect, test } from "vitest";
import { sharedWorkshop } from "../support/console-in-chromium.ts";
import { barriers } from "../support/looked-at.ts";

/** What all tests of the windows look by: it finds what is wrong, at the first look, at the next, and on the next page. */

const workshop = sharedWorkshop();
const whole = (inside: string) =>
  `<!doctype html><html lang="en"><title>made up</title><main><h1>made up</h1>${inside}</main></html>`;
const good = whole("<button>made up</button>");
const bad = whole("<button></button><p style='color:#ccc;background:#fff'>made up</p>");
const cut = whole("<button style='width:40px;overflow:hidden;white-space:nowrap'>a long word</button>");

test("a button without a name, words too pale and words cut off are found at every look", async () => {
  const page = await workshop.browser.newPage();
  await page.setContent(bad);
  const found = await barriers(page);
  expect(found.map((one) => one.slice(0, one.indexOf(":"))).sort()).toEqual([
    "button-name",
    "color-contrast",
  ]);
  expect(await barriers(page)).toEqual(found);
  await page.goto("about:blank");
  await page.setContent(good);
  expect(await barriers(page)).toEqual([]);
  await page.setContent(cut);
  expect(await barriers(page)).toEqual(["cut off: a long word"]);
  await page.close();
});
