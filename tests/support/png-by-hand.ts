import { crc32, deflateSync } from "node:zlib";

/** A chunk of a PNG, with its checksum. */
export function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

interface Made {
  readonly width: number;
  readonly height: number;
  /** 6 for colour with alpha, the usual one. */
  readonly colour?: number;
  readonly depth?: number;
  readonly interlaced?: boolean;
  /** What is packed in place of pixels of one colour. */
  readonly pixels?: Uint8Array;
  /** Chunks before the pixels. */
  readonly before?: readonly Uint8Array[];
}

/** A PNG as its parts say, true to its size or not. */
export function pngOf({ width, height, colour = 6, depth = 8, interlaced = false, ...given }: Made): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8);
  const row = Buffer.alloc(1 + 4 * Math.min(width, 600), 0x90);
  row[0] = 0;
  const { pixels = Buffer.concat(Array(Math.min(height, 600)).fill(row)), before = [] } = given;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    ...before,
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
