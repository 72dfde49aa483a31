const mebi = 1024 * 1024;

/** What an import reads at most: ample for a register of an office, and small enough for its memory. */
export const limits = {
  /** Bytes of a file. */
  file: 128 * mebi,
  /** Bytes its parts unpack to. The library reads each as one string, which V8 ends at 512 MiB. */
  unpacked: 384 * mebi,
  /** Parts of an archive. */
  entries: 4096,
  rows: 250_000,
  columns: 256,
  /** Cells that are filled from the merged ones above them. */
  merged: 4_000_000,
} as const;

/**
 * Bytes of memory that a byte of a file takes at most while it is read, measured with sheets of 60,000 rows and rounded up: of
 * text, of an archive's parts as they unpack, of a compound file.
 */
export const appetite = { text: 14, zip: 6, ole: 28 } as const;

/** Bytes as whole mebibytes, rounded up, for a sentence. */
export function mebibytes(bytes: number): number {
  return Math.ceil(bytes / mebi);
}
