import type { Hash } from "../draw/model.ts";
import { ok, type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";

/** Files by path from the folder of the bag. */
export type Files = ReadonlyMap<string, Uint8Array | string>;

/** Lines of `bag-info.txt`, in order: label and value. */
export type Info = readonly (readonly [label: string, value: string])[];

/** What a bag is made of: files by path under `data/`, and what `bag-info.txt` says beside the size. */
export interface BagContent {
  readonly name: string;
  readonly payload: ReadonlyMap<string, Uint8Array>;
  readonly info: Info;
  /** What the public edition's says under a label instead. */
  readonly publicInfo?: Info;
}

/**
 * All files of a bag: the payload under `data/` and the four tag files, sorted by path. Every text is UTF-8 without
 * BOM with LF at its line ends, and the manifests are what `sha256sum` writes. Source: RFC 8493, 2.
 */
export function bagFiles({ payload, info }: BagContent, hash: Hash): Files {
  const data = new Map([...payload].map(([path, bytes]) => [`data/${path}`, bytes] as const));
  let octets = 0;
  for (const bytes of payload.values()) octets += bytes.length;
  const tags = new Map<string, string>([
    ["bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"],
    ["bag-info.txt", infoText([...info, ["Payload-Oxum", `${octets}.${payload.size}`]])],
    ["manifest-sha256.txt", manifest(data, hash)],
  ]);
  const files = new Map<string, Uint8Array | string>([...data, ...tags]);
  files.set("tagmanifest-sha256.txt", manifest(tags, hash));
  return new Map(sorted(files));
}

/**
 * The edition for everybody: without what is sealed and papers with names, and before the disclosure without what came later (`data/sealed`,
 * `data/later`), a bag of its own. Source: minutes, "The bag".
 */
export function publicEdition(
  { name, payload, info, publicInfo = [] }: BagContent,
  isDisclosed = false,
): BagContent {
  const left = isDisclosed
    ? /^(?:sealed\/|later\/sealed\/.*\.age$|later\/disclosure\/[^/]+\/inner\/)/
    : /^(?:sealed|later)\//;
  const open = [...payload].filter(([path]) => !left.test(path));
  const otherwise = new Map(publicInfo);
  const said = info.map(([label, value]) => [label, otherwise.get(label) ?? value] as const);
  return { name: `${name}-public`, payload: new Map(open), info: said };
}

function infoText(info: Info): string {
  const lines = info.map(([label, value]) => {
    if (/[:\r\n]/.test(label) || /[\r\n]/.test(value)) throw new Error(`bag-info: ${label} is not one line`);
    return `${label}: ${value}\n`;
  });
  return lines.join("");
}

function manifest(files: Files, hash: Hash): string {
  return sorted(files)
    .map(([path, content]) => `${hash(content)}  ${path}\n`)
    .join("");
}

/** By code units, never by locale. */
function sorted(files: Files): [string, Uint8Array | string][] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What Windows reserves: the bag has to unpack on every machine, and `%` would have to be written otherwise in a manifest (RFC 8493, 2.1.3). */
const reserved = /[/\\:*?"<>|%\p{C}]/u;
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether a name can be a file's or a folder's on every file system: 80 characters are at most 240 bytes. */
export function isPlainName(name: string): boolean {
  return (
    name !== "" &&
    name.length <= 80 &&
    name === name.normalize("NFC") &&
    !/^~|^ |[. ]$/.test(name) &&
    !reserved.test(name) &&
    !devices.test(name)
  );
}

/** Checks paths, parted by `/`, for a bag: each plain, none clashing with another. Refused naming the first that is not. */
export function checkPaths(paths: Iterable<string>): Result<void> {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  for (const path of paths) {
    const parts = path.split("/");
    if (!parts.every(isPlainName))
      return refuse("bag.bad-path", { path, reason: message("bag.path-form", {}) });
    const folded = parts.map((part) => part.toLowerCase());
    const above = folded.slice(0, -1).map((_, depth) => folded.slice(0, depth + 1).join("/"));
    const full = folded.join("/");
    const other =
      files.get(full) ?? folders.get(full) ?? above.map((folder) => files.get(folder)).find(Boolean);
    if (other !== undefined)
      return refuse("bag.bad-path", { path, reason: message("bag.path-clash", { other }) });
    files.set(full, path);
    for (const folder of above) folders.set(folder, path);
  }
  return ok(undefined);
}
