import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Key, message, say } from "../../shared/text/text.ts";
import { copyOf } from "../support/bagged.ts";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { realCeremony as ceremony, holdRealToBag, ledgerIn, setUp } from "../support/real-office.ts";

/** The console over a ledger that does not know its bags, up to the new one in its place. */

const workshop = sharedWorkshop();
let bagged: Awaited<ReturnType<typeof holdRealToBag>>;
beforeAll(async () => {
  bagged = await holdRealToBag();
}, 120_000);
afterAll(() => bagged.remove());

const without = (): string => {
  const folder = copyOf(bagged.folder);
  rmSync(ledgerIn(folder));
  return folder;
};

test.each(["zh", "en"] as const)(
  "without a ledger it names the bags and the way on; a new one is begun by a reason, two names and a second press (%s)",
  { timeout: 180_000 },
  async (language) => {
    const folder = without();
    const { page, picture, complaints, openStage } = await openConsole(workshop, undefined, {
      language,
      folder,
    });
    const t = (key: Key) => say(message(key, {} as never), language);
    await page.getByRole("heading", { name: t("console.succession") }).waitFor();
    expect(await page.getByRole("listitem").filter({ hasText: ceremony }).count()).toBe(1);
    await picture("succession-missing");
    const act = page.getByRole("button", { name: t("console.succession.act") });
    expect(await act.isDisabled()).toBe(true);
    await page.getByLabel(t("console.succession.reason")).fill("硬盘损坏，备份也未找到（示例）");
    await page.getByLabel(t("console.succession.officer")).fill("甲负责");
    await page.getByLabel(t("console.succession.supervisor")).fill("甲负责");
    await act.click();
    const confirm = page.getByRole("button", { name: t("console.succession.confirm") });
    await confirm.click();
    await page.getByText(t("succession.one-person")).waitFor();
    await picture("succession-refused");
    await page.getByRole("button", { name: t("console.part.back") }).click();
    await page.getByLabel(t("console.succession.supervisor")).fill("乙监督");
    await act.click();
    await confirm.click();
    const begun = say(message("succession.begun", { kept: message("succession.kept-none", {}) }), language);
    await page.getByText(begun).waitFor();
    expect(await page.getByRole("heading", { name: t("console.succession") }).count()).toBe(0);
    await picture("succession-begun");
    expect(complaints).toEqual([]);
    const stage = await openStage();
    await expect.poll(() => stage.locator("body").innerText(), patience).not.toContain(ceremony);
  },
);

test.each(["zh", "en"] as const)(
  "the stage of the first ceremony names the ledger before (%s)",
  { timeout: 180_000 },
  async (language) => {
    const folder = without();
    const first = await openConsole(workshop, undefined, { language, folder });
    const input = {
      commandId: "00000000-0000-4000-8000-000000000001",
      reason: "示例",
      officer: "甲",
      supervisor: "乙",
    };
    expect((await first.held.console.client.call("beginLedger", input)).ok).toBe(true);
    await first.close();
    const { held, page, picture, openStage } = await openConsole(workshop, undefined, { language, folder });
    await setUp(held);
    await page.reload();
    await page.getByText(ceremony).first().waitFor();
    await picture("succession-home");
    await held.execute({
      type: "open",
      quarter: "2027Q4",
      day: "2026-12-25",
      rehearsal: false,
      details: {
        place: "一号会场",
        organiser: "市局",
        host: "甲主持",
        operator: "乙操作",
        recorder: "丙记录",
        windowReason: "检验",
      },
    });
    const stage = await openStage();
    await held.console.client.call("stage", { language });
    await stage.locator(".ledger-before").waitFor();
    await stage.screenshot({
      path: join(
        import.meta.dirname,
        `../../node_modules/.cache/screenshots/console/succession-stage-${language}.png`,
      ),
    });
  },
);
