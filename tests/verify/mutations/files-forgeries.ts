import { hold } from "../../draw/second/ceremony.ts";
import { type Vector, vectors } from "../../support/vectors.ts";
import { disclosedForgeries } from "./disclosed-forgeries.ts";
import { type Forged, inFact, inFirst, swap } from "./forged-bag.ts";
import { type CheckName, city, type Forgery, other } from "./forgery.ts";

const texts = hold(city);
const tiered = vectors[3] as Vector;
/** A code of its tier 2 that nobody drew. */
const undrawn = tieredAndNotDrawn(hold(tiered));
/** One that draws special units alone. */
const untold = vectors[12] as Vector;
/** One in which a unit of two draws was given a salt for each. */
const twice = withTwoSalts(vectors[2] as Vector);
const line = (file: string, pattern: RegExp) => pattern.exec(texts[file] ?? "")?.[1] ?? "";
const firstDrawn = line("result.csv", /^1,\w+,([^,]+),/m);
/** A unit of its pool that nobody drew. */
const notDrawn =
  [...(texts["pool.csv"] ?? "").matchAll(/^(ZD-\d+),/gm)].find(
    ([, code]) => !texts["result.csv"]?.includes(`,${code},`),
  )?.[1] ?? "";
const [, first = "", second = ""] = (texts["assignment.csv"] ?? "").split("\n");
const kept = (text: string) => text;

/** The two inspectors of the first team, each in the other's place. */
function swapMembers(text: string): string {
  const [one = [], two = []] = [first, second].map((row) => row.split(","));
  return text
    .replace(first, [one[0], 1, two[2], two[3]].join(","))
    .replace(second, [two[0], 2, one[2], one[3]].join(","));
}

function tieredAndNotDrawn({
  "pool.csv": pool = "",
  "result.csv": result = "",
}: Readonly<Record<string, string>>) {
  const codes = [...pool.matchAll(/^(ZD-\d+),2,/gm)].map(([, code = ""]) => code);
  return codes.find((code) => !result.includes(`,${code},`)) ?? "";
}

function withTwoSalts(vector: Vector): Vector {
  const { names } = vector;
  const found = names.find((one) => names.some((same) => same !== one && same.id === one.id));
  return { ...vector, names: names.map((one) => (one === found ? { ...one, salt: other } : one)) };
}

const sealed = ["names.csv", "conflicts.csv", "amendments.csv"] as const;
const openedWith = (edits: Forged["opened"]) => ({
  ...Object.fromEntries(sealed.map((name) => [name, kept])),
  ...edits,
});

/** Of what was frozen, drawn and opened: for every check of the files a forgery, in the order in which checks are reported. */
export const filesForgeries: readonly Forgery[] = [
  {
    check: "file",
    what: "a number with a leading zero",
    how: { edits: { "plan.csv": swap(/^(ZD,)/m, "$10") } },
    failing: ["file plan.csv"],
  },
  {
    check: "digest",
    what: "a roster that is not the one that was frozen",
    how: { edits: { "freeze.txt": swap(/^roster,.*$/m, `roster,${other}`) } },
    failing: ["digest roster.csv"],
  },
  {
    check: "ceremony",
    what: "the period of another ceremony",
    how: { edits: { "basis.csv": swap("2027Q2", "2027Q3") } },
    failing: ["ceremony"],
  },
  {
    check: "previous",
    what: "a ceremony before that the ledger does not have",
    how: { edits: { "freeze.txt": swap(/^previous,.*$/m, `previous,${other}`) } },
    failing: ["previous"],
  },
  {
    check: "codes",
    what: "a code left out",
    how: { edits: { "pool.csv": swap("YB-032,", "YB-033,") } },
    failing: ["codes"],
  },
  {
    check: "tiers",
    what: "a tier 2 where none may be",
    how: { edits: { "pool.csv": swap(/^(ZD-\d+),1/m, "$1,2") } },
    failing: ["tiers"],
  },
  {
    check: "repeats",
    what: "a unit both in and out",
    how: {
      edits: { "excluded.csv": swap(/^(ZD,closed,).*$/m, `$1${line("pool.csv", /^ZD-001,1,(.*)$/m)}`) },
    },
    failing: ["repeats"],
  },
  {
    check: "draws",
    what: "somebody excluded from a draw that is not held",
    how: {
      of: untold,
      edits: { "excluded.csv": swap(/^draw,.*\n(?:TS,.*\n)*/, `$&YB,closed,${other}\n`) },
    },
    failing: ["draws"],
  },
  {
    check: "counts",
    what: "a count that is not the pool's",
    how: { edits: { "plan.csv": swap("ZD,30,3,27,7", "ZD,31,3,28,7") } },
    failing: ["counts ZD"],
  },
  {
    check: "rules",
    what: "a rule that is not the preset's",
    how: { edits: { "basis.csv": swap("share 10/100", "share 9/100") } },
    failing: ["rules"],
  },
  {
    check: "quota",
    what: "a quota that is not its rule's",
    how: { edits: { "plan.csv": swap("ZD,30,3,27,7", "ZD,30,3,27,8") } },
    failing: ["quota ZD"],
  },
  {
    check: "conflicts",
    what: "more conflicts than pairs",
    how: { edits: { "basis.csv": swap("conflicts,460", "conflicts,46000") } },
    failing: ["conflicts"],
  },
  {
    check: "roster",
    what: "nobody of discipline",
    how: { edits: { "roster.csv": swap(/,discipline,/g, ",other,") } },
    failing: ["roster"],
  },
  {
    check: "slips",
    what: "a slip that nobody wrote",
    how: { edits: { "seed.txt": (text) => `${text}slip,3,123456789012\n` } },
    failing: ["slips"],
  },
  {
    check: "nonce",
    what: "a nonce that was not committed to",
    how: { edits: { "seed.txt": swap(/^device,.*$/m, `device,${other}`) } },
    failing: ["nonce"],
  },
  {
    check: "seed",
    what: "the seed of another freeze",
    how: { edits: { "seed.txt": swap(/^freeze,.*$/m, `freeze,${other}`) } },
    failing: ["seed"],
  },
  {
    check: "result",
    what: "another unit on the list",
    how: { edits: { "result.csv": swap(/^(1,TS,TS-)\d+/m, "$1002") } },
    failing: ["result"],
  },
  {
    check: "close",
    what: "a close of another result",
    how: { edits: { "close.txt": swap(/^result,.*$/m, `result,${other}`) } },
    failing: ["close"],
  },
  {
    check: "team-form",
    what: "a team out of order",
    how: { edits: { "assignment.csv": swapMembers } },
    failing: ["team-form"],
  },
  {
    check: "teams",
    what: "a team ticket that is not the rule's, where the conflicts are opened",
    how: { edits: { "assignment.csv": swap(/[0-9a-e]\n$/, "f\n") }, opened: openedWith({}) },
    failing: ["teams"],
  },
  {
    check: "amendments",
    what: "a replacement that the rule would not give",
    how: {
      opened: openedWith({
        "amendments.csv": (text) =>
          text.replace(
            /^(\d+,substitute,[^,]+,[^,]+,)(JC-\d+)/m,
            (_, head: string, inspector: string) => `${head}${inspector === "JC-001" ? "JC-002" : "JC-001"}`,
          ),
      }),
    },
    failing: ["amendments"],
  },
  {
    check: "amendment-form",
    what: "an amendment of a unit that was not drawn, in ledger, addendum and bag alike",
    how: { amended: { text: (text) => text.replace(/^(1,[^,]+),[^,]+/m, `$1,${notDrawn}`) } },
    failing: ["amendment-form"],
  },
  {
    check: "amendment-ledger",
    what: "an amendment that the ledger tells otherwise",
    how: { amended: {}, fact: inFact("list.amended", { kind: "waive" }) },
    failing: ["amendment-ledger"],
  },
  {
    check: "amendment-ledger",
    what: "another digest of the amendments in the ledger, and none in the papers",
    how: { amended: {}, fact: inFirst("list.amended", { amendments: other }) },
    failing: ["amendment-ledger"],
  },
  {
    check: "openings-hold",
    what: "a name exchanged after the freeze",
    how: { opened: openedWith({ "names.csv": swap(/^(ZD-001,.*)$/m, "$1分厂") }) },
    failing: ["openings-hold"],
  },
  {
    check: "openings-hold",
    what: "a name exchanged in what was disclosed, in ledger and bag alike",
    how: { disclosed: { text: swap(/^(ZD-.*)$/m, "$1分厂") } },
    failing: ["openings-hold"],
  },
  {
    check: "openings-hold",
    what: "an inspector in what was disclosed",
    how: {
      disclosed: { text: swap(/^(code,.*)$/m, `$1\n${line("names.csv", /^(JC-0.*)$/m)}`) },
    },
    failing: ["openings-hold"],
  },
  {
    check: "openings-drawn",
    what: "a drawn unit left out of the disclosure",
    how: { disclosed: { text: swap(new RegExp(`^${firstDrawn},.*\n`, "m"), "") } },
    failing: ["openings-drawn"],
  },
  {
    check: "later",
    what: "other openings than the ledger says were disclosed",
    how: { disclosed: {}, fact: inFact("list.disclosed", { openings: other }) },
    failing: ["later"],
  },
  {
    check: "later",
    what: "a disclosure that the ledger has not",
    how: { disclosed: {}, fact: (fact) => (fact.type === "list.disclosed" ? undefined : fact) },
    failing: ["later"],
  },
  ...disclosedForgeries,
  {
    check: "openings-one",
    what: "a unit under two commitments",
    how: { of: twice, opened: openedWith({}) },
    failing: ["openings-one"],
  },
  {
    check: "openings-drawn",
    what: "a drawn unit that is not opened",
    how: { opened: openedWith({ "names.csv": swap(new RegExp(`^${firstDrawn},.*\n`, "m"), "") }) },
    failing: ["openings-drawn"],
  },
  {
    check: "openings-excluded",
    what: "an excluded unit that is not opened",
    how: { opened: openedWith({ "names.csv": swap(/^ZD-x,.*\n/m, "") }) },
    failing: ["openings-excluded"],
  },
  {
    check: "openings-tier",
    what: "a unit of tier 2 that is not opened",
    how: { of: tiered, opened: openedWith({ "names.csv": swap(new RegExp(`^${undrawn},.*\n`, "m"), "") }) },
    failing: ["openings-tier"],
  },
];

/** Checks that cannot fail, each with why. */
export const neverFail: Partial<Record<CheckName, string>> = {
  "tier-size":
    "only the openings of the year's earlier ceremonies tell how large tier 2 must be, and no bag holds them",
};
