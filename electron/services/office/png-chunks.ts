import { crc32 } from "node:zlib";
import { formatBytes } from "../../../shared/archive/scan-format.ts";

/** A chunk of a PNG (PNG, 5.3): its type, what it holds, and its bytes as they stand in the file. */
export interface PngChunk {
  readonly type: string;
  readonly data: Buffer;
  readonly whole: Buffer;
}

/** The chunks of a PNG behind its signature, each met by its checksum, up to `IEND` at the very end; nothing where that is not so. */
export function pngChunks(png: Buffer): readonly PngChunk[] | undefined {
  const chunks: PngChunk[] = [];
  let at = formatBytes;
  while (at + 12 <= png.length) {
    const end = at + 12 + png.readUInt32BE(at);
    if (end > png.length) return undefined;
    if (png.readUInt32BE(end - 4) !== crc32(png.subarray(at + 4, end - 4))) return undefined;
    const type = png.toString("latin1", at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, end - 4), whole: png.subarray(at, end) });
    if (type === "IEND") return end === png.length ? chunks : undefined;
    at = end;
  }
  return undefined;
}
