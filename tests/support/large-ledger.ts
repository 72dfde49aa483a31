import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { succeeded } from "./outcome.ts";

/** What stands in each of the blobs of {@link writeLarge}, the oldest first. */
const mark = (number: number) => `large blob ${number},`;
const bytesOf = (number: number) => Buffer.alloc(5_000_000, mark(number));

/** The blob's hash. */
export const largeBlob = (number: number): string =>
  createHash("sha256").update(bytesOf(number)).digest("hex");

/** Adds 20 blobs of 5 MB: more than is verified at opening. */
export function writeLarge(file: string): void {
  const ledger = succeeded(openLedger(file));
  for (let number = 1; number <= 20; number += 1)
    succeeded(ledger.append({ events: [], blobs: [bytesOf(number)] }));
  ledger.close();
}

/** Changes one byte of a blob of a ledger that nobody holds. */
export function damage(file: string, number: number): void {
  const at = readFileSync(file).indexOf(mark(number), 4096);
  const handle = openSync(file, "r+");
  writeSync(handle, "L", at + 1_000);
  closeSync(handle);
}
