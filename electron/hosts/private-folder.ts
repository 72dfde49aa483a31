import { mkdirSync } from "node:fs";

/** Makes a folder that only this person can look into, where it is missing. Where it cannot be made, opening what belongs in it says why. */
export function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
}
