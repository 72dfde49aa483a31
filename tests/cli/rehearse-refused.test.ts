import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspectorList, listFile, rehearsing, unitId, unitList } from "../support/rehearsing.ts";
import { scratch } from "../support/scratch.ts";

test("--help explains every option, in both languages", async () => {
  const [zh, en] = [await rehearsing("--help"), await rehearsing("--help", "--lang", "en")];
  expect(zh).toMatchObject({ code: 0, err: "", out: expect.stringContaining("用法") });
  expect(en).toMatchObject({ code: 0, err: "", out: expect.stringContaining("Usage") });
  const files = ["key", "general", "special", "inspectors", "conflicts", "visits"];
  const others = [
    "map",
    "sheet",
    "level",
    "preset",
    "in-post",
    "rules",
    "period",
    "team",
    "quota",
    "slips",
    "out",
    "json",
    "lang",
  ];
  for (const option of [...files, ...others])
    for (const { out } of [zh, en]) expect(out).toMatch(new RegExp(`--${option}\\b`));
});

describe("a command line that cannot be used says what it takes, exit 2", () => {
  test.each([
    ["an unknown option", ["--quotas", "ZD=3"], "--quotas"],
    ["an option without its value", ["--key"], "--key"],
    ["an empty value", ["--out", ""], "--out"],
    ["an option twice", ["--key", "a.csv", "--key", "b.csv"], "--key"],
    ["a value for an option without one", ["--help=yes"], "--help"],
    ["a file that is not said to be what", ["key.xlsx"], "“key.xlsx”"],
    ["another language", ["--lang", "fr"], "“fr”"],
    ["another level", ["--level", "province"], "“province”"],
    ["another rule set", ["--preset", "quzhou"], "“quzhou”"],
    [
      "a rule set of another level",
      ["--level", "city", "--preset", "quzhou-county-2017"],
      "quzhou-county-2017",
    ],
    [
      "rules of a file and a shipped rule set",
      ["--rules", "a.json", "--preset", "quzhou-city-2017"],
      "--preset",
    ],
    ["a file of rules that is not there", ["--rules", "none.json"], "none.json"],
    ["a number with a sign", ["--in-post", "-3"], "--in-post"],
    ["a number in words", ["--in-post", "ten"], "“ten”"],
    ["a broken number", ["--team", "2.5"], "“2.5”"],
    ["no number", ["--team", ""], "--team"],
    ["a quarter of no year", ["--period", "2027-1"], "2027-1"],
    ["a fifth quarter", ["--period", "2027Q5"], "2027Q5"],
    ["a quota without a number", ["--quota", "ZD"], "“ZD”"],
    ["a quota of inspectors", ["--quota", "JC=3"], "“JC=3”"],
    ["a quota twice", ["--quota", "ZD=3", "--quota", "ZD=5"], "--quota ZD"],
    ["a quota below nothing", ["--quota", "ZD=-1"], "“ZD=-1”"],
    ["a slip of eleven digits", ["--slips", "12345678901,123456789012"], "11"],
    ["a slip of thirteen digits", ["--slips", "123456789012,1234567890123"], "13"],
    ["a slip with a letter", ["--slips", "123456789012,12345678901o"], "12345678901o"],
    [
      "a slip of full-width digits",
      ["--slips", "123456789012,１２３４５６７８９０１２"],
      "１２３４５６７８９０１２",
    ],
    ["one slip", ["--slips", "123456789012"], "1 张"],
    ["no slip", ["--slips", ""], "--slips"],
    ["a column for no list", ["--map", "units.name=名称"], "units"],
    ["a column for no field", ["--map", "key.colour=名称"], "colour"],
    ["a column without a heading", ["--map", "key.name"], "key.name"],
    ["a sheet of no list", ["--sheet", "units=Sheet1"], "units"],
    ["a column of a list that is not given", ["--key", "k.csv", "--map", "general.name=名称"], "--general"],
    ["a sheet of a list that is not given", ["--key", "k.csv", "--sheet", "visits=名录"], "--visits"],
    ["a team without inspectors", ["--key", "k.csv", "--team", "3"], "--inspectors"],
  ])("%s", async (_, args, named) => {
    const out = join(scratch(), "out");
    const said = await rehearsing("--out", out, ...args);
    expect({ code: said.code, out: said.out }).toEqual({ code: 2, out: "" });
    expect(said.err).toContain(named);
    expect(said.err).toMatch(/^[^\n]*\p{Script=Han}[^\n]*$/u);
    expect(existsSync(out)).toBe(false);
  });

  test("in English where that is asked for", async () => {
    const { code, err } = await rehearsing("--level", "province", "--lang", "en");
    expect({ code, err }).toEqual({
      code: 2,
      err: "--level is one of city, county, branch, not “province”.",
    });
  });
});

/** Lists in a folder, and an office that cannot be drawn from them: refused with nothing left behind. */
async function refusal(folder: string, ...args: readonly string[]): Promise<string> {
  const before = readdirSync(folder).sort();
  const { code, err } = await rehearsing(...args, "--out", join(folder, "a/b/out"));
  expect(code).toBe(2);
  expect(readdirSync(folder).sort()).toEqual(before);
  return err.split("\n").at(-1) ?? "";
}

describe("lists that no draw can be held on are refused, and nothing is left behind", () => {
  test("a file that is not there, or is a folder", async () => {
    const folder = scratch();
    expect(await refusal(folder, "--key", join(folder, "none.csv"))).toContain(join(folder, "none.csv"));
    expect(await refusal(folder, "--key", folder)).toContain(folder);
    expect(await refusal(folder, "--key", "")).toMatch(/\p{Script=Han}/u);
  });

  test("the second of two lists cannot be read", async () => {
    const folder = scratch();
    const broken = listFile(folder, "general.csv", ["甲,乙", "1,2"]);
    expect(await refusal(folder, "--key", unitList(folder, "key.csv", 5), "--general", broken)).toMatch(
      /^一般排污单位.*认不出表头/,
    );
  });

  test("a sheet that is not there", async () => {
    const folder = scratch();
    const key = unitList(folder, "key.csv", 5);
    expect(await refusal(folder, "--key", key, "--sheet", "key=名录")).toContain("名录");
  });

  test("inspectors alone", async () => {
    const folder = scratch();
    expect(await refusal(folder, "--inspectors", inspectorList(folder, 4))).toContain("没有可供抽取的名单");
  });

  test("general units without anybody in post", async () => {
    const folder = scratch();
    const err = await refusal(folder, "--general", unitList(folder, "general.csv", 5));
    expect(err).toContain("一般排污单位（YB）的抽取数按在编在岗检查人员数计算，但没有该数");
  });

  test("fewer inspectors than a team, and a team of one", async () => {
    const folder = scratch();
    const both = ["--key", unitList(folder, "key.csv", 5), "--inspectors", inspectorList(folder, 3)];
    expect(await refusal(folder, ...both, "--team", "4")).toContain("可派检查人员仅 3 人，少于每组 4 人");
    expect(await refusal(folder, ...both, "--team", "1")).toContain(
      "每个单位的检查人员数为 1，不得少于 2 人",
    );
  });

  test("a unit with which every inspector is in conflict is named", async () => {
    const folder = scratch();
    const rows = [1, 2, 3].map((number) => `${unitId(4)},SLZF-${number},近亲属任职`);
    const err = await refusal(
      folder,
      ...["--key", unitList(folder, "key.csv", 5), "--inspectors", inspectorList(folder, 3)],
      ...["--conflicts", listFile(folder, "conflicts.csv", ["污染源编码,执法证号,回避事由", ...rows])],
    );
    expect(err).toContain("有 1 个单位除去回避人员后，可派检查人员不足 2 人");
    expect(err).toContain("示例第4厂 (0)");
  });

  test("a quota below its rule, or for a list that is not there", async () => {
    const folder = scratch();
    const key = ["--key", unitList(folder, "key.csv", 50)];
    expect(await refusal(folder, ...key, "--quota", "ZD=2")).toContain(
      "重点排污单位（ZD）的抽取数设为 2，低于规则要求的 3",
    );
    expect(await refusal(folder, ...key, "--quota", "YB=2")).toContain(
      "为一般排污单位（YB）设了抽取数，但没有该类名单",
    );
  });

  test("an empty folder that was there stays, empty, and is good for the next try", async () => {
    const folder = scratch();
    const out = join(folder, "out");
    mkdirSync(out);
    const key = unitList(folder, "key.csv", 5);
    expect((await rehearsing("--key", key, "--quota", "ZD=0", "--out", out)).code).toBe(2);
    expect(readdirSync(out)).toEqual([]);
    expect((await rehearsing("--key", key, "--out", out)).code).toBe(0);
  });

  test("--json says so in one object on the one side, with the sentence of the other", async () => {
    const folder = scratch();
    const none = ["--key", join(folder, "none.csv"), "--out", join(folder, "out"), "--json"];
    for (const language of ["zh", "en"]) {
      const { code, out, err } = await rehearsing(...none, "--lang", language);
      expect(code).toBe(2);
      expect(err).toContain("none.csv");
      expect(JSON.parse(out)).toEqual({ ok: false, code: "register.file-missing", message: err });
    }
  });

  test.each([
    ["an option that there is not", ["--quotas", "1", "--json"], "verify.input.unknown-option"],
    ["a value where none belongs", ["--json=yes", "--lang", "en"], "verify.input.no-value"],
    ["another language", ["--lang", "fr", "--json"], "verify.input.language"],
    ["another level", ["--json", "--level", "province"], "rehearsal.input.level"],
    ["a branch without a rule set", ["--json", "--level", "branch"], "rehearsal.input.preset-asked"],
  ])("--json speaks of %s too", async (_, args, refused) => {
    const { code, out, err } = await rehearsing(...args);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({ ok: false, code: refused, message: err });
  });
});

describe("a folder that holds something", () => {
  test("is refused and left as it is", async () => {
    const folder = scratch();
    const key = unitList(folder, "key.csv", 5);
    const out = join(folder, "out");
    mkdirSync(out);
    writeFileSync(join(out, "other.txt"), "其他文件");
    const { code, err } = await rehearsing("--key", key, "--out", out);
    expect(code).toBe(2);
    expect(err).toContain(`输出文件夹 ${out} 已存在且不是空的`);
    expect(readdirSync(out)).toEqual(["other.txt"]);
  });

  test("is refused before any list is read", async () => {
    const out = scratch();
    writeFileSync(join(out, "other.txt"), "其他文件");
    const said = await rehearsing("--key", unitList(scratch(), "key.csv", 5), "--out", out);
    expect(said).toEqual({ code: 2, out: "", err: expect.stringContaining("已存在且不是空的") });
  });

  test("so an earlier rehearsal is never written over", async () => {
    const folder = scratch();
    const again = ["--key", unitList(folder, "key.csv", 5), "--out", join(folder, "out")];
    expect((await rehearsing(...again)).code).toBe(0);
    const manifest = join(folder, "out/REHEARSAL-DEMO-2027Q1-1/manifest-sha256.txt");
    const first = readFileSync(manifest, "utf8");
    expect((await rehearsing(...again)).code).toBe(2);
    expect(readFileSync(manifest, "utf8")).toBe(first);
  });
});
