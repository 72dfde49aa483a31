import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { writeBag } from "../../electron/services/archive/bag.ts";
import { readEvidence } from "../../electron/services/verify/read-evidence.ts";
import { limits } from "../../shared/verify/evidence/evidence-of.ts";
import type { HeldFile } from "../../shared/verify/evidence.ts";
import { type BagFixture, bagFixture, filesOf, held } from "../support/bag-fixture.ts";
import { failing } from "../support/failing.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { vectors } from "../support/vectors.ts";

let fixture: BagFixture;
beforeAll(async () => {
  const [first] = vectors;
  if (!first) throw new Error("no vectors");
  fixture = await bagFixture(first);
});

const read = (path: string, sealed?: string) =>
  readEvidence({ path, ...(sealed !== undefined && { sealed }), anchors: {} });

function lay(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
  return folder;
}

async function zipOf(
  entries: readonly (readonly [path: string, data: string, mode?: number])[],
  compress = true,
) {
  const zip = new ZipFile();
  for (const [path, data, mode] of entries)
    zip.addBuffer(Buffer.from(data), path, { compress, ...(mode !== undefined && { mode }) });
  zip.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Puts another name of the same length into the headers of an archive, as no honest tool would. */
function rename(zip: Buffer, from: string, to: string): Buffer {
  expect(to).toHaveLength(from.length);
  return Buffer.from(zip.toString("latin1").replaceAll(from, to), "latin1");
}

describe("a bag", () => {
  test("reads the same from its folder and from its .zip", async () => {
    const into = scratch();
    const written = succeeded(await writeBag(into, fixture.content));
    const folder = succeeded(await read(written.folder));
    const zip = succeeded(await read(written.zip));
    expect(failing(folder)).toEqual([]);
    expect(failing(zip)).toEqual([]);
    const digests = (files: ReadonlyMap<string, HeldFile> | undefined) =>
      [...(files ?? [])].map(([path, { digest, octets }]) => [path, digest, octets]).sort();
    expect(digests(zip.bag)).toEqual(digests(folder.bag));
    expect(digests(folder.bag)).toEqual(
      digests(new Map([...filesOf(fixture)].map(([path, data]) => [path, held(data)]))),
    );
    expect(folder.bag?.get("data/sealed/names.age")).not.toHaveProperty("bytes");
    expect(zip.papers).toEqual(folder.papers);
  });

  test("that has lost its tag files is still taken for a bag", async () => {
    const written = succeeded(await writeBag(scratch(), fixture.content));
    for (const name of ["bagit.txt", "manifest-sha256.txt"]) rmSync(join(written.folder, name));
    expect(failing(succeeded(await read(written.folder)))).toContain("bag-complete");
  });

  test("with an extra file in it fails there, hidden ones too", async () => {
    const written = succeeded(await writeBag(scratch(), fixture.content));
    writeFileSync(join(written.folder, "data", ".hidden"), "x");
    expect(failing(succeeded(await read(written.folder)))).toContain("bag-complete");
  });

  test("with a link in it is not read, wherever the link leads", async () => {
    const written = succeeded(await writeBag(scratch(), fixture.content));
    const pool = join(written.folder, "data/public/pool.csv");
    const outside = join(scratch(), "pool.csv");
    renameSync(pool, outside);
    symlinkSync(outside, pool);
    expect(refusalKey(await read(written.folder))).toBe("verify.input.not-a-file");
  });

  test("with a linked folder or a pipe in it is not read either", async () => {
    const written = succeeded(await writeBag(scratch(), fixture.content));
    const more = join(written.folder, "data/more");
    symlinkSync(scratch(), more);
    expect(refusalKey(await read(written.folder))).toBe("verify.input.not-a-file");
    rmSync(more);
    execFileSync("mkfifo", [more]);
    expect(refusalKey(await read(written.folder))).toBe("verify.input.not-a-file");
  });

  test("keeps within the limits", async () => {
    const written = succeeded(await writeBag(scratch(), fixture.content));
    const under = (most: Partial<typeof limits>) =>
      readEvidence({ path: written.folder, anchors: {} }, { ...limits, ...most });
    expect(refusalKey(await under({ entries: 5 }))).toBe("verify.input.too-many");
    expect(refusalKey(await under({ file: 100 }))).toBe("verify.input.too-large");
    expect(refusalKey(await under({ total: 5000 }))).toBe("verify.input.too-large");
    const zipped = (most: Partial<typeof limits>) =>
      readEvidence({ path: written.zip, anchors: {} }, { ...limits, ...most });
    expect(refusalKey(await zipped({ entries: 5 }))).toBe("verify.input.too-many");
    expect(refusalKey(await zipped({ total: 5000 }))).toBe("verify.input.too-large");
  });
});

describe("a plain folder", () => {
  test("is read for the ceremony's files alone", async () => {
    const folder = lay(scratch(), { ...fixture.texts, "holiday.jpg": "x", "minutes.pdf.bak": "x" });
    symlinkSync("/etc", join(folder, "elsewhere"));
    const evidence = succeeded(await read(folder));
    expect([...evidence.files.keys()].sort()).toEqual(Object.keys(fixture.texts).sort());
    expect(failing(evidence)).toEqual([]);
  });

  test("takes opened files from another folder, those that are there", async () => {
    const {
      "names.csv": names = "",
      "conflicts.csv": conflicts = "",
      "amendments.csv": _,
      ...open
    } = fixture.texts;
    const folder = lay(scratch(), open);
    const sealed = lay(scratch(), { "names.csv": names, "conflicts.csv": conflicts, "other.txt": "x" });
    const evidence = succeeded(await read(folder, sealed));
    expect([...evidence.files.keys()].sort()).toEqual(
      [...Object.keys(open), "names.csv", "conflicts.csv"].sort(),
    );
  });

  test("with amendments that differ from the opened ones is refused", async () => {
    const folder = lay(scratch(), fixture.texts);
    const sealed = lay(scratch(), {
      "amendments.csv": "number,kind,unit,inspector,replacement,other-unit\n",
    });
    expect(refusalKey(await read(folder, sealed))).toBe("verify.input.two");
  });
});

describe("input that cannot be used", () => {
  test("is refused with its reason", async () => {
    const folder = scratch();
    expect(refusalKey(await read(join(folder, "nowhere")))).toBe("verify.input.missing");
    expect(refusalKey(await read(folder))).toBe("verify.input.nothing");
    expect(refusalKey(await read("/dev/null"))).toBe("verify.input.not-a-file");
    const good = lay(scratch(), fixture.texts);
    expect(refusalKey(await read(good, folder))).toBe("verify.input.nothing-sealed");
    expect(refusalKey(await read(good, join(folder, "nowhere")))).toBe("verify.input.missing");
  });

  test.each([
    ["empty", Buffer.alloc(0)],
    ["no archive", Buffer.from("PK not really")],
  ])("a file that is %s", async (_, data) => {
    const path = join(scratch(), "bag.zip");
    writeFileSync(path, data);
    expect(refusalKey(await read(path))).toBe("verify.input.zip");
  });

  test("an archive cut off", async () => {
    const written = succeeded(await writeBag(scratch(), fixture.content));
    const zip = readFileSync(written.zip);
    writeFileSync(written.zip, zip.subarray(0, zip.length >> 1));
    expect(refusalKey(await read(written.zip))).toBe("verify.input.zip");
  });
});

describe("a hostile archive", () => {
  const readBytes = async (data: Uint8Array) => {
    const path = join(scratch(), "bag.zip");
    writeFileSync(path, data);
    return read(path);
  };

  test.each(["../../freeze.txt", "data/../../../xx", "/aaaaaaaafreeze.", "C:/aaaaaafreeze."])(
    "with the path %s beside good ones is refused",
    async (path) => {
      const zip = await zipOf([
        ["freeze.txt", "x"],
        ["data/public/pool", "x"],
      ]);
      expect(refusalKey(await readBytes(rename(zip, "data/public/pool", path)))).toBe("verify.input.outside");
    },
  );

  test("with a link is refused", async () => {
    const zip = await zipOf([["data/public/freeze.txt", "/etc/passwd", 0o120777]]);
    expect(refusalKey(await readBytes(zip))).toBe("verify.input.not-a-file");
  });

  test("with one name twice is refused", async () => {
    const zip = await zipOf([
      ["data/public/a.csv", "one"],
      ["data/public/b.csv", "two"],
    ]);
    expect(refusalKey(await readBytes(rename(zip, "data/public/b.csv", "data/public/a.csv")))).toBe(
      "verify.input.twice",
    );
  });

  test("that inflates to more than it may is stopped while it does", async () => {
    const zip = await zipOf([["data/public/pool.csv", "0".repeat(8 * 2 ** 20)]]);
    expect(zip.length).toBeLessThan(20_000);
    expect(refusalKey(await readBytes(zip))).toBe("verify.input.bomb");
  });

  test("that is encrypted is refused", async () => {
    const zip = await zipOf([["freeze.txt", "x".repeat(100)]]);
    // The flag of both headers (APPNOTE 4.4.4), bit 0.
    for (const at of [6, zip.indexOf("PK\x01\x02") + 8]) zip[at] = (zip[at] ?? 0) | 1;
    expect(refusalKey(await readBytes(zip))).toBe("verify.input.encrypted");
  });
});
