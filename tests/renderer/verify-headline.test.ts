import { beforeAll, expect, test } from "vitest";
import { pageCatalogue } from "../../renderer/verify/words.ts";
import { checkGiven, checksUnder } from "../../renderer/verify/work/check-given.ts";
import { headlineOf } from "../../renderer/verify/work/headline.ts";
import { sayFrom } from "../../shared/text/catalogue.ts";
import type { Anchors } from "../../shared/verify/evidence.ts";
import { type BagFixture, bagFixture, filesOf, sha256 } from "../support/bag-fixture.ts";
import { succeeded } from "../support/outcome.ts";
import { vectors } from "../support/vectors.ts";

let whole: BagFixture;
let voided: BagFixture;
beforeAll(async () => {
  const first = vectors[12];
  if (!first) throw new Error("no vectors");
  whole = await bagFixture(first);
  voided = await bagFixture(first, { void: true });
});

async function headline(files: Iterable<readonly [path: string, data: Uint8Array]>, anchors: Anchors) {
  const found = [...files].map(([path, data]) => ({ path, file: new File([Uint8Array.from(data)], path) }));
  const checked = succeeded(await checkGiven({ kind: "folder", name: "示例", files: found }, [], () => {}));
  const { kind, title, says } = headlineOf(checked, checksUnder(checked, anchors));
  return {
    kind,
    zh: sayFrom(pageCatalogue, title, "zh"),
    en: sayFrom(pageCatalogue, title, "en"),
    says: says.key,
  };
}

const altered = (fixture: BagFixture, path: string) =>
  new Map([...filesOf(fixture), [path, Buffer.from("altered\n")]]);

test("only what agrees with paper in all its numbers is called verified", async () => {
  const { freeze, seed, close } = whole;
  const files = filesOf(whole);
  expect(await headline(files, { freeze, seed, close })).toMatchObject({
    kind: "anchored",
    zh: "核验通过",
    en: "Verified",
  });
  expect(await headline(files, { freeze, close })).toMatchObject({
    kind: "partly",
    zh: "部分锚定",
    en: "Anchored in part",
  });
  expect(await headline(files, {})).toMatchObject({ kind: "unanchored", zh: "未锚定", en: "Not anchored" });
  const other = { freeze, seed, close: sha256("x") };
  expect(await headline(files, other)).toMatchObject({ kind: "mismatch", zh: "不一致", en: "Contradiction" });
  const spoilt = altered(whole, "data/public/roster.csv");
  expect(await headline(spoilt, { freeze, seed, close })).toMatchObject({ kind: "failed", zh: "不一致" });
  expect(await headline(spoilt, {})).toMatchObject({ kind: "failed", zh: "不一致" });
});

test("a number in the wrong field does not call the files false", async () => {
  expect(await headline(filesOf(whole), { freeze: whole.seed })).toMatchObject({
    kind: "mismatch",
    zh: "填错了位置",
    says: "page.verdict.misplaced-says",
  });
});

test("a void ceremony is called void, and how far paper reaches is said", async () => {
  const { freeze, close } = voided;
  const files = filesOf(voided);
  // The freeze is that of the same ceremony, had it been locked: no word of what was made of it.
  expect(await headline(files, { freeze })).toMatchObject({
    kind: "partly",
    zh: "部分锚定：自称已作废",
    en: "Anchored in part: void by its own word",
    says: "page.verdict.partly-void-says",
  });
  expect(await headline(files, { freeze, close })).toMatchObject({
    kind: "anchored",
    zh: "核验通过：本场已作废",
    en: "Verified: this ceremony is void",
    says: "page.verdict.void-says",
  });
  expect(await headline(files, { close })).toMatchObject({ kind: "partly", zh: "部分锚定：本场已作废" });
  expect(await headline(files, {})).toMatchObject({ kind: "unanchored", zh: "未锚定：自称已作废" });
  expect(await headline(files, { freeze, seed: whole.seed })).toMatchObject({
    zh: "不一致：自称已作废",
  });
});

test("files that end at the freeze, or at the draw, are verified only so far", async () => {
  const names = ["basis.csv", "plan.csv", "pool.csv", "excluded.csv", "roster.csv", "freeze.txt"];
  const files = names.map((name) => [name, Buffer.from(whole.texts[name] ?? "")] as const);
  const { freeze, seed } = whole;
  expect(await headline(files, { freeze })).toMatchObject({ kind: "anchored", zh: "核验通过：只到封库" });
  // Without a close the teams hang on nothing, whoever took it away.
  const drawn = ["seed.txt", "result.csv", "assignment.csv"].map(
    (name) => [name, Buffer.from(whole.texts[name] ?? "")] as const,
  );
  expect(await headline([...files, ...drawn], { freeze, seed })).toMatchObject({
    kind: "anchored",
    zh: "核验通过：只到抽取",
    en: "Verified as far as the draw",
  });
});

test("a plain folder without ledger or papers is called verified only as far as what is there", async () => {
  const { freeze, seed, close } = whole;
  const all = { freeze, seed, close };
  const parts = { kind: "anchored", zh: "核验通过：只到这里有的文件", says: "page.verdict.parts-says" };
  const bare = [...filesOf(whole)].filter(([path]) => path.startsWith("data/public/"));
  const loose = (files: readonly (readonly [path: string, data: Uint8Array])[]) =>
    files.map(([path, data]) => [path.slice(path.lastIndexOf("/") + 1), data] as const);
  expect(await headline(loose(bare), all)).toMatchObject({
    ...parts,
    en: "Verified as far as these files go",
  });
  const besides = [...filesOf(whole)].filter(([path]) => /^data\/(?:ledger|minutes)\//.test(path));
  expect(besides.length).toBe(3);
  for (const left of besides)
    expect(await headline(loose([...bare, ...besides.filter((one) => one !== left)]), all)).toMatchObject(
      parts,
    );
  expect(await headline(loose([...bare, ...besides]), all)).toMatchObject({ zh: "核验通过" });
});

test("files of another version of the protocol are not called contradictory, for nothing was checked", async () => {
  const path = "data/public/freeze.txt";
  const files = filesOf(whole);
  const earlier = Buffer.from(files.get(path) ?? [])
    .toString()
    .replace("mingqian-draw/2", "mingqian-draw/1");
  files.set(path, Buffer.from(earlier));
  expect(await headline(files, { freeze: whole.freeze })).toMatchObject({
    kind: "failed",
    zh: "没有核验：另一版协议",
    en: "Not checked: another version of the protocol",
  });
});
