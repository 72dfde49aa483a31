import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test as base, expect, type Page } from "@playwright/test";
import { rehearsed, type Told } from "../support/rehearsing.ts";

const root = join(import.meta.dirname, "../..");
const built = join(root, "dist/verify/verify.html");

/** A whole rehearsal by the real command, and the page beside its bag as somebody would have them on a stick. */
export interface Stick {
  /** A folder whose name is Chinese and has a space. */
  readonly folder: string;
  readonly told: Told;
  readonly page: string;
}

/** A ceremony for all the tests of a file, and the page opened from disk, watched for anything it may not do. */
export const test = base.extend<{ verifier: Page }, { stick: Stick }>({
  stick: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for off the pattern
    async ({}, use) => {
      if (!existsSync(built)) throw new Error("verify.html is not built; run npm run build");
      const folder = join(mkdtempSync(join(tmpdir(), "mingqian-verify-")), "档案 U盘");
      mkdirSync(folder);
      const page = join(folder, "verify.html");
      copyFileSync(built, page);
      const told = await rehearsed("--out", join(folder, "抽取"));
      await use({ folder, told, page });
      rmSync(join(folder, ".."), { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  verifier: async ({ page, stick }, use) => {
    const address = pathToFileURL(stick.page).href;
    const forbidden: string[] = [];
    page.on("request", (request) => {
      if (request.url() !== address) forbidden.push(`request ${request.url()}`);
    });
    page.on("console", (said) => forbidden.push(`console ${said.text()}`));
    page.on("pageerror", (error) => forbidden.push(`error ${error.message}`));
    await page.addInitScript(
      'violations = []; addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective))',
    );
    await page.goto(address);
    await use(page);
    expect(forbidden).toEqual([]);
    expect(await page.evaluate("violations")).toEqual([]);
  },
});

/** Gives the page a folder or an archive and waits for what comes of it. */
export async function give(page: Page, path: string): Promise<string> {
  await page.setInputFiles(path.endsWith(".zip") ? "input[name=zip]" : "input[name=folder]", path);
  return outcome(page);
}

/** `anchored`, `unanchored`, `mismatch` or `failed`; where the page refuses, its sentence. */
export async function outcome(page: Page): Promise<string> {
  const found = page.locator("[data-verdict], [role=alert]");
  await found.waitFor();
  return (await found.getAttribute("data-verdict")) ?? (await found.innerText());
}

/** Names of the checks in the page that came to a status, `verify.name.` left out. */
export function checksOf(page: Page, status: "pass" | "fail" | "not-possible"): Promise<string[]> {
  return page
    .locator(`#checks [data-status=${status}]`)
    .evaluateAll((items) =>
      items.map((item) => String(item.getAttribute("data-check")).slice("verify.name.".length)),
    );
}
