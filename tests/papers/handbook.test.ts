import { beforeAll, describe, expect, test } from "vitest";
import { handbookPage } from "../../build/handbook/html.ts";
import { handbookPaper } from "../../build/handbook/paper.ts";
import { type Shot, unpictured } from "../../build/handbook/picture.ts";
import { readHandbook } from "../../build/handbook/read-handbook.ts";
import { print } from "../../electron/services/papers/print/print.ts";
import { phases } from "../../shared/ceremony/phases.ts";
import { succeeded } from "../support/outcome.ts";
import { checkSyntax, fontsOf, imagesOf, infoOf, runningText, structureOf } from "../support/pdf-readers.ts";

const handbook = readHandbook(`${import.meta.dirname}/../..`);
/** A green picture of 16 × 9 dots. */
const jpeg = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAJABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAgT/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCOAaB//9k=",
  "base64",
);
const shot = (chapter: Shot["chapter"], window: Shot["window"]): Shot => ({
  chapter,
  window,
  jpeg,
  width: 16,
  height: 9,
});
const shots = [shot("freeze", "console"), shot("freeze", "stage"), shot("draw", "console")];

describe("the handbook as a paper", () => {
  let pdf: Uint8Array;
  let text: string;
  beforeAll(async () => {
    const paper = handbookPaper(handbook.en, shots, "en", "Mingqian 9.9.9");
    pdf = succeeded(await print(paper, { now: new Date("2026-12-25T03:10:00Z") }));
    text = runningText(pdf);
  });

  test("is a sound, tagged PDF/A with every part of the guide", () => {
    expect(checkSyntax(pdf)).toContain("No syntax or stream encoding errors");
    expect(infoOf(pdf)).toMatchObject({ "PDF version": "1.4", Tagged: "yes" });
    const raw = Buffer.from(pdf).toString("latin1");
    expect(raw).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
    expect(raw).toContain("<pdfaid:part>1</pdfaid:part>");
    expect(raw).toContain("/GTS_PDFA1");
    expect(raw).not.toMatch(/\/(?:Encrypt|JavaScript|EmbeddedFiles|LZWDecode)\b/);
    expect(fontsOf(pdf).length).toBeGreaterThan(1);
    for (const font of fontsOf(pdf)) expect(font).toMatchObject({ embedded: true, unicode: true });
    const words = (one: string) => one.replaceAll(/\s+/g, "");
    for (const { title } of handbook.en) expect(words(text)).toContain(words(title));
    expect(words(text)).toContain(words("The projector mirrors your screen"));
  });

  test("holds each picture as a figure that says what it shows, without transparency", () => {
    expect(imagesOf(pdf)).toHaveLength(3);
    const raw = Buffer.from(pdf).toString("latin1");
    expect(raw).not.toContain("/SMask");
    expect(structureOf(pdf)).toMatch(/Figure/);
    expect(raw).toContain("The stage: 3 Freeze");
    expect(text).toContain("Theconsole:6Draw");
  });
});

test("the handbook as a page holds both languages and its pictures, and loads and runs nothing", () => {
  const page = handbookPage(handbook, { zh: shots, en: shots.slice(0, 1) }, "Mingqian 9.9.9", "0f");
  for (const { id, title } of [...handbook.zh, ...handbook.en]) {
    expect(page).toContain(`>${title}</h2>`);
    expect(page).toContain(`-${id}"`);
  }
  expect(page.match(/<img src="data:image\/jpeg;base64,/g)).toHaveLength(4);
  expect([...page.matchAll(/\b(?:src|href)="(?!data:image\/jpeg|#)/g)]).toEqual([]);
  expect(page).toContain('<meta name="mingqian" content="0f">');
  expect(page).not.toContain("<script");
  expect(page).toContain("default-src 'none'");
  // Each way within it leads somewhere.
  const places = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  for (const [, to] of page.matchAll(/href="#([^"]+)"/g)) expect(places).toContain(to);
});

test("a handbook in which a phase of the room is not to be seen is noticed", () => {
  const all = phases.flatMap((phase) => [shot(phase, "console"), shot(phase, "stage")]);
  expect(unpictured(all.filter((one) => one.chapter !== "preparation" || one.window === "console"))).toEqual(
    [],
  );
  expect(unpictured(all.filter((one) => one.chapter !== "lock"))).toEqual(["lock console", "lock stage"]);
  expect(unpictured(all.filter(({ window }) => window === "console"))).toHaveLength(phases.length - 1);
});
