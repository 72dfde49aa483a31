import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScanKind } from "../../shared/draw/scans-file.ts";
import { good, holdUntil } from "./hold-in-windows.ts";
import { hostInProcess } from "./in-process.ts";
import { scansOf } from "./scan-files.ts";
import { scratch } from "./scratch.ts";
import { ceremony, testPorts } from "./small-office.ts";
import { officer } from "./windows.ts";

/** A data folder in which the first bag is written, and scans of its minutes; for all tests of a file, each on a copy. */
export interface Bagged {
  readonly folder: string;
  readonly scans: ReturnType<typeof scansOf>;
  readonly remove: () => void;
}

export async function holdToBag(): Promise<Bagged> {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-"));
  const host = hostInProcess(folder, testPorts());
  const held = officer(host);
  await holdUntil(held, "bag");
  const { pdf } = good(await held.console.client.call("paper", { ceremony, paper: "minutes" }));
  await host.close();
  return {
    folder,
    scans: scansOf(Buffer.from(pdf, "base64")),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A copy that goes when the test is over. */
export function copyOf(folder: string): string {
  const copy = scratch();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** A scan as the console sends it. */
export function scan(bytes: Uint8Array, remark = "", kind: ScanKind = "minutes") {
  return { name: "扫描.bin", kind, remark, bytes: Buffer.from(bytes).toString("base64") };
}
