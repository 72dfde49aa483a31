import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { good } from "./hold-in-windows.ts";
import { hostInProcess } from "./in-process.ts";
import { holdReal, ledgerIn, openReal, putBack, setUp, voidReal } from "./real-office.ts";
import { testPorts } from "./small-office.ts";
import { officer } from "./windows.ts";

/** Data folders whose ledger gets lost, for all tests of a file, each on a copy. */
export interface LostLedgers {
  /** A data folder with a locked list and its bag. */
  readonly drawn: string;
  /** The ledger as it was before that ceremony was opened. */
  readonly before: string;
  /** A data folder that went on from there with a void ceremony instead. */
  readonly voided: string;
  readonly remove: () => void;
}

export async function lostLedgers(): Promise<LostLedgers> {
  const base = mkdtempSync(join(tmpdir(), "mingqian-"));
  const [drawn, before, voided] = [join(base, "drawn"), join(base, "before.sqlite"), join(base, "voided")];
  const start = (folder: string) => {
    const host = hostInProcess(folder, testPorts());
    return { host, held: officer(host) };
  };
  const set = start(drawn);
  await setUp(set.held);
  await set.host.close();
  cpSync(ledgerIn(drawn), before);
  mkdirSync(voided);
  putBack(before, voided);
  const locking = start(drawn);
  await openReal(locking.held, "2027Q3");
  await holdReal(locking.held, "bag");
  await locking.host.close();
  const voiding = start(voided);
  await openReal(voiding.held, "2027Q3");
  await holdReal(voiding.held, "sheet");
  await voidReal(voiding.held, "DEMO-2027Q3-1");
  await voiding.host.close();
  return { drawn, before, voided, remove: () => rmSync(base, { recursive: true, force: true }) };
}

/** The program over a data folder, until the test is over. */
export function started(folder: string, ports = testPorts()) {
  const host = hostInProcess(folder, ports);
  onTestFinished(() => void host.close());
  return { folder, host, held: officer(host) };
}

export const beginning = (reason = "硬盘损坏，备份也未找到") => ({
  commandId: randomUUID(),
  reason,
  officer: "甲负责",
  supervisor: "乙监督",
});

/** Begins a new ledger and starts the program again over it. */
export async function begunAnew(folder: string) {
  const lost = started(folder);
  const { kept } = good(await lost.held.console.client.call("beginLedger", beginning()));
  expect(lost.held.console.last().view.broken?.key).toBe("succession.begun");
  await lost.host.close();
  return { kept, ...started(folder) };
}

/** Lays the bags of one data folder into another one. */
export function layIn(from: string, to: string): void {
  cpSync(join(from, "bags"), join(to, "bags"), { recursive: true });
}
