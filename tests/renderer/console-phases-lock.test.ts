import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { runningText } from "../support/pdf-readers.ts";
import { writeOn, written } from "../support/written.ts";

const workshop = sharedWorkshop();

describe("the lock on the console", () => {
  test("opinion, objection, one keeper confirms, the other cannot: recorded, and it locks all the same", async () => {
    const { page, held, complaints, picture } = await openConsole(workshop, "show");
    const lock = page.getByRole("region", { name: "锁定名单" }).getByRole("button");
    await page.getByRole("button", { name: "填入“无异议”" }).click();
    await page.getByRole("button", { name: "记录意见" }).click();
    await expect.poll(() => page.getByLabel("监督意见", { exact: true }).inputValue(), patience).toBe("");
    await page.getByRole("region", { name: "异议" }).getByRole("button", { name: "记录异议…" }).click();
    await page.getByRole("dialog").getByLabel("谁提出").fill("<b>民二</b>认为灯光太暗");
    await page.getByRole("dialog").getByRole("button", { name: "记录异议", exact: true }).click();
    // Markup is text everywhere.
    await page.getByRole("region", { name: "异议" }).getByText("<b>民二</b>认为灯光太暗").waitFor();
    // They see what they confirm, and each does so with his own hand.
    await page.getByLabel("抽中的单位").first().waitFor();
    await page.getByText("保管人确认的就是这份名单").waitFor();
    expect(await page.getByRole("button", { name: /导出/ }).count()).toBe(0);
    await picture("lock-list");
    await page.getByRole("button", { name: "抽取负责人：签名确认锁定" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "确认签名" }).click();
    expect(held.console.last().view.ceremony?.keepers.officer).toBe("");
    await writeOn(page, page.getByRole("dialog").locator("svg[role=img]"), written(3));
    await page.getByRole("dialog").getByRole("button", { name: "确认签名" }).click();
    await page.getByText("✓ 已在手写板上签名确认").waitFor();
    expect(await lock.isDisabled()).toBe(true);
    await page.getByRole("button", { name: "纪检监督人：不能确认" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("不能确认的原因").fill("身体不适，已离场");
    await picture("lock-absent");
    await dialog.getByRole("button", { name: "记录原因" }).click();
    await page.getByText("✓ 未确认，原因已记录").waitFor();
    await lock.click();
    await page.getByRole("dialog").getByText("锁定后不可撤销").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "锁定名单" }).dblclick();
    await page.getByRole("heading", { name: "签字", exact: true }).waitFor();
    expect(held.console.last().view.ceremony?.keepers).toEqual({
      officer: "pad",
      supervisor: "absent",
    });
    expect(held.console.last().view.ceremony?.close).toMatch(/^[0-9a-f]{64}$/);
    expect(complaints).toEqual([]);
  });
});

describe("the minutes on the console", () => {
  test("a refusal and media, the minutes filed and saved, the bag written and every check shown", async () => {
    const { page, held, complaints, picture } = await openConsole(workshop, "lock");
    await page.getByRole("button", { name: "民二 拒绝签字" }).click();
    await page.getByRole("dialog").getByLabel("拒绝的理由").fill("要求延期");
    await page.getByRole("dialog").getByRole("button", { name: "记录", exact: true }).click();
    await page.getByText("拒绝签字：要求延期").waitFor();
    await page.getByLabel("每行一项").fill("照片 3 张\n\n录像 1 段");
    await page.getByRole("button", { name: "登记 2 项" }).click();
    await page.getByRole("region", { name: "照片与录像" }).getByText("✓ 已完成").waitFor();
    const write = page.getByRole("button", { name: "写出档案包" });
    expect(await write.isDisabled()).toBe(true);
    // Asked, with who has not signed, who refuses: the way back files nothing.
    await page.getByRole("button", { name: "生成抽取记录并归档" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("拒绝签字（1 人）：").waitFor();
    expect(await dialog.innerText()).toMatch(/也未拒绝，纸上留签字处（4 人）：.*纪一/);
    await picture("minutes-asked");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    expect(held.console.last().view.ceremony?.papers).toEqual(["pre-draw-sheet"]);
    await page.getByRole("button", { name: "生成抽取记录并归档" }).click();
    await dialog.getByRole("button", { name: "归档", exact: true }).dblclick();
    await dialog.waitFor({ state: "detached" });
    // Where the host lets no window be opened, as on the desktop, the paper is saved.
    await page.evaluate("window.open = () => null");
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "打开已归档的 PDF" }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe("REHEARSAL-DEMO-2027Q3-1-minutes.pdf");
    expect(runningText(readFileSync(await saved.path()))).toContain("要求延期");
    await write.click();
    await dialog.getByText("写出后不再重写").waitFor();
    await dialog.getByRole("button", { name: "写出档案包" }).click();
    await page.getByText(/REHEARSAL-DEMO-2027Q3-1\.zip$/).waitFor();
    await page.getByRole("button", { name: "核验", exact: true }).click();
    await page.getByText(/通过 \d+ 项，未通过 0 项/).waitFor();
    expect(await page.getByRole("row", { name: /✓ 通过/ }).count()).toBeGreaterThan(30);
    await picture("minutes-verified");
    expect(held.console.last().view.blockers).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
