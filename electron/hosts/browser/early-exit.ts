import type { ChildProcess } from "node:child_process";
import { type Message, message } from "../../../shared/text/text.ts";
import { howSpent, type Spent } from "./entrance.ts";

/** How a browser ended whose page had not come. */
export interface LeftEarly {
  /** None where a signal ended it. */
  readonly code: number | undefined;
  /** The last line it said on standard error; empty where it said nothing. */
  readonly said: string;
}

/** Milliseconds for the page of a browser that ended well: another process of its profile may have taken the window over, slowly on a cold machine. */
const takenOver = 60_000;

/** Milliseconds for the last words of a process that has ended; a child of its own may hold the line for ever. */
const lastWords = 500;

/**
 * Waits until a started browser's page has come in with its token, which gives nothing, or the browser ends before that, or the token
 * grows too old beside a browser that still runs. One that ends without an error has often only handed its window to another of the
 * same profile: it is early when the page does not come for `grace` milliseconds. Gives nothing either where the token is called in.
 */
export async function leftEarly(
  child: ChildProcess,
  spent: AbortSignal,
  grace: number = takenOver,
): Promise<LeftEarly | "too-old" | undefined> {
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (part: string) => {
    said = (said + part).slice(-4000);
  });
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const token = new Promise<Spent | undefined>((resolve) => {
    const tell = (): void => resolve(howSpent(spent));
    if (spent.aborted) tell();
    spent.addEventListener("abort", tell, { once: true });
  });
  const ended = new Promise<{ readonly code: number | null }>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve({ code: child.exitCode });
    child.once("exit", (code) => resolve({ code }));
  });
  const first = await Promise.race([token, ended]);
  if (typeof first !== "object") {
    // What it says from here on goes nowhere, but has to be taken: a full line would hold it up.
    child.stderr?.removeAllListeners("data").resume();
    return first === "too-old" ? first : undefined;
  }
  const { code } = first;
  await Promise.race([closed, passed(lastWords)]);
  // Whoever holds the other end must not keep this program from ending.
  child.stderr?.destroy();
  if (code === 0) await Promise.race([token, passed(grace)]);
  const how = howSpent(spent);
  if (how === "used" || how === "forgotten") return undefined;
  const lines = said.split("\n").filter((line) => line.trim() !== "");
  return { code: code ?? undefined, said: lines.at(-1)?.trim().slice(0, 200) ?? "" };
}

/** So many milliseconds; nothing is kept running for them. */
function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

/** How it ended, in words. */
export function howItEnded({ code, said }: LeftEarly): Message {
  const ended = message("host.start.ended-with", { code: code ?? "-" });
  return said === "" ? ended : message("host.start.ended-saying", { ended, said });
}
