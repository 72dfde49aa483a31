import type { ChildProcess } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { type Message, message } from "../../../shared/text/text.ts";

/** How a browser ended whose page had not come. */
export interface LeftEarly {
  /** None where a signal ended it. */
  readonly code: number | undefined;
  /** The last line it said on standard error; empty where it said nothing. */
  readonly said: string;
}

/** Milliseconds for the page of a browser that ended well: another process of its profile may have taken the window over. */
const takenOver = 15_000;

/** Milliseconds for the last words of a process that has ended; a child of its own may hold the line for ever. */
const lastWords = 500;

/**
 * Waits until a started browser's page has come (`spent`), which gives nothing, or it ends before that. One that ends without an error
 * has often only handed its window to another of the same profile: it is early when the page does not come for `grace` milliseconds.
 */
export async function leftEarly(
  child: ChildProcess,
  spent: AbortSignal,
  grace: number = takenOver,
): Promise<LeftEarly | undefined> {
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (part: string) => {
    said = (said + part).slice(-4000);
  });
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const came = new Promise<"came">((resolve) => {
    if (spent.aborted) resolve("came");
    spent.addEventListener("abort", () => resolve("came"), { once: true });
  });
  const ended = new Promise<number | null>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    child.once("exit", resolve);
  });
  const first = await Promise.race([came, ended]);
  if (first === "came") {
    // What it says from here on goes nowhere, but has to be taken: a full line would hold it up.
    child.stderr?.removeAllListeners("data").resume();
    return undefined;
  }
  await Promise.race([closed, setTimeout(lastWords, undefined, { ref: false })]);
  // Whoever holds the other end must not keep this program from ending.
  child.stderr?.destroy();
  if (first === 0 && (await Promise.race([came, setTimeout(grace, "late", { ref: false })])) === "came")
    return undefined;
  const lines = said.split("\n").filter((line) => line.trim() !== "");
  return { code: first ?? undefined, said: lines.at(-1)?.trim().slice(0, 200) ?? "" };
}

/** How it ended, in words. */
export function howItEnded({ code, said }: LeftEarly): Message {
  const ended = message("host.start.ended-with", { code: code ?? "-" });
  return said === "" ? ended : message("host.start.ended-saying", { ended, said });
}
