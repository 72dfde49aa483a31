import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { previewCommand } from "../../electron/cli/preview.ts";
import { exit } from "../../electron/cli/terminal.ts";
import { scratch } from "../support/scratch.ts";

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await previewCommand(args, {
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

function file(name: string, ...lines: readonly string[]): string {
  const path = join(scratch(), name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

const key = () =>
  file(
    "key.csv",
    "污染源编码,单位名称,状态,停产情况",
    "SL1,示例一厂,停产,是",
    "SL2,示例二厂,部分停产,",
    "合计,2,,",
  );

describe("preview", () => {
  it("says what was read, what becomes of the rows, and by which words", async () => {
    const { code, out, err } = await run("key", key(), "--lang", "en");
    expect([code, err]).toEqual([exit.good, ""]);
    expect(out).toContain("headings in row 1");
    expect(out).toContain("Columns not read: 停产情况");
    expect(out).toContain("2 rows: 2 accepted, 0 refused; 1 more is no entry");
    expect(out).toContain("Stopped or closed: 1");
    expect(out).not.toContain("ot in post");
    expect(out).toContain("Status: 1 row says “部分停产”, which is unknown");
    expect(out).toContain("Status: 1 row says “停产”, taken as stopped");
    expect(out).toContain("“部分停产” is unknown");
    const chinese = await run("key", key());
    expect(chinese.out).toContain("停产或关闭 1");
  });

  it("prints one object, with rows as they would enter by field", async () => {
    const people = file("people.csv", "姓名,执法证号,有效期至", "示例某甲,ZF-1,2028年6月");
    const { out } = await run("inspectors", people, "--json");
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      sheet: "Sheet1",
      mapping: { name: "姓名", certificate: "执法证号", expiry: "有效期至" },
      counts: { rows: 1, accepted: 1, refused: 0, stopped: 0 },
      rows: [{ id: "ZF-1", name: "示例某甲", certificateUntil: "2028-06-30" }],
      findings: [],
    });
  });

  it("reads a list against others, in whatever order they are given", async () => {
    const people = file("people.csv", "姓名,执法证号", "示例某甲,ZF-1");
    const conflicts = file(
      "conflicts.csv",
      "回避单位,回避人员",
      "示例【一】厂,示例某甲",
      "示例九厂,示例某甲",
    );
    const units = file("key.csv", "污染源编码,单位名称", "SL1,示例(一)厂");
    const beside = ["--with", `inspectors=${people}`, "--with", `key=${units}`];
    const told = JSON.parse((await run("conflicts", conflicts, ...beside, "--json", "--lang", "en")).out);
    expect(told.rows).toEqual([{ unit: "SL1", inspector: "ZF-1", reason: "" }]);
    expect(told.findings.map((one: { severity: string; row: number }) => [one.severity, one.row])).toEqual([
      ["warning", 2],
      ["error", 3],
    ]);
    expect(told.findings[1].text).toContain("示例九厂");
  });

  it("counts rows and entries apart, and says what became of the lists it was read against", async () => {
    const people = file("people.csv", "姓名,执法证号", "示例某甲,ZF-1", "示例某乙,ZF-2", "示例某丙,");
    const units = file("key.csv", "污染源编码,单位名称", "SL1,示例一厂", ",示例二厂");
    const conflicts = file(
      "conflicts.csv",
      "回避单位,回避人员",
      "示例一厂,示例某甲、示例某乙",
      "示例二厂,示例某甲",
    );
    const beside = ["--with", `inspectors=${people}`, "--with", `key=${units}`];
    const { out } = await run("conflicts", conflicts, ...beside, "--lang", "en");
    expect(out).toContain("2 rows: 1 refused, the others give 2 entries");
    expect(out).toContain("“Key units”: 2 rows, 1 of them refused");
    expect(out).not.toContain("Stopped");
    const told = JSON.parse((await run("conflicts", conflicts, ...beside, "--json")).out);
    expect(told.beside).toEqual([
      { list: "key", rows: 2, accepted: 1, refused: 1 },
      { list: "inspectors", rows: 3, accepted: 2, refused: 1 },
    ]);
    const special = file("special.csv", "污染源编码,单位名称", "SL1,示例一厂", "SL9,示例九厂");
    const found = await run("special", special, "--with", `key=${units}`, "--lang", "en");
    expect(found.out).toContain("Found in the key and general lists: 1");
  });

  it("takes what a word means at the office, and refuses what cannot be meant", async () => {
    const list = file("level.csv", "污染源编码,单位名称,级别", "SL1,示例一厂,环境监管重点单位");
    const counts = async (...more: readonly string[]) =>
      JSON.parse((await run("key", list, "--json", ...more)).out).counts?.accepted;
    expect(await counts()).toBe(0);
    expect(await counts("--means", "level.环境监管重点单位=key")).toBe(1);
    const wrong = await run("key", list, "--means", "level.环境监管重点单位=large", "--json", "--lang", "en");
    expect([wrong.code, JSON.parse(wrong.out).code]).toEqual([exit.unusable, "preview.input.means"]);
    expect(wrong.err).toContain("level");
  });

  it("takes columns by heading or letters, of the list or of one beside it, and no column at all", async () => {
    const odd = file("odd.csv", "甲,乙,状态", "示例一厂,SL1,停产");
    const mapped = await run(
      "key",
      odd,
      "--map",
      "name=甲",
      "--map",
      "key.id=B",
      "--map",
      "status=",
      "--json",
    );
    const told = JSON.parse(mapped.out);
    expect(told.mapping).toEqual({ name: "甲", id: "乙" });
    expect(told.rows).toMatchObject([{ id: "SL1", name: "示例一厂", status: "operating" }]);
    const visits = file("visits.csv", "污染源编码,季度", "SL1,2027Q1");
    const beside = ["--with", `key=${odd}`, "--map", "key.name=甲", "--map", "key.id=B"];
    expect(JSON.parse((await run("visits", visits, ...beside, "--json")).out).rows).toMatchObject([
      { unit: "SL1", period: "2027Q1" },
    ]);
  });

  it.each([
    [[], "preview.input.usage"],
    [["key"], "preview.input.usage"],
    [["keys", "a.csv"], "register.role-unknown"],
    [["key", "none.csv"], "register.file-missing"],
    [["key", "a.csv", "--with", "special"], "preview.input.with"],
    [["key", "a.csv", "--with", "key=b.csv"], "verify.input.repeated"],
    [["key", "a.csv", "--level", "province"], "rehearsal.input.level"],
    [["key", "a.csv", "--map", "size=大小"], "register.field-unknown"],
    [["key", "a.csv", "--slips", "1"], "verify.input.unknown-option"],
  ] as const)("refuses %j with a sentence, and an object that holds it", async (args, key) => {
    const { code, out, err } = await run(...args, "--json", "--lang", "en");
    expect(code).toBe(exit.unusable);
    const told = JSON.parse(out);
    expect(told).toMatchObject({ ok: false, code: key });
    expect(err).toBe(told.message);
  });

  it("has a help in both languages", async () => {
    expect((await run("--help")).out).toContain("用法：npm run preview");
    expect((await run("--help", "--lang", "en")).out).toContain("Usage: npm run preview");
  });
});
