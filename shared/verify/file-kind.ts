/** How files begin that people take for a .zip, by the name they are known by. */
const beginnings: readonly (readonly [kind: string, beginning: readonly number[]])[] = [
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["RAR", [0x52, 0x61, 0x72, 0x21]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["gzip", [0x1f, 0x8b]],
  ["xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
];

/** Bytes from the beginning of a file that `fileKind` wants to see. */
export const headOctets = 8;

/** What a file is that is no .zip, by its first bytes; nothing where they are of none that is known. */
export function fileKind(head: Uint8Array): string | undefined {
  return beginnings.find(([, beginning]) => beginning.every((byte, at) => head[at] === byte))?.[0];
}
