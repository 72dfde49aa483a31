import { closeSync, fsyncSync, openSync, writeFileSync } from "node:fs";

/**
 * Writes a file and returns when its bytes are on the medium; the folder entry is not yet ({@link syncFolder}).
 *
 * @param mode rights of a file that is made, before the umask; of one that is there they stay
 */
export function writeDurably(file: string, bytes: Uint8Array | string, mode = 0o666): void {
  const handle = openSync(file, "w", mode);
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes names made, renamed or removed in a folder durable. Windows does so by itself and cannot open a folder. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
