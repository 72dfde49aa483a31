import { mkdirSync } from "node:fs";
import { codeOf } from "../ledger/failure.ts";

/** Makes a folder where it is missing. Where it cannot be made, writing into it is refused with the reason. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}
