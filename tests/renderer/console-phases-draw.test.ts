import { describe, expect, test } from "vitest";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { acknowledge, standIn } from "../support/windows.ts";

const workshop = sharedWorkshop();

/** A host's clock that stands until it is told how long a step has been on the screen: long enough, not so long that a stage counts as mute. */
function steppedClock() {
  let at = 0;
  const stood = async (stage: Parameters<typeof acknowledge>[0]) => {
    at += 10_000;
    await acknowledge(stage);
  };
  return { ports: { elapsed: () => at }, stood };
}

describe("the draw on the console", () => {
  test("keys do nothing until armed, nothing in a field; a double click is one step; a reload stands at the same step", async () => {
    const { ports, stood } = steppedClock();
    const { page, held, complaints, picture } = await openConsole(workshop, "result", { ports });
    standIn(held.stage);
    const step = () => held.console.last().view.ceremony?.step;
    await page.getByText("特殊监管对象　点名").first().waitFor();
    await page.keyboard.press("n");
    expect(step()).toBeUndefined();
    const next = page.getByRole("region", { name: "摇号展示" }).getByRole("button", { name: "下一步" });
    await next.dblclick();
    await page.getByText(/第 1 步，共 \d+ 步/).waitFor();
    expect(step()).toEqual({ draw: "TS", scene: "roll-call", page: 0 });
    await page.getByRole("switch", { name: "启用按键与翻页笔" }).check();
    for (const [key, at] of [
      ["n", 2],
      ["PageDown", 3],
    ] as const) {
      // While the stage is showing a step a press does nothing, says so, and is not kept for later.
      await expect.poll(() => next.isDisabled(), patience).toBe(true);
      for (let presses = 0; presses < 7; presses += 1) await page.keyboard.press(key);
      await page.getByText("暂不能进行：大屏正在准备这一步").last().waitFor();
      await stood(held.stage);
      await page.getByText("大屏已显示够时间").waitFor();
      await expect.poll(() => next.isDisabled(), patience).toBe(false);
      expect(held.console.last().view.ceremony?.steps?.at).toBe(at - 1);
      await page.keyboard.press(key);
      await page.getByText(new RegExp(`第 ${at} 步`)).waitFor();
    }
    await stood(held.stage);
    await expect.poll(() => next.isDisabled(), patience).toBe(false);
    // The arming switch has the focus: a space would turn it off, and is no step.
    await page.keyboard.press("Space");
    expect(await page.getByRole("switch", { name: "启用按键与翻页笔" }).isChecked()).toBe(false);
    await page.keyboard.press("Space");
    await page.evaluate("document.activeElement.blur()");
    await page.keyboard.press("Space");
    await page.getByText(/第 4 步/).waitFor();
    await page.getByRole("region", { name: "摇号展示" }).getByRole("button", { name: "暂停" }).click();
    await page.getByLabel("暂停的原因").fill("n n n");
    expect(step()?.scene).toBe("line");
    await page.getByRole("dialog").getByRole("button", { name: "暂停", exact: true }).click();
    await expect.poll(() => next.isDisabled(), patience).toBe(true);
    await page.keyboard.press("PageDown");
    expect(step()?.scene).toBe("line");
    await page.reload();
    await page.getByRole("region", { name: "摇号展示" }).getByRole("button", { name: "恢复" }).click();
    await page.getByText("特殊监管对象　划线").waitFor();
    await picture("draw");
    expect(complaints).toEqual([]);
  });

  test("the console says each step before and while the stage shows it, to the last", {
    timeout: 240_000,
  }, async () => {
    const { page, held, picture } = await openConsole(workshop, "result");
    standIn(held.stage, "at once");
    const region = page.getByRole("region", { name: "摇号展示" });
    const said: string[] = [];
    for (let count = 0; ; count += 1) {
      const coming = await region.getByRole("paragraph").last().textContent();
      await region
        .getByRole("button", { name: count === 0 || coming !== last ? "下一步" : "进入锁定" })
        .click();
      if (coming === last) break;
      await page.getByText(new RegExp(`第 ${count + 1} 步`)).waitFor();
      expect(await region.getByRole("status").first().textContent()).toBe(coming);
      said.push(coming ?? "");
      if (held.console.last().view.ceremony?.step?.draw === "JC") await picture("draw-teams");
    }
    await page.getByRole("heading", { name: "待锁定的名单" }).waitFor();
    // The numbers that the console says are those of the list, which the stage shows.
    const numbers = said.flatMap((words) => /名单第 (\d+) 号/.exec(words)?.[1] ?? []).map(Number);
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(said.length).toBe(new Set(said).size);
    expect(said.at(-1)).toMatch(/^检查组　公布第/);
    expect(held.console.last().view.ceremony?.phase).toBe("lock");
  });
});

describe("a stage that is closed or dead in the draw", () => {
  test("is told on the console, and the draw goes on without it only when the officer says so; the minutes tell which steps", async () => {
    const { ports, stood } = steppedClock();
    const { page, held, complaints, picture } = await openConsole(workshop, "result", { ports });
    const beamer = standIn(held.stage);
    const region = page.getByRole("region", { name: "摇号展示" });
    const next = region.getByRole("button", { name: "下一步" });
    await next.click();
    await page.getByText(/第 1 步，共/).waitFor();
    beamer.stop();
    const told = page.getByRole("alert").filter({ hasText: "大屏没有打开，或没有应答" });
    await told.waitFor();
    expect(await next.isDisabled()).toBe(true);
    await region.getByText("大屏没有打开或没有应答：请重新打开").waitFor();
    await picture("draw-no-stage");
    await told.getByRole("button", { name: "不用大屏继续…" }).click();
    await picture("draw-go-without");
    await page.getByRole("dialog").getByRole("button", { name: "不用大屏继续", exact: true }).click();
    await page.getByText("正在不用大屏继续").waitFor();
    await next.click();
    await page.getByText(/第 2 步/).waitFor();
    await picture("draw-forgone");
    // It is there again: from now on it is waited for.
    standIn(held.stage);
    await page.getByText("正在不用大屏继续").waitFor({ state: "detached" });
    expect(await next.isDisabled()).toBe(true);
    const { steps } = held.console.last().view.ceremony ?? {};
    expect([steps?.at, steps?.forgone]).toEqual([2, true]);
    await stood(held.stage);
    await next.click();
    await page.getByText(/第 3 步/).waitFor();
    expect(held.console.last().view.ceremony?.steps?.forgone).toBe(false);
    expect(complaints).toEqual([]);
  });
});

const last = "全部展示完毕，进入锁定";
