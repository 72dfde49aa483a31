import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FreshKeys } from "../../shared/contract/answers.ts";
import type { Language } from "../../shared/text/catalogue.ts";
import { type Key, message, say } from "../../shared/text/text.ts";
import { copyOf } from "../support/bagged.ts";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { good } from "../support/hold-in-windows.ts";
import { heldWithKeys } from "../support/hold-with-keys.ts";
import { barriers } from "../support/looked-at.ts";
import { ceremony, day } from "../support/small-office.ts";
import { verifyPageBuilt } from "../support/verify-page-built.ts";
import { visitTo } from "../support/visits.ts";

/** A list's whole way in the windows, in either language: opened, dispatched, amended, visited, disclosed, and a name proved. */

const workshop = sharedWorkshop();

let bagged = "";
let keys: FreshKeys;
beforeAll(async () => {
  bagged = mkdtempSync(join(tmpdir(), "mingqian-"));
  keys = await heldWithKeys(bagged);
}, 400_000);
afterAll(() => rmSync(bagged, { recursive: true, force: true }));

test.each<Language>(["zh", "en"])(
  "one team opened, dispatched, exchanged, visited; the list disclosed, and the firm proves its name (%s)",
  {
    timeout: 600_000,
  },
  async (language) => {
    const t = (key: Key, values: object = {}) => say(message(key, values as never), language);
    const folder = copyOf(bagged);
    const { page, held, complaints, picture } = await openConsole(workshop, undefined, { folder, language });
    const { client } = held.console;
    const dialog = page.getByRole("dialog");
    const region = (key: Key) => page.getByRole("region", { name: t(key), exact: true });
    const press = (key: Key, where = dialog) =>
      where.getByRole("button", { name: t(key), exact: true }).click();
    const choose = async (label: Key, code: string) => {
      const box = dialog.getByRole("combobox", { name: t(label) });
      await box.fill(code);
      await page.getByRole("option", { name: code }).click();
      await box.press("Tab");
    };
    const keepers = async (first: Key) => {
      await dialog.getByLabel(t(first)).fill("丁批准");
      for (const keeper of ["officer", "supervisor"] as const) {
        const name = keeper === "officer" ? "乙负责" : "丙监督";
        await dialog.getByLabel(t(`console.inspection.name.${keeper}`)).fill(name);
        const own = { keeper: t(`console.part.keeper.${keeper}`) };
        await dialog.getByLabel(t("console.freeze.own.passphrase", own)).fill(keys[keeper]);
      }
    };
    /** As the dialogue is on the smallest screens, and on a laptop's. */
    const looked = async (name: string) => {
      for (const [width, height] of [
        [960, 600],
        [1366, 768],
      ] as const) {
        await page.setViewportSize({ width, height });
        expect(await barriers(page)).toEqual([]);
        await picture(`after-lock-${name}-${width}`);
      }
    };
    const { units } = good(await client.call("drawnUnits", { ceremony, search: "", from: 0, count: 500 }));
    const [unit = "", inspector = ""] = [units[0]?.code, units[0]?.team[0]];
    await page
      .getByRole("row", { name: t("console.past.locked") })
      .getByRole("button")
      .click();

    const openings = region("console.inspection.openings");
    await press("console.inspection.open", openings);
    await choose("console.inspection.units", unit);
    await dialog.getByLabel(t("console.inspection.reason")).fill("本周派单");
    await keepers("console.inspection.name.asked");
    await looked("opening");
    await press("console.inspection.open.act");
    await openings.getByText(t("console.inspection.is-open", { count: 1 })).waitFor(patience);
    await press("console.inspection.dispatch", openings);
    await dialog.getByRole("combobox", { name: t("console.inspection.dispatch.unit") }).click();
    await page.getByRole("option", { name: unit }).click();
    await dialog.getByLabel(t("console.inspection.dispatch.issuer")).fill("丁派单");
    await looked("dispatch");
    await press("console.inspection.dispatch.act");
    await openings
      .getByText(t("console.inspection.paper.dispatch-slip", { units: [unit] }))
      .waitFor(patience);

    const amendments = region("console.amend");
    await press("console.amend.do", amendments);
    await choose("console.inspection.one-unit", unit);
    await choose("console.inspection.inspector", inspector);
    await dialog.getByLabel(t("console.amend.reason")).fill("本人申报");
    await keepers("console.amend.approver");
    await looked("amendment");
    await press("console.amend.act");
    const addendum = t("console.amend.print-of", { number: 1 });
    await amendments.getByRole("button", { name: addendum }).waitFor({ timeout: 60_000 });

    // The slip that is out names who does not come any more: it is said, and the next one takes its place.
    await openings.getByText(t("console.inspection.papers.stale", { count: 1, units: [unit] })).waitFor();
    await openings.getByText(t("console.inspection.paper.standing.stale", { by: 1 })).waitFor();
    await openings.getByText(t("console.inspection.papers"), { exact: true }).scrollIntoViewIfNeeded();
    await looked("stale");
    const team = { ceremony, scope: { kind: "units" as const, units: [unit] }, team: true };
    const secrets = { officer: keys.officer, supervisor: keys.supervisor };
    const by = { officer: "乙负责", supervisor: "丙监督", pair: "passphrases", secrets } as const;
    good(await held.change("openList", { ...team, asked: "甲", reason: "重新派单", ...by }));
    const anew = {
      ceremony,
      unit,
      tasks: ["示例检查内容"],
      joint: "",
      monitoring: false,
      issuer: "丁派单",
      due: "",
    };
    good(await held.change("fileDispatch", anew));
    await openings.getByText(t("console.inspection.paper.standing.replaced", { by: 2 })).waitFor(patience);
    expect(await openings.getByText(t("console.inspection.paper.standing.stale", { by: 1 })).count()).toBe(0);
    await looked("replaced");

    const results = region("console.results");
    await results.getByRole("button", { name: t("console.results.record-of", { unit }) }).click();
    for (const field of ["first", "last"] as const)
      await dialog.getByLabel(t(`inspection.column.${field}`)).fill(day);
    await dialog.getByLabel(t("inspection.column.record")).fill("示例记录一");
    await dialog
      .getByLabel(t("inspection.content.facilities"), { exact: true })
      .selectOption(t("inspection.found.sound"));
    await looked("result");
    await press("console.results.form.act");
    await dialog.waitFor({ state: "hidden" });
    const all = { ceremony, scope: { kind: "all" }, team: false, asked: "甲", reason: "派单" } as const;
    good(await held.change("openList", { ...all, ...by }));
    const entries = units.slice(1).map(({ code }) => visitTo(code));
    good(await held.change("recordVisits", { ceremony, entries }));

    // For a visit on record no slip is made: nothing is offered.
    await openings
      .getByRole("button", { name: t("console.inspection.dispatch") })
      .waitFor({ state: "hidden" });
    await results.scrollIntoViewIfNeeded();
    await looked("results");
    const disclosure = region("console.disclosure");
    await press("console.disclosure.do", disclosure);
    await keepers("console.disclosure.approver");
    await looked("disclosure");
    await press("console.disclosure.act");
    await disclosure
      .getByRole("button", { name: t("console.disclosure.file.openings") })
      .waitFor({ timeout: 60_000 });
    await looked("disclosed");
    const annex = t("console.inspection.annex", { number: 3 });
    expect(await openings.getByRole("button", { name: annex }).count()).toBe(0);
    // A unit that was not drawn asks for its own line.
    const published = good(await client.call("disclosureFile", { ceremony, which: "openings" }));
    const known = Buffer.from(published.bytes, "base64").toString("utf8");
    const { columns, rows } = good(
      await client.call("rows", { list: "general", search: "", from: 0, count: 100 }),
    );
    const cell = (row: readonly string[], column: string) => row[columns.indexOf(column)] ?? "";
    const other = rows.find((row) => !known.includes(cell(row, "name"))) ?? [];
    await press("console.own.do", disclosure);
    await dialog.getByLabel(t("console.own.sought")).fill(cell(other, "name"));
    await dialog.getByLabel(t("console.inspection.reason")).fill("本单位要求");
    await keepers("console.inspection.name.asked");
    await looked("own");
    const [own] = await Promise.all([page.waitForEvent("download"), press("console.own.act")]);
    expect(own.suggestedFilename()).toBe(`${ceremony} own-opening.txt`);
    expect(readFileSync(await own.path(), "utf8")).toContain(cell(other, "name"));
    await dialog.waitFor({ state: "hidden" });
    expect(complaints).toEqual([]);

    const { folder: out } = await verifyPageBuilt();
    const bags = join(folder, "bags");
    const name = readdirSync(bags).find((one) => one.endsWith("-v3-public")) ?? "";
    const openingsFile = join(bags, name, "data/later/disclosure/v3/openings.csv");
    const lines = readFileSync(openingsFile, "utf8").split("\n");
    const firm = lines.find((line) => line.startsWith(`${unit},`))?.split(",")[3] ?? "";
    expect(firm.length).toBeGreaterThan(3);
    await page.goto(pathToFileURL(join(out, "verify.html")).href);
    if (language === "en") await page.getByRole("button", { name: "English" }).click();
    await page.setInputFiles("input[name=folder]", join(bags, name));
    await page.locator("[data-verdict]").waitFor(patience);
    expect(await page.locator("#checks [data-status=fail]").count()).toBe(0);
    await page.locator("#disclosed input").fill(firm);
    await page.locator(`[data-disclosed="${unit}"] [data-proof=there]`).waitFor();
    await page.locator("#disclosed").scrollIntoViewIfNeeded();
    expect(await page.evaluate("getComputedStyle(document.body).margin")).toBe("0px");
    await picture("after-lock-proof");
  },
);
