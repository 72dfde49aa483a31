import { beforeAll, describe, expect, test } from "vitest";
import { paperReader } from "../../electron/services/verify/paper-reader.ts";
import { platform } from "../../electron/services/verify/platform.ts";
import { closeQr, freezeQr, resultQr } from "../../shared/draw/qr.ts";
import { openCase } from "../../shared/verify/case.ts";
import { verdict } from "../../shared/verify/check.ts";
import { bracketed } from "../../shared/verify/contrast.ts";
import { drawAgain } from "../../shared/verify/draw.ts";
import { evidenceOf } from "../../shared/verify/evidence/evidence-of.ts";
import type { Anchors } from "../../shared/verify/evidence.ts";
import { findSlip } from "../../shared/verify/own-slip.ts";
import { standingOf } from "../../shared/verify/standing.ts";
import { checksOf } from "../../shared/verify/verify.ts";
import { type BagFixture, bagFixture, filesOf, held, sha256 } from "../support/bag-fixture.ts";
import { vectors } from "../support/vectors.ts";

let whole: BagFixture;
let voided: BagFixture;
let slips: readonly string[];
beforeAll(async () => {
  const first = vectors[12];
  if (!first) throw new Error("no vectors");
  slips = first.slips;
  whole = await bagFixture(first);
  voided = await bagFixture(first, { void: true });
});

async function caseOf(fixture: BagFixture, anchors: Anchors = {}, opened: readonly string[] = []) {
  const bag = new Map([...filesOf(fixture)].map(([path, data]) => [path, held(data)]));
  const own = new Map(opened.map((name) => [name, held(fixture.texts[name] ?? "")]));
  return openCase(await evidenceOf(bag, own, anchors, paperReader), platform);
}

async function under(fixture: BagFixture, anchors: Anchors, opened?: readonly string[]) {
  const c = await caseOf(fixture, anchors, opened);
  const checks = [...checksOf(c, drawAgain(c))];
  const { anchors: states, ending, isVoidProved, misplaced, beyond } = standingOf(c, checks);
  const failed = checks.filter(({ status }) => status === "fail");
  return {
    anchor: verdict(checks).anchor,
    states: states.map(({ state }) => state),
    what: states.map(({ what }) => what.key.slice("verify.anchor.what.".length)),
    ending,
    isVoidProved,
    misplaced,
    beyond: beyond.map(({ key }) => key.slice("verify.beyond.".length)),
    reasons: failed.map(({ reason }) => reason),
    contrasts: failed.map(({ contrast }) => contrast),
  };
}

describe("what each number on paper anchors", () => {
  test("is said one by one, agreeing, not given or contradicting", async () => {
    const { freeze, seed, close } = whole;
    expect(await under(whole, {})).toMatchObject({
      anchor: "unanchored",
      states: ["not-given", "not-given", "not-given"],
      what: ["freeze", "seed", "close"],
      ending: "locked",
    });
    expect(await under(whole, { freeze, close: sha256("x") })).toMatchObject({
      anchor: "mismatch",
      states: ["agrees", "not-given", "contradicts"],
      misplaced: false,
    });
    expect(await under(whole, { freeze, seed, close })).toMatchObject({
      anchor: "anchored",
      states: ["agrees", "agrees", "agrees"],
    });
  });

  test("leaves to ink and openings what no number reaches, and no more once the lists are opened", async () => {
    expect((await under(whole, {})).beyond).toEqual(["minutes", "teams", "names", "after-lock"]);
    const opened = ["names.csv", "conflicts.csv", "amendments.csv"];
    expect((await under(whole, {}, opened)).beyond).toEqual(["minutes", "after-lock"]);
  });
});

describe("a void ceremony", () => {
  test("is anchored in part by the freeze digest, which the same ceremony has where it was locked", async () => {
    const { freeze } = whole;
    expect(voided.freeze).toBe(freeze);
    expect(await under(voided, { freeze })).toMatchObject({
      anchor: "partly",
      ending: "void",
      isVoidProved: false,
      states: ["agrees", "none", "not-given"],
      what: ["freeze", "seed", "void"],
      beyond: ["minutes", "void", "names", "after-void"],
    });
  });

  test("is anchored with the close digest that the minutes of the void give", async () => {
    const { freeze, close } = voided;
    expect(await under(voided, { freeze, close })).toMatchObject({
      anchor: "anchored",
      isVoidProved: true,
      states: ["agrees", "none", "agrees"],
      beyond: ["minutes", "names", "after-void"],
    });
    expect(await under(voided, { close })).toMatchObject({ anchor: "partly", isVoidProved: true });
  });

  test("contradicts a paper that has the close digest of a lock", async () => {
    const { freeze, close } = whole;
    expect(await under(voided, { freeze, close })).toMatchObject({
      anchor: "mismatch",
      isVoidProved: false,
      states: ["agrees", "none", "contradicts"],
    });
  });

  test("contradicts a paper that has a seed", async () => {
    const { freeze } = voided;
    expect(await under(voided, { freeze, seed: whole.seed })).toMatchObject({
      anchor: "mismatch",
      states: ["agrees", "contradicts", "not-given"],
    });
  });
});

describe("a number that is not the one on paper", () => {
  test("shows both by groups of eight, and which differs first", async () => {
    const { freeze } = whole;
    const at = 19;
    const other = `${freeze.slice(0, at)}${freeze[at] === "0" ? "1" : "0"}${freeze.slice(at + 1)}`;
    const { reasons, contrasts } = await under(whole, { freeze: other });
    const [here, paper] = [freeze.slice(16, 24), other.slice(16, 24)];
    expect(reasons).toEqual([
      { key: "verify.anchor.other", values: { file: "freeze.txt", group: 3, here, paper } },
    ]);
    const [contrast] = contrasts;
    expect(contrast?.here.join("")).toBe(freeze);
    expect(bracketed(contrast?.paper ?? [], contrast?.differs ?? -1)).toContain(` [${paper}] `);
  });

  test("but another number of the same ceremony stands in the wrong field, and anchors nothing there", async () => {
    const { freeze, seed, close } = whole;
    const swapped = await under(whole, { freeze: seed, seed: close, close: freeze });
    expect(swapped).toMatchObject({
      anchor: "mismatch",
      misplaced: true,
      states: ["misplaced", "misplaced", "misplaced"],
    });
    expect(swapped.reasons.map(({ values }) => values)).toEqual([
      { is: { key: "verify.number.seed", values: {} }, due: { key: "verify.number.freeze", values: {} } },
      { is: { key: "verify.number.close", values: {} }, due: { key: "verify.number.seed", values: {} } },
      { is: { key: "verify.number.freeze", values: {} }, due: { key: "verify.number.close", values: {} } },
    ]);
    const result = sha256(whole.texts["result.csv"] ?? "");
    expect((await under(whole, { seed: result })).misplaced).toBe(true);
    // One that is wrong altogether is not excused by one that is misplaced.
    expect((await under(whole, { freeze: seed, close: sha256("x") })).misplaced).toBe(false);
  });

  test("is not excused as misplaced by what a forger could choose, nor where a file failed", async () => {
    const vector = vectors[12] as (typeof vectors)[number];
    const { freeze } = whole;
    // Another draw, made so that the true freeze digest stands in it as the nonce.
    const forged = await bagFixture({ ...vector, device: freeze });
    expect(await under(forged, { freeze })).toMatchObject({
      misplaced: false,
      states: ["contradicts", "not-given", "not-given"],
    });
    // Or so that the true file lies there under another name.
    const files = filesOf(forged).set(
      "data/public/assignment.csv",
      Buffer.from(whole.texts["freeze.txt"] ?? ""),
    );
    const bag = new Map([...files].map(([path, data]) => [path, held(data)]));
    const c = openCase(await evidenceOf(bag, new Map(), { freeze }, paperReader), platform);
    expect(standingOf(c, [...checksOf(c, drawAgain(c))]).misplaced).toBe(false);
  });

  test("from a QR code is compared in every field", async () => {
    const { freeze, seed, close } = whole;
    const id = whole.content.name;
    const result = sha256(whole.texts["result.csv"] ?? "");
    for (const anchors of [
      { freeze: freezeQr("OTHER-2027Q1-1", freeze) },
      { close: closeQr("OTHER-2027Q1-1", close) },
      { seed: resultQr("OTHER-2027Q1-1", seed, result) },
      { seed: resultQr(id, seed, sha256("x")) },
      { freeze: freezeQr(id, seed) },
    ])
      expect(await under(whole, anchors)).toMatchObject({ anchor: "mismatch", misplaced: false });
    expect((await under(whole, { seed: resultQr(id, seed, result) })).states[1]).toBe("agrees");
  });
});

describe("a witness's own slip", () => {
  const keys = (said: readonly { readonly key: string }[]) =>
    said.map(({ key }) => key.slice("verify.slip.".length));

  test("is found by its number, anchored or in these files alone", async () => {
    const c = await caseOf(whole);
    for (const [index, digits] of slips.entries()) {
      const found = findSlip(c, digits, true);
      if (found.kind !== "there") throw new Error(found.kind);
      expect(found.slips).toContain(index + 1);
      expect(keys(found.said)).toEqual(["there"]);
      expect(keys(findSlip(c, digits, false).said)).toEqual(["there", "unanchored"]);
    }
  });

  test("has a digit that could not be read counted as 0, and only as 0", async () => {
    const [first = ""] = slips;
    const zero = bagFixture(
      { ...(vectors[12] as (typeof vectors)[number]) },
      { slips: [`0${first.slice(1)}`, ...slips.slice(1)] },
    );
    const c = await caseOf(await zero);
    const illegible = `?${first.slice(1)}`;
    const found = findSlip(c, illegible, true);
    expect(found.kind).toBe("there");
    expect(keys(found.said)).toEqual(["there", "zeros"]);
    const read = findSlip(c, `7${first.slice(1)}`, true);
    expect(read).toMatchObject({ kind: "absent", nearest: 1 });
    expect(keys(read.said)).toEqual(["absent", "maybe-zero", "what-to-do"]);
  });

  test("that is not there is told with the nearest line and the first difference", async () => {
    const c = await caseOf(whole);
    const second = slips[1] ?? "";
    const other = `${second.slice(0, 4)}${(Number(second[4]) + 1) % 10}${second.slice(5)}`;
    expect(findSlip(c, other, true)).toMatchObject({
      kind: "absent",
      nearest: 2,
      said: [{ values: { slip: 2, count: 1, place: 5, found: second[4], own: other[4] } }, {}],
    });
  });

  test("is found among thousands wherever it stands, and of those as near the first is told", async () => {
    const c = await caseOf(whole);
    const seed = c.contents["seed.txt"];
    if (!seed) throw new Error("no seed");
    const many = Array.from({ length: 5000 }, (_, index) => `10${String(index * 7).padStart(10, "0")}`);
    const [wanted = ""] = many.splice(16, 1, many[3999] ?? "");
    const among = { ...c, contents: { ...c.contents, "seed.txt": { ...seed, slips: many } } };
    expect(findSlip(among, many[16] ?? "", true)).toMatchObject({ kind: "there", slips: [17, 4000] });
    const near = many.findIndex((slip) => [...slip].filter((digit, at) => digit !== wanted[at]).length === 1);
    expect(findSlip(among, wanted, true)).toMatchObject({
      kind: "absent",
      nearest: near + 1,
      said: [{ values: { slip: near + 1, count: 1 } }, {}],
    });
  });

  test("cannot be looked for in a void ceremony, nor without a seed", async () => {
    expect(keys(findSlip(await caseOf(voided), "0".repeat(12), false).said)).toEqual(["void"]);
    const { "seed.txt": _, ...texts } = whole.texts;
    const files = new Map(Object.entries(texts).map(([name, text]) => [name, held(text)]));
    const bare = { files, papers: new Map(), signatures: new Map(), anchors: {} };
    expect(findSlip(openCase(bare, platform), "0".repeat(12), false)).toMatchObject({
      kind: "none",
      said: [{ key: "verify.slip.no-seed" }],
    });
  });
});
