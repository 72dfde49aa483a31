import { describe, expect, onTestFinished, test } from "vitest";
import { message } from "../../shared/text/text.ts";
import { sharedWorkshop } from "../support/console-in-chromium.ts";
import { ceremony, firstStart, person, witnessing } from "../support/console-views.ts";
import { barriers } from "../support/looked-at.ts";
import { openScripted } from "../support/scripted-console.ts";

/** A busy machine may take its time. */
const patient = { timeout: 40_000 };
const workshop = sharedWorkshop();

async function opened(
  ...given: [view: Parameters<typeof openScripted>[1], script?: Parameters<typeof openScripted>[2]]
) {
  const scripted = await openScripted(workshop, ...given);
  onTestFinished(scripted.close);
  return scripted;
}

const refused = (said: ReturnType<typeof message>, code = "refused") => ({ error: { code, said } });

describe("a command", () => {
  const signIn = async (page: Awaited<ReturnType<typeof opened>>["page"]) => {
    await page.getByLabel("姓名").fill("示例丁");
    await page.getByLabel("所在单位").fill("示例日报社");
    return page.getByRole("button", { name: "登记签到" });
  };

  test("pressed twice at once is asked once, and its form is emptied when the view shows it", async () => {
    const { page, inputs, push } = await opened(witnessing, { execute: () => ({ revision: 2 }) });
    const button = await signIn(page);
    await button.dblclick();
    await expect.poll(() => inputs("execute").length, patient).toBe(1);
    expect(await page.getByLabel("姓名").inputValue()).toBe("示例丁");
    push(2, { ...witnessing, ceremony: { ...ceremony, people: [person] } });
    await expect.poll(() => page.getByLabel("姓名").inputValue(), patient).toBe("");
    expect(inputs("execute")).toHaveLength(1);
    expect(inputs("execute")[0]).toMatchObject({
      expectedRevision: 1,
      command: {
        type: "sign-in",
        role: "discipline",
        name: "示例丁",
        organisation: "示例日报社",
        writes: true,
      },
    });
  });

  test("refused says why beside the button and keeps what was typed; the sentence follows the language", async () => {
    const said = message("ceremony.signed-in-twice", { name: "示例丁", organisation: "示例日报社" });
    const { page } = await opened(witnessing, { execute: () => refused(said) });
    await (await signIn(page)).click();
    const alert = page.locator("main").getByRole("alert");
    await alert.getByText("同一人不得签到两次").waitFor();
    expect(await page.getByLabel("姓名").inputValue()).toBe("示例丁");
    await page.locator("header").getByText("English").click();
    await alert.getByText("nobody signs in twice").waitFor();
  });

  test("given in an old state says so, and may be pressed again in the new one, as another intent", async () => {
    let asked = 0;
    const { page, inputs, push } = await opened(witnessing, {
      execute: () => {
        asked += 1;
        return asked === 1 ? refused(message("ceremony.none-open", {}), "stale") : { revision: 2 };
      },
    });
    const button = await signIn(page);
    await button.click();
    await page.locator("main").getByText("按下之前情况已有变化").waitFor();
    push(2, witnessing);
    await button.click();
    await expect.poll(() => inputs("execute").length, patient).toBe(2);
    const [first, second] = inputs("execute");
    expect(second).toMatchObject({ expectedRevision: 2, command: { name: "示例丁" } });
    expect(second?.["commandId"]).not.toBe(first?.["commandId"]);
  });

  test("that got no answer keeps its id when it is pressed again, so that it is done once", async () => {
    const { page, inputs } = await opened(witnessing, { execute: () => ({ revision: 1 }) });
    let lost = 0;
    const ids: unknown[] = [];
    await page.route("**/rpc", async (route) => {
      const call = route.request().postDataJSON() as { method: string; input: { commandId: string } };
      if (call.method !== "execute" || lost > 0) return route.continue();
      lost += 1;
      ids.push(call.input.commandId);
      return route.abort();
    });
    const button = await signIn(page);
    await button.click();
    await page.locator("main").getByText("主程序没有应答").waitFor();
    await button.click();
    await expect.poll(() => inputs("execute").length, patient).toBe(1);
    expect(inputs("execute")[0]?.["commandId"]).toBe(ids[0]);
  });
});

describe("next", () => {
  const roster = [person, { ...person, number: 2, role: "media" as const, name: "示例乙", slip: 2 }];
  const ready = { ...witnessing, ceremony: { ...ceremony, people: roster } };
  const heading = "main h2";

  test("N and PageDown do nothing until the console is armed", async () => {
    const { page } = await opened(ready);
    await page.getByText("下一步：转到封库").waitFor();
    await page.keyboard.press("n");
    await page.keyboard.press("PageDown");
    expect(await page.locator(heading).first().textContent()).toBe("见证");
    await page.getByRole("switch", { name: "启用按键与翻页笔" }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("PageDown");
    await expect.poll(() => page.locator(heading).first().textContent(), patient).toBe("封库");
  });

  test("typing in a field moves nothing, nor does a key in a dialogue, a chord or a key held down", async () => {
    const { page } = await opened(ready);
    await page.getByRole("switch", { name: "启用按键与翻页笔" }).check({ force: true });
    await page.getByLabel("姓名").focus();
    await page.keyboard.type("n");
    await page.keyboard.press("PageDown");
    expect(await page.getByLabel("姓名").inputValue()).toBe("n");
    await page.getByRole("button", { name: "示例乙 离场" }).click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("n");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("Control+n");
    await page.evaluate(
      `window.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", repeat: true }))`,
    );
    expect(await page.locator(heading).first().textContent()).toBe("见证");
    await page.keyboard.press("n");
    await expect.poll(() => page.locator(heading).first().textContent(), patient).toBe("封库");
  });

  test("says why it cannot be taken yet", async () => {
    const { page } = await opened(witnessing);
    await page.getByText("暂不能进行：投签人至少两名，现有 0 名").waitFor();
    expect(await page.getByRole("button", { name: "下一步" }).isDisabled()).toBe(true);
  });

  test("pressed too early it tells in passing what for it waits, and not on in another language", async () => {
    const { page } = await opened(witnessing);
    await page.getByRole("switch", { name: "启用按键与翻页笔" }).check({ force: true });
    await page.keyboard.press("PageDown");
    const told = page.getByRole("status").getByText("投签人至少两名");
    await told.waitFor();
    await page.locator("header").getByText("English").click();
    await told.waitFor({ state: "detached", timeout: 4000 });
  });
});

describe("what concerns every page", () => {
  test("a host that goes away is told at once", async () => {
    const { page, kill } = await opened(witnessing);
    await page.getByRole("heading", { name: "见证", exact: true }).waitFor();
    await kill();
    await page.getByText("与主程序的连接已断开").waitFor();
  });

  test("a damaged ledger is read-only, and says where it broke", async () => {
    const broken = message("ceremony.none-open", {});
    const { page } = await opened({
      ...firstStart,
      office: { name: "某局", code: "QZ", level: "city" },
      registerOpen: false,
      broken,
    });
    await page.getByText("账本仅可查看，不能记入").waitFor();
    expect(await page.getByRole("button", { name: /^导入/ }).count()).toBe(0);
  });

  test("long work shows how far it is", async () => {
    const { page, push } = await opened(witnessing);
    const said = message("ceremony.plan-missing", {});
    push(1, { ...witnessing, working: { said, progress: 40 } });
    await expect.poll(() => page.getByRole("progressbar").getAttribute("aria-valuenow"), patient).toBe("40");
    push(1, witnessing);
    await page.getByRole("progressbar").waitFor({ state: "detached" });
  });

  test("a pause says its cause, and is ended by resuming", async () => {
    const paused = {
      ...witnessing,
      ceremony: { ...ceremony, phase: "slips", paused: "discipline-left" },
    } as const;
    const { page, inputs } = await opened(paused, { execute: () => ({ revision: 1 }) });
    await page.getByText("在场已无纪检监察人员，抽取自动暂停").waitFor();
    await page.getByRole("button", { name: "恢复" }).click();
    await expect.poll(() => inputs("execute")[0]?.["command"], patient).toEqual({ type: "resume" });
  });

  test("a rehearsal is marked over the whole width, a real ceremony is not", async () => {
    const { page, push } = await opened(witnessing);
    const band = page.getByText("本场不是正式抽取");
    await band.waitFor();
    expect((await band.boundingBox())?.width).toBe(1440);
    push(2, { ...witnessing, ceremony: { ...ceremony, id: "QZ-2027Q1-1", rehearsal: false } });
    await band.waitFor({ state: "detached" });
  });

  test("the console follows the ceremony into the next phase, also from a page that was turned to", async () => {
    const { page, push } = await opened(witnessing, {
      settledPlan: () => ({ preset: "", team: 2, leftOut: [], raised: {} }),
    });
    await page.getByRole("navigation").getByRole("button", { name: /筹备/ }).click();
    await page.getByText("正在查看“筹备”；本场抽取现处于“见证”阶段。").waitFor();
    push(2, { ...witnessing, ceremony: { ...ceremony, phase: "slips", people: [person] } });
    await page.getByRole("heading", { name: "投签", level: 2 }).waitFor();
  });

  test("markup in a name is text", async () => {
    const name = '<img src=x onerror="document.title=1">';
    const { page } = await opened({
      ...witnessing,
      ceremony: { ...ceremony, people: [{ ...person, name }] },
    });
    await page.getByRole("cell", { name, exact: true }).waitFor();
    expect(await page.title()).toBe("见证 · REHEARSAL-SAMPLE-2027Q1-1 · 明签 控制台");
  });

  test("the stage is driven without touching the ceremony", async () => {
    const { page, inputs } = await opened(witnessing, { stage: () => witnessing.stage.appearance });
    await page.getByRole("button", { name: "空白" }).click();
    await page.locator("aside").getByText("亮场").click();
    await page.getByRole("switch", { name: /静态模式/ }).click({ force: true });
    await expect
      .poll(() => inputs("stage"), patient)
      .toEqual([{ shown: "blank" }, { theme: "light" }, { calm: true }]);
    expect(inputs("execute")).toEqual([]);
    expect(await page.getByRole("button", { name: "封库摘要" }).isDisabled()).toBe(true);
  });
});

test("a ledger that is not as it was left is told above every page, until it is back; the page stays", async () => {
  const seen = message("ledger.seen.older", { seq: 12 });
  const displaced = message("ledger.displaced", { file: "/office/ledger.sqlite", head: 31, seen });
  const { page, push } = await opened(witnessing);
  await page.getByLabel("姓名").fill("示例丁");
  push(1, { ...witnessing, displaced });
  const alert = page.getByRole("alert").filter({ hasText: "账本与原来不符" });
  await alert.getByText("它的旧副本，只记到第 12 号事件").waitFor();
  await page.locator("header").getByText("English").click();
  await page.getByRole("alert").getByText("An older copy of the ledger lies in its place").waitFor();
  expect(await barriers(page)).toEqual([]);
  push(1, witnessing);
  await page.getByRole("alert").filter({ hasText: "not as it was left" }).waitFor({ state: "detached" });
  expect(await page.getByLabel("Name").first().inputValue()).toBe("示例丁");
});

test("a step refused while the ledger is away says so shortly, the foot says it first, and when it is back asks for the press again", async () => {
  const seen = message("ledger.seen.gone", {});
  const displaced = message("ledger.displaced", { file: "/office/ledger.sqlite", head: 31, seen });
  const away = { ...witnessing, displaced };
  const { page, push } = await opened(witnessing, { execute: () => refused(displaced) });
  push(1, away);
  await page.getByRole("alert").filter({ hasText: "账本与原来不符" }).waitFor();
  // The way on from here is another page; while nothing is recorded it is no way.
  await page.locator("footer").getByText("账本与原来不符，暂不能记入").waitFor();
  await page.getByLabel("姓名").fill("示例丁");
  await page.getByLabel("所在单位").fill("示例日报社");
  await page.getByRole("button", { name: "登记签到" }).click();
  await page.getByText("账本与原来不符（见页首），这一步没有执行。").waitFor();
  expect(await page.getByText("在它放回原处之前").count()).toBe(1);
  push(1, witnessing);
  await page.getByText("账本已放回；刚才没有执行的一步请再按一次。").waitFor();
  expect(await page.getByText("这一步没有执行").count()).toBe(0);
});

test("a window whose session went with the program before says so, and where the new one is", async () => {
  const { page, kill } = await opened(witnessing);
  await page.getByLabel("姓名").waitFor();
  // What the program that was started again answers to the cookie of the one before.
  await page.route("**/events", (route) => route.fulfill({ status: 401 }));
  await kill();
  const alert = page.getByRole("alert").filter({ hasText: "程序已重新启动，本窗口不再有效" });
  await alert.getByText("在启动明签的终端里按回车键").waitFor();
  expect(await page.getByText("正在重连").count()).toBe(0);
});
