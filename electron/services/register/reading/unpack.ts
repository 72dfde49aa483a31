import { Buffer } from "node:buffer";
import { crc32, inflateRawSync } from "node:zlib";
import yauzl from "yauzl";
import { ok, type Result, refuse } from "../../../../shared/text/result.ts";
import { noPause, type Pause } from "../../contract/working.ts";
import { limits, mebibytes } from "./limits.ts";

/** A file of an archive. */
export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Parts a spreadsheet's text stands in, and one by which another kind of file is known; pictures and the like are never unpacked. */
const wanted = /(?:\.(?:xml|rels|bin)|^mimetype|^Index\/Document\.iwa)$/i;

/** Unpacks one part into what room is left, and no further: the size an archive states is not believed. */
async function readPart(zip: yauzl.ZipFile, entry: yauzl.Entry, room: number): Promise<Buffer | "too large"> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry, { decodeFileData: false }))
    chunks.push(chunk);
  const packed = Buffer.concat(chunks);
  if (packed.length > room) return "too large";
  const stored = entry.compressionMethod === 0;
  const bytes = stored ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(room, 1) });
  if (crc32(bytes) !== entry.crc32) throw new Error("checksum");
  return bytes;
}

const tooLarge = (file: string) =>
  refuse("register.archive-large", { file, most: mebibytes(limits.unpacked) });

async function readParts(bytes: Uint8Array, file: string, pause: Pause): Promise<Result<readonly Part[]>> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (zip.entryCount > limits.entries) {
    return refuse("register.archive-entries", { file, entries: zip.entryCount, most: limits.entries });
  }
  const entries: yauzl.Entry[] = [];
  let stated = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) return refuse("register.file-password", { file });
    if (!wanted.test(entry.fileName)) continue;
    stated += entry.uncompressedSize;
    entries.push(entry);
  }
  if (stated > limits.unpacked) return tooLarge(file);
  const parts: Part[] = [];
  let room: number = limits.unpacked;
  for (const entry of entries) {
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw new Error("method");
    const goOn = await pause();
    if (!goOn.ok) return goOn;
    const part = await readPart(zip, entry, room);
    if (part === "too large") return tooLarge(file);
    room -= part.length;
    parts.push({ name: entry.fileName, bytes: part });
  }
  return ok(parts);
}

/** What a zip archive is that holds no spreadsheet; undefined where it may hold one. */
function otherThanSpreadsheet(parts: readonly Part[]): string | undefined {
  const has = (pattern: RegExp) => parts.some(({ name }) => pattern.test(name));
  if (has(/^xl\//i) || has(/^content\.xml$/i)) return undefined;
  if (has(/^word\//i)) return "Word (.docx)";
  if (has(/^ppt\//i)) return "PowerPoint (.pptx)";
  if (has(/^Index\/Document\.iwa$/i)) return "Numbers (.numbers)";
  if (has(/^OFD\.xml$/i)) return "OFD";
  return "ZIP";
}

/**
 * Unpacks a spreadsheet's archive within the limits, so that the spreadsheet library inflates nothing itself and sees only what
 * was counted. Refused: zip bombs, passwords, damage, archives that are something else.
 *
 * @param file name to show
 * @param pause before each part
 */
export async function unpack(
  bytes: Uint8Array,
  file: string,
  pause: Pause = noPause,
): Promise<Result<readonly Part[]>> {
  let parts: Result<readonly Part[]>;
  try {
    parts = await readParts(bytes, file, pause);
  } catch (error) {
    const reached = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    return reached ? tooLarge(file) : refuse("register.file-truncated", { file });
  }
  if (!parts.ok) return parts;
  const what = otherThanSpreadsheet(parts.value);
  return what ? refuse("register.file-other", { file, what }) : parts;
}
