import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import { paperReader } from "../../electron/services/verify/paper-reader.ts";
import { sha256 } from "../support/bag-fixture.ts";
import { paper } from "../support/fixture-papers.ts";

const digests = Array.from({ length: 60 }, (_, n): [string, string] => [`第${n}项`, sha256(String(n))]);
let pdf: Uint8Array;
beforeAll(async () => {
  pdf = await paper(digests);
});

const squeezed = (text: string) => text.replace(/\s/g, "");
const pagesOf = async (bytes: Uint8Array) => [...((await paperReader.text(bytes)) ?? [])].map(squeezed);
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

/** What an independent reader finds on each page. */
async function byPdfjs(data: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(data), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(squeezed(items.map((item) => ("str" in item ? item.str : "")).join("")));
  }
  await task.destroy();
  return pages;
}

describe("a paper of this application", () => {
  test("reads as an independent reader reads it, page by page, Chinese and digests", async () => {
    const pages = await pagesOf(pdf);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages).toEqual(await byPdfjs(pdf));
    for (const [, digest] of digests) expect(pages.join("")).toContain(digest);
  });

  test("can be read more than once", async () => {
    const read = await paperReader.text(pdf);
    expect([...(read ?? [])]).toEqual([...(read ?? [])]);
  });
});

describe("a paper that something has been done to", () => {
  test.each([
    ["without a usable table of objects", (text: string) => text.replace(/startxref\n\d+/, "startxref\n0")],
    ["cut off", (text: string) => text.slice(0, 300)],
    ["no PDF", () => "hello"],
    ["empty", () => ""],
  ])("%s has no text", async (_, change) => {
    expect(await paperReader.text(bytes(change(latin1(pdf))))).toBeUndefined();
  });

  test("whose page tree names itself comes to an end", async () => {
    const kids = /\/Kids \[[^\]]*\]/;
    const [whole = ""] = kids.exec(latin1(pdf)) ?? [];
    const [, pages = ""] = /\/Pages (\d+ 0 R)/.exec(latin1(pdf)) ?? [];
    const looped = `/Kids [${pages} ${pages}`.padEnd(whole.length - 1);
    const hostile = bytes(latin1(pdf).replace(kids, `${looped}]`));
    expect(hostile).toHaveLength(pdf.length);
    expect((await paperReader.text(hostile)) ?? []).not.toContain(digests[0]?.[1]);
  });
});
