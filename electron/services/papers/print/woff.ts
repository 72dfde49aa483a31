import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";

/** Sizes of the headers and of a directory entry, in bytes (W3C WOFF 1.0; OpenType, "Table directory"). */
const woff = { header: 44, entry: 20 } as const;
const sfnt = { header: 12, entry: 16 } as const;

/**
 * A WOFF 1.0 file as the OpenType file it was made of. fontkit reads WOFF too, but inflates a table anew for each glyph
 * it looks up. Throws where the bytes are no WOFF.
 */
export function fromWoff(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (source.toString("latin1", 0, 4) !== "wOFF") throw new Error("not a WOFF file");
  const count = source.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) =>
    tableAt(source, woff.header + index * woff.entry),
  );
  const size = tables.reduce((sum, { data }) => sum + padded(data.length), sfnt.header + count * sfnt.entry);
  const font = Buffer.alloc(size);
  const power = 2 ** Math.floor(Math.log2(count));
  font.writeUInt32BE(source.readUInt32BE(4), 0);
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(power * sfnt.entry, 6);
  font.writeUInt16BE(Math.log2(power), 8);
  font.writeUInt16BE((count - power) * sfnt.entry, 10);
  let at = sfnt.header + count * sfnt.entry;
  tables.forEach(({ tag, checksum, data }, index) => {
    const entry = sfnt.header + index * sfnt.entry;
    font.writeUInt32BE(tag, entry);
    font.writeUInt32BE(checksum, entry + 4);
    font.writeUInt32BE(at, entry + 8);
    font.writeUInt32BE(data.length, entry + 12);
    font.set(data, at);
    at += padded(data.length);
  });
  return font;
}

function tableAt(source: Buffer, entry: number) {
  const [tag, offset, stored, length, checksum] = [0, 4, 8, 12, 16].map((field) =>
    source.readUInt32BE(entry + field),
  ) as [number, number, number, number, number];
  const data = source.subarray(offset, offset + stored);
  return { tag, checksum, data: stored < length ? inflateSync(data) : data };
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
