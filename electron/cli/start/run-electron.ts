import { spawn } from "node:child_process";
import { type Message, message } from "../../../shared/text/text.ts";

/** How Electron's program ended. */
export interface Ended {
  /** None where a signal ended it, or where it could not be started. */
  readonly code: number | undefined;
  /** Milliseconds it lived. */
  readonly lived: number;
  /** The last that it said on standard error. */
  readonly said: string;
}

/** Runs Electron's program until it ends; what it says goes on to this terminal. Aborting ends it. */
export function runElectron(program: string, args: readonly string[], stop: AbortSignal): Promise<Ended> {
  return new Promise((resolve) => {
    const began = performance.now();
    let said = "";
    const end = (code: number | null): void =>
      resolve({ code: code ?? undefined, lived: performance.now() - began, said });
    const child = spawn(program, args, { stdio: ["inherit", "inherit", "pipe"] });
    child.stderr.setEncoding("utf8").on("data", (part: string) => {
      said = (said + part).slice(-4000);
      process.stderr.write(part);
    });
    stop.addEventListener("abort", () => child.kill());
    child.once("error", (error) => {
      said = error.message;
      end(null);
    });
    child.once("close", end);
  });
}

/** Milliseconds within which a program that ends has not become one: no window was there to be closed. */
const first = 10_000;

/** Why a program that died at once did so, as far as it said; nothing where it had lived. */
export function diedEarly({ code, lived, said }: Ended, program: string): Message | undefined {
  if (lived > first) return undefined;
  if (/sandbox|user namespace|zygote/i.test(said)) return message("host.start.no-sandbox", { program });
  const lines = said.split("\n").filter((line) => line.trim() !== "" && !/^\s+at /.test(line));
  const ended = message("host.start.ended-with", { code: code ?? "-" });
  return message("host.start.died", { program, reason: lines.at(-1)?.trim().slice(0, 200) ?? ended });
}
