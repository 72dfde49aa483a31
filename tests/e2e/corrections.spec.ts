import type { Page } from "@playwright/test";
import { barriers } from "../support/looked-at.ts";
import { writeOn, written } from "../support/written.ts";
import * as officer from "./by-mouse.ts";
import { expect, test } from "./windows.ts";

/**
 * What goes wrong in a room and is put right: a name misspelt before and after the freeze, a slip noted by mistake, a count that does
 * not agree. The officer knows only what is to be seen, in a small window and in one at half as large again.
 */

/** Nothing is wider than the window it stands in. */
const sideways = (page: Page) => page.evaluate<number>("document.scrollingElement.scrollWidth - innerWidth");

for (const [width, height] of [
  [1280, 720],
  [960, 600],
] as const)
  test(`corrections and wrong counts at ${width} × ${height}`, async ({ windows }) => {
    test.setTimeout(400_000);
    const { console: page, stage, picture } = windows;
    await page.setViewportSize({ width, height });
    const look = async (name: string) => {
      await picture(page, `corrections/${width}-${name}`);
      expect.soft(await sideways(page), name).toBeLessThanOrEqual(0);
      expect.soft(await barriers(page), name).toEqual([]);
    };
    const dialog = page.getByRole("dialog");
    const sign = async (keeper: string) => {
      await dialog.getByText(`${keeper}签名：`).waitFor();
      await writeOn(page, dialog.locator("svg[role=img]"), written(3));
      await dialog.getByRole("button", { name: "确认签名" }).click();
    };

    await officer.takeSample(windows);
    await officer.openCeremony(windows);
    await officer.settle(windows);
    await officer.signIn(windows, officer.two);
    await page.getByRole("button", { name: "更正登记：示例乙" }).click();
    await dialog.getByLabel("姓名").fill("示例已");
    await look("before-freeze");
    await dialog.getByRole("button", { name: "更正", exact: true }).click();
    await page.getByRole("cell", { name: "示例已", exact: true }).waitFor();
    // One person, on the console and in the room.
    await stage.getByText("示例已").waitFor();
    await expect(stage.getByText("示例乙")).toHaveCount(0);

    await officer.freeze(windows);
    await page.getByRole("navigation").getByRole("button", { name: /^见证/ }).click();
    await page.getByRole("button", { name: "更正登记：示例已" }).click();
    await dialog.getByLabel("姓名").fill("示例乙");
    await dialog.getByRole("button", { name: "由两名保管人签名确认" }).click();
    await look("after-freeze");
    await sign("抽取负责人");
    await sign("纪检监督人");
    await page.getByText("（更正，原为：示例已）").waitFor();
    await page.getByRole("button", { name: "更正地点、主持人、操作员或记录员的写法" }).click();
    await dialog.getByLabel("主持人").fill("示例柱持");
    await look("host");
    await dialog.getByRole("button", { name: "由两名保管人签名确认" }).click();
    await sign("抽取负责人");
    await sign("纪检监督人");
    await page.getByText("示例柱持（更正，原为：示例主持）").waitFor();
    await look("corrected");
    // The room sees both spellings where its roll is shown.
    await page.getByRole("button", { name: "名册", exact: true }).click();
    await stage.getByText("示例乙（更正，原为：示例已）").waitFor();
    await stage.getByText("示例柱持（更正，原为：示例主持）").waitFor();
    await picture(stage, `corrections/${width}-stage-roll`);
    await page.getByRole("button", { name: "本阶段", exact: true }).click();
    await page.getByRole("button", { name: "回到当前阶段" }).click();
    await officer.fileSheet(windows);
    await officer.confirmFreeze(windows);

    // A slip noted by mistake is taken back; then the count does not agree.
    await officer.drop(windows, 1, "示例甲");
    await officer.drop(windows, 2, "示例乙");
    await page.getByRole("button", { name: "2 号签纸尚未投入，更正" }).click();
    await dialog.getByRole("button", { name: "更正为尚未投入", exact: true }).click();
    await page.getByRole("heading", { name: "投签箱：1 / 2" }).waitFor();
    await officer.drop(windows, 2, "示例乙");
    await officer.count(windows, 3);
    await dialog.getByText("清点到 3 张，与名册 2 人不相符，记录吗？").waitFor();
    await look("count-asked");
    await dialog.getByRole("button", { name: "返回", exact: true }).click();
    await page.getByRole("heading", { name: "投签箱：2 / 2" }).waitFor();
    await expect(stage.getByText(/不相符/)).toHaveCount(0);
    await officer.count(windows, 3);
    await dialog.getByRole("button", { name: "记录不相符的清点结果", exact: true }).click();
    await page.getByText("清点到 3 张，名册为 2 人，不相符").waitFor();
    await look("miscounted");
    await stage.getByText("清点到 3 张，与投签人数 2 不相符。").waitFor();
    await picture(stage, `corrections/${width}-stage-miscount`);
    await officer.drop(windows, 1, "示例甲");
    await officer.drop(windows, 2, "示例乙");
    await officer.count(windows, 2);
    await stage.getByText("已清点：与名册相符").waitFor();
    await look("counted");
  });
