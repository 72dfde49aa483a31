import { crc32, deflateRawSync } from "node:zlib";

/** A part of an archive as it is to be written: what it states may be a lie. */
export interface Part {
  /** Its bytes, where they are not UTF-8. */
  readonly name: string | Uint8Array;
  readonly packed: Uint8Array;
  readonly statedSize: number;
  readonly crc: number;
  /** General-purpose flags; 1 marks an encrypted part. */
  readonly flags?: number;
}

/** An honest part. */
export function honest(name: string | Uint8Array, text: string | Uint8Array): Part {
  const bytes = Buffer.from(text as string);
  return { name, packed: deflateRawSync(bytes), statedSize: bytes.length, crc: crc32(bytes) };
}

/** Deflated zeros, `mebi` MiB of them, in a few hundred kilobytes and without making them. */
export function deflatedZeros(mebi: number): Buffer {
  // A full flush ends a block on a byte and forgets what was before, so blocks can be laid end to end.
  const block = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: 3 });
  return Buffer.concat([...Array<Buffer>(mebi).fill(block), deflateRawSync(Buffer.alloc(0))]);
}

/** A zip archive of these parts (PKWARE APPNOTE 4.3), written by hand so that it can lie. */
export function zipByHand(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, statedSize, crc, flags = 0 } of parts) {
    const called = Buffer.from(name as string);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(statedSize, 18);
    fields.writeUInt16LE(called.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const file = Buffer.concat([Buffer.from("PK\x03\x04"), fields, called, packed]);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, tail, called]));
    files.push(file);
    offset += file.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}
