import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type jsQR from "jsqr";

/** Other people's programs that read a PDF: what they see is what was printed. */

/** A word and its box in points from the top left; the box spans the font's ascent and descent. */
export interface Word {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The text of every page, in the order in which it was drawn (pdftotext). */
export function textOfPages(pdf: Uint8Array): string[] {
  return run(pdf, "pdftotext", ["-raw", "FILE", "-"]).split("\f").slice(0, -1);
}

/** The text as it lies on its pages, columns beside each other (pdftotext -layout). */
export function laidOutText(pdf: Uint8Array): string {
  return run(pdf, "pdftotext", ["-layout", "FILE", "-"]);
}

/** The whole text without spaces and line ends: digests and long words come out whole. */
export function runningText(pdf: Uint8Array): string {
  return textOfPages(pdf).join("").replace(/\s+/g, "");
}

/** Every word with its place (pdftotext -bbox), in the order in which it is read or was drawn. */
export function wordsOfPages(pdf: Uint8Array, order: "read" | "drawn" = "read"): Word[] {
  const args = [...(order === "drawn" ? ["-raw"] : []), "-bbox", "FILE", "-"];
  const words: Word[] = [];
  let page = 0;
  for (const line of run(pdf, "pdftotext", args).split("\n")) {
    if (line.includes("<page ")) page += 1;
    const found = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/.exec(
      line,
    );
    if (!found) continue;
    const [left, top, right, bottom] = found.slice(1, 5).map(Number) as [number, number, number, number];
    words.push({ page, text: found[5] ?? "", left, top, right, bottom });
  }
  return words;
}

/** The fonts of the file (pdffonts): name, and whether embedded, a subset, and mapped back to Unicode. */
export function fontsOf(
  pdf: Uint8Array,
): { name: string; embedded: boolean; subset: boolean; unicode: boolean }[] {
  const lines = run(pdf, "pdffonts", ["FILE"]).trim().split("\n").slice(2);
  return lines.map((line) => {
    const [name = "", rest = ""] = [line.split(/\s+/)[0], line.slice(line.search(/\s(yes|no)\s/))];
    const [embedded, subset, unicode] = rest.trim().split(/\s+/);
    return { name, embedded: embedded === "yes", subset: subset === "yes", unicode: unicode === "yes" };
  });
}

/** What qpdf says of the file's syntax; throws where it finds a fault. */
export function checkSyntax(pdf: Uint8Array): string {
  return run(pdf, "qpdf", ["--check", "FILE"]);
}

/** The file's properties (pdfinfo). */
export function infoOf(pdf: Uint8Array): Record<string, string> {
  const lines = run(pdf, "pdfinfo", ["FILE"]).trim().split("\n");
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")), line.replace(/^[^:]*:\s*/, "")]),
  );
}

/** What pdfsig says of each signature, in the file's order; fields that are empty still are left out. */
export function signaturesIn(pdf: Uint8Array): {
  readonly name: string;
  readonly field: string;
  readonly valid: boolean;
  readonly whole: boolean;
  readonly said: string;
}[] {
  const told = run(pdf, "pdfsig", ["-nocert", "FILE"]);
  return told
    .split(/^Signature #\d+:$/m)
    .slice(1)
    .filter((said) => !said.includes("not signed"))
    .map((said) => ({
      name: /Signer Certificate Common Name: (.*)/.exec(said)?.[1] ?? "",
      field: /Signature Field Name: (.*)/.exec(said)?.[1] ?? "",
      valid: said.includes("Signature is Valid."),
      whole: said.includes("Total document signed"),
      said,
    }));
}

/** The structure tree as pdfinfo reads it, a line an element, indented by depth; `text` adds what they hold. */
export function structureOf(pdf: Uint8Array, text = false): string {
  return run(pdf, "pdfinfo", [text ? "-struct-text" : "-struct", "FILE"]);
}

/** A bookmark with those beneath it. */
export interface Bookmark {
  readonly title: string;
  readonly kids: readonly Bookmark[];
}

/** The bookmarks of the file, in their order (qpdf). */
export function bookmarksOf(pdf: Uint8Array): readonly Bookmark[] {
  return JSON.parse(run(pdf, "qpdf", ["--json=2", "--json-key=outlines", "FILE"])).outlines;
}

/** The file with its streams opened and every object readable (qpdf). */
export function openedUp(pdf: Uint8Array): string {
  return runBytes(pdf, "qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"]).toString("latin1");
}

/** Every raster picture in the file, a line each (pdfimages). */
export function imagesOf(pdf: Uint8Array): string[] {
  return run(pdf, "pdfimages", ["-list", "FILE"]).trim().split("\n").slice(2);
}

/** How many pixels are dark within a box of a page, in points from the top left, rasterised at 144 dpi. */
export function darkIn(
  pdf: Uint8Array,
  page: number,
  box: Pick<Word, "left" | "top" | "right" | "bottom">,
): number {
  const { width, rgba } = pixelsOf(pdf, page);
  let dark = 0;
  for (let y = Math.round(box.top * 2); y < box.bottom * 2; y += 1)
    for (let x = Math.round(box.left * 2); x < box.right * 2; x += 1)
      if ((rgba[(y * width + x) * 4] ?? 255) < 128) dark += 1;
  return dark;
}

/** What a QR reader reads off one page, rasterised at 144 dpi; undefined where it sees no code. */
export function qrOnPage(pdf: Uint8Array, page: number): string | undefined {
  const { width, height, rgba } = pixelsOf(pdf, page);
  return read(rgba, width, height)?.data;
}

function pixelsOf(pdf: Uint8Array, page: number) {
  const { width, height, pixels } = pictureOf(pdf, page, 144);
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1)
    for (let channel = 0; channel < 4; channel += 1)
      rgba[at * 4 + channel] = channel === 3 ? 255 : (pixels[at * 3 + channel] ?? 0);
  return { width, height, rgba };
}

/** How much of a rectangle is ink, 0 to 1; in points from the top left of its page. */
export function inkOf(
  pdf: Uint8Array,
  { page, left, top, right, bottom }: Pick<Word, "page" | "left" | "top" | "right" | "bottom">,
): number {
  const dpi = 288;
  const [x, y, w, h] = [left, top, right - left, bottom - top].map((at) =>
    String(Math.round((at * dpi) / 72)),
  ) as [string, string, string, string];
  const { pixels } = pictureOf(pdf, page, dpi, ["-x", x, "-y", y, "-W", w, "-H", h]);
  return 1 - pixels.reduce((sum, value) => sum + value, 0) / pixels.length / 255;
}

/** The pixels of one page as poppler draws it at 60 dpi: equal where two pages look the same. */
export function pagePicture(pdf: Uint8Array, page: number): Buffer {
  return pictureOf(pdf, page, 60).pixels;
}

/** One page as poppler draws it, or a part of it, three bytes a pixel. */
function pictureOf(pdf: Uint8Array, page: number, dpi: number, part: readonly string[] = []) {
  const at = String(page);
  const ppm = runBytes(pdf, "pdftoppm", ["-r", String(dpi), "-f", at, "-l", at, ...part, "FILE"]);
  const header = /^P6\n(\d+) (\d+)\n255\n/.exec(ppm.subarray(0, 40).toString("latin1"));
  if (!header) throw new Error("pdftoppm gave no picture");
  return { width: Number(header[1]), height: Number(header[2]), pixels: ppm.subarray(header[0].length) };
}

// A CommonJS bundle whose default export is the module itself.
const read = createRequire(import.meta.url)("jsqr") as typeof jsQR.default;

function run(pdf: Uint8Array, program: string, args: readonly string[]): string {
  return runBytes(pdf, program, args).toString("utf8");
}

function runBytes(pdf: Uint8Array, program: string, args: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-pdf-"));
  try {
    const file = join(folder, "paper.pdf");
    writeFileSync(file, pdf);
    const result = spawnSync(
      program,
      args.map((arg) => (arg === "FILE" ? file : arg)),
      { maxBuffer: 1 << 28 },
    );
    if (result.status !== 0) throw new Error(`${program}: ${result.error ?? result.stderr.toString("utf8")}`);
    return result.stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
