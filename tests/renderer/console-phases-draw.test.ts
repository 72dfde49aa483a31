import { describe, expect, test } from "vitest";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";

const workshop = sharedWorkshop();

describe("the draw on the console", () => {
  test("keys do nothing until armed, nothing in a field; a double click is one step; a reload stands at the same step", async () => {
    const { page, held, complaints, picture } = await openConsole(workshop, "result");
    const step = () => held.console.last().view.ceremony?.step;
    await page.getByText("特殊监管对象　列队点名").first().waitFor();
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
      // A press while one is on its way does nothing.
      await expect.poll(() => next.isDisabled(), patience).toBe(false);
      await page.keyboard.press(key);
      await page.getByText(new RegExp(`第 ${at} 步`)).waitFor();
    }
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

  test("the console says each step before and while the stage shows it, to the last", async () => {
    const { page, held, picture } = await openConsole(workshop, "result");
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
    expect(said.length).toBe(new Set(said).size);
    expect(said.at(-1)).toMatch(/^检查组　公布第/);
    expect(held.console.last().view.ceremony?.phase).toBe("lock");
  });
});

const last = "全部展示完毕，进入锁定";
