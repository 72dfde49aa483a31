import { expect, test } from "vitest";
import { driver } from "../../electron/services/ledger/sqlite.ts";
import { openConsole, sharedWorkshop } from "../support/console-in-chromium.ts";
import { barriers } from "../support/looked-at.ts";

const workshop = sharedWorkshop();

test("the settings tell which program this is, where its data lie, and the licences", {
  timeout: 120_000,
}, async () => {
  const { page, complaints, picture } = await openConsole(workshop, "sign-in 2", { language: "en" });
  await page.locator("nav").getByRole("button", { name: "Settings", exact: true }).click();
  const about = page.getByRole("region", { name: "About this program" });
  await about.getByText(`SQLite ${driver().sqlite}`).waitFor();
  await about.getByText(`Node ${process.versions.node}`, { exact: true }).waitFor();
  await about.getByText(/^Chromium \d+\.[\d.]+$/).waitFor();
  await about.getByText("Licences of what is shipped").click();
  const row = about.getByRole("row", { name: /^better-sqlite3 [\d.]+ MIT$/ });
  await row.waitFor();
  await about.getByRole("row", { name: `Node ${process.versions.node} MIT` }).waitFor();
  await about.getByRole("row", { name: /^react [\d.]+ MIT$/ }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await about.scrollIntoViewIfNeeded();
  await picture("settings-about");
  expect(complaints).toEqual([]);
});
