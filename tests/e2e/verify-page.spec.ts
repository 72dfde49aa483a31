import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { benchBag } from "../../electron/cli/bench/bench-bag.ts";
import { verifyCommand } from "../../electron/cli/verify.ts";
import { writeZip } from "../../electron/services/archive/bag.ts";
import { unseal } from "../../electron/services/office/sealing.ts";
import { closeQr } from "../../shared/draw/qr.ts";
import { violationsOn } from "../support/looked-at.ts";
import { succeeded } from "../support/outcome.ts";
import { keysOf } from "../support/rehearsing.ts";
import { deflatedZeros, honest, zipByHand } from "../support/zip-by-hand.ts";
import { checksOf, give, outcome, type Stick, test } from "./verify-page.ts";

/** What the command line says of the same bag, for machines. */
async function byCommand(path: string, ...more: string[]) {
  const printed: string[] = [];
  await verifyCommand([path, "--json", ...more], {
    print: (line) => printed.push(line),
    complain: (line) => printed.push(line),
  });
  const told: { anchor: string; checks: { check: string; status: string }[] } = JSON.parse(printed.join(""));
  const of = (status: string) => told.checks.filter((one) => one.status === status).map(({ check }) => check);
  return { anchor: told.anchor, pass: of("pass"), fail: of("fail"), "not-possible": of("not-possible") };
}

async function expectAsByCommand(page: Page, path: string, ...more: string[]): Promise<void> {
  const due = await byCommand(path, ...more);
  for (const status of ["pass", "fail", "not-possible"] as const)
    expect((await checksOf(page, status)).sort()).toEqual(due[status].sort());
}

/** A copy of the bag's folder beside it, with one file changed. */
function altered({ folder, told }: Stick, name: string, path: string, change: (was: Buffer) => Uint8Array) {
  const copy = join(folder, name);
  cpSync(told.bag.whole.folder, copy, { recursive: true });
  writeFileSync(join(copy, path), change(readFileSync(join(copy, path))));
  return copy;
}

const grouped = (digest: string) => (digest.toUpperCase().match(/.{8}/g) ?? []).join(" ");

test("folder and .zip come to every check of the command line, unanchored until the paper is typed", async ({
  verifier,
  stick: { told },
}) => {
  for (const path of [told.bag.whole.folder, told.bag.whole.zip, told.bag.open.folder, told.bag.open.zip]) {
    expect(await give(verifier, path)).toBe("unanchored");
    await expectAsByCommand(verifier, path);
  }
  await verifier.fill("#freeze", grouped(told.freeze));
  expect(await outcome(verifier)).toBe("partly");
  await verifier.fill("#seed", grouped(told.seed));
  expect(await outcome(verifier)).toBe("partly");
  await verifier.fill("#close", closeQr(`${told.ceremony}0`, told.close));
  expect(await outcome(verifier)).toBe("mismatch");
  await expect(verifier.locator("#close-said")).toContainText(`纸上的二维码属于 ${told.ceremony}0`);
  await verifier.fill("#close", closeQr(told.ceremony, told.close));
  expect(await outcome(verifier)).toBe("anchored");
  const paper = ["--freeze", told.freeze, "--seed", told.seed, "--close", told.close];
  await expectAsByCommand(verifier, told.bag.open.zip, ...paper);
  await expect(verifier.locator("#seed-said")).toHaveText("与纸上一致");
  await verifier.fill("#seed", grouped("ab".repeat(32)));
  expect(await outcome(verifier)).toBe("mismatch");
  await expect(verifier.locator("[data-verdict]")).toContainText("这不是您在场见证的那次抽取的文件");
});

test("a bag with something done to it fails by name, with the failures told first", async ({
  verifier,
  stick,
}) => {
  const flipped = (was: Buffer) => {
    const bytes = Buffer.from(was);
    const at = bytes.length - 10;
    bytes[at] = (bytes[at] ?? 0) === 0x30 ? 0x31 : 0x30;
    return bytes;
  };
  for (const path of ["data/public/pool.csv", "data/public/result.csv", "data/ledger/events.jsonl"]) {
    const copy = altered(stick, `改动 ${path.replaceAll("/", "-")}`, path, flipped);
    expect(await give(verifier, copy)).toBe("failed");
    await expectAsByCommand(verifier, copy);
    expect(await checksOf(verifier, "fail")).toContain("bag-payload");
    await expect(verifier.locator("[data-verdict] li").first()).toBeVisible();
  }
  const extra = altered(stick, "多一个文件", "data/verify/README.txt", (was) => was);
  writeFileSync(join(extra, "data/多余.txt"), "x");
  expect(await give(verifier, extra)).toBe("failed");
  expect(await checksOf(verifier, "fail")).toEqual(["bag-complete", "bag-oxum"]);
  await expect(verifier.locator("[data-group=bag]")).toHaveAttribute("open", "");
  const truncated = altered(stick, "截断", "data/minutes/minutes.pdf", (was) => was.subarray(0, 5000));
  expect(await give(verifier, truncated)).toBe("failed");
  await expectAsByCommand(verifier, truncated);
});

test("the public files alone, in a folder of anything, are a ceremony too", async ({ verifier, stick }) => {
  const folder = join(stick.folder, "只有公开文件");
  cpSync(join(stick.told.bag.whole.folder, "data/public"), folder, { recursive: true });
  writeFileSync(join(folder, "照片.jpg"), "x");
  expect(await give(verifier, folder)).toBe("unanchored");
  await expectAsByCommand(verifier, folder);
});

test("archives that cannot be trusted are refused, each with its sentence", async ({ verifier, stick }) => {
  const zip = (name: string, bytes: Uint8Array) => {
    const path = join(stick.folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const packed = deflatedZeros(64);
  const bomb = { ...honest("freeze.txt", ""), packed, statedSize: 64 * 2 ** 20 };
  const sentences = [
    ["出去.zip", zipByHand([honest("../freeze.txt", "x")]), "../freeze.txt 指向文件夹之外"],
    ["炸弹.zip", zipByHand([bomb]), "疑为压缩炸弹"],
    ["两个.zip", zipByHand([honest("freeze.txt", "x"), honest("freeze.txt", "y")]), "有两个 freeze.txt"],
    ["加密.zip", zipByHand([{ ...honest("freeze.txt", "x"), flags: 1 }]), "已加密"],
    ["不是.zip", Buffer.from("hello"), "不是.zip 不是完好的 .zip"],
    ["别的.zip", zipByHand([honest("holiday.jpg", "x")]), "没有抽取文件"],
  ] as const;
  for (const [name, bytes, sentence] of sentences)
    expect(await give(verifier, zip(name, bytes))).toContain(sentence);
});

test("the line is drawn, and a code is found on it with its ticket, place and team", async ({
  verifier,
  stick: { told },
}) => {
  await give(verifier, told.bag.whole.folder);
  const read = (name: string) =>
    readFileSync(join(told.bag.whole.folder, "data/public", name), "utf8")
      .trimEnd()
      .split("\n")
      .slice(1);
  const [order, draw, code = "", ticket = ""] = (read("result.csv").at(-1) ?? "").split(",");
  await verifier.fill("input[name=code]", code.toLowerCase());
  const card = verifier.locator(`[data-code=${code}]`);
  await expect(card).toContainText(`${code} 抽中，总次序第 ${order}`);
  await expect(card).toContainText(ticket);
  const team = read("assignment.csv").filter((line) => line.startsWith(`${code},`));
  await expect(card).toContainText(`检查组：${team.map((line) => line.split(",")[2]).join(" ")}`);
  // The last drawn has exactly those before it that were drawn or passed over.
  const place = Number(/从小到大排第 (\d+)/.exec(await card.innerText())?.[1]);
  expect(place).toBeGreaterThanOrEqual(
    read("result.csv").filter((line) => line.includes(`,${draw},`)).length,
  );
  expect(await verifier.locator("canvas").count()).toBe(
    new Set(read("result.csv").map((line) => line.split(",")[1])).size,
  );
  // Drawn, not drawn and ground are there as pixels.
  const inks = await verifier
    .locator("canvas")
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const seen = new Set<string>();
      for (let at = 0; at < data.length; at += 4) seen.add([...data.slice(at, at + 3)].join());
      return [...seen];
    });
  expect(inks).toEqual(expect.arrayContaining(["141,28,18", "91,135,168", "248,236,230"]));
  await verifier.fill("input[name=code]", "ZD-9999");
  await expect(verifier.locator("[data-code=absent]")).toContainText("没有代码");
});

test("with the opened lists everything is checked, and a disclosed name is proved to have been in the pool", async ({
  verifier,
  stick: { told, folder },
}) => {
  const sealed = readFileSync(join(told.bag.whole.folder, "data/sealed/names.age"));
  const opened = succeeded(await unseal(sealed, keysOf(told).keepers));
  const paths = [...opened].map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  await give(verifier, told.bag.whole.folder);
  const before = (await checksOf(verifier, "not-possible")).length;
  await verifier.setInputFiles("input[name=opened]", paths);
  expect(await outcome(verifier)).toBe("unanchored");
  expect((await checksOf(verifier, "not-possible")).length).toBeLessThan(before);
  expect(await checksOf(verifier, "pass")).toEqual(expect.arrayContaining(["openings-hold", "teams"]));

  const lines = Buffer.from(opened.get("names.csv") ?? [])
    .toString("utf8")
    .split("\n");
  // The name comes last, for it may hold commas.
  const [code = "", id = "", salt = "", ...rest] = (
    lines.find((line) => line.startsWith("YB-0")) ?? ""
  ).split(",");
  const name = rest.join(",");
  const proof = verifier.locator("#proof");
  await proof.locator("[name=name]").fill(name);
  await proof.locator("[name=id]").fill(id);
  await proof.locator("[name=salt]").fill(grouped(salt));
  await proof.getByRole("button").click();
  await expect(proof.locator("[data-proof=there]")).toContainText(`在抽取池中，代码 ${code}`);
  await proof.locator("[name=name]").fill(`${name}甲`);
  await proof.getByRole("button").click();
  await expect(proof.locator("[data-proof=absent]")).toContainText("都没有这个承诺");
});

test("what is dropped on the page is checked like what is chosen", async ({ verifier, stick: { told } }) => {
  const bytes = readFileSync(told.bag.open.zip).toString("base64");
  const data = await verifier.evaluateHandle((base64) => {
    const transfer = new DataTransfer();
    const packed = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    transfer.items.add(new File([packed], "档案.zip"));
    return transfer;
  }, bytes);
  await verifier.locator("main").dispatchEvent("drop", { dataTransfer: data });
  expect(await outcome(verifier)).toBe("unanchored");
  await expect(verifier.locator("#give")).toContainText("档案.zip");
});

for (const scheme of ["light", "dark"] as const)
  test(`in English, by keyboard, and readable (${scheme})`, async ({ verifier, stick: { told } }, info) => {
    await verifier.emulateMedia({ colorScheme: scheme });
    await verifier.keyboard.press("Tab");
    await verifier.keyboard.press("Enter");
    await expect(verifier.getByRole("heading", { level: 1 })).toHaveText("Mingqian: check a draw");
    await expect(verifier).toHaveTitle("Mingqian: check a draw");
    await give(verifier, told.bag.whole.folder);
    await verifier.fill("#freeze", told.freeze);
    await verifier.fill("#seed", told.seed);
    await verifier.fill("#close", told.close);
    await expect(verifier.locator("[data-verdict]")).toContainText("Verified");
    await verifier.getByRole("button", { name: "Open all" }).click();
    // Codes and file names aside, no Chinese is left but the office's own name, that of a certificate, and the way back.
    const shown = await verifier.locator("main").innerText();
    const text = shown.replace(/演练单位|中文|(?<=“CN=)明签设备/g, "");
    expect(text).not.toMatch(/\p{Script=Han}/u);
    const violations = await violationsOn(verifier);
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await verifier.screenshot({ path: info.outputPath(`verify-${scheme}.png`), fullPage: true });
  });

test("a bag given while another is being read takes its place", async ({ verifier, stick }) => {
  const other = join(stick.folder, "另一个.zip");
  writeFileSync(other, zipByHand([honest("holiday.jpg", "x")]));
  await verifier.setInputFiles("input[name=zip]", stick.told.bag.whole.zip);
  expect(await give(verifier, other)).toContain("没有抽取文件");
  await expect(verifier.locator("[data-verdict]")).toHaveCount(0);
});

test("a pool of 100,000 is checked while the page shows how far it is and stays alive", async ({
  verifier,
  stick,
}) => {
  const zip = join(stick.folder, "十万.zip");
  await writeZip(zip, "BENCH-2027Q1-1", await benchBag(100_000, 1000), "2026-12-25");
  await verifier.evaluate(`
    told = new Set(), frames = 0;
    new MutationObserver(() => {
      const doing = document.querySelector("#course")?.textContent;
      if (doing) told.add(doing);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    (function frame() {
      if (document.querySelector("#course")) frames += 1;
      requestAnimationFrame(frame);
    })()`);
  expect(await give(verifier, zip)).toBe("unanchored");
  const told = (await verifier.evaluate("[...told]")) as string[];
  // Tickets take the longest; what is done within two frames is never painted.
  const tickets = told.filter((one) => /^正在重算票号 \d+ \/ 100200$/.test(one));
  expect(tickets.length).toBeGreaterThan(2);
  expect(told.length).toBeGreaterThan(tickets.length);
  // Each piece of work of the window's own takes less than a frame or two; a busy machine makes them fewer, never none.
  expect(await verifier.evaluate("frames")).toBeGreaterThan(10);
  await expect(verifier.locator("figcaption")).toContainText("100,000 个代码，抽中 1,000 个");
});
