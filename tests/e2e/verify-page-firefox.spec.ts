import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect } from "@playwright/test";
import puppeteer from "puppeteer-core";
import { test } from "./verify-page.ts";

const firefox = ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((path) => existsSync(path)) ?? "firefox";

// Playwright drives only its own Firefox. A folder cannot be chosen by WebDriver, so it is the .zip that is given.
test("Firefox checks the .zip, anchors it and draws the line", async ({ stick: { told, page: path } }) => {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox });
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("console", (said) => errors.push(said.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(pathToFileURL(path).href);
    const input = await page.$("input[name=zip]");
    await (input as import("puppeteer-core").ElementHandle<HTMLInputElement>).uploadFile(told.bag.whole.zip);
    await page.waitForSelector("[data-verdict=unanchored]");
    await page.type("#freeze", told.freeze);
    await page.type("#seed", told.seed);
    await page.type("#close", told.close);
    await page.waitForSelector("[data-verdict=anchored]");
    const failed = await page.$$eval("#checks [data-status=fail]", (items) => items.length);
    const passed = await page.$$eval("#checks [data-status=pass]", (items) => items.length);
    expect([failed, passed]).toEqual([0, told.verification.passed]);
    expect(await page.$$eval("canvas", (all) => all.every(({ width }) => width > 300))).toBe(true);
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
  }
});
