import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import {
  openProjection,
  type Projection,
  type RegisterSource,
} from "../../electron/services/register/projection.ts";
import { type Changes, changesBetween } from "../../shared/register/changes.ts";
import { keyedRegisterAsOf, type RegisterFact } from "../../shared/register/fold.ts";
import { type Message, say } from "../../shared/text/text.ts";
import {
  growing,
  inventedUnit,
  inventedUnits,
  registerFact,
  registerSource,
} from "../support/register-facts.ts";
import { scratch } from "../support/scratch.ts";

const file = () => join(scratch(), "register.sqlite");

/** Opens and gives what was told: the reason of a rebuilding, or that it is in memory. */
function opened(path: string, source: RegisterSource): { projection: Projection; told: string[] } {
  const told: string[] = [];
  const projection = openProjection(path, source, (said) => {
    for (const language of ["zh", "en"] as const) expect(say(said, language)).not.toMatch(/[{}]/);
    const reason = said.values["reason"] as Message | undefined;
    told.push((reason ?? said).key.replace(/^register\.projection[.-]/, ""));
  });
  return { projection, told };
}

const inspectors = ["示例甲子", "示例乙丑"].map((name, index) => ({
  id: `SLZF-${index}`,
  name,
  organisation: "示例执法队",
  inPost: true,
  available: index === 0,
  certificateExpiry: "",
}));

/** Every kind of change, of several lists. */
function facts(ledger = "a"): RegisterFact[] {
  const first = inventedUnits(1, 200);
  const key: Changes<"key"> = { kind: "whole", rows: first };
  const rows = new Map(first.map((unit) => [unit.id, unit]));
  const next = [...first.slice(10, 150), inventedUnit(160, { name: "改名" }), ...inventedUnits(300, 5)];
  const visit = { unit: inventedUnit(160).id, quarter: "2027Q1", waived: false };
  return [
    registerFact(ledger, 3, "key", key),
    registerFact(ledger, 5, "inspectors", { kind: "whole", rows: inspectors }),
    registerFact(ledger, 6, "key", changesBetween("key", rows, next)),
    registerFact(ledger, 9, "visits", { kind: "whole", rows: [visit, visit, { ...visit, waived: true }] }),
    registerFact(ledger, 11, "special", { kind: "difference", gone: [], changed: [], added: [] }),
  ];
}

/** Every list that is there, whole, is what the facts add up to, in the same order. */
function check(projection: Projection, all: readonly RegisterFact[]): void {
  const keyed = keyedRegisterAsOf(all);
  const counts = projection.counts();
  expect(Object.keys(counts).sort()).toEqual(Object.keys(keyed).sort());
  for (const [list, rows] of Object.entries(keyed) as [RegisterFact["list"], Map<string, unknown>][]) {
    expect(counts[list]).toBe(rows.size);
    expect(projection.page(list, "", 0, rows.size + 1)).toEqual({
      total: rows.size,
      rows: [...rows].map(([key, row]) => ({ key, row })),
    });
  }
  expect(projection.page("general", "", 0, 1)).toBeUndefined();
}

/** A projection of all facts, written and closed. */
function written(path: string, ledger = "a"): RegisterFact[] {
  const all = facts(ledger);
  opened(path, registerSource(ledger, all)).projection.close();
  return all;
}

function changed(path: string, sql: string): void {
  const database = new Database(path);
  database.exec(sql);
  database.close();
}

describe("opening", () => {
  test("makes it from the ledger where there is none, without a word", () => {
    const path = file();
    const all = facts();
    const first = opened(path, registerSource("a", all));
    expect(first.told).toEqual([]);
    check(first.projection, all);
    first.projection.close();
    const second = opened(path, registerSource("a", all));
    expect(second.told).toEqual([]);
    check(second.projection, all);
    second.projection.close();
  });

  test("says nothing of a new ledger", () => {
    const { projection, told } = opened(file(), registerSource("a", []));
    expect(told).toEqual([]);
    expect(projection.counts()).toEqual({});
    projection.close();
  });

  test("reads on from where it was, and nothing before it", () => {
    const path = file();
    const all = facts();
    for (let known = 0; known <= all.length; known += 1) {
      const read: number[] = [];
      const watched = all.slice(0, known).map((fact) => ({
        ...fact,
        read: () => {
          read.push(fact.seq);
          return fact.read();
        },
      }));
      const { projection, told } = opened(path, registerSource("a", watched));
      expect(told).toEqual([]);
      expect(read).toEqual(known === 0 ? [] : [all[known - 1]?.seq]);
      check(projection, all.slice(0, known));
      projection.close();
    }
  });

  test("nobody else can read it, and nothing lies beside it", () => {
    const path = file();
    written(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(path, ".."))).toEqual(["register.sqlite"]);
  });
});

describe("a file that cannot be trusted is made anew", () => {
  test.each<[string, string, (path: string) => void]>([
    ["garbage", "damaged", (path) => writeFileSync(path, "这不是查询副本\n".repeat(1000))],
    ["an empty file", "damaged", (path) => writeFileSync(path, "")],
    ["half of it", "damaged", (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ["all but its last page", "damaged", (path) => truncateSync(path, statSync(path).size - 4096)],
    ["its first page", "damaged", (path) => truncateSync(path, 4096)],
    ["a database of something else", "damaged", (path) => changed(path, "PRAGMA application_id = 1")],
    ["another version", "version", (path) => changed(path, "PRAGMA user_version = 999")],
    ["no mark", "damaged", (path) => changed(path, "DELETE FROM mark")],
    ["two marks", "damaged", (path) => changed(path, "INSERT INTO mark SELECT * FROM mark")],
    ["no table", "damaged", (path) => changed(path, "DROP TABLE words_visits")],
    [
      "another name in a row",
      "damaged",
      (path) => changed(path, "UPDATE row_key SET row = replace(row, '改名', '别名')"),
    ],
    ["other words", "damaged", (path) => changed(path, "UPDATE words_inspectors SET words = 'x'")],
    ["a row less", "damaged", (path) => changed(path, "DELETE FROM row_key WHERE place = 20")],
    [
      "a row and its words less",
      "damaged",
      (path) => changed(path, "DELETE FROM row_key WHERE place = 20; DELETE FROM words_key WHERE place = 20"),
    ],
    ["words too many", "damaged", (path) => changed(path, "INSERT INTO words_general (words) VALUES ('x')")],
    ["another ledger's, by its mark", "foreign", (path) => changed(path, "UPDATE mark SET ledger = 'x'")],
    ["another past", "foreign", (path) => changed(path, "UPDATE mark SET hash = 'x'")],
    [
      "an event that is none of the register's",
      "foreign",
      (path) => changed(path, "UPDATE mark SET seq = 4"),
    ],
  ])("%s", (_, reason, spoil) => {
    const path = file();
    const all = written(path);
    spoil(path);
    const { projection, told } = opened(path, registerSource("a", all));
    expect(told).toEqual([reason]);
    check(projection, all);
    projection.close();
    expect(opened(path, registerSource("a", all)).told).toEqual([]);
  });

  test("any bit of it that turns over is found, or was of no matter", () => {
    const path = file();
    const all = written(path);
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at += 997) {
      const spoilt = Buffer.from(whole);
      spoilt.writeUInt8(spoilt.readUInt8(at) ^ 0x10, at);
      writeFileSync(path, spoilt);
      const { projection } = opened(path, registerSource("a", all));
      check(projection, all);
      projection.close();
    }
  });

  test("another ledger's", () => {
    const path = file();
    written(path, "b");
    const all = facts();
    const { projection, told } = opened(path, registerSource("a", all));
    expect(told).toEqual(["foreign"]);
    check(projection, all);
    projection.close();
  });

  test("ahead of the ledger, which was put back from a copy", () => {
    const path = file();
    const before = written(path).slice(0, 2);
    const { projection, told } = opened(path, registerSource("a", before));
    expect(told).toEqual(["ahead"]);
    check(projection, before);
    projection.close();
  });

  test("a log that was left without its file", () => {
    const path = file();
    writeFileSync(`${path}-wal`, "x");
    const all = facts();
    const { projection, told } = opened(path, registerSource("a", all));
    expect(told).toEqual([]);
    check(projection, all);
    projection.close();
  });

  test("one that is spoilt while it is open", () => {
    const path = file();
    // More than the database keeps in memory.
    const all = growing(3);
    const { projection, told } = opened(path, registerSource("a", all));
    writeFileSync(path, Buffer.alloc(statSync(path).size, 0xaa));
    expect(projection.page("general", "示例化工第29999厂", 0, 2)?.total).toBe(1);
    expect(told).toEqual(["damaged"]);
    projection.close();
  });
});

describe("a file that cannot be used", () => {
  test("a folder in its place: it is held in memory", () => {
    const path = file();
    mkdirSync(path);
    const all = facts();
    const { projection, told } = opened(path, registerSource("a", all));
    expect(told).toEqual(["in-memory"]);
    check(projection, all);
    projection.close();
  });

  test("no folder for it", () => {
    const all = facts();
    const { projection, told } = opened(join(scratch(), "none", "x.sqlite"), registerSource("a", all));
    expect(told).toEqual(["in-memory"]);
    check(projection, all);
    projection.close();
  });

  test("held elsewhere: it is left as it is", () => {
    const path = file();
    const all = facts();
    const first = opened(path, registerSource("a", all));
    const second = opened(path, registerSource("a", all));
    expect(second.told).toEqual(["in-memory"]);
    check(second.projection, all);
    second.projection.close();
    check(first.projection, all);
    first.projection.close();
    expect(opened(path, registerSource("a", all)).told).toEqual([]);
  });
});

test("facts that do not fit are a fault of the ledger, and are thrown", () => {
  const wrong = registerFact("a", 12, "key", { kind: "difference", gone: ["NONE"], changed: [], added: [] });
  const source = registerSource("a", [...facts(), wrong]);
  expect(() => openProjection(file(), source, () => {})).toThrow("does not fit the list key at NONE");
  const path = file();
  written(path);
  expect(() => openProjection(path, source, () => {})).toThrow("does not fit the list key at NONE");
});

describe("searching", () => {
  const units = [
    inventedUnit(1, { name: "示例ABC化工厂" }),
    inventedUnit(2, { name: "示例ａｂｃ电镀厂", status: "stopped" }),
    inventedUnit(3, { name: "示例%_厂" }),
    inventedUnit(4, { name: "ΌΣΟΣ" }),
  ];
  const ids = (search: string, list: "key" | "inspectors" = "key") => {
    const all = [
      registerFact("a", 2, "key", { kind: "whole", rows: units }),
      registerFact("a", 3, "inspectors", { kind: "whole", rows: inspectors }),
    ];
    const { projection } = opened(file(), registerSource("a", all));
    const found = projection.page(list, search, 0, 100)?.rows.map(({ row }) => Number(row.id.slice(-2)));
    projection.close();
    return found;
  };

  test.each([
    ["abc", [1, 2]],
    ["ＡＢＣ", [1, 2]],
    ["化工", [1]],
    ["%_", [3]],
    ["stopped", [2]],
    ["sl0000000004", [4]],
    ["όσ", [4]],
    ["虚构路3号", [3]],
    ["厂SL", []],
    ["厂\u001fSL", []],
    ["\u001f", []],
    ["示例", [1, 2, 3, 4]],
    ["", [1, 2, 3, 4]],
  ])("%j finds rows %j", (search, expected) => {
    expect(ids(search)).toEqual(expected);
  });

  test("yes and no are the words of their cells", () => {
    expect(ids("no", "inspectors")).toEqual([-1]);
  });
});

test("of 100,000 units any page is what a plain array has, also after rows have gone, changed and come", () => {
  const first = inventedUnits(0, 100_000);
  const after = [
    ...first
      .filter((_, index) => index % 97 !== 0)
      .map((unit, index) => (index % 50 === 0 ? { ...unit, name: `${unit.name}（改）` } : unit)),
    ...inventedUnits(200_000, 1000),
  ];
  const keyed = new Map(first.map((unit) => [unit.id, unit]));
  const all = [registerFact("a", 2, "general", { kind: "whole", rows: first })];
  const { projection } = opened(file(), registerSource("a", all));
  all.push(registerFact("a", 3, "general", changesBetween("general", keyed, after)));
  projection.follow();
  expect(projection.counts()).toEqual({ general: after.length });
  for (const search of ["", "（改）", "虚构路77", "示例3区", "没有"]) {
    const found = after.filter(({ name, address }) => `${name},${address}`.includes(search));
    const starts = [0, 1, 49, 999, 50_000, found.length - 30, found.length, found.length + 10];
    for (const from of starts.filter((start) => start >= 0)) {
      const page = projection.page("general", search, from, 50);
      expect(page?.total).toBe(found.length);
      expect(page?.rows.map(({ row }) => row)).toEqual(found.slice(from, from + 50));
    }
  }
  projection.close();
});
