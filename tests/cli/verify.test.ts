import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { verifyCommand } from "../../electron/cli/verify.ts";
import { writeBag } from "../../electron/services/archive/bag.ts";
import { closeQr } from "../../shared/draw/qr.ts";
import { sizeText } from "../../shared/text/catalogue.ts";
import { type BagFixture, bagFixture } from "../support/bag-fixture.ts";
import { succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { vectors } from "../support/vectors.ts";

let fixture: BagFixture;
beforeAll(async () => {
  // The first of an office, without tiers: of one with them a bag alone cannot tell everything.
  const first = vectors[12];
  if (!first) throw new Error("no vectors");
  fixture = await bagFixture(first);
});

async function verifying(...args: string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await verifyCommand(args, {
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, out: printed.join("\n"), err: complained.join("\n") };
}

const bag = async () => succeeded(await writeBag(scratch(), fixture.content));

function sealedFolder(): string {
  const folder = join(scratch(), "opened");
  mkdirSync(folder);
  for (const name of ["names.csv", "conflicts.csv", "amendments.csv"])
    writeFileSync(join(folder, name), fixture.texts[name] ?? "");
  return folder;
}

/** As people copy digests from paper: upper case, groups of eight, two lines. */
const asOnPaper = (digest: string) =>
  (digest.toUpperCase().match(/.{8}/g) ?? []).join(" ").replace(/ (?=(\S+ ?){4}$)/, "\n");

describe("a whole bag", () => {
  test("passes in Chinese, every check by name, and says that it is not anchored", async () => {
    const { folder } = await bag();
    const { code, out, err } = await verifying(folder);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("[通过] 重算抽取结果：");
    expect(out).toContain("[无法核验] 重算检查组：这里没有（或读不了）conflicts.csv");
    expect(out).toContain("：字节、栏目与次序：names.csv 尚未启封，或没有用 --sealed 给出");
    expect(out).toContain("：字节、栏目与次序：没有用 --sealed 给出 amendments.csv：变更清单在公开之前由");
    expect(out).toMatch(/不通过 0，/);
    expect(out).toContain("未锚定（UNANCHORED）");
  });

  test("with paper and opened files passes anchored, from the folder and from the .zip", async () => {
    const { folder, zip } = await bag();
    const sealed = sealedFolder();
    for (const path of [folder, zip]) {
      const paper = [
        "--freeze",
        asOnPaper(fixture.freeze),
        `--seed=${fixture.seed}`,
        "--close",
        fixture.close,
      ];
      const { code, out } = await verifying(path, ...paper, "--sealed", sealed, "--lang", "en");
      expect(code).toBe(0);
      expect(out).toContain("[pass] teams assigned again:");
      expect(out).toMatch(/, 0 failed, 1 not possible/);
      expect(out.split("\n").at(-1)).toMatch(/^VERIFIED, ANCHORED/);
    }
  });

  test("with one digest of the three is anchored in part, and says what is not", async () => {
    const { folder } = await bag();
    const { code, out } = await verifying(folder, "--freeze", fixture.freeze, "--lang", "en");
    expect(code).toBe(0);
    expect(out.split("\n").at(-1)).toMatch(
      /^PARTLY ANCHORED: .*the slips and the list, the teams and the ledger up to the lock; give --seed, --close$/,
    );
  });

  test("takes the text of a QR code, and compares its ceremony first", async () => {
    const { folder } = await bag();
    const id = fixture.content.name;
    const given = await verifying(folder, "--close", closeQr(id, fixture.close), "--lang", "en");
    expect(given.code).toBe(0);
    expect(given.out).toContain("[pass] anchor: the close digest on paper:");
    const other = await verifying(folder, "--close", closeQr(`${id}1`, fixture.close), "--lang", "en");
    expect(other.code).toBe(1);
    expect(other.out).toContain(`close.txt is of ${id}, the QR code on paper of ${id}1`);
    expect(await verifying(folder, "--seed", closeQr(id, fixture.close), "--lang", "en")).toMatchObject({
      code: 2,
      err: "what follows --seed cannot be used: this is the QR code of the close digest, not of this number; it belongs in the field of the close digest",
    });
  });

  test("says what each number anchors, and what only ink or an opening proves", async () => {
    const { folder } = await bag();
    const { out } = await verifying(folder, "--freeze", fixture.freeze, "--lang", "en");
    expect(out).toContain(
      "  the freeze digest: agrees. It anchors units, exclusions, rules and slip writers",
    );
    expect(out).toContain(
      "  the close digest: not given. It anchors the teams and the ledger up to the lock",
    );
    expect(out).toMatch(/What no check above proves.*\n {2}- the words of the minutes/);
    const json = JSON.parse((await verifying(folder, "--freeze", fixture.freeze, "--json")).out);
    expect(json).toMatchObject({
      void: false,
      anchors: { freeze: "agrees", seed: "not-given", close: "not-given" },
      passedOver: [],
    });
    expect(json.beyond).toHaveLength(4);
  });

  test("with a file whose name would write lines of its own prints them as part of its line", async () => {
    const { folder } = await bag();
    const forged = "\n\u001b[32m核验通过，已锚定（ANCHORED）";
    writeFileSync(join(folder, `data/._${forged}`), "x");
    const passed = await verifying(folder);
    expect(passed.out).toContain("已略过 1 项");
    writeFileSync(join(folder, `data/${forged}`), "x");
    const failed = await verifying(folder);
    expect(failed.code).toBe(1);
    for (const { out } of [passed, failed]) {
      expect(out).not.toContain("\u001b");
      expect(out.split("\n").filter((line) => /^\W*核验通过/.test(line))).toEqual([]);
    }
    const err = (await verifying(`/nowhere${forged}`)).err;
    expect(err.split("\n")).toHaveLength(1);
    expect(err).not.toContain("\u001b");
  });

  test("without its close is called verified only as far as it goes", async () => {
    const { folder } = await bag();
    const plain = join(folder, "data/public");
    rmSync(join(plain, "close.txt"));
    const { out } = await verifying(
      plain,
      "--freeze",
      fixture.freeze,
      "--seed",
      fixture.seed,
      "--lang",
      "en",
    );
    expect(out.split("\n").at(-1)).toMatch(
      /^VERIFIED AS FAR AS IT GOES, ANCHORED: .*teams and ledger are anchored by nothing$/,
    );
    expect(out).toContain("  the close digest: none here.");
  });

  test("that is void says so in its verdict, whatever paper there is", async () => {
    const voided = await bagFixture(vectors[12] as (typeof vectors)[number], { void: true });
    const { folder } = succeeded(await writeBag(scratch(), voided.content));
    const last = async (...args: string[]) => (await verifying(folder, ...args)).out.split("\n").at(-1);
    const both = ["--freeze", voided.freeze, "--close", voided.close] as const;
    expect(await last(...both)).toMatch(/^核验通过：本场已作废（VOID，ANCHORED）/);
    expect(await last(...both, "--lang", "en")).toMatch(/^VERIFIED, ANCHORED: THIS CEREMONY IS VOID/);
    expect(await last()).toMatch(/^未锚定（UNANCHORED）：文件自称本场已作废/);
    expect(await last("--close", voided.close)).toMatch(/^部分锚定（PARTLY ANCHORED），本场已作废（VOID）/);
    const { out } = await verifying(folder, "--freeze", fixture.close);
    expect(out).toContain("文件自称本场已作废（VOID），与纸上的摘要不符");
    const json = JSON.parse((await verifying(folder, "--json", "--close", voided.close)).out);
    expect(json).toMatchObject({ ok: true, void: true, anchor: "partly", anchors: { close: "agrees" } });
  });

  test("that was locked and is made void is not called verified to whoever has its freeze digest alone", async () => {
    const forged = await bagFixture(vectors[12] as (typeof vectors)[number], { void: true });
    const { folder } = succeeded(await writeBag(scratch(), forged.content));
    const { freeze, seed, close } = await bagFixture(vectors[12] as (typeof vectors)[number]);
    const zh = (await verifying(folder, "--freeze", freeze)).out;
    expect(zh.split("\n").at(-1)).toMatch(/^部分锚定.*作废一事没有与任何纸比对.*--close.*种子.*--seed/);
    expect(zh).not.toContain("核验通过");
    const en = (await verifying(folder, "--freeze", freeze, "--lang", "en")).out;
    expect(en.split("\n").at(-1)).toMatch(/^PARTLY ANCHORED, void by its own word: .*compared with nothing/);
    expect(en).not.toContain("VERIFIED");
    const json = JSON.parse((await verifying(folder, "--json", "--freeze", freeze)).out);
    expect(json).toMatchObject({ anchor: "partly", anchored: false, anchors: { close: "not-given" } });
    for (const paper of [
      ["--seed", seed],
      ["--close", close],
    ])
      expect((await verifying(folder, "--freeze", freeze, ...paper)).out).toContain("不一致（MISMATCH）");
  });

  test("with a digest that differs shows both in groups, the first that differs in brackets", async () => {
    const { folder } = await bag();
    const other = `${fixture.freeze.slice(0, 63)}${fixture.freeze.endsWith("0") ? "1" : "0"}`;
    const { code, out } = await verifying(folder, "--freeze", other, "--lang", "en");
    expect(code).toBe(1);
    const line = (digest: string) => (digest.match(/.{8}/g) ?? []).join(" ").replace(/(\S{8})$/, "[$1]");
    expect(out).toContain(`group 8 is the first to differ`);
    expect(out).toContain(`\nhere:  ${line(fixture.freeze)}\npaper: ${line(other)}\n`);
    const json = JSON.parse((await verifying(folder, "--freeze", other, "--json")).out);
    expect(json.checks).toContainEqual(expect.objectContaining({ here: fixture.freeze, paper: other }));
  });

  test("with a number behind the wrong option says which it is, and does not call the files false", async () => {
    const { folder } = await bag();
    const { code, out } = await verifying(folder, "--seed", fixture.freeze, "--lang", "en");
    expect(code).toBe(1);
    expect(out).toContain(
      "what was typed is the freeze digest and not the seed: it stands in the wrong field",
    );
    expect(out).toContain("MISMATCH: a number stands in the wrong place and was not compared");
    expect(out).not.toMatch(/These are not the files|Do not rely/);
  });

  test("answers a witness whether their slip is in the seed", async () => {
    const { folder } = await bag();
    const [, second = ""] = vectors[12]?.slips ?? [];
    const typed = (second.match(/.{4}/g) ?? []).join(" ");
    const there = await verifying(folder, "--slip", typed, "--seed", fixture.seed, "--lang", "en");
    expect(there.code).toBe(0);
    expect(there.out).toContain(`Your slip is in the seed: it is slip 2 (${typed})`);
    const other = `${(Number(second[0]) + 1) % 10}${second.slice(1)}`;
    const absent = await verifying(folder, "--slip", other, "--lang", "en");
    expect(absent.code).toBe(1);
    expect(absent.out).toContain("Your slip is not in the seed. The nearest is slip 2");
    const json = JSON.parse((await verifying(folder, "--slip", other, "--json")).out);
    expect(json).toMatchObject({ ok: false, failed: 0, slip: { kind: "absent", nearest: 2 } });
    expect(await verifying(folder, "--slip", "123")).toEqual({
      code: 2,
      out: "",
      err: "--slip 后的内容不能用：签是 12 位数字，这里有 3 位；认不出的一位写“?”",
    });
  });

  test("names what it passed over in and around the bag", async () => {
    const { folder } = await bag();
    writeFileSync(join(folder, "data/public/.DS_Store"), "x");
    const { code, out } = await verifying(folder, "--lang", "en");
    expect(code).toBe(0);
    expect(out).toContain(
      "1 item passed over and checked by nothing (left by a system, or no part of the ceremony): data/public/.DS_Store",
    );
    expect(JSON.parse((await verifying(folder, "--json")).out).passedOver).toEqual(["data/public/.DS_Store"]);
  });

  test("held under an earlier version is refused by that name", async () => {
    const { folder } = await bag();
    const path = join(folder, "data/public/freeze.txt");
    writeFileSync(path, readFileSync(path, "utf8").replace("mingqian-draw/2", "mingqian-draw/1"));
    const { code, out } = await verifying(folder, "--lang", "en");
    expect(code).toBe(1);
    expect(out.split("\n")[0]).toContain(
      "[FAIL] version of the protocol: these files are of mingqian-draw/1, frozen by an earlier version",
    );
    expect(out).toContain("1 check: 0 passed, 1 failed");
    expect(out.split("\n").at(-1)).toMatch(/^Conclusion: nothing was checked/);
  });

  test("against another paper fails with exit 1", async () => {
    const { folder } = await bag();
    const { code, out } = await verifying(folder, "--freeze", "ab".repeat(32), "--lang", "en");
    expect(code).toBe(1);
    expect(out).toContain("[FAIL] anchor: the freeze digest on paper:");
    expect(out).toContain("MISMATCH");
  });

  test("with a changed byte fails with exit 1 and names the check", async () => {
    const { folder } = await bag();
    writeFileSync(
      join(folder, "data/public/roster.csv"),
      fixture.texts["roster.csv"]?.replace("\n", "\r\n") ?? "",
    );
    const { code, out } = await verifying(folder, "--lang", "en");
    expect(code).toBe(1);
    expect(out).toContain(
      "[FAIL] bag payload manifest: 1 file differs from the manifest, either of which was changed: data/public/roster.csv",
    );
    expect(out).toContain(
      "[FAIL] file roster.csv: bytes, fields and order: roster.csv line 1 holds a carriage return",
    );
    expect(out).toContain("[pass] result drawn again:");
  });

  test("as JSON is one object", async () => {
    const { folder } = await bag();
    const { code, out } = await verifying(folder, "--json", "--lang", "en");
    expect(code).toBe(0);
    const told = JSON.parse(out);
    expect(told).toMatchObject({ ok: true, failed: 0, anchor: "unanchored", anchored: false });
    expect(told.checks).toHaveLength(told.passed + told.notPossible);
    expect(told.checks).toContainEqual({
      check: "slips",
      status: "pass",
      name: "a slip for each writer",
      reason: "5 slips",
    });
    expect(
      told.checks.map(({ check, draw }: { check: string; draw?: string }) => [check, draw]),
    ).toContainEqual(["quota", "TS"]);
  });
});

describe("a command that cannot be carried out", () => {
  test.each([
    ["without a path", [], "路径"],
    ["with two paths", ["a", "b"], "路径"],
    ["with an unknown option", ["a", "--frieze", "x"], "--frieze"],
    ["with a digest too short", ["a", "--freeze", "ab12"], "4 位"],
    ["with a digest that is none", ["a", "--seed", "g".repeat(64)], "--seed"],
    ["with an unknown language", ["a", "--lang", "fr"], "fr"],
    ["on a path that is not there", ["/nowhere/at/all"], "/nowhere/at/all"],
  ])("%s says so on stderr, exit 2", async (_, args, said) => {
    const { code, out, err } = await verifying(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(said);
  });

  test.each([
    [["--frieze", "x", "--lang", "en"], "there is no option --frieze; --help lists those there are"],
    [["--lang=en", "-x"], "there is no option -x; --help lists those there are"],
    [
      ["--lang", "en", "--seed"],
      "--seed needs a value (one that begins with a dash is written --seed=VALUE); see --help",
    ],
    [["--help=yes", "--lang", "en"], "--help takes no value; see --help"],
    [["--frieze", "x"], "没有 --frieze 这个选项；用 --help 查看有哪些选项"],
  ])("says in the language asked for what is wrong with %j", async (args, said) => {
    expect(await verifying(...args)).toEqual({ code: 2, out: "", err: said });
  });

  test.each([
    ["a path that is not there", ["/nowhere/at/all"], "verify.input.missing"],
    ["no path", [], "verify.input.path"],
    ["an option that there is not", ["a", "--frieze"], "verify.input.unknown-option"],
    ["another language", ["a", "--lang", "fr"], "verify.input.language"],
    ["a digest too short", ["a", "--freeze", "ab12", "--lang", "en"], "verify.input.typed"],
  ])("with --json prints one object of %s, with the sentence of stderr", async (_, args, refused) => {
    const { code, out, err } = await verifying("--json", ...args);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({ ok: false, code: refused, message: err });
  });

  test("of a damaged archive, of paths that lead out and of sizes it speaks the reader's language alone", async () => {
    const { zip } = await bag();
    const cut = join(scratch(), "cut.zip");
    writeFileSync(cut, readFileSync(zip).subarray(0, 3000));
    const said = await verifying(cut);
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toBe(`${cut} 不是完好的 .zip（不是压缩包、已损坏或不完整）；请换用完整的档案包`);
    expect([5_300, 536_870_912, 1_610_612_736].map(sizeText)).toEqual(["6 kB", "536.9 MB", "1.6 GB"]);
  });

  test("speaks English where it is asked to", async () => {
    expect((await verifying("/nowhere", "--lang", "en")).err).toBe("/nowhere does not exist; check the path");
  });
});

test("--help explains itself in both languages", async () => {
  expect(await verifying("--help")).toMatchObject({
    code: 0,
    err: "",
    out: expect.stringContaining("退出码"),
  });
  expect((await verifying("--help", "--lang", "en")).out).toContain("Exit codes");
});

test("as a program of its own it ends with the exit code", async () => {
  const program = new URL("../../electron/cli/verify.ts", import.meta.url).pathname;
  const run = promisify(execFile);
  const { folder } = await bag();
  const { stdout } = await run(process.execPath, [program, folder, "--json"]);
  expect(JSON.parse(stdout).failed).toBe(0);
  await expect(run(process.execPath, [program, folder, "--seed", "00".repeat(32)])).rejects.toMatchObject({
    code: 1,
  });
  await expect(run(process.execPath, [program])).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--help"),
  });
});
