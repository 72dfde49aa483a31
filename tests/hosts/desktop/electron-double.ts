/**
 * A double of the `electron` module, which a test has in its place by `vi.mock("electron", …)`: what the desktop host asks of
 * it is noted, and what Electron would do of itself a test does by hand. Only what the host uses is here.
 */
import { EventEmitter } from "node:events";
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions, Rectangle } from "electron";
import { type DisplayDouble, fresh } from "./electron-world.ts";

export let world = fresh<BrowserWindow>();
let ids = 0;

/** Forgets everything, listeners included. */
export function resetElectron(): void {
  world = fresh<BrowserWindow>();
  for (const emitter of [app, screen, session.defaultSession, ipcMain]) emitter.removeAllListeners();
  ipcMain.handlers.clear();
  protocol.handlers.clear();
}

class App extends EventEmitter {
  isPackaged = false;
  readonly commandLine = { getSwitchValue: (name: string): string => world.switches[name] ?? "" };
  enableSandbox(): void {
    world.sandboxed = true;
  }
  setPath(name: string, path: string): void {
    world.paths[name] = path;
  }
  requestSingleInstanceLock(): boolean {
    return world.firstInstance;
  }
  async whenReady(): Promise<void> {}
  exit(code: number): void {
    world.exits.push(code);
  }
  quit(): void {
    world.exits.push("quit");
    const leaving = event();
    this.emit("before-quit", leaving);
    if (leaving.defaultPrevented) return;
    // The stage before the console, which may stay: the worst order.
    for (const window of [...world.windows].reverse()) window.close();
    if (world.windows.every((window) => window.isDestroyed())) this.emit("will-quit", event());
  }
}
export const app = new App();

/** An event that can be prevented, as Electron's are. */
export function event(): { defaultPrevented: boolean; preventDefault: () => void } {
  const made = {
    defaultPrevented: false,
    preventDefault: () => {
      made.defaultPrevented = true;
    },
  };
  return made;
}

export class WebContents extends EventEmitter {
  readonly id = ++ids;
  readonly mainFrame = { frameTreeNodeId: this.id * 100, parent: null, url: "" };
  readonly sent: { readonly channel: string; readonly value: unknown }[] = [];
  openHandler: ((details: { readonly url: string }) => unknown) | undefined;
  gone = false;
  getURL(): string {
    return this.mainFrame.url;
  }
  send(channel: string, value: unknown): void {
    if (this.gone) throw new Error("Render frame was disposed before WebFrameMain could be accessed");
    // Structured clone, as on Electron's wire.
    const copy: unknown = structuredClone(value);
    this.sent.push({ channel, value: copy });
    this.emit("test:sent", channel, copy);
  }
  isDestroyed(): boolean {
    return this.gone;
  }
  crashed = false;
  isCrashed(): boolean {
    return this.crashed;
  }
  forcefullyCrashRenderer(): void {
    this.emit("render-process-gone", event(), { reason: "killed" });
  }
  zoom = 0;
  getZoomLevel(): number {
    return this.zoom;
  }
  setZoomLevel(level: number): void {
    this.zoom = level;
  }
  /** Whether the page asks to stay, once. */
  staysOnce = false;
  setWindowOpenHandler(handler: (details: { readonly url: string }) => unknown): void {
    this.openHandler = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly options: BrowserWindowConstructorOptions;
  readonly loaded: string[] = [];
  bounds: Rectangle = { x: 0, y: 0, width: 800, height: 600 };
  visible = false;
  fullScreen = false;
  minimized = false;
  closed = false;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    world.windows.push(this);
    app.emit("web-contents-created", event(), this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    this.loaded.push(url);
  }
  show(): void {
    this.visible = true;
  }
  isVisible(): boolean {
    return this.visible;
  }
  showInactive(): void {
    this.visible = true;
  }
  hide(): void {
    if (this.fullScreen) throw new Error("hiding a full-screen window leaves a black screen");
    this.visible = false;
  }
  maximize(): void {}
  getBounds(): Rectangle {
    return this.bounds;
  }
  setBounds(bounds: Rectangle): void {
    if (this.fullScreen) throw new Error("a full-screen window does not move");
    this.bounds = bounds;
  }
  isFullScreen(): boolean {
    return this.fullScreen;
  }
  /** Filling a screen takes the focus; leaving takes its time, and is ignored while the window is hidden. */
  setFullScreen(full: boolean): void {
    if (full) {
      this.fullScreen = true;
      world.focused = this;
      this.emit("enter-full-screen");
    } else if (this.visible) {
      setTimeout(() => {
        this.fullScreen = false;
        this.emit("leave-full-screen");
      }, 20);
    }
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  focus(): void {
    world.focused = this;
  }
  isFocused(): boolean {
    return world.focused === this;
  }
  get focused(): boolean {
    return this.isFocused();
  }
  isDestroyed(): boolean {
    return this.closed;
  }
  close(): void {
    if (this.closed) return;
    const closing = event();
    this.emit("close", closing);
    if (closing.defaultPrevented) return;
    if (this.webContents.staysOnce) {
      this.webContents.staysOnce = false;
      this.webContents.emit("will-prevent-unload", event());
      return;
    }
    this.destroy();
  }
  /** Gone without being asked. */
  destroy(): void {
    this.closed = true;
    this.webContents.gone = true;
    this.webContents.emit("destroyed");
    this.emit("closed");
  }
}

type Handler = (event: unknown, ...args: unknown[]) => unknown;

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  handle(channel: string, handler: Handler): void {
    this.handlers.set(channel, handler);
  }
}
export const ipcMain = new IpcMain();

export const protocol = {
  handlers: new Map<string, (request: { method: string; url: string }) => Promise<Response>>(),
  registerSchemesAsPrivileged(schemes: unknown[]): void {
    world.schemes = schemes;
  },
  handle(scheme: string, handler: (request: { method: string; url: string }) => Promise<Response>): void {
    protocol.handlers.set(scheme, handler);
  },
};

type Answer<T> = (answer: T) => void;

class Session extends EventEmitter {
  request: ((contents: unknown, permission: string, answer: Answer<boolean>) => void) | undefined;
  check: (() => boolean) | undefined;
  device: (() => boolean) | undefined;
  media: ((request: unknown, answer: Answer<unknown>) => void) | undefined;
  before: ((details: { url: string }, answer: Answer<{ cancel?: boolean }>) => void) | undefined;
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<Session["before"]>) => {
      this.before = listener;
    },
  };
  setPermissionRequestHandler(handler: NonNullable<Session["request"]>): void {
    this.request = handler;
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.check = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.device = handler;
  }
  setDisplayMediaRequestHandler(handler: NonNullable<Session["media"]>): void {
    this.media = handler;
  }
}
export const session = { defaultSession: new Session() };

class Screen extends EventEmitter {
  getAllDisplays(): DisplayDouble[] {
    return world.displays;
  }
  getDisplayMatching({ x, y }: Rectangle): DisplayDouble {
    const found = world.displays.find(
      ({ bounds }) =>
        x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height,
    );
    const [first] = world.displays;
    if (!first) throw new Error("no display");
    return found ?? first;
  }
}
export const screen = new Screen();

export const powerSaveBlocker = {
  start(type: string): number {
    if (type !== "prevent-display-sleep") throw new Error(`not asked for: ${type}`);
    const id = ++ids;
    world.blockers.add(id);
    return id;
  },
  stop(id: number): void {
    world.blockers.delete(id);
  },
};

export const dialog = {
  showErrorBox(title: string, content: string): void {
    world.boxes.push({ title, content });
  },
  async showOpenDialog(over: unknown, { properties }: { properties: string[] }) {
    world.folderQuestions.push({ over, properties });
    const folder = world.folders.shift();
    return { canceled: folder === undefined, filePaths: folder === undefined ? [] : [folder] };
  },
  showMessageBox(_over: unknown, { message, buttons }: { message: string; buttons: string[] }) {
    world.questions.push({ message, buttons });
    const response = world.answers.shift();
    return response === undefined ? new Promise<never>(() => {}) : Promise.resolve({ response });
  },
};

export const Menu = {
  setApplicationMenu(menu: unknown): void {
    world.applicationMenu = menu;
  },
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => ({
    template,
    popup: ({ window }: { window: unknown }) => world.popups.push({ over: window, template }),
  }),
};
