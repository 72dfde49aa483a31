import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { isAbsolute, join, normalize } from "node:path";
import type { Files } from "../../../shared/archive/tag-files.ts";
import type { State } from "../../../shared/ceremony/ceremony.ts";
import { whileCopyable } from "../../../shared/ceremony/freeze.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { digest } from "../ledger/digest.ts";
import { syncFolder } from "../ledger/durable-file.ts";
import { filedPaper } from "../papers/papers.ts";
import { holds, holdsExactly, mediumRefusal, writeFolder } from "./bag.ts";

/** Where the copy of a ceremony lies within a folder. */
export function copyFolder(ceremony: string, into: string): string {
  return join(normalize(into), `${ceremony}-frozen`);
}

/**
 * Phase 3: copies the public files of the freeze and the pre-draw sheet into a new folder `<ceremony>-frozen`, with
 * their digests as `sha256sum -c` reads them, flushes them to the medium, reads every one back, and records it. A copy
 * that is there already byte for byte is recorded again. Refused: a path that is not whole, a folder that is missing,
 * read-only or full, something else under that name, a file that reads back differently.
 *
 * @param home a folder on the ledger's medium: the system says whether the other one is apart from it
 */
export function copyFrozen(
  service: CeremonyService,
  home: string,
  into: string,
  commandId: string,
): Result<State> {
  const now = whileCopyable(service.state());
  if (!now.ok) return now;
  if (!isAbsolute(into) || into.includes("\0")) return refuse("bag.folder-relative", { folder: into });
  const parent = normalize(into);
  const { files, sums } = frozenFiles(service);
  try {
    const medium = statSync(parent, { throwIfNoEntry: false });
    if (!medium?.isDirectory()) return refuse("bag.no-folder", { folder: parent });
    const folder = copyFolder(now.value.id, into);
    const placed = place(parent, folder, files);
    if (!placed.ok) return placed;
    const apart = medium.dev !== statSync(home).dev;
    return service.execute({ type: "record-copy", sums, files: files.size - 1, apart }, commandId);
  } catch (error) {
    return mediumRefusal(error, parent, files);
  }
}

function place(parent: string, folder: string, files: Files): Result<undefined> {
  if (existsSync(folder)) {
    return holdsExactly(folder, files) ? ok(undefined) : refuse("bag.exists", { path: folder });
  }
  const partial = `${folder}.mingqian-partial`;
  rmSync(partial, { recursive: true, force: true });
  try {
    writeFolder(partial, files);
    const differs = [...files].find(([path, content]) => !holds(join(partial, path), content));
    if (differs) return refuse("bag.copy-differs", { folder: parent, file: differs[0] });
    renameSync(partial, folder);
    syncFolder(parent);
    return ok(undefined);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function frozenFiles(service: CeremonyService) {
  const now = service.state().current;
  if (!now || !("freeze" in now)) throw new Error("nothing is frozen that could be copied");
  const { basis, plan, pool, excluded, roster, freeze } = now.freeze;
  const sheet = filedPaper(service, now.id, "pre-draw-sheet");
  const named: readonly (readonly [string, string])[] = [
    ["basis.csv", basis],
    ["excluded.csv", excluded],
    ["freeze.txt", freeze],
    ["plan.csv", plan],
    ["pool.csv", pool],
    ["roster.csv", roster],
    ...(sheet ? [["pre-draw-sheet.pdf", sheet.pdf] as const] : []),
  ];
  const files = new Map<string, Uint8Array | string>();
  for (const [name, hex] of named) files.set(name, service.readBytes(hex));
  const sums = [...files].map(([name, bytes]) => `${digest(bytes)}  ${name}\n`).join("");
  files.set("sha256sums.txt", sums);
  return { files, sums };
}
