import { inflateSync } from "node:zlib";
import { formatBytes, scanFormat } from "../../../shared/archive/scan-format.ts";
import { emblemKept } from "../../../shared/office/emblem.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { type PngChunk, pngChunks } from "./png-chunks.ts";

/** Samples of a pixel by colour type: truecolour, and truecolour with alpha (PNG, 11.2.1). */
const samples: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/**
 * An emblem as a window sends it: a PNG of eight-bit colour, rewritten with its pixels and nothing else. Refused: anything else, one
 * that is too large, and one whose pixels are not exactly as many as it says, however few bytes they are packed into.
 */
export function readEmblem(bytes: Buffer): Result<Buffer> {
  const most = emblemKept;
  if (bytes.length > most.bytes)
    return refuse("emblem.too-large", { size: kibi(bytes.length), most: kibi(most.bytes) });
  const chunks = scanFormat(bytes) === "png" ? pngChunks(bytes) : undefined;
  const [header, ...rest] = chunks ?? [];
  if (header?.type !== "IHDR" || header.data.length !== 13) return refuse("emblem.damaged", {});
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  if (width > most.pixels || height > most.pixels)
    return refuse("emblem.too-wide", { width, height, most: most.pixels });
  const pixels = rest.filter(({ type }) => type === "IDAT");
  if (!isWhole(header, { width, height }, pixels)) return refuse("emblem.damaged", {});
  const end = rest.at(-1)?.whole ?? Buffer.alloc(0);
  return ok(
    Buffer.concat([bytes.subarray(0, formatBytes), header.whole, ...pixels.map(({ whole }) => whole), end]),
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Whether the pixels are of the plain kind that a browser writes, and exactly as many as the size says. */
function isWhole({ data }: PngChunk, { width, height }: Size, pixels: readonly PngChunk[]): boolean {
  const [depth, colour = -1, ...ways] = data.subarray(8);
  const each = samples[colour];
  if (width === 0 || height === 0 || depth !== 8 || each === undefined || ways.some((way) => way !== 0))
    return false;
  const row = 1 + width * each;
  try {
    const packed = Buffer.concat(pixels.map((one) => one.data));
    const unpacked = inflateSync(packed, { maxOutputLength: height * row });
    return unpacked.length === height * row && !unpacked.some((byte, at) => at % row === 0 && byte > 4);
  } catch {
    // No pixels that can be unpacked, or more of them than their size allows.
    return false;
  }
}

function kibi(bytes: number): number {
  return Math.ceil(bytes / 1024);
}
