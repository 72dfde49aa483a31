import { describe, expect, test } from "vitest";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { textOfPages } from "../support/pdf-readers.ts";
import { writeOn, written } from "../support/written.ts";

const workshop = sharedWorkshop({ framed: true });

describe("the freeze on the console", () => {
  test("generated keys are masked, printed one to a sheet, and forgotten by the freeze", async () => {
    const { page, held, complaints, picture } = await openConsole(workshop, "sign-in 2");
    await page.evaluate("window.print = () => { document.title = 'printing'; }");
    await page.getByRole("button", { name: /^封库 / }).click();
    await page.getByRole("button", { name: "生成口令与恢复码", exact: true }).click();
    const slips = page.getByRole("article");
    await expect.poll(() => slips.count(), patience).toBe(4);
    expect(await slips.locator("code").allTextContents()).toEqual(Array(4).fill("●●●●●●"));
    await picture("freeze-keys");

    const secrets: string[] = [];
    for (const slip of await slips.all()) {
      await slip.getByRole("button", { name: /显示/ }).click();
      secrets.push((await slip.locator("code").textContent()) ?? "");
    }
    expect(new Set(secrets).size).toBe(4);
    // Showing one covers the others.
    expect((await slips.locator("code").allTextContents()).filter((text) => text !== "●●●●●●")).toHaveLength(
      1,
    );
    const freeze = page.getByRole("region", { name: "封库", exact: true }).getByRole("button");
    expect(await freeze.isDisabled()).toBe(true);

    await page.getByRole("button", { name: "打印纸条" }).click();
    await page.waitForFunction("document.title === 'printing'");
    const printed = textOfPages(await page.pdf({ preferCSSPageSize: true }));
    expect(printed).toHaveLength(4);
    for (const [index, text] of printed.entries()) {
      const said = text.replace(/\s/g, "");
      expect(
        secrets.map((secret) => said.includes(secret)),
        text,
      ).toEqual(secrets.map((_, at) => at === index));
    }
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    expect(await page.content()).not.toContain(secrets[0]);

    for (const slip of await slips.all()) await slip.getByRole("checkbox").check();
    await freeze.click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("封库后，名单、数量").waitFor();
    // Enter goes back: what cannot be undone is never one key away.
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    expect(held.console.last().view.ceremony?.freeze).toBeUndefined();
    await freeze.click();
    await dialog.getByRole("button", { name: "封库", exact: true }).dblclick();
    await page.getByRole("heading", { name: "封库摘要", exact: true }).waitFor();
    const { freeze: frozen } = held.console.last().view.ceremony ?? {};
    const shown = await page
      .getByRole("region", { name: "封库摘要", exact: true })
      .locator("code")
      .textContent();
    expect(shown).toBe(frozen?.digest);
    for (const secret of secrets) expect(await page.content()).not.toContain(secret);
    expect(complaints).toEqual([]);
  });

  test("own passphrases: weak, equal and mistyped ones are said in place; what was typed survives another page", async () => {
    const { page, held } = await openConsole(workshop, "sign-in 2");
    await page.getByRole("button", { name: /^封库 / }).click();
    await page.getByText("保管人自定口令").click();
    const officer = page.getByLabel("抽取负责人的口令");
    const supervisor = page.getByLabel("纪检监督人的口令");
    await officer.fill("123456789012");
    await page.getByText("抽取负责人（内层）的口令过于简单").waitFor();
    await officer.fill("旧桥边的三棵樟树甲乙丙丁");
    await page.getByLabel("抽取负责人再输入一次").fill("旧桥边的三棵樟树甲乙丙");
    await page.getByText("两次输入不一致").waitFor();
    await page.getByLabel("抽取负责人再输入一次").fill("旧桥边的三棵樟树甲乙丙丁");
    await supervisor.fill("旧桥边的三棵樟树甲乙丙丁");
    await page.getByText("两个口令相同").waitFor();
    await page.getByRole("button", { name: /^见证 / }).click();
    await page.getByRole("button", { name: /^封库 / }).click();
    expect(await officer.inputValue()).toBe("旧桥边的三棵樟树甲乙丙丁");

    await supervisor.fill("雨后石阶上有九只白鹭飞过");
    await page.getByLabel("纪检监督人再输入一次").fill("雨后石阶上有九只白鹭飞过");
    await expect.poll(() => page.getByText("口令合格，两次输入一致").count(), patience).toBe(2);
    await page.getByRole("button", { name: "生成恢复码" }).click();
    expect(await page.getByRole("article").count()).toBe(2);
    for (const slip of await page.getByRole("article").all()) await slip.getByRole("checkbox").check();
    await page.getByRole("button", { name: "下一步", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "封库", exact: true }).click();
    await page.getByRole("heading", { name: "封库摘要", exact: true }).waitFor();
    expect(held.console.last().view.ceremony?.phase).toBe("freeze");
  });

  test("sheet filed and opened, the witnesses' slips opened, ticked word by word, then on to the slips", async () => {
    const { page, held, complaints } = await openConsole(workshop, "freeze");
    const [slips] = await Promise.all([
      page.waitForEvent("popup"),
      page.getByRole("button", { name: "打开见证人核验单" }).click(),
    ]);
    expect(slips.url()).toMatch(/^blob:/);

    const confirm = page.getByRole("button", { name: "见证人已确认，进入投签" });
    const ticks = page.getByRole("region", { name: "见证人确认封库摘要" }).getByRole("checkbox");
    for (const tick of await ticks.all()) await tick.check();
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByRole("button", { name: "生成封库单并归档" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "归档", exact: true }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const [sheet] = await Promise.all([
      page.waitForEvent("popup"),
      page.getByRole("button", { name: "打开已归档的 PDF" }).click(),
    ]);
    expect(sheet.url()).toMatch(/^blob:/);
    await confirm.click();
    await page.getByRole("heading", { name: "投签箱：0 / 2" }).waitFor();
    expect(held.console.last().view.ceremony?.phase).toBe("slips");
    expect(complaints).toEqual([]);
  });

  test("a void takes both keepers and, with slips in the box, an envelope", async () => {
    const { page, held, picture } = await openConsole(workshop, "sign-in 2");
    const keys = good(await held.console.client.call("newKeys", {}));
    good(await held.change("freeze", { ...keys, recovery: [...keys.recovery] }));
    await holdUntil(held, "drop 1", () => {}, "sheet");
    await page.getByRole("button", { name: "作废本场…" }).click();
    const dialog = page.getByRole("dialog");
    const act = dialog.getByRole("button", { name: "作废，不可撤销" });
    const sign = (keeper: string) => dialog.getByRole("button", { name: `${keeper}：签名确认作废` });
    // Without a reason nobody confirms; with one, by the keeper's own hand, not by a click.
    expect(await sign("抽取负责人").isDisabled()).toBe(true);
    await dialog.getByLabel("作废理由").fill("名单有误");
    await picture("void-asked");
    await sign("抽取负责人").click();
    await dialog.getByRole("button", { name: "确认签名" }).click();
    await dialog.getByText("手写板上没有签名").waitFor();
    expect(held.console.last().view.ceremony?.voiding).toEqual([]);
    await writeOn(page, dialog.locator("svg[role=img]"), written(3));
    await picture("void-signed");
    await dialog.getByRole("button", { name: "确认签名" }).click();
    await sign("抽取负责人").waitFor({ state: "detached" });
    await dialog.getByText("✓ 已确认作废").waitFor();
    // What was said is there still.
    expect(await dialog.getByLabel("作废理由").inputValue()).toBe("名单有误");
    expect(await act.isDisabled()).toBe(true);
    // The supervisor rather types his own passphrase; the officer's is not his.
    await dialog.getByRole("button", { name: "纪检监督人：用口令确认作废" }).click();
    const { officer, supervisor } = keys;
    await dialog.getByLabel("纪检监督人的口令").fill(officer);
    await dialog.getByRole("button", { name: "确认作废" }).click();
    await dialog.getByRole("alert").waitFor();
    await dialog.getByLabel("纪检监督人的口令").fill(supervisor);
    await dialog.getByRole("button", { name: "确认作废" }).click();
    await expect.poll(() => dialog.getByText("✓ 已确认作废").count()).toBe(2);
    expect(await act.isDisabled()).toBe(true);
    await dialog.getByLabel("未开启签纸的信封编号").fill("封-9");
    await act.click();
    await held.console.until(({ view }) => view.past[0]?.outcome === "void");
    expect(held.console.last().view.ceremony).toBeUndefined();
  });
});
