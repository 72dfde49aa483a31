import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { writeBag } from "../../electron/services/archive/bag.ts";
import { bagFixture } from "../support/bag-fixture.ts";
import { violationsOn } from "../support/looked-at.ts";
import { succeeded } from "../support/outcome.ts";
import { vectors } from "../support/vectors.ts";
import { checksOf, give, outcome, type Stick, test } from "./verify-page.ts";

const word = (page: Page) => page.locator("#verdict .title");

async function voidBag({ folder }: Stick, name: string) {
  const first = vectors[12];
  if (!first) throw new Error("no vectors");
  const fixture = await bagFixture(first, { void: true });
  const into = join(folder, name);
  mkdirSync(into);
  return { fixture, folder: succeeded(await writeBag(into, fixture.content)).folder };
}

for (const [name, size] of [
  ["a desk", { width: 1280, height: 900 }],
  ["a phone", { width: 390, height: 844 }],
] as const)
  test(`on ${name} the verdict comes into view and into focus as one word, with its table`, async ({
    verifier,
    stick: { told },
  }, info) => {
    await verifier.setViewportSize(size);
    expect(await give(verifier, told.bag.whole.folder)).toBe("unanchored");
    await expect(word(verifier)).toBeFocused();
    await expect(word(verifier)).toHaveText("未锚定");
    await expect(word(verifier)).toBeInViewport({ ratio: 1 });
    await expect(verifier.locator("#verdict table")).toBeInViewport({ ratio: 1 });
    expect(await verifier.evaluate("document.documentElement.scrollWidth")).toBe(size.width);
    // The colour of a warning, never that of what is verified.
    await expect(word(verifier)).toHaveCSS("color", "rgb(107, 71, 0)");
    for (const [kind, state] of [
      ["freeze", "一致"],
      ["seed", "未给出"],
      ["close", "未给出"],
    ] as const) {
      if (kind === "freeze") await verifier.fill("#freeze", told.freeze);
      await expect(verifier.locator(`[data-anchor=${kind}] .state`)).toHaveText(state);
    }
    await expect(word(verifier)).toHaveText("部分锚定");
    // Typing is not interrupted; a button leads back to the verdict, and another to what is still to be typed.
    await expect(verifier.locator("#freeze")).toBeFocused();
    await verifier.getByRole("button", { name: "看结论：部分锚定" }).click();
    await expect(word(verifier)).toBeInViewport({ ratio: 1 });
    await verifier.getByRole("button", { name: "输入纸上的数" }).click();
    await expect(verifier.locator("#seed")).toBeFocused();
    await verifier.fill("#seed", told.seed);
    await verifier.fill("#close", told.close);
    await expect(word(verifier)).toHaveText("核验通过");
    await expect(word(verifier)).toHaveCSS("color", "rgb(11, 82, 48)");
    await expect(verifier.locator(".beyond li")).toHaveCount(4);
    expect((await violationsOn(verifier)).map(({ id }) => id)).toEqual([]);
    await verifier.screenshot({ path: info.outputPath(`verdict-${size.width}.png`), fullPage: true });
  });

test("a digest that differs is shown beside the true one, the first group that differs marked", async ({
  verifier,
  stick: { told },
}) => {
  await give(verifier, told.bag.whole.folder);
  const other = `${told.freeze.slice(0, 16)}${told.freeze[16] === "0" ? "1" : "0"}${told.freeze.slice(17)}`;
  await verifier.fill("#freeze", other);
  expect(await outcome(verifier)).toBe("mismatch");
  await expect(word(verifier)).toHaveText("不一致");
  const said = verifier.locator("#freeze-said");
  await expect(said).toContainText("自第 3 组起不符");
  await expect(said.locator("mark")).toHaveText([told.freeze.slice(16, 24), other.slice(16, 24)]);
  await verifier.fill("#freeze", told.seed);
  await expect(said).toContainText("输入的是种子，不是封库摘要：填错了位置");
  await expect(word(verifier)).toHaveText("填错了位置");
  await expect(verifier.locator("[data-verdict]")).not.toContainText("这不是您在场见证");
  await verifier.fill("#freeze", `mingqian-draw/2,${told.ceremony},freeze,${told.freeze.slice(0, 30)}`);
  await expect(said).toContainText("二维码的内容不完整");
  expect(await outcome(verifier)).toBe("unanchored");
  await expect(verifier.locator("#verdict .mind")).toContainText(
    "封库摘要一栏的内容不完整或不能用，没有比对",
  );
});

test("a void ceremony is called void in every verdict, and its close digest can be compared", async ({
  verifier,
  stick,
}) => {
  const { fixture, folder } = await voidBag(stick, "作废");
  expect(await give(verifier, folder)).toBe("unanchored");
  await expect(word(verifier)).toHaveText("未锚定：自称已作废");
  await verifier.fill("#freeze", fixture.freeze);
  await expect(word(verifier)).toHaveText("部分锚定：自称已作废");
  await expect(word(verifier)).toHaveCSS("color", "rgb(107, 71, 0)");
  await expect(verifier.locator("[data-verdict]")).toContainText("作废一事没有与任何纸比对");
  await verifier.fill("#close", fixture.close);
  await expect(word(verifier)).toHaveText("核验通过：本场已作废");
  await expect(verifier.locator("[data-anchor=close]")).toContainText("作废一事与作废前的账本");
  await expect(verifier.locator("[data-verdict]")).toContainText("封库与作废都与您手中的纸一致");
  await expect(verifier.locator("#slips")).toContainText("文件写明本场已作废、签未开启");
  await verifier.fill("#seed", stick.told.seed);
  await expect(word(verifier)).toHaveText("不一致：自称已作废");
  // The longest states, in the longer language, on a phone: all of the table is there to be read.
  await verifier.setViewportSize({ width: 390, height: 844 });
  await verifier.getByText("English", { exact: true }).click();
  await expect(word(verifier)).toHaveText("Contradiction: void by its own word");
  const table = verifier.locator("#verdict table");
  expect(await table.evaluate((one) => one.scrollWidth - (one.parentElement?.clientWidth ?? 0))).toBeLessThan(
    0,
  );
});

test("a witness finds their own slip, or is told the nearest and what to do", async ({
  verifier,
  stick: { told },
}) => {
  await give(verifier, told.bag.whole.folder);
  const slips = [
    ...readFileSync(join(told.bag.whole.folder, "data/public/seed.txt"), "utf8").matchAll(
      /^slip,\d+,(\d+)$/gm,
    ),
  ].map(([, digits = ""]) => digits);
  await expect(verifier.locator(".slips tbody tr")).toHaveCount(slips.length);
  const [, second = ""] = slips;
  const fullWidth = second.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  await verifier.fill("input[name=slip]", `${fullWidth.slice(0, 4)} ${fullWidth.slice(4)}`);
  const answer = verifier.locator("[data-slip=there]");
  await expect(answer).toContainText("您的签在种子里：是第 2 签");
  await expect(answer).toContainText("种子还没有与您纸上的种子一致");
  await expect(answer).not.toHaveClass(/good/);
  await verifier.fill("#seed", told.seed);
  await expect(answer).toHaveClass(/good/);
  await expect(verifier.locator("#verdict .mind")).toHaveCount(0);
  const other = `${second.slice(0, 11)}${(Number(second[11]) + 1) % 10}`;
  await verifier.fill("input[name=slip]", other);
  await expect(verifier.locator("[data-slip=absent]")).toContainText("最接近的是第 2 签");
  await expect(verifier.locator("[data-slip=absent]")).toContainText("首先是第 12 位");
  await expect(verifier.locator(".slips .own")).toContainText("最接近");
  await expect(verifier.locator("#verdict .mind")).toContainText("您输入的签不在种子里");
  await verifier.fill("input[name=slip]", "12?");
  await expect(verifier.locator("#slips output")).toContainText("这里有 3 位");
});

test("a bag two folders deep with what systems left in it verifies, and what was passed over is named", async ({
  verifier,
  stick: { folder, told },
}) => {
  const around = join(folder, "下载");
  const inside = join(around, "档案", told.ceremony);
  cpSync(told.bag.whole.folder, inside, { recursive: true });
  writeFileSync(join(inside, "data/public/.DS_Store"), "x");
  mkdirSync(join(around, "__MACOSX"));
  writeFileSync(join(around, "__MACOSX/._x"), "x");
  expect(await give(verifier, around)).toBe("unanchored");
  expect(await checksOf(verifier, "fail")).toEqual([]);
  await expect(verifier.locator(".passed-over")).toContainText("已略过 2 项");
  await expect(verifier.locator(".passed-over")).toContainText("__MACOSX/、data/public/.DS_Store");
  cpSync(told.bag.open.folder, join(around, "公开版"), { recursive: true });
  expect(await give(verifier, around)).toContain("不止一个档案包");
});

test("a page that fails at showing something says that there is no verdict, and is no empty page", async ({
  verifier,
  stick: { told },
}) => {
  // Another one: what a failing page tells its console is not a fault of this test's.
  const failing = await verifier.context().newPage();
  await failing.goto(verifier.url());
  await give(failing, told.bag.whole.folder);
  await failing.evaluate(`void Object.defineProperty(document, "title", {
    set() { throw new Error("made up") },
  })`);
  await failing.getByRole("button", { name: "English" }).click();
  await expect(failing.getByRole("alert")).toHaveText(/gives no verdict.*Error: made up$/);
  await expect(word(failing)).toHaveCount(0);
});
