import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { platform } from "../../electron/services/verify/platform.ts";
import { readEvidence } from "../../electron/services/verify/read-evidence.ts";
import { paperReader } from "../../renderer/verify/platform.ts";
import { type Given, givenFiles } from "../../renderer/verify/read/given.ts";
import { readGiven } from "../../renderer/verify/read/read-given.ts";
import { ok, type Result } from "../../shared/text/result.ts";
import { limits, takeEvidence } from "../../shared/verify/evidence/evidence-of.ts";
import type { Evidence } from "../../shared/verify/evidence.ts";
import { verify } from "../../shared/verify/verify.ts";
import { type BagFixture, bagFixture, filesOf, sha256 } from "../support/bag-fixture.ts";
import { shortName } from "../support/failing.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { vectors } from "../support/vectors.ts";
import { honest, zipByHand } from "../support/zip-by-hand.ts";

type Files = ReadonlyMap<string, Uint8Array>;

let fixture: BagFixture;
let bag: Files;
beforeAll(async () => {
  const [first] = vectors;
  if (!first) throw new Error("no vectors");
  fixture = await bagFixture(first);
  bag = filesOf(fixture);
});

const below = (folder: string, files: Files, separator = "/") =>
  [...files].map(([path, data]) => [`${folder}${path.replaceAll("/", separator)}`, data] as const);
const junk = Buffer.from("left by a system");
const fileOf = (name: string, data: Uint8Array) => new File([Uint8Array.from(data)], name);

function laid(files: Files): string {
  const folder = scratch();
  for (const [path, data] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
  return folder;
}

const zipped = (files: Iterable<readonly [path: string | Uint8Array, data: Uint8Array]>) =>
  zipByHand([...files].map(([path, data]) => honest(path, data)));

async function byPage(given: Given): Promise<Result<Evidence>> {
  const read = await readGiven(given, limits, () => {});
  if (!read.ok) return read;
  const { files, passedOver } = read.value;
  const evidence = await takeEvidence(
    { path: given.name, files, opened: new Map(), anchors: {} },
    paperReader,
  );
  return evidence.ok ? ok({ ...evidence.value, passedOver }) : evidence;
}

/** The four ways in which somebody may give the same files. */
const ways: Readonly<Record<string, (files: Files) => Promise<Result<Evidence>>>> = {
  "a folder, on the command line": (files) => readEvidence({ path: laid(files), anchors: {} }),
  "a .zip, on the command line": (files) => zipOnDisk(zipped(files)),
  "a folder, in the page": (files) =>
    byPage({
      kind: "folder",
      name: "示例",
      files: [...files].map(([path, data]) => ({ path, file: fileOf(path, data) })),
    }),
  "a .zip, in the page": (files) => zipInPage(zipped(files)),
};

function zipOnDisk(zip: Uint8Array, name = "示例.zip") {
  const path = join(scratch(), name);
  writeFileSync(path, zip);
  return readEvidence({ path, anchors: {} });
}

function zipInPage(zip: Uint8Array, name = "示例.zip") {
  const given = givenFiles([fileOf(name, zip)]);
  if (!given) throw new Error("nothing given");
  return byPage(given);
}

function found(evidence: Evidence) {
  const failed = verify(evidence, platform).filter(({ status }) => status === "fail");
  return { bag: evidence.bag?.size, failed: failed.map(shortName), passedOver: evidence.passedOver };
}

describe.each(Object.entries(ways))("%s", (_, read) => {
  test("as a Mac packs it is whole, and what the Mac added is named", async () => {
    const files = new Map([
      ...below("样例/", bag),
      ...below("__MACOSX/样例/._", new Map([["bagit.txt", junk]])),
      [".DS_Store", junk],
      ["样例/data/public/.DS_Store", junk],
      ["样例/data/public/._pool.csv", junk],
    ]);
    expect(found(succeeded(await read(files)))).toEqual({
      bag: bag.size,
      failed: [],
      passedOver: [".DS_Store", "__MACOSX/", "data/public/.DS_Store", "data/public/._pool.csv"],
    });
  });

  test("as Windows leaves it, two folders deep and beside other things, is whole too", async () => {
    const files = new Map([
      ...below("新建文件夹/样例/", bag),
      ["新建文件夹/desktop.ini", junk],
      ["新建文件夹/样例/data/minutes/Thumbs.db", junk],
      ["新建文件夹/照片/一.jpg", junk],
      ["说明.txt", junk],
    ]);
    expect(found(succeeded(await read(files)))).toEqual({
      bag: bag.size,
      failed: [],
      passedOver: ["data/minutes/Thumbs.db", "新建文件夹/desktop.ini", "新建文件夹/照片/", "说明.txt"],
    });
  });

  test("with two bags in it is asked which", async () => {
    const files = new Map([...below("甲/", bag), ...below("乙/", bag)]);
    const result = await read(files);
    expect(refusalKey(result)).toBe("verify.input.two-bags");
    expect(result).toMatchObject({ refusal: { values: { names: ["乙", "甲"] } } });
  });

  test("with a name that only looks like junk fails for it", async () => {
    for (const name of ["data/public/.DS_Store2", "data/public/thumbs.db.csv", "data/.hidden"]) {
      const { failed, passedOver } = found(succeeded(await read(new Map([...bag, [name, junk]]))));
      expect([failed, passedOver]).toEqual([["bag-complete", "bag-oxum"], []]);
    }
  });

  test("junk that a manifest lists counts: missing or changed it fails", async () => {
    const path = "data/public/.DS_Store";
    const name = "manifest-sha256.txt";
    const list = Buffer.from(bag.get(name) ?? []).toString();
    const files = new Map([...bag, [name, Buffer.from(`${list}${sha256(junk)}  ${path}\n`)], [path, junk]]);
    const { failed, passedOver } = found(succeeded(await read(files)));
    expect(passedOver).toEqual([]);
    expect(failed).toContain("bag-complete");
  });

  test("public files alone are found in the folders around them", async () => {
    const texts = new Map(
      Object.entries(fixture.texts).map(([name, text]) => [name, Buffer.from(text)] as const),
    );
    for (const folder of ["", "公开/", "下载/公开/"]) {
      const evidence = succeeded(await read(new Map(below(folder, texts))));
      expect([evidence.bag, evidence.files.size, evidence.passedOver]).toEqual([undefined, texts.size, []]);
    }
  });

  test("what stands beside public files, a whole bag even, is not taken for them and is named", async () => {
    const texts = Object.entries(fixture.texts).map(([name, text]) => [name, Buffer.from(text)] as const);
    const other = below("样例/", bag);
    const evidence = succeeded(
      await read(new Map([...texts, ...other, [".DS_Store", junk], ["照片.jpg", junk]])),
    );
    expect([evidence.bag, evidence.files.size]).toEqual([undefined, texts.length]);
    expect(evidence.passedOver).toEqual([".DS_Store", "样例/", "照片.jpg"]);
  });

  test("the folder inside a bag, and a bag too deep, are told how to be given", async () => {
    const data = new Map(
      [...bag].flatMap(([path, file]) => (path.startsWith("data/") ? [[path.slice(5), file]] : [])),
    );
    expect(refusalKey(await read(data))).toBe("verify.input.nothing");
    expect(refusalKey(await read(new Map(below("一/二/三/", bag))))).toBe("verify.input.nothing");
    expect(
      refusalKey(
        await read(
          new Map([
            ["__MACOSX/x", junk],
            [".DS_Store", junk],
          ]),
        ),
      ),
    ).toBe("verify.input.nothing");
  });
});

describe.each([
  ["on the command line", zipOnDisk],
  ["in the page", zipInPage],
])("an archive, %s", (_, read) => {
  test("with the backslashes of an old Windows archiver is whole", async () => {
    const zip = zipped(below("样例\\", bag, "\\"));
    expect(found(succeeded(await read(zip)))).toEqual({ bag: bag.size, failed: [], passedOver: [] });
  });

  test("with names in GBK, or taken apart by a Mac, names its folder as it is called", async () => {
    const gbk = Buffer.from([0xcb, 0xb5, 0xc3, 0xf7, 0x2e, 0x74, 0x78, 0x74]);
    const apart = Buffer.from("プ.txt".normalize("NFD"));
    const files = below("a/", bag).map(([path, data]) => honest(path, data));
    // Some archivers say UTF-8 and write GBK all the same.
    for (const flags of [0, 0x800]) {
      const zip = zipByHand([...files, { ...honest(gbk, junk), flags }, { ...honest(apart, junk), flags }]);
      expect(found(succeeded(await read(zip)))).toEqual({
        bag: bag.size,
        failed: [],
        passedOver: ["プ.txt", "说明.txt"],
      });
    }
  });

  test.each([
    ["RAR", "Rar!\x1a\x07"],
    ["PDF", "%PDF-1.4\n"],
    ["7z", "7z\xbc\xaf\x27\x1c"],
  ])("that is a %s is told what it is", async (kind, beginning) => {
    for (const name of ["示例.zip", "示例.bin"]) {
      const result = await read(Buffer.from(`${beginning}${"x".repeat(99)}`, "latin1"), name);
      expect(result).toMatchObject({
        ok: false,
        refusal: { key: "verify.input.other-kind", values: { kind } },
      });
    }
  });
});

describe("on the command line", () => {
  test("a path of more than 300 characters is read, and one too long for the system is a sentence", async () => {
    const deep = join(scratch(), ...["长", "路", "径", "深"].map((word) => word.repeat(80)));
    mkdirSync(deep, { recursive: true });
    for (const [path, data] of bag) {
      mkdirSync(dirname(join(deep, path)), { recursive: true });
      writeFileSync(join(deep, path), data);
    }
    expect(deep.length).toBeGreaterThan(300);
    expect(found(succeeded(await readEvidence({ path: deep, anchors: {} }))).failed).toEqual([]);
    expect(refusalKey(await readEvidence({ path: `/${"x".repeat(300)}`, anchors: {} }))).toBe(
      "verify.input.unreadable",
    );
  });

  test("an empty folder is a sentence", async () => {
    expect(refusalKey(await readEvidence({ path: scratch(), anchors: {} }))).toBe("verify.input.nothing");
  });
});
