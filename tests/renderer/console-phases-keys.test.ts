import { describe, expect, onTestFinished, test } from "vitest";
import { message } from "../../shared/text/text.ts";
import type { ConsoleView } from "../../shared/windows/console-view.ts";
import { patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { ceremony, person, witnessing } from "../support/console-views.ts";
import { openScripted, type ScriptedConsole } from "../support/scripted-console.ts";

const workshop = sharedWorkshop();

const people = [person, { ...person, number: 2, role: "media" as const, name: "示例乙", slip: 2 }];
const ready: ConsoleView = { ...witnessing, ceremony: { ...ceremony, people } };
const frozen: ConsoleView = {
  ...ready,
  ceremony: {
    ...ceremony,
    people,
    phase: "freeze",
    freeze: { digest: "ab".repeat(32), writers: [1, 2], deviceCommitment: "cd".repeat(32) },
  },
};
const another: ConsoleView = {
  ...ready,
  ceremony: { ...ceremony, people, id: "REHEARSAL-SAMPLE-2027Q1-2" },
};
const keys = {
  officer: "officer-secret",
  supervisor: "supervisor-secret",
  recovery: ["first-code", "second-code"],
};

/** The page of the freeze with keys made and every slip handed out; a freeze that is asked for never comes about. */
async function withKeys(): Promise<ScriptedConsole> {
  const scripted = await openScripted(workshop, ready, {
    newKeys: () => keys,
    freeze: () => ({ revision: 1000 }),
  });
  onTestFinished(scripted.close);
  const { page } = scripted;
  await page.getByRole("button", { name: /^封库 / }).click();
  await page.getByRole("button", { name: "生成口令与恢复码", exact: true }).click();
  for (const box of await page.getByRole("article").getByRole("checkbox").all()) await box.check();
  return scripted;
}

const makeAgain = { name: "重新生成（原纸条作废，请销毁）" };
const toFreeze = async ({ page }: ScriptedConsole) => {
  const again = page.getByRole("button", { name: /^封库 / });
  await again.waitFor();
  if ((await page.locator("main h2").first().textContent()) !== "封库") await again.click();
};

describe("keys", () => {
  test("are forgotten when the freeze is seen, though this window was never answered, and with another ceremony", async () => {
    const scripted = await withKeys();
    const { page, push } = scripted;
    push(2, frozen);
    await page.getByRole("heading", { name: "封库摘要", exact: true }).waitFor();
    push(3, ready);
    await toFreeze(scripted);
    await page.getByRole("button", { name: "生成口令与恢复码", exact: true }).click();
    await page.getByRole("button", makeAgain).waitFor();
    push(4, another);
    // The page of the one before stays in view; it is one press to the one that is under way.
    await page.getByRole("navigation").getByRole("button", { name: "进行中的抽取" }).click();
    await toFreeze(scripted);
    await page.getByRole("button", { name: "生成口令与恢复码", exact: true }).waitFor();
    expect(await page.getByRole("article").count()).toBe(0);
  });

  test("stay as they are while the freeze is under way, and its question stays open", async () => {
    const { page, inputs, push } = await withKeys();
    await page.getByRole("region", { name: "封库", exact: true }).getByRole("button").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "封库", exact: true }).click();
    await expect.poll(() => inputs("freeze").length, patience).toBe(1);
    await page.clock.install();
    await page.keyboard.press("Escape");
    await dialog.getByRole("button", { name: "关闭" }).click();
    expect(await dialog.getByRole("button", { name: "返回" }).isDisabled()).toBe(true);
    // Longer than a dialog takes to go.
    await page.clock.runFor(2_000);
    expect(await dialog.count()).toBe(1);
    push(2, { ...ready, working: { said: message("contract.working.bag", {}) } });
    const again = page.getByRole("button", { ...makeAgain, includeHidden: true });
    expect(await again.isDisabled()).toBe(true);
    expect(inputs("newKeys")).toHaveLength(1);
  });

  test("stay as they are while another window freezes", async () => {
    const { page, push } = await withKeys();
    push(2, { ...ready, working: { said: message("contract.working.bag", {}) } });
    await expect.poll(() => page.getByRole("button", makeAgain).isDisabled(), patience).toBe(true);
    expect(await page.getByRole("radio", { name: "保管人自定口令" }).isDisabled()).toBe(true);
  });

  test("handed out are not lost by closing without a word; after the freeze nothing is asked", async () => {
    const { page, push } = await withKeys();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    await page.getByText("已交出的纸条全部作废").waitFor();
    expect(asked).toEqual(["beforeunload"]);
    push(2, frozen);
    await page.getByRole("heading", { name: "封库摘要", exact: true }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "封库摘要", exact: true }).waitFor();
    expect(asked).toHaveLength(1);
  });

  test("are printed on a printer of this machine, and the page says so", async () => {
    const { page } = await withKeys();
    await page.getByText(/直接连在本机的打印机.*不得“打印到文件”.*清空打印队列/).waitFor();
  });
});
