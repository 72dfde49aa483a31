import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  powerSaveBlocker,
  type WebPreferences,
} from "electron";
import { phases } from "../../../shared/ceremony/phases.ts";
import type { WindowRole } from "../../../shared/contract/method.ts";
import { message } from "../../../shared/text/text.ts";
import type { ConsoleView } from "../../../shared/windows/console-view.ts";
import type { Services } from "../../services/compose.ts";
import type { Dialogs } from "./dialogs.ts";
import { pageOf } from "./origins.ts";

/** Both windows alike: a sandboxed page that reaches nothing but the two functions of the preload script. */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    // Chromium's dictionary would be downloaded.
    spellcheck: false,
    devTools: false,
    // The stage keeps its pace while the console has the focus.
    backgroundThrottling: false,
    autoplayPolicy: "no-user-gesture-required",
  };
}

const shapes: Readonly<Record<WindowRole, BrowserWindowConstructorOptions>> = {
  console: { width: 1440, height: 900, minWidth: 1024, minHeight: 700, backgroundColor: "#ffffff" },
  // No frame: on the projector there is nothing to click, and the program moves it.
  stage: { width: 1280, height: 720, frame: false, backgroundColor: "#000000" },
};

/** Makes a role's window, not shown yet, and loads its page. `byHand`: people move it, so it has a frame to hold it by. */
export function openWindow(role: WindowRole, preload: string, byHand = false): BrowserWindow {
  const window = new BrowserWindow({
    ...shapes[role],
    ...(byHand ? { frame: true } : {}),
    show: false,
    autoHideMenuBar: true,
    webPreferences: webPreferences(preload),
  });
  void window.loadURL(pageOf(role));
  return window;
}

/** Milliseconds after which a window is shown although nothing said that it was painted. */
const longest = 3000;

/**
 * Calls back once, when a window can be shown: it was painted, or its page is there, or three seconds have passed. On Wayland a hidden
 * window may never be painted.
 */
export function oncePainted(window: BrowserWindow, then: () => void): void {
  const show = once(() => {
    if (!window.isDestroyed()) then();
  });
  window.once("ready-to-show", show);
  window.webContents.once("did-finish-load", show);
  setTimeout(show, longest).unref();
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}

/** More often than this in a minute, and loading again does not help. */
const most = 5;
const minute = 60_000;

/** Brings a window whose page died back to the present view. `clock` counts milliseconds. */
export function recoverPage(
  window: BrowserWindow,
  role: WindowRole,
  dialogs: Dialogs,
  clock: () => number = () => performance.now(),
): void {
  const deaths: number[] = [];
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit" || window.isDestroyed()) return;
    deaths.push(clock());
    const recent = deaths.filter((at) => at > clock() - minute);
    if (recent.length > most) dialogs.fail(message("host.desktop.page-dies", { reason }));
    else void window.loadURL(pageOf(role));
  });
}

/** Whether a window can be seen on some screen; not whether another lies over it. */
export function isOnScreen(window: BrowserWindow): boolean {
  return !window.isDestroyed() && window.isVisible() && !window.isMinimized();
}

/** Ends a page that hangs, so that it is loaded again (`recoverPage`); one that is gone already is loaded at once. */
export function endPage(window: BrowserWindow, role: WindowRole): void {
  if (window.webContents.isCrashed()) void window.loadURL(pageOf(role));
  else window.webContents.forcefullyCrashRenderer();
}

const course = phases.slice(phases.indexOf("freeze"), phases.indexOf("lock") + 1);

/** Whether the ceremony is between freeze and lock: screens stay awake, and the program is not closed without asking. */
export const isUnderWay = ({ ceremony }: ConsoleView): boolean =>
  ceremony !== undefined && course.includes(ceremony.phase);

/** Follows the ceremony: screens stay awake from freeze to lock. Gives what to ask whether it is under way. */
export function keepAwake({ subscribe }: Pick<Services, "subscribe">): () => boolean {
  let blocker: number | undefined;
  subscribe("console", ({ view }) => {
    const awake = isUnderWay(view as ConsoleView);
    if (awake && blocker === undefined) blocker = powerSaveBlocker.start("prevent-display-sleep");
    if (!awake && blocker !== undefined) {
      powerSaveBlocker.stop(blocker);
      blocker = undefined;
    }
  });
  return () => blocker !== undefined;
}
