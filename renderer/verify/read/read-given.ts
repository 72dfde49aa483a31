import { sizeText } from "../../../shared/text/catalogue.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { isOfCeremony, type Limits } from "../../../shared/verify/evidence/evidence-of.ts";
import type { HeldFile } from "../../../shared/verify/evidence.ts";
import { findPlace, type TakenIn, takeIn } from "../../../shared/verify/layout.ts";
import { hold, platform } from "../platform.ts";
import type { Found, Given } from "./given.ts";
import { type OnRead, readZip } from "./read-zip.ts";

/**
 * Reads what was given, by path. Refused as by the command line's reader: more than the limits, archives that cannot be
 * trusted, files that the system does not hand out.
 */
export async function readGiven(given: Given, limits: Limits, onRead: OnRead): Promise<Result<TakenIn>> {
  if (given.kind === "zip") return readZip(given.file, limits, onRead);
  const all = new Map(given.files.map((found) => [found.path.normalize("NFC"), found]));
  const place = findPlace(all.keys());
  if (!place.ok) return place;
  // A folder that was dropped is walked no further, and a part of a bag must not be taken for one that has lost files.
  if (place.value?.isBag !== false && given.files.length > limits.entries)
    return refuse("verify.input.too-many", { most: limits.entries });
  if (!place.value) return refuse("verify.input.nothing", { path: given.name || some([...all.keys()]) });
  const { root, isBag } = place.value;
  const wanted: Found[] = [];
  for (const [whole, { file }] of all) {
    const path = whole.slice(root.length);
    // A plain folder may be anybody's desktop: there, only the files that are asked for are opened.
    if (whole.startsWith(root) && (isBag || isOfCeremony(path))) wanted.push({ path, file });
  }
  const files = await readFiles(wanted, limits, onRead);
  return files.ok ? ok(takeIn(files.value, place.value, [...all.keys()], platform.utf8)) : files;
}

/** The first few names; a sentence is no listing. */
function some(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(" ")} …` : names.join(" ");
}

/** Reads files one after the other. */
export async function readFiles(
  found: readonly Found[],
  limits: Limits,
  onRead: OnRead,
): Promise<Result<ReadonlyMap<string, HeldFile>>> {
  if (found.length > limits.entries) return refuse("verify.input.too-many", { most: limits.entries });
  let all = 0;
  for (const { path, file } of found) {
    all += file.size;
    if (file.size > limits.file)
      return refuse("verify.input.too-large", { path, most: sizeText(limits.file) });
    if (all > limits.total) return refuse("verify.input.too-large", { path, most: sizeText(limits.total) });
  }
  const files = new Map<string, HeldFile>();
  let done = 0;
  for (const { path, file } of found) {
    onRead(done, all);
    const bytes = await bytesOf(file);
    if (!bytes) return refuse("page.refused.unreadable", { path });
    files.set(path, await hold(path, bytes));
    done += bytes.length;
  }
  return ok(files);
}

/** Nothing where the system does not hand the file out: it was moved, changed or locked since it was chosen. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
