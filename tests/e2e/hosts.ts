import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { _electron, type Page } from "@playwright/test";
import { electronBinary } from "../../electron/cli/start/built.ts";

const root = join(import.meta.dirname, "../..");

/** A running application and where its windows are. */
export interface RunningHost {
  /** Fresh addresses of both windows; nothing on the desktop, which opens its windows itself. */
  readonly addresses: () => Promise<Readonly<Record<"console" | "stage", string>>>;
  /** The desktop's own windows. */
  readonly pages?: Readonly<Record<"console" | "stage", Page>>;
  readonly close: () => Promise<void>;
  /** As a power cut: nothing is tidied up. */
  readonly kill: () => Promise<void>;
}

/** Starts the browser host in a process of its own; `complain` is told all it says of bugs. */
export async function startBrowserHost(
  folder: string,
  clock: number,
  complain: (line: string) => void,
): Promise<RunningHost> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "host-process.ts"), folder, String(clock)],
    {
      stdio: ["pipe", "pipe", "pipe"],
    },
  );
  const complaints = createInterface({ input: child.stderr });
  complaints.on("line", complain);
  const lines = createInterface({ input: child.stdout });
  const first = nextLine(lines, child);
  let told: Promise<string> | undefined = first;
  await first;
  return {
    addresses: async () => {
      const line = told ?? nextLine(lines, child);
      if (!told) child.stdin.write("\n");
      told = undefined;
      return JSON.parse(await line) as Record<"console" | "stage", string>;
    },
    close: async () => {
      const ended = end(child);
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      const ended = end(child);
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Why the desktop host cannot be tested on this machine; nothing where it can. */
export function noElectron(): string | undefined {
  if (!electronBinary(root, process.env))
    return "Electron's program is not here (npx install-electron fetches it)";
  if (!existsSync(join(root, "dist/desktop/main.js")))
    return "the desktop host is not built (npm run build:desktop)";
  if (process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"])
    return "there is no display";
  return undefined;
}

/** Starts the desktop host, which opens both windows by itself. */
export async function startElectron(folder: string): Promise<RunningHost> {
  const app = await _electron.launch({
    executablePath: electronBinary(root, process.env) ?? "",
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), root, `--data=${folder}`],
  });
  // Asked again and again: at the instant a window is told of, it has no address yet.
  const windowOf = async (role: string): Promise<Page> => {
    for (let tries = 0; tries < 300; tries += 1) {
      const page = app.windows().find((each) => each.url().startsWith(`app://${role}/`));
      if (page) return page;
      await setTimeout(100);
    }
    throw new Error(`the desktop opened no window of the ${role} within half a minute`);
  };
  const pages = { console: await windowOf("console"), stage: await windowOf("stage") };
  return {
    addresses: () => Promise.reject(new Error("the desktop opens its windows itself")),
    pages,
    close: () => app.close(),
    kill: async () => {
      const ended = end(app.process());
      app.process().kill("SIGKILL");
      await ended;
    },
  };
}

function nextLine(lines: Interface, child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", (code) => reject(new Error(`the host ended with ${code}`)));
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once("exit", () => resolve()));
}
