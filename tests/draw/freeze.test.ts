import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseConflicts } from "../../shared/draw/conflicts.ts";
import { parseExcluded } from "../../shared/draw/excluded.ts";
import { deal, type FreezeInput, freeze, planOf } from "../../shared/draw/freeze.ts";
import { type Entrant, noDigest, type Rule, type Writer } from "../../shared/draw/model.ts";
import { commitmentOf, parseNames } from "../../shared/draw/names.ts";
import { parsePool } from "../../shared/draw/pool.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { hash } from "./frozen-vector.ts";
import { must } from "./whole-ceremony.ts";

const unit = (draw: "TS" | "ZD" | "YB", id: string): Entrant => ({ draw, id, name: `示例${id}厂`, tier: 1 });
const inspector = (id: string): Entrant => ({ draw: "JC", id, name: `示例员${id}`, tier: 1 });
const share = (numerator: number, atLeast = 0): Rule => ({
  per: "share",
  numerator,
  denominator: 100,
  atLeast,
});
const discipline: Writer = { role: "discipline", name: "甲", organisation: "示例纪检监察组" };
const citizen: Writer = { role: "citizen", name: "乙", organisation: "" };

/** Three key units, one of them special too and one left out, and three inspectors. */
const good: FreezeInput = {
  ceremony: "SL-2027Q2-1",
  previous: noDigest,
  amendments: noDigest,
  basis: {
    office: "示例局",
    item: "污染源日常环境监督管理",
    period: "2027Q2",
    level: "county",
    preset: "quzhou-county-2017",
    coverage: "ZD",
    inPost: 3,
    team: 2,
    rules: [
      { draw: "TS", rule: share(30) },
      { draw: "ZD", rule: share(25) },
    ],
  },
  eligible: [
    unit("TS", "a"),
    unit("ZD", "a"),
    { ...unit("ZD", "b"), tier: 2 },
    inspector("x"),
    inspector("y"),
    inspector("z"),
  ],
  excluded: [{ draw: "ZD", id: "c", name: "示例c厂", reason: "closed" }],
  conflicts: [
    { unit: "a", inspector: "y" },
    { unit: "gone", inspector: "x" },
    { unit: "c", inspector: "x" },
  ],
  roster: [discipline, citizen],
};

const frozen = (input: FreezeInput) => freeze(input, seededRandom("freeze"), hash);

describe("a freeze", () => {
  const { files, sealed, nonce, digest } = must(frozen(good));
  const names = must(parseNames(sealed["names.csv"]));
  const pool = must(parsePool(files["pool.csv"]));

  test("counts the registered and takes the quotas of the rules", () => {
    expect(files["plan.csv"]).toBe(
      "draw,registered,excluded,eligible,quota\nTS,1,0,1,1\nZD,3,1,2,1\nJC,3,0,3,3\n",
    );
  });

  test("commits to everybody once: a unit in two draws has two codes and one commitment", () => {
    const of = (id: string) => names.filter((line) => line.id === id);
    expect(of("a").map(({ code }) => code.slice(0, 2))).toEqual(["TS", "ZD"]);
    expect(new Set(of("a").map(({ salt }) => salt)).size).toBe(1);
    expect(new Set(names.map(({ salt }) => salt)).size).toBe(6);
    for (const { code, commitment } of pool) {
      const opened = names.find((line) => line.code === code);
      expect(opened && commitmentOf(opened, hash)).toBe(commitment);
    }
    const [left] = must(parseExcluded(files["excluded.csv"]));
    const [closed] = of("c");
    expect(closed?.code).toBe("ZD-x");
    expect(left).toEqual({ draw: "ZD", reason: "closed", commitment: closed && commitmentOf(closed, hash) });
  });

  test("writes a conflict for each code of the unit and drops those of nobody in the pool", () => {
    const codeOf = (id: string) => names.filter((line) => line.id === id).map(({ code }) => code);
    const { pairs, salt } = must(parseConflicts(sealed["conflicts.csv"]));
    expect(pairs).toEqual(codeOf("a").map((code) => ({ unit: code, inspector: codeOf("y")[0] })));
    expect(Object.values(files).join("")).not.toContain(salt);
  });

  test("binds everything by one digest and keeps nonce, ids, names and salts out of the public files", () => {
    expect(digest).toBe(hash(files["freeze.txt"]));
    expect(files["freeze.txt"]).toContain(`device-commitment,${hash(nonce)}\n`);
    const all = Object.values(files).join("");
    for (const { salt, name } of names) {
      expect(all).not.toContain(salt);
      expect(all).not.toContain(name);
    }
    expect(all).not.toContain(nonce);
  });

  test("keeps a draw of which nobody is eligible, with quota 0", () => {
    const excluded = [
      ...good.excluded,
      { draw: "TS" as const, id: "a", name: "示例a厂", reason: "cap" as const },
    ];
    const eligible = good.eligible.filter(({ draw }) => draw !== "TS");
    expect(planOf({ ...good, eligible, excluded })[0]).toEqual({
      draw: "TS",
      registered: 1,
      excluded: 1,
      eligible: 0,
      quota: 0,
    });
    expect(frozen({ ...good, eligible, excluded }).ok).toBe(true);
  });

  test("lets a unit and an inspector have the same id and a name hold commas", () => {
    const eligible = good.eligible.map((one) => (one.id === "x" ? { ...one, id: "a", name: "员,甲" } : one));
    expect(frozen({ ...good, eligible }).ok).toBe(true);
  });
});

test("codes are dealt 1 to n in each draw, and any order may come", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1200 }), fc.nat(), (count, seed) => {
      const eligible = Array.from({ length: count }, (_, index) => unit("YB", `u${index}`));
      const { codes } = deal({ eligible, excluded: [] }, seededRandom(String(seed)));
      const width = count > 999 ? 4 : 3;
      const all = eligible.map((_, index) => `YB-${String(index + 1).padStart(width, "0")}`);
      expect([...codes].sort()).toEqual(all);
    }),
    { numRuns: 30 },
  );
  const orders = new Set<string>();
  for (let seed = 0; seed < 200; seed++) {
    const eligible = [unit("YB", "a"), unit("YB", "b"), unit("YB", "c")];
    orders.add(deal({ eligible, excluded: [] }, seededRandom(String(seed))).codes.join());
  }
  expect(orders.size).toBe(6);
});

const basis = (changed: Partial<FreezeInput["basis"]>): Partial<FreezeInput> => ({
  basis: { ...good.basis, ...changed },
});
const first = (changed: Partial<Entrant>): Partial<FreezeInput> => ({
  eligible: good.eligible.map((one, index) => (index === 0 ? { ...one, ...changed } : one)),
});
const without = (draw: string): Partial<FreezeInput> => ({
  eligible: good.eligible.filter((one) => one.draw !== draw),
});

test.each<[key: string, changed: Partial<FreezeInput>, values: object]>([
  ["draw.freeze.ceremony", { ceremony: "SL-2027Q2-01" }, { ceremony: "SL-2027Q2-01" }],
  ["draw.freeze.period", { ceremony: "SL-2027Q1-1" }, { period: "2027Q2" }],
  ["draw.freeze.period", { ceremony: "SL-2027M04-1" }, { period: "2027Q2" }],
  ["draw.freeze.digest", { previous: "0" }, { key: "previous" }],
  ["draw.freeze.previous", { amendments: "a".repeat(64) }, {}],
  ["draw.field.empty", basis({ office: "" }), { where: "basis.csv office" }],
  ["draw.field.control", basis({ office: "示例\n局" }), { where: "basis.csv office" }],
  ["draw.field.empty", basis({ item: "" }), { where: "basis.csv item" }],
  ["draw.field.quote", basis({ item: '"抽查"' }), { where: "basis.csv item" }],
  ["draw.file.value", basis({ inPost: 1.5 }), { column: "in-post" }],
  ["draw.file.value", basis({ rules: [{ draw: "TS", rule: share(-1) }] }), { column: "TS" }],
  ["draw.file.value", basis({ preset: "toString" }), { column: "preset" }],
  [
    "draw.basis.level",
    basis({ preset: "quzhou-city-2017" }),
    { level: "county", expected: ["city", "branch"] },
  ],
  [
    "draw.basis.coverage",
    {
      ...basis({ coverage: "none" }),
      eligible: good.eligible.map((one) => ({ ...one, tier: 1 as const })),
    },
    { found: "none", expected: "ZD" },
  ],
  [
    "draw.basis.rule",
    basis({ rules: good.basis.rules.map(({ draw }) => ({ draw, rule: share(30) })) }),
    { draw: "ZD", found: "share 30/100", expected: "share 25/100" },
  ],
  ["draw.basis.draws", basis({ rules: good.basis.rules.slice(1) }), { planned: "TS ZD", ruled: "ZD" }],
  ["draw.basis.team-small", basis({ team: 1 }), { team: 1 }],
  ["draw.basis.team-alone", without("JC"), { team: 2 }],
  [
    "draw.freeze.not-raised",
    basis({ rules: good.basis.rules.map(({ draw, rule }) => ({ draw, rule: { ...rule, atLeast: 1 } })) }),
    { draw: "TS", raised: 1, rule: 1 },
  ],
  ["draw.freeze.id", first({ id: "91 33" }), { draw: "TS", id: '"91 33"' }],
  ["draw.field.empty", first({ name: "" }), { where: "TS a name" }],
  ["draw.field.quote", first({ name: '示例"厂' }), { where: "TS a name" }],
  ["draw.field.space", first({ name: "示例厂\u3000" }), { where: "TS a name" }],
  ["draw.freeze.two-names", first({ name: "别名" }), { id: "a" }],
  ["draw.freeze.tier", first({ tier: 2 }), { draw: "TS", id: "a" }],
  ["draw.freeze.tier", { ...basis({ period: "2027Q1" }), ceremony: "SL-2027Q1-1" }, { draw: "ZD", id: "b" }],
  [
    "draw.freeze.tier",
    { ...basis({ period: "2027M01" }), ceremony: "SL-2027M01-1" },
    { draw: "ZD", id: "b" },
  ],
  ["draw.freeze.tier", { ...basis({ period: "2027H1" }), ceremony: "SL-2027H1-1" }, { draw: "ZD", id: "b" }],
  ["draw.freeze.tier", { ...basis({ period: "2027" }), ceremony: "SL-2027-1" }, { draw: "ZD", id: "b" }],
  ["draw.freeze.tier", basis({ preset: "custom", coverage: "none" }), { draw: "ZD", id: "b" }],
  ["draw.freeze.repeated", { eligible: [...good.eligible, unit("ZD", "b")] }, { draw: "ZD", id: "b" }],
  ["draw.freeze.repeated", { eligible: [...good.eligible, unit("ZD", "c")] }, { draw: "ZD", id: "c" }],
  [
    "draw.freeze.reason",
    { excluded: [{ draw: "ZD", id: "c", name: "示例c厂", reason: "absent" }] },
    { id: "c", reason: "absent" },
  ],
  ["draw.freeze.no-units", { eligible: [inspector("x"), inspector("y")], excluded: [] }, {}],
  [
    "draw.freeze.no-inspectors",
    { ...without("JC"), excluded: [{ draw: "JC", id: "x", name: "示例员x", reason: "absent" }] },
    {},
  ],
  ["draw.freeze.few-inspectors", basis({ team: 4 }), { inspectors: 3, team: 4 }],
  [
    "draw.freeze.team",
    { conflicts: ["x", "y"].flatMap((who) => ["a", "b"].map((id) => ({ unit: id, inspector: who }))) },
    { unit: "a", left: 1, team: 2, units: 2 },
  ],
  ["draw.roster.few", { roster: [discipline] }, { count: 1 }],
  ["draw.roster.discipline", { roster: [citizen, { ...citizen, name: "丙" }] }, {}],
  ["draw.roster.outside", { roster: [discipline, { ...discipline, name: "丙", role: "other" }] }, {}],
  [
    "draw.roster.twice",
    { roster: [discipline, citizen, { ...citizen, role: "media" }] },
    { first: 2, second: 3 },
  ],
  ["draw.field.empty", { roster: [discipline, { ...citizen, name: "" }] }, { where: "roster.csv:3 name" }],
  [
    "draw.field.comma",
    { roster: [discipline, { ...citizen, organisation: "一,二" }] },
    { where: "roster.csv:3 organisation" },
  ],
])("refused by %s (%#)", (key, changed, values) => {
  expect(frozen({ ...good, ...changed })).toMatchObject({ ok: false, refusal: { key, values } });
});
