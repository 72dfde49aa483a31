import { describe, expect, test } from "vitest";
import { platform } from "../../electron/services/verify/platform.ts";
import { say } from "../../shared/text/text.ts";
import { verdict } from "../../shared/verify/check.ts";
import { verify } from "../../shared/verify/verify.ts";
import { amended, hold } from "../draw/second/ceremony.ts";
import { held, plainEvidence } from "../support/bag-fixture.ts";
import { failing, namesOf } from "../support/failing.ts";
import { type Edits, forge } from "../support/forge.ts";
import { type Vector, vectors } from "../support/vectors.ts";

/** Everything a reader can have of a ceremony after disclosure, but for ledger and papers. */
function textsOf(vector: Vector): Record<string, string> {
  const { "void.txt": _void, ...texts } = hold(vector);
  let amendments = texts["amendments.csv"] ?? "";
  for (const [kind, unit, inspector] of vector.amend)
    amendments = amended(texts, amendments, kind, unit, inspector) ?? amendments;
  return { ...texts, "amendments.csv": amendments };
}

function vectorOf(index: number): Vector {
  const vector = vectors[index];
  if (!vector) throw new Error("no such vector");
  return vector;
}

const paperGone = ["filed", "times", "paper minutes.pdf", "feet minutes.pdf", "signatures minutes.pdf"];
const notHere = ["file events.jsonl", "chain", "head", "course", ...paperGone, "cut-offs", "names"];
const unanchored = ["anchor-freeze", "anchor-seed", "anchor-close"];

describe.each(vectors.map((vector, index) => ({ case: index + 1, vector })))(
  "known answer $case",
  ({ vector }) => {
    test("passes whole, and says what cannot be checked here", () => {
      const evidence = plainEvidence(textsOf(vector));
      expect(failing(evidence)).toEqual([]);
      const teamless = vector.basis.some(([key, value]) => key === "team" && value === "0");
      const tiers =
        vector.basis.some(([key, value]) => key === "coverage" && value === "ZD") &&
        !/-\d{4}(?:Q1|M01|H1)?-\d+$/.test(vector.ceremony);
      expect(namesOf(evidence, "not-possible").sort()).toEqual(
        [
          ...notHere,
          ...unanchored,
          "previous",
          "amendment-ledger",
          ...(teamless ? ["teams"] : []),
          ...(tiers ? ["tier-size"] : []),
        ].sort(),
      );
    });

    test("passes without what is sealed", () => {
      const { "names.csv": _n, "conflicts.csv": _c, "amendments.csv": _a, ...open } = textsOf(vector);
      const evidence = plainEvidence(open, {
        freeze: vector.expect.digests["freeze.txt"] ?? "",
        seed: vector.expect.seed,
        close: vector.expect.digests["close.txt"] ?? "",
      });
      expect(failing(evidence)).toEqual([]);
      expect(namesOf(evidence, "pass")).toEqual(
        expect.arrayContaining([...unanchored, "team-form", "result"]),
      );
      expect(namesOf(evidence, "not-possible")).toEqual(
        expect.arrayContaining(["digest conflicts.csv", "conflicts", "amendments", "openings-drawn"]),
      );
    });
  },
);

const city = textsOf(vectorOf(11));

function without(texts: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => !names.includes(name)));
}

/** Replaces what must be there to be replaced. */
const swap = (from: string | RegExp, to: string) => (text: string) => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to replace: ${from}`);
  return changed;
};
const reorder = (first: number, second: number) => (text: string) => {
  const lines = text.split("\n");
  [lines[first], lines[second]] = [lines[second] ?? "", lines[first] ?? ""];
  return lines.join("\n");
};
const dropLine = (pattern: RegExp) => swap(pattern, "");
const firstDrawn = (city["result.csv"] ?? "").split("\n")[1]?.split(",")[2];
const [, firstMember = "", otherMember = ""] = (city["assignment.csv"] ?? "").split("\n");

/** A forger who makes everything else fit: exactly the named checks fail. */
const forgeries: readonly [what: string, edits: Edits, failing: readonly string[]][] = [
  ["nothing", {}, []],
  ["CRLF line ends", { "roster.csv": swap(/\n/g, "\r\n") }, ["file roster.csv"]],
  ["a byte order mark", { "basis.csv": (text) => `\uFEFF${text}` }, ["file basis.csv"]],
  ["a last line cut off", { "plan.csv": swap(/\n$/, "") }, ["file plan.csv"]],
  ["a name that is not NFC", { "roster.csv": swap(/^1,(\w+),/m, "1,$1,e\u0301") }, ["file roster.csv"]],
  ["a leading zero", { "plan.csv": swap(/^(ZD,)/m, "$10") }, ["file plan.csv"]],
  ["a column too many", { "plan.csv": swap(/^(ZD,.*)$/m, "$1,") }, ["file plan.csv"]],
  ["a duplicate code", { "pool.csv": swap(/^(YB-002,.*\n)/m, "$1$1") }, ["file pool.csv"]],
  ["codes out of order", { "pool.csv": reorder(3, 4) }, ["file pool.csv"]],
  ["a number left out", { "pool.csv": swap("YB-032,", "YB-033,") }, ["codes", "conflicts"]],
  ["a code padded otherwise", { "pool.csv": swap(/^JC-/gm, "JC-0") }, ["codes", "conflicts"]],
  ["a tier 2 where none may be", { "pool.csv": swap(/^(ZD-\d+),1/m, "$1,2") }, ["tiers"]],
  [
    "one unit with two tickets",
    { "pool.csv": swap(/^(YB-001,1,)(.*)\n(YB-002,1,).*$/m, "$1$2\n$3$2") },
    ["repeats", "conflicts"],
  ],
  [
    "a unit both in and out",
    { "excluded.csv": (text) => swap(/^(ZD,closed,).*$/m, `$1${commitmentOf("ZD-001")}`)(text) },
    ["repeats"],
  ],
  ["a count that is not the pool's", { "plan.csv": swap("ZD,30,3,27,7", "ZD,31,3,28,7") }, ["counts ZD"]],
  ["a registered that is no sum", { "plan.csv": swap("TS,29,2,27,3", "TS,30,2,27,3") }, ["counts TS"]],
  ["a quota that is not its rule's", { "plan.csv": swap("ZD,30,3,27,7", "ZD,30,3,27,8") }, ["quota ZD"]],
  ["a quota below its rule", { "plan.csv": swap("YB,32,0,32,22", "YB,32,0,32,21") }, ["quota YB"]],
  ["a quota that leaves an inspector out", { "plan.csv": dropOneInspector }, ["quota JC"]],
  ["a rule that is not the preset's", { "basis.csv": swap("share 10/100", "share 9/100") }, ["rules"]],
  ["a coverage that is not the preset's", { "basis.csv": swap("coverage,none", "coverage,ZD") }, ["rules"]],
  ["no item", { "basis.csv": swap(/^item,.*$/m, "item,") }, ["file basis.csv"]],
  ["fewer conflicts than there are", { "basis.csv": swap("conflicts,460", "conflicts,459") }, ["conflicts"]],
  ["a better least choice", { "basis.csv": swap("least-choice,4", "least-choice,5") }, ["conflicts"]],
  ["a conflict fewer", { "conflicts.csv": dropLine(/^TS-001,JC-001\n/m) }, ["conflicts"]],
  ["a preset of the other level", { "basis.csv": swap("level,city", "level,county") }, ["rules"]],
  [
    "an at-least that raises nothing",
    { "basis.csv": swap("at-least 7", "at-least 2"), "plan.csv": swap("27,7", "27,2") },
    ["quota ZD"],
  ],
  ["the period of another ceremony", { "basis.csv": swap("2027Q2", "2027Q3") }, ["ceremony"]],
  [
    "one witness twice",
    { "roster.csv": swap(/^1,(\w+),(.*)\n2,(\w+),.*$/m, "1,$1,$2\n2,$3,$2") },
    ["roster"],
  ],
  ["no witness of discipline", { "roster.csv": swap(/,discipline,/g, ",other,") }, ["roster"]],
  [
    "nobody from outside",
    { "roster.csv": swap(/,(media|enterprise|citizen|deputy),/g, ",other,") },
    ["roster"],
  ],
  ["a slip too many", { "seed.txt": (text) => `${text}slip,3,123456789012\n` }, ["slips"]],
  ["a slip of eleven digits", { "seed.txt": swap(/^(slip,1,\d{11})\d$/m, "$1") }, ["file seed.txt"]],
  ["another nonce", { "seed.txt": swap(/^device,.*$/m, `device,${"ab".repeat(32)}`) }, ["nonce"]],
  [
    "another commitment to the nonce",
    { "freeze.txt": swap(/^device-commitment,.*$/m, `device-commitment,${"ab".repeat(32)}`) },
    ["nonce"],
  ],
  ["the seed of another freeze", { "seed.txt": swap(/^freeze,.*$/m, `freeze,${"ab".repeat(32)}`) }, ["seed"]],
  ["another unit on the list", { "result.csv": swap(/^(1,TS,TS-)\d+/m, "$1002") }, ["result"]],
  ["a ticket that is none", { "result.csv": swap(/^(1,TS,.*,).*$/m, `$1${"0".repeat(64)}`) }, ["result"]],
  ["a list cut short", { "result.csv": swap(/^32,.*\n/m, "") }, ["result"]],
  ["a team of strangers", { "assignment.csv": swap(/^(\S+,1,JC-)\d+/m, "$1999") }, ["team-form", "teams"]],
  ["a team with one inspector twice", { "assignment.csv": twiceInTeam }, ["team-form", "teams"]],
  ["an empty file", { "assignment.csv": () => "" }, ["file assignment.csv"]],
  ["a team out of order", { "assignment.csv": swapMembers }, ["team-form", "teams"]],
  [
    "a close of another result",
    { "close.txt": swap(/^result,.*$/m, `result,${"ab".repeat(32)}`) },
    ["close"],
  ],
  ["a close of another ceremony", { "close.txt": swap("QZ-2027Q2-1", "QZ-2027Q2-2") }, ["ceremony"]],
  ["an amended team the rule would not give", { "amendments.csv": swapReplacement }, ["amendments"]],
  ["a name exchanged after the freeze", { "names.csv": swap(/^(ZD-001,.*)$/m, "$1分厂") }, ["openings-hold"]],
  [
    "a drawn unit not opened",
    { "names.csv": dropLine(new RegExp(`^${firstDrawn},.*\n`, "m")) },
    ["openings-drawn"],
  ],
  ["an excluded unit not opened", { "names.csv": dropLine(/^ZD-x,.*\n/m) }, ["openings-excluded"]],
];

function dropOneInspector(text: string): string {
  return text.replace(/^(JC,.*,)(\d+)$/m, (_, head: string, quota: string) => `${head}${Number(quota) - 1}`);
}

function commitmentOf(code: string): string {
  return new RegExp(`^${code},1,(.*)$`, "m").exec(city["pool.csv"] ?? "")?.[1] ?? "";
}

function twiceInTeam(text: string): string {
  const [first = [], second = []] = [firstMember, otherMember].map((line) => line.split(","));
  return text.replace(otherMember, [second[0], 2, first[2], second[3]].join(","));
}

function swapMembers(text: string): string {
  const [first = [], second = []] = [firstMember, otherMember].map((line) => line.split(","));
  return text
    .replace(firstMember, [first[0], 1, second[2], second[3]].join(","))
    .replace(otherMember, [second[0], 2, first[2], first[3]].join(","));
}

/** Another inspector of the pool in the place of the first substitute. */
function swapReplacement(text: string): string {
  const [whole, head, replacement] = /^(\d+,substitute,[^,]+,[^,]+,)(JC-\d+)/m.exec(text) ?? [];
  if (whole === undefined) throw new Error("no substitute among the amendments");
  return text.replace(whole, `${head}${replacement === "JC-001" ? "JC-002" : "JC-001"}`);
}

describe("a forger who makes everything else fit", () => {
  test.each(forgeries)("%s", (_, edits, expected) => {
    expect(failing(plainEvidence(forge(city, edits)))).toEqual(expected);
  });
});

describe("openings", () => {
  test("a tier-2 code that is not opened", () => {
    const county = textsOf(vectorOf(3));
    const [, code] = /^(ZD-\d+),2,/m.exec(county["pool.csv"] ?? "") ?? [];
    const drawn = (county["result.csv"] ?? "").includes(`,${code},`);
    const names = dropLine(new RegExp(`^${code},.*\n`, "m"))(county["names.csv"] ?? "");
    expect(failing(plainEvidence({ ...county, "names.csv": names }))).toEqual([
      ...(drawn ? ["openings-drawn"] : []),
      "openings-tier",
    ]);
  });

  test("a unit under two commitments, which could have been drawn twice", () => {
    const vector = vectorOf(2);
    const twice = vector.names.find((one) =>
      vector.names.some((other) => other !== one && other.id === one.id),
    );
    const names = vector.names.map((one) => (one === twice ? { ...one, salt: "ab".repeat(32) } : one));
    expect(failing(plainEvidence(hold({ ...vector, names })))).toEqual(["openings-one"]);
  });

  test("a waived unit is opened too, and its addendum named", () => {
    const checks = verify(plainEvidence(city), platform);
    const drawn = checks.find(({ name }) => name.key === "verify.name.openings-drawn");
    expect(drawn?.status).toBe("pass");
    expect(drawn && say(drawn.reason, "en")).toContain("TS-016");
  });
});

describe("a plain folder", () => {
  test("of a ceremony that is frozen and not yet drawn passes, anchored by the freeze alone", () => {
    const frozen = Object.fromEntries(
      Object.entries(hold(vectorOf(2))).filter(([name]) =>
        /^(basis|plan|pool|excluded|roster|freeze)\./.test(name),
      ),
    );
    const evidence = plainEvidence(frozen, { freeze: vectorOf(2).expect.digests["freeze.txt"] ?? "" });
    expect(failing(evidence)).toEqual([]);
    expect(verdict(verify(evidence, platform)).anchor).toBe("anchored");
    // A list without its seed is not taken for a freeze that is not yet drawn.
    const listed = { ...frozen, "result.csv": hold(vectorOf(2))["result.csv"] ?? "" };
    expect(verdict(verify(plainEvidence(listed, evidence.anchors), platform)).anchor).toBe("partly");
  });

  test("of a void ceremony passes, and none of its files may speak of a draw", () => {
    const { "void.txt": close = "", ...all } = hold(vectorOf(2));
    const { "seed.txt": seed = "" } = all;
    const texts = without({ ...all, "close.txt": close }, ["seed.txt", "result.csv", "assignment.csv"]);
    const freeze = vectorOf(2).expect.digests["freeze.txt"] ?? "";
    const evidence = plainEvidence(texts, { freeze });
    expect(failing(evidence)).toEqual([]);
    expect(verdict(verify(evidence, platform)).anchor).toBe("partly");
    const anchors = { ...evidence.anchors, close: vectorOf(2).expect.digests["void.txt"] ?? "" };
    expect(verdict(verify({ ...evidence, anchors }, platform)).anchor).toBe("anchored");
    expect(failing(plainEvidence({ ...texts, "seed.txt": seed }))).toEqual(["file seed.txt"]);
  });

  test.each([
    "basis.csv",
    "plan.csv",
    "pool.csv",
    "excluded.csv",
    "roster.csv",
    "freeze.txt",
    "seed.txt",
    "result.csv",
    "assignment.csv",
  ])("without %s fails there", (name) => {
    const { [name]: _, ...rest } = city;
    expect(failing(plainEvidence(rest))).toEqual([`file ${name}`]);
  });

  test("bytes that are no UTF-8 fail as such", () => {
    const evidence = plainEvidence(city);
    const files = new Map(evidence.files).set("roster.csv", held(Uint8Array.from([0xff, 0xfe, 0x0a])));
    expect(failing({ ...evidence, files })).toEqual(["file roster.csv", "digest roster.csv"]);
  });
});
