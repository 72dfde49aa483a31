/**
 * `node build/icon.ts`: draws the program's icon, `build/resources/icon.svg`, in the sizes and files that each system asks for. They are
 * kept in the repository, so that packing needs neither a browser nor electron-builder's own converter, which it would fetch.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { findBrowser } from "../electron/hosts/browser/find-browser.ts";
import { thisMachine } from "../electron/hosts/data-folder.ts";

const folder = join(import.meta.dirname, "resources");
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024] as const;

/** An icon of Windows: a directory of PNG pictures, up to 256 pixels (where a size of 0 stands for 256). */
function ico(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const taken = [...pictures].filter(([size]) => size <= 256);
  const head = Buffer.alloc(6 + 16 * taken.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(taken.length, 4);
  let at = head.length;
  for (const [index, [size, png]] of taken.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  }
  return Buffer.concat([head, ...taken.map(([, png]) => png)]);
}

/** Apple's names of the sizes that are stored as PNG; each is that of a plain or of a doubled picture. */
const apple: Readonly<Record<string, number>> = {
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};

/** An icon of macOS: a chunk a size, each with its name and length before it. */
function icns(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const chunk = (name: string, content: Buffer): Buffer => {
    const head = Buffer.from(`${name}....`, "latin1");
    head.writeUInt32BE(head.length + content.length, 4);
    return Buffer.concat([head, content]);
  };
  const chunks = Object.entries(apple).map(([name, size]) =>
    chunk(name, pictures.get(size) ?? Buffer.alloc(0)),
  );
  return chunk("icns", Buffer.concat(chunks));
}

const installed = findBrowser(thisMachine());
if (!installed) throw new Error("no Chromium, Chrome or Edge is installed");
const browser = await chromium.launch({
  executablePath: installed.path,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const page = await browser.newPage();
const pictures = new Map<number, Buffer>();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.goto(pathToFileURL(join(folder, "icon.svg")).href);
  pictures.set(size, await page.screenshot({ omitBackground: true }));
}
await browser.close();
mkdirSync(join(folder, "icons"), { recursive: true });
for (const [size, png] of pictures) writeFileSync(join(folder, "icons", `${size}x${size}.png`), png);
writeFileSync(join(folder, "icon.ico"), ico(pictures));
writeFileSync(join(folder, "icon.icns"), icns(pictures));
