import { fork } from "node:child_process";
import { once } from "node:events";
import { renameSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { Message } from "../../shared/text/text.ts";

/** What a process that holds a ledger is asked: a step, a step in whose midst the file is renamed, a look, an end. */
export type Asked =
  | { readonly kind: "append" | "look" | "close" }
  /** Makes every later step bring so many bytes. */
  | { readonly kind: "grow"; readonly bytes: number }
  | { readonly kind: "append-and-rename"; readonly from: string; readonly to: string };

/** What it says then. */
export interface Told {
  /** Of the last event that it acknowledged. */
  readonly seq: number;
  readonly refused?: Message;
  /** The text of a blob that every step brings; empty where it cannot be read. */
  readonly blob: string;
}

/** A ledger in a process of its own, which is asked one thing after another. */
export interface LedgerProcess {
  readonly pid: number;
  readonly ask: (asked: Asked) => Promise<Told>;
  /** Lets go of the ledger and ends. */
  readonly close: () => Promise<void>;
  readonly kill: () => Promise<void>;
}

/** Starts one that holds a ledger's file. */
export async function ledgerProcess(file: string): Promise<LedgerProcess> {
  const child = fork(fileURLToPath(import.meta.url), [file], { execArgv: [] });
  const ended = once(child, "close");
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const answer = async () => {
    const [told] = (await Promise.race([
      once(child, "message"),
      ended.then(() => Promise.reject(new Error("the process ended"))),
    ])) as [Told];
    return told;
  };
  await answer();
  return {
    pid: child.pid ?? 0,
    ask: (asked) => {
      const told = answer();
      child.send(asked);
      return told;
    },
    close: async () => {
      child.send({ kind: "close" });
      await ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) await serve(process.argv[2] ?? "");

async function serve(file: string): Promise<void> {
  const { openLedger } = await import("../../electron/services/ledger/open-ledger.ts");
  const { digest } = await import("../../electron/services/ledger/digest.ts");
  const opened = openLedger(file);
  if (!opened.ok) throw new Error(opened.refusal.key);
  const ledger = opened.value;
  const blob = Buffer.from("the first blob");
  const told = (refused?: Message): Told => {
    const { seq } = ledger.head();
    return { seq, blob: ledger.blob(digest(blob))?.toString() ?? "", ...(refused && { refused }) };
  };
  let bytes = blob;
  process.on("message", (asked: Asked) => {
    if (asked.kind === "grow") {
      bytes = Buffer.alloc(asked.bytes, "x");
      process.send?.(told());
      return;
    }
    if (asked.kind === "close") {
      ledger.close();
      process.disconnect();
      return;
    }
    if (asked.kind === "look") {
      process.send?.(told(ledger.displaced()));
      return;
    }
    const appended = ledger.append({
      events: [`{"n":${ledger.head().seq + 1}}`],
      keep: { last: Buffer.from(`${ledger.head().seq + 1}`) },
      // Asked for when the step's events are written and it is not committed yet.
      get blobs() {
        if (asked.kind === "append-and-rename") renameSync(asked.from, asked.to);
        return [blob, bytes];
      },
    });
    process.send?.(told(appended.ok ? undefined : appended.refusal));
  });
  process.send?.(told());
}
