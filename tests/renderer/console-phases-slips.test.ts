import { describe, expect, test } from "vitest";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";

const workshop = sharedWorkshop();

describe("the slips on the console", () => {
  test("a writer's button drops that slip once; the count and the nonce wait for what comes before", async () => {
    const { page, held, complaints, picture } = await openConsole(workshop, "confirm");
    const count = page.getByRole("button", { name: "记录清点结果" });
    const nonce = page.getByRole("region", { name: "揭示机器随机数" }).getByRole("button");
    expect(await nonce.isDisabled()).toBe(true);
    await page.getByRole("button", { name: "2 民二" }).dblclick();
    await page.getByRole("heading", { name: "投签箱：1 / 2" }).waitFor();
    expect(held.console.last().view.ceremony?.dropped).toEqual([2]);
    await page.getByLabel("清点到的张数").fill("2");
    expect(await count.isDisabled()).toBe(true);
    await page.getByRole("button", { name: "1 纪一" }).click();
    await expect.poll(() => count.isDisabled(), patience).toBe(false);
    await picture("slips");
    await page.getByLabel("清点到的张数").press("Enter");
    await expect.poll(() => nonce.isDisabled(), patience).toBe(false);
    await nonce.click();
    await page.getByRole("dialog").getByText("揭示后本场不能再作废").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "揭示机器随机数" }).dblclick();
    await page.getByRole("heading", { name: "机器随机数与承诺相符" }).waitFor();
    expect(complaints).toEqual([]);
  });

  test("a count that does not agree is explained, and every drop is asked for anew", async () => {
    const { page, held, picture } = await openConsole(workshop, "drop 2");
    await page.getByLabel("清点到的张数").fill("1");
    // It clears every drop, so that it is asked for: Enter alone takes the way back.
    await page.getByLabel("清点到的张数").press("Enter");
    await page.getByRole("dialog").getByText("2 个投入记录全部清空").waitFor();
    await picture("slips-differing");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(held.console.last().view.ceremony).toMatchObject({ dropped: [1, 2], counted: false });
    await page.getByRole("button", { name: "记录清点结果" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "记录不相符的清点结果" }).click();
    await page.getByText("清点到 1 张，名册为 2 人，不相符").waitFor();
    await page.getByText("不要打开任何签纸").waitFor();
    await picture("slips-miscount");
    expect(held.console.last().view.ceremony?.dropped).toEqual([]);
    await page.getByText("还有 2 张签纸未重新确认").first().waitFor();
    // The small picture says what the stage says.
    await page.getByRole("img", { name: "大屏正在显示：投签箱" }).getByText("已重新确认 0 / 2").waitFor();
    // The course, and so the minutes, say it in the same words.
    await page.getByText("与投签人数 2 不相符，投入须重新逐一确认").waitFor();
    expect(await page.getByText("未投入").count()).toBe(0);
    expect(held.console.last().view.blockers[0]?.key).toBe("view.blocker.slips-unconfirmed");
    expect(held.stage.last().view.screen).toMatchObject({ kind: "slips", counted: false, miscount: 1 });
    // It is the ceremony's, not the window's: opened anew the page says the same.
    await page.reload();
    await page.getByText("清点到 1 张，名册为 2 人，不相符").waitFor();
    for (const name of ["1 纪一", "2 民二"]) {
      await page.getByRole("button", { name }).click();
      await page.getByRole("button", { name: `${name} ✓ 已投入` }).waitFor();
    }
    await page.getByLabel("清点到的张数").fill("2");
    await page.getByRole("button", { name: "记录清点结果" }).click();
    await page.getByText("清点到 1 张").waitFor({ state: "detached" });
    expect(held.console.last().view.ceremony?.counted).toBe(true);
  });

  test("a slip noted by mistake is corrected until the count, by a press that asks", async () => {
    const { page, held, picture } = await openConsole(workshop, "drop 2");
    const correct = page.getByRole("button", { name: "2 号签纸尚未投入，更正" });
    await correct.click();
    await page.getByRole("dialog").getByText("民二 的签纸其实还没有投入票箱").waitFor();
    await picture("slips-correct");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(held.console.last().view.ceremony?.dropped).toEqual([1, 2]);
    await correct.click();
    await page.getByRole("dialog").getByRole("button", { name: "更正为尚未投入" }).click();
    await page.getByRole("heading", { name: "投签箱：1 / 2" }).waitFor();
    await page.getByText("更正：2 号签纸尚未投入，此前误记为投入").waitFor();
    expect(held.stage.last().view.screen).toMatchObject({ writers: [{ dropped: true }, { dropped: false }] });
    await page.getByRole("button", { name: "2 民二" }).click();
    await page.getByLabel("清点到的张数").fill("2");
    await page.getByRole("button", { name: "记录清点结果" }).click();
    await expect.poll(() => held.console.last().view.ceremony?.counted, patience).toBe(true);
    expect(await page.getByRole("button", { name: /尚未投入，更正/ }).count()).toBe(0);
  });

  test("a refusal is said beside the button, and what was typed stays", async () => {
    const { page, held } = await openConsole(workshop, "drop 2");
    await page.getByLabel("清点到的张数").fill("2");
    await held.execute({ type: "pause", reason: "停电" });
    await page.getByRole("button", { name: "记录清点结果" }).click();
    const section = page.getByRole("region", { name: "清点折叠的签纸" });
    await section.getByText("抽取已暂停，请先恢复。").waitFor();
    expect(await page.getByLabel("清点到的张数").inputValue()).toBe("2");
    await held.execute({ type: "resume" });
    await page.getByRole("button", { name: "记录清点结果" }).click();
    await expect.poll(() => held.console.last().view.ceremony?.counted, patience).toBe(true);
  });
});
