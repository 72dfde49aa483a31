import { scanFormat } from "../../../shared/archive/scan-format.ts";
import { emblemFile, emblemKept } from "../../../shared/office/emblem.ts";
import { type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import { activeInSvg } from "./emblem-svg.ts";

/**
 * A chosen PNG or SVG drawn anew as a small PNG, in Base64: what is kept is its pixels and nothing of the file. Refused by its name,
 * before anything is decoded: what is too large, is neither of the two, or does more than draw.
 */
export async function drawEmblem(file: File): Promise<Result<string>> {
  const { name } = file;
  const size = { name, size: Math.ceil(file.size / 1024), most: emblemFile.bytes / 1024 };
  if (file.size > emblemFile.bytes) return refuse("emblem.file-too-large", size);
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return refuse("emblem.unreadable", { name });
  const type = scanFormat(new Uint8Array(bytes)) === "png" ? "image/png" : "image/svg+xml";
  const wrong = type === "image/png" ? pngFault(name, bytes) : svgFault(name, bytes);
  if (wrong) return wrong;
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  try {
    return await drawn(name, address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** By the size that stands in its header, so that a bomb is never unpacked (PNG, 11.2.1). */
function pngFault(name: string, bytes: ArrayBuffer): Refused | undefined {
  if (bytes.byteLength < 24) return refuse("emblem.file-damaged", { name });
  const header = new DataView(bytes);
  return sizeFault(name, header.getUint32(16), header.getUint32(20));
}

function svgFault(name: string, bytes: ArrayBuffer): Refused | undefined {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("emblem.neither", { name });
  }
  if (!/<(?:\w+:)?svg[\s>]/.test(text)) return refuse("emblem.neither", { name });
  const found = activeInSvg(text);
  if (found === "damaged") return refuse("emblem.file-damaged", { name });
  return found.length > 0
    ? refuse("emblem.active", { name, what: found.map((what) => message("emblem.what", { what })) })
    : undefined;
}

function sizeFault(name: string, width: number, height: number): Refused | undefined {
  const { pixels } = emblemFile;
  if (width === 0 || height === 0) return refuse("emblem.file-damaged", { name });
  return width > pixels || height > pixels
    ? refuse("emblem.file-too-wide", { name, width, height, most: pixels })
    : undefined;
}

/** Through an `<img>`, in which nothing runs and from which nothing is fetched. */
async function drawn(name: string, address: string): Promise<Result<string>> {
  const image = new Image();
  image.src = address;
  const isThere = await image.decode().then(
    () => true,
    () => false,
  );
  if (!isThere) return refuse("emblem.file-damaged", { name });
  const { naturalWidth, naturalHeight } = image;
  const wrong = sizeFault(name, naturalWidth, naturalHeight);
  if (wrong) return wrong;
  const scale = emblemKept.pixels / Math.max(naturalWidth, naturalHeight);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(naturalHeight * scale));
  const pen = canvas.getContext("2d");
  if (!pen) return refuse("emblem.file-damaged", { name });
  pen.imageSmoothingQuality = "high";
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  if (!data.some((value, at) => at % 4 === 3 && value > 0)) return refuse("emblem.empty", { name });
  return { ok: true, value: canvas.toDataURL("image/png").split(",")[1] ?? "" };
}
