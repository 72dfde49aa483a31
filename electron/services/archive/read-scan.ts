import { scanFormat } from "../../../shared/archive/scan-format.ts";
import type { ScanFormat } from "../../../shared/draw/scans-file.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import { pngChunks } from "../office/png-chunks.ts";
import { examinePdf } from "../verify/pdf-library.ts";
import { activeContent, activeKinds } from "./active-content.ts";

/**
 * What a file is by its bytes, whatever it is called. Refused: none of the three formats, cut off or damaged, an
 * encrypted PDF, one that does something of its own accord or at a click. `name` is for the sentence only.
 */
export async function readScan(name: string, bytes: Uint8Array): Promise<Result<ScanFormat>> {
  const format = scanFormat(bytes);
  if (!format) return refuse("scan.not-a-scan", { name });
  if (format === "pdf") {
    const examined = await checkPdf(name, bytes);
    return examined.ok ? ok(format) : examined;
  }
  if (!whole[format](Buffer.from(bytes)))
    return refuse("scan.damaged", { name, format: format.toUpperCase() });
  return ok(format);
}

const whole = { png: isWholePng, jpeg: isWholeJpeg } as const;

/** Chunks that meet their checksums, from a picture's size to `IEND` at the very end (PNG, 5.2 to 5.6). */
function isWholePng(png: Buffer): boolean {
  const [first] = pngChunks(png) ?? [];
  if (first?.type !== "IHDR" || first.data.length < 8) return false;
  return first.data.readUInt32BE(0) > 0 && first.data.readUInt32BE(4) > 0;
}

/** Segments up to the scan, a frame with a size among them, and an end of image (ITU-T T.81, annex B). */
function isWholeJpeg(jpeg: Buffer): boolean {
  let at = 2;
  let framed = false;
  while (at + 4 <= jpeg.length) {
    if (jpeg[at] !== 0xff) return false;
    const marker = jpeg[at + 1] ?? 0;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = jpeg.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > jpeg.length) return false;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) framed = length >= 8 && jpeg.readUInt16BE(at + 5) > 0 && jpeg.readUInt16BE(at + 7) > 0;
    at += 2 + length;
    // Some scanners write padding behind the end.
    if (marker === 0xda) return framed && jpeg.lastIndexOf(Buffer.from([0xff, 0xd9])) >= at;
  }
  return false;
}

/** Every page of the document opens, and it is nothing but pages. */
async function checkPdf(name: string, bytes: Uint8Array): Promise<Result<void>> {
  const { count = 0, active = [], encrypted } = await examinePdf(bytes);
  if (encrypted) return refuse("scan.encrypted", { name });
  const tail = Buffer.from(bytes.subarray(-1024)).toString("latin1");
  if (count === 0 || !tail.includes("%%EOF")) return refuse("scan.damaged", { name, format: "PDF" });
  const found = new Set([...activeContent(bytes), ...active]);
  if (found.size === 0) return ok(undefined);
  const what = activeKinds
    .filter((kind) => found.has(kind))
    .map((kind) => message(`scan.active.${kind}`, {}));
  return refuse("scan.active", { name, what });
}
