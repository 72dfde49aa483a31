import { formatBytes, scanFormat } from "../../../shared/archive/scan-format.ts";
import { scanLimits } from "../../../shared/archive/versions.ts";
import { type Message, message } from "../../../shared/text/text.ts";

const mebi = 2 ** 20;

/** Files that were chosen for a version of a bag: those that can go in, and what is wrong with each other. */
export interface Judged {
  readonly taken: readonly File[];
  readonly refused: readonly Message[];
}

/**
 * Judges files when they are chosen, each by its name: that it can be read, is of a scan's format by its first bytes, and has room in
 * the version beside those chosen before. Whether it is whole and does nothing of its own accord is judged by the host.
 */
export async function judgeScans(files: readonly File[], before: readonly File[]): Promise<Judged> {
  const taken: File[] = [];
  const refused: Message[] = [];
  let size = before.reduce((sum, file) => sum + file.size, 0);
  for (const file of files) {
    const wrong = await wrongWith(file, { size, count: before.length + taken.length });
    if (wrong) refused.push(wrong);
    else {
      taken.push(file);
      size += file.size;
    }
  }
  return { taken, refused };
}

async function wrongWith(
  file: File,
  chosen: { readonly size: number; readonly count: number },
): Promise<Message | undefined> {
  const { name } = file;
  const start = await file
    .slice(0, formatBytes)
    .arrayBuffer()
    .catch(() => undefined);
  if (!start) return message("console.scans.unreadable", { name });
  if (!scanFormat(new Uint8Array(start))) return message("scan.not-a-scan", { name });
  const sizes = { name, size: tenths(file.size), most: scanLimits.bytes / mebi };
  if (file.size > scanLimits.bytes) return message("console.scans.too-large", sizes);
  if (chosen.size + file.size > scanLimits.bytes)
    return message("console.scans.no-room", { ...sizes, chosen: tenths(chosen.size) });
  if (chosen.count >= scanLimits.files)
    return message("console.scans.too-many", { name, most: scanLimits.files });
  return undefined;
}

/** In MiB, rounded up, so that what is too large by little is not said to have just the limit. */
function tenths(bytes: number): string {
  return (Math.ceil((bytes / mebi) * 10) / 10).toFixed(1);
}
