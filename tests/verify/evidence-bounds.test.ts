import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { octets, paperReader } from "../../electron/services/verify/paper-reader.ts";
import { platform } from "../../electron/services/verify/platform.ts";
import { readEvidence } from "../../electron/services/verify/read-evidence.ts";
import { paperReader as inPage } from "../../renderer/verify/platform.ts";
import { evidenceOf, mostPaper } from "../../shared/verify/evidence/evidence-of.ts";
import { readSignatures } from "../../shared/verify/evidence/pdf-signatures.ts";
import { readOwnPaper } from "../../shared/verify/evidence/pdf-text.ts";
import { verify } from "../../shared/verify/verify.ts";
import { bagFixture, filesOf, held } from "../support/bag-fixture.ts";
import { shortName } from "../support/failing.ts";
import { succeeded } from "../support/outcome.ts";
import { pageWith, pdfOf, streamOf } from "../support/pdf-parts.ts";
import { scratch } from "../support/scratch.ts";
import { type Vector, vectors } from "../support/vectors.ts";
import { forged } from "./mutations/forged-bag.ts";

/** Papers that were made to hold the reader up. Each took minutes or all memory before it had a bound. */

const font = "/Contents 5 0 R /Resources << /Font << /F 4 0 R >> >>";
const withMap = (map: string, content = "/F 1 Tf <00010001> Tj") =>
  pageWith("", font, "<< /Type /Font /ToUnicode 6 0 R >>", streamOf(content), streamOf(map));
const many = (count: number, one: string) => Array.from({ length: count }, () => one).join(" ");

const slow: Readonly<Record<string, () => Buffer>> = {
  "a comment that can be parted in many ways": () => pageWith(`${"%".repeat(64)}\n!`),
  "a map whose mappings never end": () => withMap("beginbfchar ".repeat(2_000_000)),
  "a map whose lists never end": () =>
    withMap(`1 beginbfrange ${"<0000> <0000> [".repeat(500_000)} endbfrange`),
  "a map that makes a book of every character": () =>
    withMap(
      `1 beginbfchar <0001> <${"0041".repeat(60_000)}> endbfchar`,
      `/F 1 Tf <${"0001".repeat(200_000)}> Tj`,
    ),
  "a page tree that names one huge page": () =>
    pdfOf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Kids [${many(30_000, "3 0 R")}] >>`,
      `<< /Type /Page /Junk [${many(60_000, "0")}] >>`,
    ]),
  "pages that fail at their last byte": () =>
    pdfOf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Kids [3 0 R ${many(3_000, "4 0 R")}] >>`,
      "<< /Type /Page /Contents 6 0 R /Resources << >> >>",
      "<< /Type /Page /Contents 5 0 R /Resources << >> >>",
      bomb(),
      streamOf("q"),
    ]),
  "streams that never begin": () =>
    pdfOf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Kids [3 0 R ${many(10_000, "4 0 R")}] >>`,
      "<< /Type /Page /Contents 6 0 R /Resources << >> >>",
      "<< /Type /Page /Contents 5 0 R /Resources << >> >>",
      `<< /Length 1 >> ${"x".repeat(8_000_000)}`,
      streamOf("q"),
    ]),
};

/** A stream of 65 MiB of zeros, a byte more than is read of a paper. */
function bomb(): Buffer {
  const packed = deflateSync(Buffer.alloc(65 * 2 ** 20));
  const head = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream")]);
}

describe("a paper that holds the reader up", () => {
  test.each(Object.entries(slow))("by %s is given up", { timeout: 20_000 }, async (_, make) => {
    const pdf = make();
    const read = readOwnPaper(pdf, octets);
    const pages = read === "too much" ? [] : [...(read ?? [])];
    const signatures = await readSignatures(pdf, { ...octets, crypto: undefined });
    expect(pages.join("").trim()).toBe("");
    expect(signatures?.signers ?? []).toEqual([]);
  });

  test("by a thousand updates, each an honest one, is given up with a sentence", async () => {
    const parts = [pageWith("").toString("latin1")];
    let length = (parts[0] ?? "").length;
    let table = Number(/startxref\n(\d+)/.exec(parts[0] ?? "")?.[1]);
    for (let update = 0; update < 1_000; update += 1) {
      const trailer = `<< /Size 4 /Root 1 0 R /Prev ${table} >>`;
      table = length;
      const part = `xref\n0 0\ntrailer\n${trailer}\nstartxref\n${table}\n%%EOF\n`;
      parts.push(part);
      length += part.length;
    }
    const pdf = Buffer.from(parts.join(""), "latin1");
    expect(readOwnPaper(pdf, octets)).toBe("too much");
    const read = await readSignatures(pdf, { ...octets, crypto: undefined });
    expect(read?.wrong?.status ?? "unread").toMatch(/fail|unread/);
  });

  test("by being encrypted has no text, and its signatures cannot be checked", async () => {
    const pdf = pdfOf(
      ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] >>", "<< /Filter /Standard /V 1 >>"],
      "/Encrypt 3 0 R",
    );
    expect(await paperReader.text(pdf)).toBeUndefined();
    expect(await paperReader.signatures(pdf)).toBeUndefined();
  });
});

describe("a paper of a few bytes that holds more than any", () => {
  const minutes = () => pageWith("", "/Contents 4 0 R /Resources << >>", bomb());

  test.each([
    ["the command line", paperReader],
    ["the page", inPage],
  ])("is given up by %s, and to no other reader", async (_, reader) => {
    expect(await reader.text(minutes())).toBe("too much");
  });

  test("fails every check of its text with a sentence", async () => {
    const payload = (all: Map<string, Uint8Array>) => void all.set("minutes/minutes.pdf", minutes());
    const checks = verify(await forged({ of: vectors[12] as Vector, payload }), platform);
    const found = checks.filter(({ reason }) => reason.key === "verify.paper.too-much");
    expect(found.map((check) => `${shortName(check)} ${check.status}`)).toEqual([
      "paper minutes.pdf fail",
      "feet minutes.pdf fail",
      "cut-offs fail",
    ]);
  });
});

describe("a paper larger than any", () => {
  const path = "data/minutes/minutes.pdf";
  const bag = async () => filesOf(await bagFixture(vectors[12] as Vector));
  const found = (evidence: Parameters<typeof verify>[0]) =>
    verify(evidence, platform).flatMap((check) => {
      const isOf = check.reason.key === "verify.paper.too-large";
      return isOf ? [`${shortName(check)} ${check.status}`] : [];
    });
  const expected = [
    "paper minutes.pdf fail",
    "feet minutes.pdf fail",
    "signatures minutes.pdf fail",
    "cut-offs fail",
  ];

  test("is hashed and not read, and every check of it says so", async () => {
    const files = new Map([...(await bag())].map(([name, data]) => [name, held(data)]));
    const minutes = files.get(path);
    if (!minutes) throw new Error("no minutes");
    // As a host that holds everything gives it, such as a page.
    const large = new Map(files).set(path, { ...minutes, octets: mostPaper + 1 });
    const reader = { text: () => Promise.reject(new Error("read")), signatures: paperReader.signatures };
    const only = new Map([...large].filter(([name]) => !name.endsWith("sheet.pdf")));
    expect(found(await evidenceOf(only, new Map(), {}, reader))).toEqual(expected);
  });

  test("is not held in memory either", async () => {
    const folder = scratch();
    for (const [name, data] of await bag()) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), data);
    }
    const file = openSync(join(folder, path), "r+");
    ftruncateSync(file, mostPaper + 1);
    closeSync(file);
    const evidence = succeeded(await readEvidence({ path: folder, anchors: {} }));
    expect(evidence.bag?.get(path)).not.toHaveProperty("bytes");
    expect(found(evidence)).toEqual(expected);
  });
});

test("a bag at a path of three hundred characters is read like any other", async () => {
  const folder = join(scratch(), "示例".repeat(20), "x".repeat(100), "y".repeat(100), "z".repeat(60));
  for (const [name, data] of filesOf(await bagFixture(vectors[12] as Vector))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data);
  }
  expect(folder.length).toBeGreaterThan(300);
  const evidence = succeeded(await readEvidence({ path: folder, anchors: {} }));
  expect(verify(evidence, platform).filter(({ status }) => status === "fail")).toEqual([]);
});
