import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { _electron, chromium, type Page } from "@playwright/test";
import { electronBinary } from "../../electron/cli/start/built.ts";
import type { DisplayDouble } from "../hosts/desktop/electron-world.ts";
import { answeringScript } from "../support/electron/placing-answered.ts";

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

/** Whether the desktop host is tested on Electron itself; where its program is not here, on the stand-in. */
export function onElectron(): boolean {
  const shown = process.platform !== "linux" || !!process.env["DISPLAY"] || !!process.env["WAYLAND_DISPLAY"];
  return shown && electronBinary(root, process.env) !== undefined;
}

/** The desktop host, which opens both windows by itself. */
export interface DesktopHost extends RunningHost {
  readonly pages: Readonly<Record<"console" | "stage", Page>>;
}

/** Starts the desktop host; `complain` is told all it says of bugs. `packed` is the program of a package, which runs on the stand-in alone. */
export async function startDesktop(
  folder: string,
  complain: (line: string) => void,
  packed = "",
): Promise<DesktopHost> {
  if (packed !== "") return startStandIn(folder, complain, packed);
  if (!existsSync(built)) throw new Error("the desktop host is not built (npm run build:desktop)");
  return onElectron() ? startElectron(folder) : startStandIn(folder, complain);
}

const built = join(root, "dist/desktop/main.js");

/** A desktop host whose questions a test answers in place of a person, on Electron or the stand-in. */
export interface AskedDesktop extends DesktopHost {
  /** Answers the next questions, each by the index of the choice. */
  readonly answer: (...choices: readonly number[]) => Promise<unknown>;
  /** As Cmd+Q. */
  readonly quit: () => Promise<unknown>;
  readonly tell: () => Promise<Pick<Told, "questions" | "awake">>;
}

/** Starts the desktop host for a test that answers its questions; `complain` is told what the stand-in says of bugs. */
export const startAsked = (folder: string, complain: (line: string) => void): Promise<AskedDesktop> =>
  onElectron() ? startElectron(folder) : startStandIn(folder, complain);

async function startElectron(folder: string): Promise<AskedDesktop> {
  // Loaded before the program: on a machine with one screen it asks as soon as its console is painted.
  const early = join(mkdtempSync(join(tmpdir(), "mingqian-early-")), "placing.cjs");
  writeFileSync(early, answeringScript());
  const app = await _electron
    .launch({
      executablePath: electronBinary(root, process.env) ?? "",
      args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "-r", early, root, `--data=${folder}`],
    })
    .finally(() => rmSync(dirname(early), { recursive: true, force: true, maxRetries: 5 }));
  // Nobody sits before the system's own dialogue; one that no test answers is closed, as with Escape.
  await app.evaluate(({ dialog, powerSaveBlocker }) => {
    const asked = {
      answers: [] as number[],
      questions: [] as Told["questions"][number][],
      awake: new Set<number>(),
    };
    Reflect.set(globalThis, "asked", asked);
    const ask = async (_: unknown, options: { message: string; buttons: string[]; cancelId: number }) => {
      asked.questions.push({ message: options.message, buttons: options.buttons });
      return { response: asked.answers.shift() ?? options.cancelId, checkboxChecked: false };
    };
    Reflect.set(dialog, "showMessageBox", ask);
    const start = powerSaveBlocker.start.bind(powerSaveBlocker);
    const stop = powerSaveBlocker.stop.bind(powerSaveBlocker);
    Reflect.set(powerSaveBlocker, "start", (type: Parameters<typeof start>[0]) => {
      const id = start(type);
      asked.awake.add(id);
      return id;
    });
    Reflect.set(powerSaveBlocker, "stop", (id: number) => {
      asked.awake.delete(id);
      return stop(id);
    });
  });
  const answer = (...choices: readonly number[]) =>
    app.evaluate((_, given) => void Reflect.get(globalThis, "asked").answers.push(...given), choices);
  return {
    addresses: opensItself,
    pages: await pagesOf(() => app.windows(), "app://$/"),
    answer,
    quit: () => app.evaluate((electron) => electron.app.quit()),
    tell: () =>
      app.evaluate(() => {
        const { questions, awake } = Reflect.get(globalThis, "asked");
        return { questions, awake: awake.size > 0 };
      }),
    close: async () => {
      await answer(0);
      await app.close();
    },
    kill: async () => {
      const ended = end(app.process());
      app.process().kill("SIGKILL");
      await ended;
    },
  };
}

/** The stand-in, and what a test asks of it in place of a person and a machine. */
export interface StandIn extends AskedDesktop {
  /** Answers the next questions, each by the index of the choice. */
  readonly answer: (...choices: readonly number[]) => Promise<Told>;
  /** Plugs screens in or out. */
  readonly plug: (displays: readonly DisplayDouble[]) => Promise<Told>;
  /** As Cmd+Q. */
  readonly quit: () => Promise<Told>;
  readonly tell: () => Promise<Told>;
  /** Both windows once more, after a page was lost: a page that is driven ends with its process. */
  readonly again: () => Promise<DesktopHost["pages"]>;
  readonly ended: Promise<void>;
}

/** What the stand-in recorded. */
export interface Told {
  readonly questions: readonly { readonly message: string; readonly buttons: readonly string[] }[];
  readonly boxes: readonly { readonly content: string }[];
  readonly awake: boolean;
  readonly windows: readonly {
    readonly bounds: { readonly x: number };
    readonly visible: boolean;
    readonly fullScreen: boolean;
    readonly closed: boolean;
    readonly focused: boolean;
  }[];
}

/**
 * Starts a package's own program as its file lies there, Electron and all. Its fuses let nothing into its main process; the pages are
 * reached by Chromium's switch.
 */
export async function startPacked(program: string, folder: string): Promise<DesktopHost> {
  const child = spawn(program, ["--remote-debugging-port=0", `--data=${folder}`], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = end(child);
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  try {
    const browser = await chromium.connectOverCDP(await devtoolsOf(child));
    const pages = () => browser.contexts().flatMap((context) => context.pages());
    return { addresses: opensItself, pages: await pagesOf(pages, "app://$/"), close: kill, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** Where Chromium says that it is reached. */
function devtoolsOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (part: string) => {
      said += part;
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the packed program ended with ${code}:\n${said}`)));
  });
}

export async function startStandIn(
  folder: string,
  complain: (line: string) => void,
  program = built,
  screens: 1 | 2 = 2,
): Promise<StandIn> {
  const script = join(root, "tests/support/electron/run.ts");
  const child = spawn(process.execPath, [script, program, String(screens), `--data=${folder}`], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  const ended = end(child);
  createInterface({ input: child.stderr }).on("line", complain);
  const lines = createInterface({ input: child.stdout });
  const { browser: address } = JSON.parse(await nextLine(lines, child)) as { browser: string };
  // A connection that is made at the instant a page is dead knows it as dead for good: another one is made.
  const connect = async (tries = 6): Promise<DesktopHost["pages"]> => {
    const browser = await chromium.connectOverCDP(address);
    const pages = () => browser.contexts().flatMap((context) => context.pages());
    return pagesOf(pages, "http://$.localhost:", 100).catch((error: unknown) => {
      if (tries === 1) throw error;
      return connect(tries - 1);
    });
  };
  const order = async (order: object): Promise<Told> => {
    const line = nextLine(lines, child);
    child.stdin.write(`${JSON.stringify(order)}\n`);
    return JSON.parse(await line) as Told;
  };
  return {
    addresses: opensItself,
    pages: await connect(),
    again: () => connect(),
    answer: (...choices) => order({ do: "answer", with: choices }),
    plug: (displays) => order({ do: "displays", are: displays }),
    quit: () => order({ do: "quit" }),
    tell: () => order({ do: "tell" }),
    ended,
    close: async () => {
      child.stdin.write(
        `${JSON.stringify({ do: "answer", with: [0] })}\n${JSON.stringify({ do: "quit" })}\n`,
      );
      await ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** The stand-in as {@link startAsked} starts Electron on a machine with one screen. */
export const startOnOneScreen = (folder: string, complain: (line: string) => void): Promise<StandIn> =>
  startStandIn(folder, complain, built, 1);

const opensItself = () => Promise.reject(new Error("the desktop opens its windows itself"));

/**
 * Asked again and again, a tenth of a second apart: at the instant a window is told of, it has no address yet. `$` stands for
 * the role.
 */
async function pagesOf(
  pages: () => readonly Page[],
  address: string,
  times = 300,
): Promise<DesktopHost["pages"]> {
  const windowOf = async (role: string): Promise<Page> => {
    for (let tries = 0; tries < times; tries += 1) {
      const page = pages().find((each) => each.url().startsWith(address.replace("$", role)));
      if (page) return page;
      await setTimeout(100);
    }
    throw new Error(`the desktop opened no window of the ${role} within ${times / 10} seconds`);
  };
  return { console: await windowOf("console"), stage: await windowOf("stage") };
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
