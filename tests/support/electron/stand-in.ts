/**
 * The stand-in: what the built desktop program finds in Electron's place where there is no Electron. Its windows are pages of a real
 * Chromium, each with the preload script in a world of its own; `app://console/` and `app://stage/` are served by the program's
 * own handler. Displays, dialogs, menus and power are those of the double, recorded and answered by a test. No test on it
 * shows that Electron does the same.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserWindowConstructorOptions, Rectangle } from "electron";
import {
  app,
  BrowserWindow as Double,
  event,
  ipcMain,
  protocol,
  session,
  world,
} from "../../hosts/desktop/electron-double.ts";
import { frameless } from "../machine.ts";
import { DevTools, type Params } from "./devtools.ts";
import { binding, pageEnd, preloadEnd, world as preloadWorld } from "./worlds.ts";

// biome-ignore lint/performance/noBarrelFile: the module `electron` has all of it
export { dialog, Menu, powerSaveBlocker, screen } from "../../hosts/desktop/electron-double.ts";
export { app, ipcMain, protocol, session };

const data = process.argv.find((argument) => argument.startsWith("--data="))?.slice("--data=".length);
// As Electron does: what the browser stores lies in the data folder.
export const devtools = await DevTools.start(
  frameless ?? "/usr/bin/chromium",
  join(data ?? tmpdir(), "desktop"),
);

/** Serves what the program answers for its own addresses; a name under `localhost` is an origin of its own, and a secure one. */
const server = createServer(async (request, response) => {
  const url = toApp(`http://${request.headers.host ?? ""}${request.url ?? "/"}`);
  const handler = protocol.handlers.get("app");
  if (!handler || !url.startsWith("app://")) return void response.writeHead(404).end();
  const answer = await handler({ method: request.method ?? "GET", url });
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const { port } = server.address() as AddressInfo;

const toApp = (url: string): string =>
  url.replace(new RegExp(`^(blob:)?http://(\\w+)\\.localhost:${port}(?=/|$)`), "$1app://$2");
const toServed = (url: string): string => url.replace(/^app:\/\/(\w+)/, `http://$1.localhost:${port}`);

/** A frame as a message tells of it. */
interface Frame {
  readonly frameTreeNodeId: number;
  readonly parent: object | null;
  url: string;
}

export class BrowserWindow extends Double {
  readonly #page: Promise<string>;
  readonly #contexts = new Map<number, Frame>();
  readonly #frames = new Map<string, Frame>();
  #mainFrame = "";
  #context: number | undefined;
  /** Whether the program itself asked for the document that is being loaded. */
  #asked = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super(options);
    const { webContents } = this;
    const { width = 800, height = 600 } = options;
    this.bounds = { x: 0, y: 0, width, height };
    webContents.send = (channel, ...args) => {
      if (webContents.gone || webContents.crashed) throw new Error("Render frame was disposed");
      this.#tell({ channel, args });
    };
    webContents.forcefullyCrashRenderer = () => {
      // Never answered: who would answer is gone.
      void this.#send("Page.crash").catch(() => {});
    };
    this.#page = this.#open();
  }

  async #open(): Promise<string> {
    const { targetId } = await devtools.send("Target.createTarget", { url: "about:blank" });
    pages.set(targetId, this);
    const { sessionId } = await devtools.send("Target.attachToTarget", { targetId, flatten: true });
    this.#mainFrame = targetId;
    this.#frames.set(targetId, this.webContents.mainFrame);
    devtools.hear(sessionId, (method, params) => void this.#heard(method, params, sessionId));
    const preload = readFileSync(this.options.webPreferences?.preload ?? "", "utf8");
    const steps: readonly (readonly [string, Params])[] = [
      ["Page.enable", {}],
      ["Runtime.enable", {}],
      ["Inspector.enable", {}],
      ["Runtime.addBinding", { name: binding, executionContextName: preloadWorld }],
      ["Page.addScriptToEvaluateOnNewDocument", { source: pageEnd }],
      ["Page.addScriptToEvaluateOnNewDocument", { source: preloadEnd(preload), worldName: preloadWorld }],
      ["Fetch.enable", { patterns: [{ urlPattern: "*" }] }],
    ];
    for (const [method, params] of steps) await devtools.send(method, params, sessionId);
    await size(this.bounds, sessionId);
    return sessionId;
  }

  async #send(method: string, params: Params = {}): Promise<Params> {
    return devtools.send(method, params, await this.#page);
  }

  #tell(told: Params): void {
    if (this.#context === undefined) return;
    const expression = `standInTold(${JSON.stringify(told)})`;
    void this.#send("Runtime.evaluate", { expression, contextId: this.#context }).catch(() => {});
  }

  override async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    this.#asked = true;
    this.webContents.crashed = false;
    await this.#send("Page.navigate", { url: toServed(url) });
  }

  override setBounds(bounds: Rectangle): void {
    super.setBounds(bounds);
    void this.#page.then((page) => size(bounds, page));
  }

  override close(): void {
    if (this.closed) return;
    const closing = event();
    this.emit("close", closing);
    if (!closing.defaultPrevented) void this.#send("Page.close").catch(() => {});
  }

  override destroy(): void {
    if (this.closed) return;
    super.destroy();
    if (world.windows.every((window) => window.isDestroyed())) {
      app.emit("will-quit", event());
      app.exit(0);
    }
  }

  async #heard(method: string, params: Params, page: string): Promise<void> {
    const { webContents } = this;
    if (method === "Runtime.executionContextCreated") {
      const { id, name, auxData } = params["context"];
      if (name !== preloadWorld) return;
      this.#contexts.set(id, this.#frame(auxData.frameId));
      if (auxData.frameId === this.#mainFrame) this.#context = id;
    } else if (method === "Page.frameNavigated") {
      const { id, url } = params["frame"];
      this.#frame(id).url = toApp(url);
    } else if (method === "Page.loadEventFired") {
      webContents.emit("did-finish-load");
      this.emit("ready-to-show");
    } else if (method === "Inspector.targetCrashed") {
      webContents.crashed = true;
      this.#context = undefined;
      webContents.emit("render-process-gone", event(), { reason: "crashed" });
    } else if (method === "Page.javascriptDialogOpening") {
      const staying = event();
      webContents.emit("will-prevent-unload", staying);
      await this.#send("Page.handleJavaScriptDialog", { accept: staying.defaultPrevented }).catch(() => {});
    } else if (method === "Fetch.requestPaused") await this.#requested(params, page);
    else if (method === "Runtime.bindingCalled") await this.#called(params);
  }

  #frame(id: string): Frame {
    const known = this.#frames.get(id);
    if (known) return known;
    const { mainFrame } = this.webContents;
    const frame = {
      frameTreeNodeId: mainFrame.frameTreeNodeId + this.#frames.size,
      parent: mainFrame,
      url: "",
    };
    this.#frames.set(id, frame);
    return frame;
  }

  /** What the program's guards say of an address: leaving the page, and then loading anything at all. */
  async #requested({ requestId, request, resourceType, frameId }: Params, page: string): Promise<void> {
    const url = toApp(request.url);
    const isMainFrame = frameId === this.#mainFrame;
    const leaving = { ...event(), url, isMainFrame };
    leaving.preventDefault = () => {
      leaving.defaultPrevented = true;
    };
    if (resourceType === "Document" && !this.#asked) {
      this.webContents.emit("will-frame-navigate", leaving);
      if (isMainFrame) this.webContents.emit("will-navigate", leaving);
    }
    if (resourceType === "Document" && isMainFrame) this.#asked = false;
    const { cancel } = await new Promise<{ cancel?: boolean }>((answer) =>
      session.defaultSession.before ? session.defaultSession.before({ url }, answer) : answer({}),
    );
    const refused = leaving.defaultPrevented || cancel;
    await devtools
      .send(
        refused ? "Fetch.failRequest" : "Fetch.continueRequest",
        refused ? { requestId, errorReason: "Aborted" } : { requestId },
        page,
      )
      .catch(() => {});
  }

  /** A message of the preload script, with the frame of the very context it came from. */
  async #called({ name, payload, executionContextId }: Params): Promise<void> {
    if (name !== binding) return;
    const { channel, args, reply } = JSON.parse(payload) as {
      channel: string;
      args: unknown[];
      reply?: number;
    };
    const from = { sender: this.webContents, senderFrame: this.#contexts.get(executionContextId) ?? null };
    if (reply === undefined) {
      ipcMain.emit(channel, from, ...args);
      return;
    }
    try {
      this.#tell({ reply, value: await ipcMain.handlers.get(channel)?.(from, ...args) });
    } catch (error) {
      this.#tell({ reply, failed: String(error) });
    }
  }
}

/** A page is as large as its window. */
async function size({ width, height }: Rectangle, page: string): Promise<void> {
  const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
  await devtools.send("Emulation.setDeviceMetricsOverride", metrics, page);
}

/** The windows by their pages; a page that goes takes its window along, and one that nobody may open is closed. */
const pages = new Map<string, BrowserWindow>();
devtools.hear("", (method, params) => {
  if (method === "Target.targetDestroyed") pages.get(params["targetId"])?.destroy();
  if (method !== "Target.targetCreated") return;
  const { targetId, openerId, url } = params["targetInfo"];
  const answer = pages.get(openerId)?.webContents.openHandler?.({ url: toApp(url) }) as
    | { action?: string }
    | undefined;
  if (answer?.action === "deny") void devtools.send("Target.closeTarget", { targetId }).catch(() => {});
});
await devtools.send("Target.setDiscoverTargets", { discover: true });

app.exit = (code) => process.exit(code);
app.quit = () => {
  const leaving = event();
  app.emit("before-quit", leaving);
  if (leaving.defaultPrevented) return;
  // The stage before the console, which may stay: the worst order.
  for (const window of [...world.windows].reverse()) window.close();
};
process.on("SIGTERM", () => app.quit());
