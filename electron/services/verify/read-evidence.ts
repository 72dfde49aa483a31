import { statSync } from "node:fs";
import { type Result, refuse } from "../../../shared/text/result.ts";
import { takeEvidence } from "../../../shared/verify/evidence/evidence-of.ts";
import { isOfBag, isOfCeremony, sealedFiles } from "../../../shared/verify/evidence/file-names.ts";
import { type Limits, limits as usual } from "../../../shared/verify/evidence/limits.ts";
import type { Anchors, Evidence, HeldFile } from "../../../shared/verify/evidence.ts";
import { paperReader } from "./paper-reader.ts";
import { list, readFolder, readNamed, unreadable } from "./read-folder.ts";
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
  const files = read.value;
  if (request.sealed === undefined)
    return takeEvidence({ path, files, opened: new Map(), anchors }, paperReader);
  const sealed = readNamed(request.sealed, (name) => sealedFiles.includes(name), limits);
  if (!sealed.ok) return sealed;
  if (sealed.value.size === 0) return refuse("verify.input.nothing-sealed", { path: request.sealed });
  return takeEvidence({ path, files, opened: sealed.value, anchors }, paperReader);
}

async function readPath(path: string, limits: Limits): Promise<Result<ReadonlyMap<string, HeldFile>>> {
  try {
    const found = statSync(path);
    if (found.isFile()) return await readZip(path, limits);
    if (!found.isDirectory()) return refuse("verify.input.not-a-file", { path });
  } catch (error) {
    return unreadable(path, error);
  }
  const listed = list(path);
  if (!listed.ok) return listed;
  // A plain folder may be anybody's desktop: there, only the files that are asked for are opened.
  return listed.value.some(({ name }) => isOfBag(name) || name === "data")
    ? readFolder(path, limits)
    : readNamed(path, isOfCeremony, limits);
}
