import { beforeAll, describe, expect, test } from "vitest";
import { paperReader as nodeReader } from "../../electron/services/verify/paper-reader.ts";
import { platform as node } from "../../electron/services/verify/platform.ts";
import { fates } from "../../renderer/ui/number-line.ts";
import { paperReader, platform } from "../../renderer/verify/platform.ts";
import {
  type Checked,
  checkGiven,
  checksUnder,
  type Progress,
} from "../../renderer/verify/work/check-given.ts";
import { findCode } from "../../renderer/verify/work/find-code.ts";
import { findDisclosed, proveName } from "../../renderer/verify/work/prove-name.ts";
import { inspectorsOf, poolOf } from "../../shared/draw/pool.ts";
import { evidenceOf } from "../../shared/verify/evidence/evidence-of.ts";
import { verify } from "../../shared/verify/verify.ts";
import { type BagFixture, bagFixture, filesOf, held, sha256 } from "../support/bag-fixture.ts";
import { shortName } from "../support/failing.ts";
import { paper } from "../support/fixture-papers.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { type Vector, vectors } from "../support/vectors.ts";

const sealed = ["names.csv", "conflicts.csv", "amendments.csv"];
/** Known answers that have two tiers, units passed over, inspectors, and none of these. */
const cases = vectors.map((vector) => [vector.ceremony, vector] as const);

const fileOf = (name: string, data: Uint8Array | string) =>
  new File([Uint8Array.from(Buffer.from(data))], name);
const givenOf = (files: Iterable<readonly [path: string, data: Uint8Array]>) =>
  ({
    kind: "folder",
    name: "示例",
    files: [...files].map(([path, data]) => ({ path, file: fileOf(path, data) })),
  }) as const;
const openedOf = ({ texts }: BagFixture) => sealed.map((name) => fileOf(name, texts[name] ?? ""));

async function checked(fixture: BagFixture, opened: readonly File[] = []): Promise<Checked> {
  return succeeded(await checkGiven(givenOf(filesOf(fixture)), opened, () => {}));
}

describe.each(cases)("known answer %s", (_, vector: Vector) => {
  let fixture: BagFixture;
  let whole: Checked;
  beforeAll(async () => {
    fixture = await bagFixture(vector);
    whole = await checked(fixture, openedOf(fixture));
  });

  test("comes to the same checks as on the command line, word for word", async () => {
    const anchors = { freeze: fixture.freeze, seed: fixture.seed, close: fixture.close };
    const bag = new Map([...filesOf(fixture)].map(([path, data]) => [path, held(data)]));
    const opened = new Map(sealed.map((name) => [name, held(fixture.texts[name] ?? "")]));
    const due = verify(await evidenceOf(bag, opened, anchors, nodeReader), node);
    const here = checksUnder(whole, anchors);
    const byName = (checks: typeof due) => new Map(checks.map((check) => [shortName(check), check]));
    expect(byName(here)).toEqual(byName(due));
    expect(due.filter(({ status }) => status === "fail")).toEqual([]);
  });

  test("draws its number line from tickets of its own: the known result, and nothing besides", () => {
    const drawn = whole.strips.flatMap((strip) =>
      strip.codes.filter((_, index) => strip.fate[index] === fates.drawn),
    );
    expect(drawn.sort()).toEqual(vector.expect.result.map((line) => String(line[2])).sort());
    for (const strip of whole.strips) {
      const { x, fate, sorted, cutOff } = strip;
      expect([...sorted]).toEqual([...x].sort((a, b) => a - b));
      const places = (one: number) => [...x].filter((_, index) => fate[index] === one);
      // Whoever is not drawn stands right of all who are.
      if (strip.drawn > 0)
        expect(Math.max(...places(fates.drawn))).toBeLessThan(Math.min(1, ...places(fates.not)));
      expect(cutOff === undefined).toBe(strip.drawn === 0);
    }
  });

  test("tells of every drawn code its known ticket, order and team", () => {
    for (const [order, , code, ticket] of vector.expect.result) {
      const found = findCode(whole, String(code).toLowerCase().replace("-", ""));
      const team = vector.expect.assignment.filter(([unit]) => unit === code).map((line) => line[2]);
      expect(found).toMatchObject({ kind: "unit", code, order, ticket, team, fate: fates.drawn });
    }
  });

  test("proves every opening, and none with another salt, id or name", () => {
    const openings = (fixture.texts["names.csv"] ?? "").trimEnd().split("\n").slice(1);
    for (const line of openings) {
      const [code = "", id = "", salt = "", ...name] = line.split(",");
      const opening = { id: ` ${id}`, salt: salt.toUpperCase(), name: name.join(",") };
      const proof = proveName(whole, opening);
      if (proof.kind !== "proved") throw new Error(proof.kind);
      expect(proof.commitment).toBe(sha256(`${salt},${id},${name.join(",")}`));
      if (code.endsWith("-x")) expect(proof.excluded.map(({ draw }) => `${draw}-x`)).toContain(code);
      else expect(proof.codes).toContain(code);
      for (const other of [
        { id: `${id}0` },
        { salt: salt.replace(/^./, salt[0] === "0" ? "1" : "0") },
        { name: "示例乙" },
      ])
        expect(proveName(whole, { ...opening, ...other })).toMatchObject({ codes: [], excluded: [] });
    }
  });
});

describe("what is given", () => {
  let fixture: BagFixture;
  beforeAll(async () => {
    const [first] = vectors;
    if (!first) throw new Error("no vectors");
    fixture = await bagFixture(first);
  });

  test("is told of while it is worked on, from nothing to all of it", async () => {
    const told: Progress[] = [];
    succeeded(await checkGiven(givenOf(filesOf(fixture)), [], (progress) => told.push(progress)));
    const parts = told.map(({ part }) => part);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts[0]).toBe(0);
    expect(Math.max(...parts)).toBeLessThanOrEqual(1);
    expect(new Set(told.map(({ doing }) => doing.key)).size).toBeGreaterThanOrEqual(3);
  });

  test("a void ceremony has no line, and passes", async () => {
    const [first] = vectors;
    if (!first) throw new Error("no vectors");
    const voided = await checked(await bagFixture(first, { void: true }));
    expect(voided.strips).toEqual([]);
    expect(checksUnder(voided, {}).filter(({ status }) => status === "fail")).toEqual([]);
    expect(findCode(voided, "ZD-001").kind).toMatch(/^(not-drawn|absent)$/);
  });

  test("an altered pool fails where it is altered, and its line is that of the altered pool", async () => {
    const files = filesOf(fixture);
    const pool = Buffer.from(files.get("data/public/pool.csv") ?? []).toString();
    const altered = pool.replace(/[0-9a-f]\n/, (end) => (end === "0\n" ? "1\n" : "0\n"));
    files.set("data/public/pool.csv", Buffer.from(altered));
    const spoilt = succeeded(await checkGiven(givenOf(files), [], () => {}));
    const failed = spoilt.checks.filter(({ status }) => status === "fail").map(shortName);
    expect(failed).toEqual(["bag-payload", "digest pool.csv", "course"]);
  });

  test("a version with amendments is read with its addenda and its part of the ledger", async () => {
    const amended = filesOf(await bagFixture(vectors[11] as Vector, { amended: {} }));
    const { checks } = succeeded(await checkGiven(givenOf(amended), [], () => {}));
    expect(checks.filter(({ status }) => status === "fail")).toEqual([]);
    const passed = checks.filter(({ status }) => status === "pass").map(shortName);
    expect(passed).toEqual(
      expect.arrayContaining([
        "bag-version",
        "later",
        "amendment-form",
        "amendment-ledger",
        "paper addendum-1.pdf",
        "feet addendum-1.pdf",
      ]),
    );
  });

  test("opened lists that contradict the bag's own, or are none, are refused", async () => {
    const files = filesOf(fixture).set("data/later/names.csv", Buffer.from("code,id,salt,name\n"));
    const two = await checkGiven(givenOf(files), openedOf(fixture), () => {});
    expect(refusalKey(two)).toBe("verify.input.two");
    const none = await checkGiven(givenOf(filesOf(fixture)), [fileOf("a.txt", "x")], () => {});
    expect(refusalKey(none)).toBe("verify.input.nothing-sealed");
  });

  test("a folder without a ceremony is refused", async () => {
    const nothing = await checkGiven(givenOf([["a.txt", Buffer.from("x")]]), [], () => {});
    expect(refusalKey(nothing)).toBe("verify.input.nothing");
  });

  test("codes that are none, or of nobody, are told apart", async () => {
    const whole = await checked(fixture);
    expect(findCode(whole, "ABC")).toEqual({ kind: "no-code" });
    expect(findCode(whole, "ＺＤ－９９９")).toEqual({ kind: "absent", code: "ZD-999" });
    const inspector = inspectorsOf(whole.case.contents["pool.csv"] ?? poolOf([]))[0] ?? "";
    expect(findCode(whole, inspector)).toMatchObject({ kind: "inspector", code: inspector });
  });

  test("an opening that lacks something proves nothing", async () => {
    const whole = await checked(fixture);
    expect(proveName(whole, { name: "", id: "1", salt: "0".repeat(64) })).toEqual({ kind: "incomplete" });
    expect(proveName(whole, { name: "甲", id: "1", salt: "0".repeat(63) })).toEqual({ kind: "incomplete" });
  });
});

describe("a paper in the browser", () => {
  test("reads as it does on the command line, Chinese and all", async () => {
    const pdf = await paper([
      ["第一项", sha256("1")],
      ["第二项", sha256("2")],
    ]);
    const here = [...((await paperReader.text(pdf)) ?? [])];
    expect(here).toEqual([...((await nodeReader.text(pdf)) ?? [])]);
    expect(here.join("").replace(/\s/g, "")).toContain(sha256("2"));
  });

  test("that another program has rewritten cannot be read here, and that is said", async () => {
    const pdf = await paper([["第一项", sha256("1")]]);
    const rewritten = Buffer.from(pdf)
      .toString("latin1")
      .replace(/startxref\n\d+/, "startxref\n0");
    expect(await paperReader.text(Buffer.from(rewritten, "latin1"))).toBeUndefined();
  });

  test("and the hash and the decoder are those of the command line", () => {
    for (const text of ["", "明签", "a".repeat(1000)]) expect(platform.hash(text)).toBe(node.hash(text));
    for (const bytes of [Buffer.from("\uFEFFa"), Buffer.from([0xff]), Buffer.from("示例")])
      expect(platform.utf8(bytes)).toBe(node.utf8(bytes));
  });
});

test("a disclosed unit is found by its code, its id or its name, and its opening is held against the freeze", async () => {
  const vector = vectors.find(
    ({ ceremony }) => !ceremony.startsWith("REHEARSAL-") && ceremony.includes("Q"),
  ) as Vector;
  const fixture = await bagFixture(vector, { disclosed: {} });
  const given = await checked(fixture);
  const [, line = ""] = (fixture.texts["result.csv"] ?? "").split("\n");
  const code = line.split(",")[2] ?? "";
  const [found, ...more] = findDisclosed(given, ` ${code.toLowerCase()} `) ?? [];
  expect(more).toEqual([]);
  expect(found?.proved.codes).toContain(code);
  const { name = "", id = "" } = found?.opening ?? {};
  for (const typed of [name, id, name.slice(0, -1)])
    expect(findDisclosed(given, typed)?.map(({ opening }) => opening.code)).toContain(code);
  expect(findDisclosed(given, "不存在的单位")).toEqual([]);
  expect(findDisclosed(given, " ")).toEqual([]);
  // Who was not drawn, nor excluded, nor of the second tier is not among them; nor is any inspector.
  const names = (fixture.texts["names.csv"] ?? "").split("\n");
  const inspector = names.find((one) => one.startsWith("JC-0"))?.split(",")[0] ?? "";
  expect(findDisclosed(given, inspector)).toEqual([]);
  expect(findDisclosed(await checked(await bagFixture(vector)), code)).toBeUndefined();
});
