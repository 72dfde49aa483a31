import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** What the DevTools protocol sends: an object by names. */
// biome-ignore lint/suspicious/noExplicitAny: the protocol's values are as they come
export type Params = Readonly<Record<string, any>>;

type Listener = (method: string, params: Params) => void;

/** A Chromium of its own and a connection to it by the DevTools protocol, a session for each of its pages. */
export class DevTools {
  /** Where another program may connect as well. */
  readonly address: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<
    number,
    { readonly done: (found: Params) => void; readonly failed: (error: Error) => void }
  >();
  readonly #listeners = new Map<string, Listener>();
  #asked = 0;

  private constructor(address: string, socket: WebSocket) {
    this.address = address;
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => this.#take(JSON.parse(String(data)) as Params));
  }

  /** Starts the browser, which ends with this process; what it stores goes into a folder of its own below `folder`. */
  static async start(program: string, folder: string): Promise<DevTools> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const profile = mkdtempSync(join(folder, "stand-in-"));
    const child = spawn(
      program,
      [
        "--headless",
        "--remote-debugging-port=0",
        // It ends where nobody is at the other end of this pipe: also with a process that was killed.
        "--remote-debugging-pipe",
        `--user-data-dir=${profile}`,
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-renderer-backgrounding",
        "--autoplay-policy=no-user-gesture-required",
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "about:blank",
      ],
      { stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"], env: { ...process.env, TZ: "Asia/Shanghai" } },
    );
    const address = await addressOf(child);
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener("open", resolve);
      socket.addEventListener("error", reject);
    });
    return new DevTools(address, socket);
  }

  send(method: string, params: Params = {}, session?: string): Promise<Params> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed });
      this.#socket.send(JSON.stringify({ id, method, params, ...(session && { sessionId: session }) }));
    });
  }

  /** Hears what a session tells; the browser itself is the session without a name. */
  hear(session: string, listener: Listener): void {
    this.#listeners.set(session, listener);
  }

  #take({ id, method, params, result, error, sessionId }: Params): void {
    if (id === undefined) {
      this.#listeners.get(sessionId ?? "")?.(method, params ?? {});
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.failed(new Error(error.message));
    else waiting?.done(result);
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!child.stderr) throw new Error("the browser has no standard error");
    createInterface({ input: child.stderr }).on("line", (line) => {
      const [, address] = /DevTools listening on (ws:\S+)/.exec(line) ?? [];
      if (address) resolve(address);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the browser ended with ${code}`)));
  });
}
