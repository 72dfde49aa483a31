import { join } from "node:path";
import { onTestFinished, vi } from "vitest";
import { type Surroundings, startCommand } from "../../electron/cli/start/command.ts";
import { builtWindows } from "../hosts/windows-fixture.ts";
import { scratch } from "./scratch.ts";

/** A start in this process, with a home folder of its own, on a machine without screen, browser and Electron unless given. */
export interface Starting {
  /** Settled when the command has ended. */
  readonly ended: Promise<number>;
  readonly printed: readonly string[];
  readonly complained: readonly string[];
  /** The first match in what is printed, from a line on; waits for it. */
  readonly says: (pattern: RegExp, from?: number) => Promise<RegExpExecArray>;
  readonly type: (line: string) => void;
  readonly stop: () => void;
  readonly home: string;
  readonly root: string;
}

interface Given {
  readonly env?: Readonly<Record<string, string>>;
  readonly root?: string;
  readonly home?: string;
  readonly portable?: Surroundings["portable"];
}

/** Starts with these arguments, in English. The windows are the small ones of the fixture. */
export function starting(args: readonly string[], { env = {}, ...given }: Given = {}): Starting {
  const home = given.home ?? scratch();
  const root = given.root ?? scratch();
  const printed: string[] = [];
  const complained: string[] = [];
  const stop = new AbortController();
  const keyboard = typed(stop.signal);
  const ended = startCommand(
    [...args, "--lang", "en"],
    { print: (line) => printed.push(line), complain: (line) => complained.push(line) },
    {
      machine: { platform: "linux", env: { PATH: join(root, "bin"), ...env }, home },
      root,
      windows: builtWindows(),
      lines: () => keyboard.lines,
      stop: stop.signal,
      ...(given.portable && { portable: given.portable }),
    },
  );
  onTestFinished(async () => {
    stop.abort();
    await ended;
  });
  return {
    ended,
    printed,
    complained,
    says: (pattern, from = 0) =>
      vi.waitFor(
        () => {
          const found = pattern.exec(printed.slice(from).join("\n"));
          if (!found) throw new Error(`not said: ${pattern}\n${[...printed, ...complained].join("\n")}`);
          return found;
        },
        { timeout: 10_000 },
      ),
    type: keyboard.type,
    stop: () => stop.abort(),
    home,
    root,
  };
}

/** Lines as a terminal gives them, until the program is stopped. */
function typed(stop: AbortSignal) {
  const waiting: string[] = [];
  let wake = (): void => {};
  stop.addEventListener("abort", () => wake());
  async function* lines(): AsyncGenerator<string> {
    while (!stop.aborted) {
      const line = waiting.shift();
      if (line !== undefined) yield line;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  }
  return {
    lines: lines(),
    type: (line: string) => {
      waiting.push(line);
      wake();
    },
  };
}
