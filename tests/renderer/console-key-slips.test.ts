import { expect, test } from "vitest";
import { openConsole, sharedWorkshop } from "../support/console-in-chromium.ts";
import { infoOf, inkOf, textOfPages, type Word, wordsOfPages } from "../support/pdf-readers.ts";

const workshop = sharedWorkshop();

const mm = 72 / 25.4;
const pitch = (225 * mm) / 22;
const block = { left: 28 * mm, top: 37 * mm, right: (28 + 156) * mm, foot: (37 + 225) * mm } as const;
const middle = ({ top, bottom }: Word) => (top + bottom) / 2;

test("the slips that this window prints stand on the page of the other papers, one to a sheet", async () => {
  const { page, complaints } = await openConsole(workshop, "sign-in 2");
  await page.evaluate("window.print = () => { document.title = 'printing'; }");
  await page.getByRole("button", { name: /^封库 / }).click();
  await page.getByRole("button", { name: "生成口令与恢复码", exact: true }).click();
  await page.getByRole("button", { name: "打印纸条" }).click();
  await page.waitForFunction("document.title === 'printing'");
  const pdf = await page.pdf({ preferCSSPageSize: true });

  expect(infoOf(pdf)["Pages"]).toBe("4");
  expect(infoOf(pdf)["Page size"]).toContain("(A4)");
  const titles = ["抽取负责人的口令", "纪检监督人的口令", "恢复码一", "恢复码二"];
  const texts = textOfPages(pdf).map((text) => text.replace(/\s/g, ""));
  for (const [index, title] of titles.entries()) {
    expect(texts[index]).toContain(`${title}（演练）`);
    expect(texts[index]).toContain("程序不保存此内容");
  }
  const words = wordsOfPages(pdf);
  for (const number of [1, 2, 3, 4]) {
    const all = words.filter((word) => word.page === number);
    const foot = all.filter((word) => middle(word) > block.foot);
    const body = all.filter((word) => middle(word) > block.top && middle(word) < block.foot);
    // The header of a rehearsal stands between the place of the stamp and the text block.
    for (const word of all) expect(middle(word) / mm).toBeGreaterThan(26);
    for (const word of body) {
      expect(word.left).toBeGreaterThan(block.left - 0.5);
      expect(word.right).toBeLessThan(block.right + 0.5);
      const line = (middle(word) - block.top) / pitch - 0.5;
      expect(Math.abs(line - Math.round(line)), word.text).toBeLessThan(0.15);
    }
    const title = body[0] as Word;
    expect(Math.abs((title.left + title.right) / 2 - (block.left + block.right) / 2)).toBeLessThan(1);
    expect((title.right - title.left) / [...title.text].length).toBeCloseTo(22, 0);
    const use = body.find(({ text }) => /^(打开密封名单|口令遗失)/.test(text)) as Word;
    expect((use.right - use.left) / [...use.text].length).toBeCloseTo(15.75, 0);
    expect(use.left).toBeCloseTo(block.left + 2 * 15.75, 0);
    expect(foot.map(({ text }) => text).join(" ")).toMatch(/^REHEARSAL-DEMO-\S+ 第 1 页 共 1 页 — 1 —$/);
    expect(foot.at(-1)?.right).toBeCloseTo(block.right - 14, 0);
    const below = { page: number, left: block.left, right: block.right, top: block.foot };
    expect(inkOf(pdf, { ...below, bottom: block.foot + 7 * mm })).toBe(0);
    expect(
      inkOf(pdf, { ...below, top: block.foot + 7 * mm, bottom: block.foot + 7 * mm + 14 }),
    ).toBeGreaterThan(0);
    expect(inkOf(pdf, { ...below, top: block.foot + 7 * mm + 15, bottom: 297 * mm })).toBe(0);
  }
  expect(complaints).toEqual([]);
});
