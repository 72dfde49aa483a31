import { statSync } from "node:fs";
import { join } from "node:path";
import { sizeText } from "../../../shared/text/catalogue.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import {
  isOfCeremony,
  type Limits,
  sealedFiles,
  takeEvidence,
  limits as usual,
} from "../../../shared/verify/evidence/evidence-of.ts";
import type { Anchors, Evidence, HeldFile } from "../../../shared/verify/evidence.ts";
import { findPlace, type TakenIn, takeIn } from "../../../shared/verify/layout.ts";
import { heapRoom } from "./heap.ts";
import { paperReader } from "./paper-reader.ts";
import { platform } from "./platform.ts";
import { outline, readFolder, readNamed, unreadable } from "./read-folder.ts";
import { readZip } from "./read-zip.ts";

export interface Request {
  /** A bag's folder, its .zip, or a plain folder with the public files. */
  readonly path: string;
  /** A folder with the opened `names.csv`, `conflicts.csv`, `amendments.csv`: those that one has. */
  readonly sealed?: string;
  /** The digests of the reader's paper. */
  readonly anchors: Anchors;
}

/**
 * Takes in what a reader has of a ceremony. Refused (unusable input, as against a failed check): nothing there, no file
 * of a ceremony, links, archives that cannot be trusted, more than the limits, sealed files that contradict each other.
 */
export async function readEvidence(request: Request, limits: Limits = usual): Promise<Result<Evidence>> {
  const { path, anchors } = request;
  const read = await readPath(path, limits);
  if (!read.ok) return read;
  const { files, passedOver } = read.value;
  const need = appetite * textOctets(files);
  if (need > heapRoom()) return refuse("verify.input.memory", { path, need: sizeText(need) });
  const opened = readOpened(request.sealed, limits);
  if (!opened.ok) return opened;
  const evidence = await takeEvidence({ path, files, opened: opened.value, anchors }, paperReader);
  return evidence.ok ? ok({ ...evidence.value, passedOver }) : evidence;
}

function readOpened(folder: string | undefined, limits: Limits): Result<ReadonlyMap<string, HeldFile>> {
  if (folder === undefined) return ok(new Map());
  const sealed = readNamed(folder, (name) => sealedFiles.includes(name), limits);
  if (sealed.ok && sealed.value.size === 0) return refuse("verify.input.nothing-sealed", { path: folder });
  return sealed;
}

/** Bytes of memory that a byte of text takes at most while it is verified, measured with a pool of 100,000 and rounded up. */
const appetite = 4;

function textOctets(files: ReadonlyMap<string, HeldFile>): number {
  let sum = 0;
  for (const [path, { bytes }] of files) if (!path.endsWith(".pdf")) sum += bytes?.length ?? 0;
  return sum;
}

async function readPath(path: string, limits: Limits): Promise<Result<TakenIn>> {
  try {
    const found = statSync(path);
    if (found.isFile()) return await readZip(path, limits);
    if (!found.isDirectory()) return refuse("verify.input.not-a-file", { path });
  } catch (error) {
    return unreadable(path, error);
  }
  const paths = outline(path, limits);
  if (!paths.ok) return paths;
  const place = findPlace(paths.value);
  if (!place.ok) return place;
  if (!place.value) return refuse("verify.input.nothing", { path });
  const folder = join(path, place.value.root);
  // A plain folder may be anybody's desktop: there, only the files that are asked for are opened.
  const files = place.value.isBag ? readFolder(folder, limits) : readNamed(folder, isOfCeremony, limits);
  return files.ok ? ok(takeIn(files.value, place.value, paths.value, platform.utf8)) : files;
}
