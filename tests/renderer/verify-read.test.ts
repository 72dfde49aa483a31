import { deflateRawSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { givenDrop, givenFiles } from "../../renderer/verify/read/given.ts";
import { readGiven } from "../../renderer/verify/read/read-given.ts";
import type { Key } from "../../shared/text/text.ts";
import { type Limits, limits } from "../../shared/verify/evidence/evidence-of.ts";
import { type BagFixture, bagFixture, filesOf, sha256 } from "../support/bag-fixture.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { vectors } from "../support/vectors.ts";
import { deflatedZeros, honest, type Part, zipByHand } from "../support/zip-by-hand.ts";

let fixture: BagFixture;
beforeAll(async () => {
  const [first] = vectors;
  if (!first) throw new Error("no vectors");
  fixture = await bagFixture(first);
});

const fileOf = (name: string, bytes: Uint8Array) => new File([Uint8Array.from(bytes)], name);

async function zipped(entries: Iterable<readonly [path: string, data: Uint8Array]>, mode?: number) {
  const zip = new ZipFile();
  for (const [path, data] of entries) {
    zip.addBuffer(Buffer.from(data), path, { ...(mode !== undefined && { mode }) });
  }
  zip.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function read(name: string, bytes: Uint8Array, most: Partial<Limits> = {}) {
  const given = givenFiles([fileOf(name, bytes)]);
  if (!given) throw new Error("nothing given");
  return readGiven(given, { ...limits, ...most }, () => {});
}

const readFolder = (
  files: Iterable<readonly [path: string, data: Uint8Array]>,
  most: Partial<Limits> = {},
) => {
  const found = [...files].map(([path, data]) => ({ path, file: fileOf(path, data) }));
  return readGiven({ kind: "folder", name: "示例", files: found }, { ...limits, ...most }, () => {});
};

const digests = (files: ReadonlyMap<string, { readonly digest: string; readonly octets: number }>) =>
  [...files].map(([path, { digest, octets }]) => [path, digest, octets]).sort();

describe("a bag in the browser", () => {
  test("reads the same from its folder and from its .zip, with every digest of its own", async () => {
    const files = filesOf(fixture);
    const due = [...files].map(([path, data]) => [path, sha256(data), data.length]).sort();
    expect(digests(succeeded(await readFolder(files)).files)).toEqual(due);
    const zip = await zipped([...files].map(([path, data]) => [`样例 BAG/${path}`, data]));
    expect(digests(succeeded(await read("样例.zip", zip)).files)).toEqual(due);
  });

  test("holds the bytes of what the verifier reads, and of nothing else", async () => {
    const held = succeeded(await readFolder(filesOf(fixture))).files;
    expect(held.get("data/public/pool.csv")).toHaveProperty("bytes");
    expect(held.get("data/sealed/names.age")).not.toHaveProperty("bytes");
  });

  test("of a plain folder only the ceremony's files are opened", async () => {
    const texts = Object.entries(fixture.texts).map(([name, text]) => [name, Buffer.from(text)] as const);
    const unreadable = { path: "照片.jpg", file: { size: 1e12 } as File };
    const found = texts.map(([path, data]) => ({ path, file: fileOf(path, data) }));
    const given = { kind: "folder", name: "", files: [...found, unreadable] } as const;
    const held = succeeded(await readGiven(given, limits, () => {})).files;
    expect([...held.keys()].sort()).toEqual(Object.keys(fixture.texts).sort());
  });

  test("keeps within the limits", async () => {
    const files = filesOf(fixture);
    const zip = await zipped(files);
    expect(refusalKey(await readFolder(files, { entries: 5 }))).toBe("verify.input.too-many");
    expect(refusalKey(await readFolder(files, { file: 100 }))).toBe("verify.input.too-large");
    expect(refusalKey(await readFolder(files, { total: 5000 }))).toBe("verify.input.too-large");
    expect(refusalKey(await read("a.zip", zip, { entries: 5 }))).toBe("verify.input.too-many");
    expect(refusalKey(await read("a.zip", zip, { file: 100 }))).toBe("verify.input.too-large");
    expect(refusalKey(await read("a.zip", zip, { total: 5000 }))).toBe("verify.input.too-large");
  });

  test("what was not walked to its end is not taken for all of it", async () => {
    const around = [...filesOf(fixture)].map(([path, data]) => [`样例/${path}`, data] as const);
    const photos = [1, 2, 3].map((number) => [`照片/${number}.jpg`, Buffer.from("x")] as const);
    const files = [...around, ...photos];
    expect(refusalKey(await readFolder(files, { entries: files.length - 1 }))).toBe("verify.input.too-many");
    expect(succeeded(await readFolder(files, { entries: files.length })).passedOver).toEqual(["照片/"]);
  });

  test("a file that the system does not hand out is named", async () => {
    const gone = fileOf("pool.csv", new Uint8Array(1));
    gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
    const given = { kind: "folder", name: "", files: [{ path: "pool.csv", file: gone }] } as const;
    expect(refusalKey(await readGiven(given, limits, () => {}))).toBe("page.refused.unreadable");
  });
});

describe("a hostile archive", () => {
  const part = (name: string, changes: Partial<Part> = {}): Part => ({ ...honest(name, "x"), ...changes });

  test.each<[what: string, parts: Part[], key: Key]>([
    ["a path that leads out", [part("../freeze.txt")], "verify.input.outside"],
    ["a path that leads out halfway", [part("data/../../x")], "verify.input.outside"],
    ["a path that leads out in Windows' way", [part("data\\..\\..\\x")], "verify.input.outside"],
    ["an absolute path", [part("/etc/x")], "verify.input.outside"],
    ["a path with a drive", [part("C:/x")], "verify.input.outside"],
    ["two entries of one name", [part("freeze.txt"), part("freeze.txt")], "verify.input.twice"],
    ["an encrypted entry", [part("freeze.txt", { flags: 1 })], "verify.input.encrypted"],
    [
      "a damaged stream",
      [part("freeze.txt", { packed: new Uint8Array([255, 255, 255]) })],
      "verify.input.zip",
    ],
    [
      "more than it states",
      [part("freeze.txt", { packed: deflateRawSync(Buffer.alloc(5000)), statedSize: 3 })],
      "verify.input.zip",
    ],
  ])("with %s is refused", async (_, parts, key) => {
    expect(refusalKey(await read("a.zip", zipByHand(parts)))).toBe(key);
  });

  test("that inflates beyond all measure is refused before it does", async () => {
    const packed = deflatedZeros(700);
    const bomb = zipByHand([part("data/public/pool.csv", { packed, statedSize: 700 * 2 ** 20 })]);
    expect(refusalKey(await read("a.zip", bomb))).toBe("verify.input.bomb");
  });

  test("with a link in it is refused", async () => {
    const linked = await zipped([["pool.csv", Buffer.from("/etc/passwd")]], 0o120777);
    expect(refusalKey(await read("a.zip", linked))).toBe("verify.input.not-a-file");
  });

  test.each([
    ["no archive", () => Buffer.from("hello")],
    ["empty", () => Buffer.alloc(0)],
    ["cut off", (zip: Buffer) => zip.subarray(0, zip.length / 2)],
    ["with a tail of another", (zip: Buffer) => Buffer.concat([zip.subarray(0, zip.length / 2), zip])],
  ])("%s is refused or read whole, never half", async (_, change) => {
    const zip = await zipped(filesOf(fixture));
    const result = await read("a.zip", change(zip));
    if (result.ok) expect(result.value.files.size).toBe(filesOf(fixture).size);
    else expect(refusalKey(result)).toBe("verify.input.zip");
  });
});

describe("what is dropped", () => {
  type Tree = { readonly [name: string]: Tree | string };

  /** A folder as a browser hands it out: its entries in portions, an empty one at the end. */
  function entryOf(name: string, tree: Tree | string): FileSystemEntry {
    if (typeof tree === "string") {
      const file = (resolve: (file: File) => void) => resolve(fileOf(name, Buffer.from(tree)));
      return { name, isFile: true, isDirectory: false, file } as unknown as FileSystemEntry;
    }
    const left = Object.entries(tree).map(([child, below]) => entryOf(child, below));
    const readEntries = (resolve: (some: FileSystemEntry[]) => void) => resolve(left.splice(0, 2));
    return { name, isDirectory: true, createReader: () => ({ readEntries }) } as unknown as FileSystemEntry;
  }

  const drop = (entries: readonly FileSystemEntry[], files: readonly File[], most = 100) =>
    givenDrop(
      {
        items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
        files,
      } as unknown as DataTransfer,
      most,
    );

  test("a folder is walked to its end, by path below it", async () => {
    const tree = { "bagit.txt": "a", data: { public: { "a.csv": "1", "b.csv": "2", "c.csv": "3" }, 空: {} } };
    const given = await drop([entryOf("档案", tree)], []);
    if (given?.kind !== "folder") throw new Error("no folder");
    expect(given.name).toBe("档案");
    const paths = given.files.map(({ path }) => path).sort();
    expect(paths).toEqual(["bagit.txt", "data/public/a.csv", "data/public/b.csv", "data/public/c.csv"]);
  });

  test("what lies in a bag, dropped without its folder, is walked like the folder", async () => {
    const given = await drop([entryOf("bagit.txt", "a"), entryOf("data", { public: { "a.csv": "1" } })], []);
    if (given?.kind !== "folder") throw new Error("no folder");
    expect(given.files.map(({ path }) => path).sort()).toEqual(["bagit.txt", "data/public/a.csv"]);
  });

  test("a disk is not walked beyond the limit", async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`${n}.txt`, "x"]));
    const given = await drop([entryOf("盘", { a: files, b: files, c: files })], [], 10);
    if (given?.kind !== "folder") throw new Error("no folder");
    expect(given.files.length).toBeGreaterThan(10);
    expect(given.files.length).toBeLessThan(150);
  });

  test("an archive is an archive, loose files are a folder, and a text is nothing", async () => {
    const zip = fileOf("A.ZIP", new Uint8Array(1));
    expect(await drop([entryOf("A.ZIP", "x")], [zip])).toEqual({ kind: "zip", name: "A.ZIP", file: zip });
    const loose = [fileOf("pool.csv", new Uint8Array(1)), fileOf("freeze.txt", new Uint8Array(1))];
    expect(await drop([entryOf("pool.csv", "x"), entryOf("freeze.txt", "x")], loose)).toMatchObject({
      kind: "folder",
      name: "",
      files: [{ path: "pool.csv" }, { path: "freeze.txt" }],
    });
    expect(await drop([], [])).toBeUndefined();
    expect(await drop([entryOf("空", {})], [])).toBeUndefined();
  });
});
