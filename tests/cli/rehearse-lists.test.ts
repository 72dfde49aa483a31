import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { unseal } from "../../electron/services/office/sealing.ts";
import { ruleSetText } from "../../shared/rules/rule-set-file.ts";
import { classOf, ruleSet } from "../rules/made-rule-sets.ts";
import { hold } from "../support/ceremony-in.ts";
import { succeeded } from "../support/outcome.ts";
import { runningText } from "../support/pdf-readers.ts";
import {
  inspectorList,
  keysOf,
  listFile,
  rehearsed,
  rehearsing,
  type Told,
  unitId,
  unitList,
} from "../support/rehearsing.ts";
import { scratch } from "../support/scratch.ts";

const textOf = ({ bag }: Told, path: string) => readFileSync(join(bag.whole.folder, "data", path), "utf8");
const basisOf = (told: Told) => textOf(told, "public/basis.csv");
const planOf = (told: Told) => textOf(told, "public/plan.csv").trimEnd().split("\n").slice(1);
const minutesOf = ({ bag }: Told) =>
  runningText(readFileSync(join(bag.whole.folder, "data/minutes/minutes.pdf")));

async function namesOf(told: Told): Promise<string[]> {
  const sealed = readFileSync(join(told.bag.whole.folder, "data/sealed/names.age"));
  const files = succeeded(await unseal(sealed, keysOf(told).keepers));
  return Buffer.from(files.get("names.csv") ?? [])
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .slice(1);
}

describe("lists that are not given are left out", () => {
  test("key units alone: no inspectors, no teams, the quarter after today's", async () => {
    const folder = scratch();
    const said = await rehearsing(
      "--key",
      unitList(folder, "key.csv", 30),
      "--out",
      join(folder, "out"),
      "--json",
    );
    const told: Told = JSON.parse(said.out);
    expect(said.err.match(/^摇号 {2}.. 抽中 \d+$/gm)).toEqual(["摇号  ZD 抽中 2"]);
    expect(told.ceremony).toBe("REHEARSAL-DEMO-2027Q1-1");
    expect(planOf(told)).toEqual(["ZD,30,0,30,2"]);
    expect(basisOf(told)).toContain("\nteam,0\nconflicts,0\nleast-choice,0\nZD,share 5/100\n");
    expect(textOf(told, "public/assignment.csv")).toBe("unit,position,inspector,ticket\n");
    expect(told.drawn).toEqual({ units: 2, places: 0 });
  });

  test("key units and inspectors, in teams of three", async () => {
    const folder = scratch();
    const key = unitList(folder, "key.csv", 30);
    const inspectors = inspectorList(folder, 5);
    const told = await rehearsed(
      "--key",
      key,
      "--inspectors",
      inspectors,
      "--team",
      "3",
      "--out",
      join(folder, "out"),
    );
    expect(planOf(told)).toEqual(["ZD,30,0,30,2", "JC,5,0,5,5"]);
    expect(basisOf(told)).toContain("\nteam,3\n");
    expect(told.drawn).toEqual({ units: 2, places: 6 });
  });

  test("general units by the inspectors in post, whose number is given", async () => {
    const folder = scratch();
    const general = unitList(folder, "general.csv", 30);
    const told = await rehearsed("--general", general, "--in-post", "9", "--out", join(folder, "out"));
    expect(basisOf(told)).toContain("\nin-post,9\n");
    // 9 inspectors in post, five units for four of them: 11.25, up.
    expect(planOf(told)).toEqual(["YB,30,0,30,12"]);
  });

  test("a list whose every unit is in another already", async () => {
    const folder = scratch();
    const [key = "", general = ""] = ["key.csv", "general.csv"].map((name) => unitList(folder, name, 5));
    const out = join(folder, "out");
    const said = await rehearsing("--key", key, "--general", general, "--out", out, "--json");
    expect(said.code).toBe(0);
    expect(said.err).toContain(
      "导入 general：general.csv，工作表“Sheet1”，表头在第 1 行；5 行，接受 0，未接受 5",
    );
    expect(said.err).toContain("[错误] 5 处（A2 A3 A4 A5 A6），例如：SL000001 已在名单 key 中");
    expect(planOf(JSON.parse(said.out) as Told)).toEqual(["ZD,5,0,5,1"]);
  });

  test("columns and sheets are chosen by hand", async () => {
    const folder = scratch();
    const rows = Array.from({ length: 20 }, (_, index) => `示例第${index}厂,X${index}`);
    const key = listFile(folder, "key.csv", ["who,what", ...rows]);
    const chosen = ["--map", "key.name=who", "--map", "key.id=what", "--sheet", "key=Sheet1"];
    const told = await rehearsed("--key", key, ...chosen, "--out", join(folder, "out"));
    expect((await namesOf(told)).every((line) => /^ZD-0\d\d,X\d+,[0-9a-f]{64},示例第\d+厂$/.test(line))).toBe(
      true,
    );
  });
});

describe("a county's last quarter", () => {
  const visits = (folder: string, count: number) =>
    listFile(folder, "visits.csv", [
      "污染源编码,抽查季度",
      ...Array.from({ length: count }, (_, index) => `${unitId(index + 1)},2027Q${1 + (index % 3)}`),
    ]);
  const county = ["--preset", "quzhou-county-2017", "--period", "2027Q4"];

  test.each([
    ["takes all that are left, more than its rule", 12, 8, "share 25/100 at-least 8", 8],
    ["takes its rule's share, those left first", 18, 5, "share 25/100", 2],
  ])("%s", async (_, visited, quota, rule, firstTier) => {
    const folder = scratch();
    const key = unitList(folder, "key.csv", 20);
    const told = await rehearsed(
      "--key",
      key,
      "--visits",
      visits(folder, visited),
      ...county,
      "--out",
      join(folder, "out"),
    );
    expect(planOf(told)).toEqual([`ZD,20,0,20,${quota}`]);
    expect(basisOf(told)).toContain(`\npreset,quzhou-county-2017\n`);
    expect(basisOf(told)).toContain("\nlevel,county\n");
    expect(basisOf(told)).toContain(`\nZD,${rule}\n`);
    const tiers = new Map(
      textOf(told, "public/pool.csv")
        .split("\n")
        .map((line) => line.split(",").slice(0, 2) as [string, string]),
    );
    const drawn = textOf(told, "public/result.csv")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[2]);
    expect([...tiers.values()].filter((tier) => tier === "1")).toHaveLength(20 - visited);
    expect(drawn.map((code) => tiers.get(code ?? ""))).toEqual([
      ...Array(firstTier).fill("1"),
      ...Array(quota - firstTier).fill("2"),
    ]);
  });
});

describe("a quota", () => {
  test("may be raised above its rule", async () => {
    const folder = scratch();
    const told = await rehearsed(
      "--key",
      unitList(folder, "key.csv", 20),
      "--quota",
      "ZD=9",
      "--out",
      join(folder, "out"),
    );
    expect(basisOf(told)).toContain("\nZD,share 5/100 at-least 9\n");
    expect(planOf(told)).toEqual(["ZD,20,0,20,9"]);
    expect(minutesOf(told)).toContain("缺额：无。");
  });

  test("above the pool is refused, and nothing is written", async () => {
    const folder = scratch();
    const out = join(folder, "out");
    const told = await rehearsing("--key", unitList(folder, "key.csv", 20), "--quota", "ZD=21", "--out", out);
    expect(told.code).not.toBe(0);
    expect(told.err).toContain("重点排污单位（ZD）的抽取数设为 21，多于可抽的 20 家。请改为不多于 20");
    expect(existsSync(out)).toBe(false);
  });
});

describe("a rule set of its own, out of a file", () => {
  const month = { meantFor: "month", drawn: "month" } as const;
  const monthly = ruleSet(
    { ZD: { ...classOf("9%", month), name: ["甲类源", ""] } },
    { title: ["按月规则", ""], levels: ["county", "city"] },
  );
  const saved = (folder: string, set = monthly) => {
    const file = join(folder, "rules.json");
    // As a Windows editor leaves it.
    writeFileSync(file, `\uFEFF${ruleSetText(set)}`);
    return file;
  };

  test("a month is drawn by it; basis, minutes and number say so", async () => {
    const folder = scratch();
    const key = unitList(folder, "key.csv", 43);
    const args = [
      "--rules",
      saved(folder),
      "--period",
      "2027M09",
      "--key",
      key,
      "--out",
      join(folder, "out"),
    ];
    const told = await rehearsed(...args);
    expect(told.ceremony).toBe("REHEARSAL-DEMO-2027M09-1");
    // 9 % of 43 is 3.87.
    expect(planOf(told)).toEqual(["ZD,43,0,43,4"]);
    expect(basisOf(told)).toContain("\nperiod,2027M09\nlevel,county\npreset,custom\n");
    expect(basisOf(told)).toContain("\nZD,share 9/100\n");
    expect(minutesOf(told)).toContain("按月规则");
  });

  test("without a period it is the next one by the rule set; with a level it must be one of its own", async () => {
    const folder = scratch();
    const key = unitList(folder, "key.csv", 10);
    const args = ["--rules", saved(folder), "--key", key, "--level", "city"];
    const told = await rehearsed(...args, "--out", join(folder, "out"));
    // On 25 December 2026, of rules that hold from 2027 on and have no window.
    expect(told.ceremony).toBe("REHEARSAL-DEMO-2027M01-1");
    expect(basisOf(told)).toContain("\nlevel,city\n");
    const refused = await rehearsing(
      "--rules",
      saved(folder),
      "--level",
      "branch",
      "--out",
      join(folder, "no"),
    );
    expect([refused.code, existsSync(join(folder, "no"))]).toEqual([2, false]);
    expect(refused.err).toContain("按月规则");
  });

  test("a period that it does not know, and a file that is none, are refused with nothing left behind", async () => {
    const folder = scratch();
    const key = unitList(folder, "key.csv", 10);
    const out = join(folder, "out");
    const other = await rehearsing(
      "--rules",
      saved(folder),
      "--period",
      "2027Q3",
      "--key",
      key,
      "--out",
      out,
    );
    expect([other.code, existsSync(out)]).toEqual([2, false]);
    expect(other.err).toContain("不按这种周期抽取：2027Q3");
    const broken = join(folder, "broken.json");
    writeFileSync(broken, "{");
    const none = await rehearsing("--rules", broken, "--key", key, "--out", out);
    expect([none.code, existsSync(out)]).toEqual([2, false]);
  });
});

test("a quarter whose calendar is not published is unknown, in so many words", async () => {
  const folder = scratch();
  const key = unitList(folder, "key.csv", 20);
  const told = await rehearsed("--key", key, "--period", "2028Q1", "--out", join(folder, "out"));
  expect(minutesOf(told)).toContain(
    "2027年放假安排尚未载入，抽取日2026年12月25日是否在2027年第四季度结束前最后5个工作日内未作判断。",
  );
});

test("a quarter that is over is said to be so, and the rehearsal goes on; the running one is not", async () => {
  const folder = scratch();
  const key = unitList(folder, "key.csv", 5);
  const inQuarter = (quarter: string) =>
    rehearsing("--key", key, "--period", quarter, "--out", join(folder, quarter), "--lang", "en");
  const [over, running] = [await inQuarter("2026Q3"), await inQuarter("2026Q4")];
  expect([over.code, running.code]).toEqual([0, 0]);
  expect(over.out).toMatch(/^Note: the inspected period 2026Q3 was over before today \(2026-12-25\)\./m);
  expect(running.out).not.toContain("was over");
});

test("names with commas are kept, line breaks become spaces, straight quotes are refused by row", async () => {
  const folder = scratch();
  const key = unitList(folder, "key.csv", 3, [
    'A1,"示例,甲,厂"',
    'A2,"示例乙厂\n（二期）"',
    'A3,"示例""丙""厂"',
    "A4,示例“丁”厂",
  ]);
  const out = join(folder, "out");
  const { code, out: told, err } = await rehearsing("--key", key, "--out", out, "--json");
  expect(code).toBe(0);
  expect(err).toContain("7 行，接受 6，未接受 1");
  expect(err).toContain('[错误] 1 处（B7）：名称“示例"丙"厂”含有英文双引号或控制字符');
  expect(err).toContain("[已清理] 1 处（B6）：含换行或制表符");
  const names = await namesOf(JSON.parse(told) as Told);
  for (const own of [
    /^ZD-00\d,A1,[0-9a-f]{64},示例,甲,厂$/,
    /,A2,.*,示例乙厂 （二期）$/,
    /,A4,.*,示例“丁”厂$/,
  ])
    expect(names.filter((line) => own.test(line))).toHaveLength(1);
});

test("the same slips twice give different seeds, for the machine brings a nonce of its own", async () => {
  const folder = scratch();
  const same = ["--key", unitList(folder, "key.csv", 20), "--slips", "111111111111,222222222222"];
  const seeds: string[] = [];
  for (const out of ["one", "two"]) {
    const told = await rehearsed(...same, "--out", join(folder, out));
    seeds.push(told.seed);
    const seed = textOf(told, "public/seed.txt");
    expect(seed).toMatch(/\nslip,1,111111111111\nslip,2,222222222222\n$/);
    expect(createHash("sha256").update(seed).digest("hex")).toBe(told.seed);
  }
  expect(seeds[0]).not.toBe(seeds[1]);
});

test("a character that no print font has stands in the papers by its code point", async () => {
  const held = hold();
  await held.until("plan");
  held.service.execute({
    type: "sign-in",
    role: "citizen",
    name: "示\u{2a6d6}",
    organisation: "示例街道",
    post: "",
    writes: false,
  });
  await held.until("minutes");
  const papers = held.service.facts().flatMap((event) => (event.type === "paper.filed" ? [event] : []));
  expect(papers.map(({ paper }) => paper)).toEqual(["pre-draw-sheet", "minutes"]);
  const [, minutes] = papers;
  const text = runningText(held.service.readBytes(minutes?.pdf ?? ""));
  expect(text).toContain("示〔U+2A6D6〕");
  expect(text).not.toContain("\u{2a6d6}");
});
