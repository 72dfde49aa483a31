import type { ScanFormat } from "../draw/scans-file.ts";

/** Bytes at the beginning of a file that tell its format. */
export const formatBytes = 8;

const signatures: readonly (readonly [ScanFormat, readonly number[]])[] = [
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  // `%PDF-1`, `%PDF-2`
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d, 0x32]],
];

/** Which of the formats of a scan a file has by its first bytes, whatever it is called; `undefined` for any other. */
export function scanFormat(bytes: Uint8Array): ScanFormat | undefined {
  return signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0];
}
