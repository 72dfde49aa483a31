import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
} from "node:fs";
import { join } from "node:path";
import { sizeText } from "../../../shared/text/catalogue.ts";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import { isRead, type Limits } from "../../../shared/verify/evidence/evidence-of.ts";
import type { HeldFile } from "../../../shared/verify/evidence.ts";
import { deepest, findPlace } from "../../../shared/verify/layout.ts";
import { codeOf } from "../ledger/durable-file.ts";
import { holdFile } from "./hold-file.ts";

/**
 * The paths at the top of a folder, as deep as a bag is looked for in it, folders with a `/` at their end; nothing is opened. Links
 * are not followed, and a folder that may not be listed has nothing to say.
 */
export function outline(folder: string, limits: Limits): Result<readonly string[]> {
  const top = list(folder);
  if (!top.ok) return top;
  const names = top.value.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  const here = findPlace(names);
  // It is what was given itself: nothing below is looked at, for it may be anybody's desktop.
  if (here.ok && here.value?.root === "" && !names.includes("data/")) return ok(names);
  const paths: string[] = [];
  const waiting = [{ parent: "", entries: top.value }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const entry of next.entries) {
      const path = `${next.parent}${entry.name}`;
      if (paths.length >= limits.entries) return refuse("verify.input.too-many", { most: limits.entries });
      paths.push(entry.isDirectory() ? `${path}/` : path);
      // What lies in `data` tells a bag that has lost its tag files.
      const isNear = path.split("/").length <= deepest || entry.name === "data";
      if (!entry.isDirectory() || !isNear) continue;
      const below = list(join(folder, path));
      if (below.ok) waiting.push({ parent: `${path}/`, entries: below.value });
    }
  }
  return ok(paths);
}

/**
 * Every file below a folder, by its path with `/`. Links, devices and pipes are refused, never followed:
 * a bag holds files, and what a link points at is not part of it.
 */
export function readFolder(folder: string, limits: Limits): Result<Map<string, HeldFile>> {
  const files = new Map<string, HeldFile>();
  const waiting = [""];
  let total = 0;
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    const listed = list(join(folder, parent));
    if (!listed.ok) return listed;
    for (const entry of listed.value) {
      const path = `${parent}${entry.name}`;
      if (entry.isDirectory()) {
        waiting.push(`${path}/`);
        continue;
      }
      if (!entry.isFile()) return refuse("verify.input.not-a-file", { path });
      if (files.size >= limits.entries) return refuse("verify.input.too-many", { most: limits.entries });
      const read = readFile(join(folder, path), entry.name, limits);
      if (!read.ok) return read;
      total += read.value.octets;
      if (total > limits.total)
        return refuse("verify.input.too-large", { path, most: sizeText(limits.total) });
      // macOS takes names apart (NFD), a manifest has them whole.
      const name = path.normalize("NFC");
      if (files.has(name)) return refuse("verify.input.twice", { path: name });
      files.set(name, read.value);
    }
  }
  return ok(files);
}

/** Those of the named files that lie directly in a folder; whatever else lies there is left alone. */
export function readNamed(
  folder: string,
  wanted: (name: string) => boolean,
  limits: Limits,
): Result<Map<string, HeldFile>> {
  const listed = list(folder);
  if (!listed.ok) return listed;
  const files = new Map<string, HeldFile>();
  for (const { name } of listed.value.filter((entry) => wanted(entry.name))) {
    const read = readFile(join(folder, name), name, limits);
    if (!read.ok) return read;
    files.set(name, read.value);
  }
  return ok(files);
}

/** The names directly in a folder, in byte order whatever the file system's. */
function list(folder: string): Result<readonly Dirent[]> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return ok(entries.sort((a, b) => (a.name < b.name ? -1 : 1)));
  } catch (error) {
    return unreadable(folder, error);
  }
}

/** What nobody parses passes through here piece by piece: the sealed files of a large pool take hundreds of megabytes. */
const piece = Buffer.allocUnsafeSlow(2 ** 18);

function readFile(path: string, name: string, limits: Limits): Result<HeldFile> {
  let file: number | undefined;
  try {
    // Without O_NONBLOCK a pipe put in a file's place would hold the verifier for ever.
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const found = fstatSync(file);
    if (!found.isFile()) return refuse("verify.input.not-a-file", { path });
    if (found.size > limits.file)
      return refuse("verify.input.too-large", { path, most: sizeText(limits.file) });
    const held = holdFile(name);
    if (isRead(name, found.size)) held.add(readFileSync(file));
    else
      for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
        held.add(piece.subarray(0, read));
    return ok(held.end());
  } catch (error) {
    return codeOf(error) === "ELOOP" ? refuse("verify.input.not-a-file", { path }) : unreadable(path, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** A path the system would not open, with the system's own code. Anything but a system error is a bug and goes on. */
export function unreadable(path: string, error: unknown): Refused {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return code === "ENOENT"
    ? refuse("verify.input.missing", { path })
    : refuse("verify.input.unreadable", { path, code });
}

/** The first bytes of a file that could be opened before. */
export function headOf(path: string, octets: number): Uint8Array {
  const head = new Uint8Array(octets);
  const file = openSync(path, "r");
  try {
    return head.subarray(0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}
