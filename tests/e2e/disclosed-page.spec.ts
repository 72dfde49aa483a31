import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { rehearsed, type Told } from "../support/rehearsing.ts";
import { test as base, checksOf, give } from "./verify-page.ts";

/** The same page, with a bag that was disclosed. */
const test = base.extend<object, { disclosed: Told }>({
  disclosed: [
    async ({ stick: { folder } }, use) => {
      await use(await rehearsed("--through", "disclosure", "--out", join(folder, "公示")));
    },
    { scope: "worker" },
  ],
});

for (const language of ["zh", "en"] as const)
  test(`a firm finds itself in what was disclosed, and its name meets the freeze (${language})`, async ({
    verifier,
    disclosed: { versions },
  }) => {
    if (language === "en") await verifier.getByRole("button", { name: "English" }).click();
    const open = `${versions.at(-1)?.folder}-public`;
    expect(existsSync(open)).toBe(true);
    expect(await give(verifier, open)).toBe("unanchored");
    expect(await checksOf(verifier, "fail")).toEqual([]);
    expect(await checksOf(verifier, "pass")).toEqual(
      expect.arrayContaining([
        "openings-hold",
        "openings-one",
        "openings-drawn",
        "openings-excluded",
        "openings-tier",
        "disclosed",
        "later",
      ]),
    );
    const file = join(open, `data/later/disclosure/v${versions.length + 1}/openings.csv`);
    const [, line = ""] = readFileSync(file, "utf8").split("\n");
    const [code = "", id = "", , name = ""] = line.split(",");
    const found = verifier.locator("#disclosed");
    for (const typed of [code, id, name]) {
      await found.locator("input").fill(typed);
      const there = found.locator(`[data-disclosed="${code}"]`);
      await expect(there).toContainText(name);
      await expect(there.locator("[data-proof=there]")).toContainText(code);
    }
    await found.scrollIntoViewIfNeeded();
    await verifier.screenshot({
      path: `node_modules/.cache/screenshots/console/verify-disclosed-${language}.png`,
    });
    await found.locator("input").fill("示例不在其中的单位");
    await expect(found.locator("[data-proof=none]")).toBeVisible();
  });
