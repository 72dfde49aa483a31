import type { Hash } from "../draw/model.ts";

/** Files by path from the folder of the bag. */
export type Files = ReadonlyMap<string, Uint8Array | string>;

/** Lines of `bag-info.txt`, in order: label and value. */
export type Info = readonly (readonly [label: string, value: string])[];

/** What a bag is made of: files by path under `data/`, and what `bag-info.txt` says beside the size. */
export interface BagContent {
  readonly name: string;
  readonly payload: ReadonlyMap<string, Uint8Array>;
  readonly info: Info;
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
 * The edition for everybody: without the sealed names, and without what is only for later (`data/sealed`, `data/later`),
 * a bag of its own. Source: minutes, "The bag".
 */
export function publicEdition({ name, payload, info }: BagContent): BagContent {
  const open = [...payload].filter(([path]) => !/^(sealed|later)\//.test(path));
  return { name: `${name}-public`, payload: new Map(open), info };
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
