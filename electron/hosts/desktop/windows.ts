import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Display,
  powerSaveBlocker,
  type Rectangle,
  screen,
  type WebPreferences,
} from "electron";
import { phases } from "../../../shared/ceremony/phases.ts";
import type { WindowRole } from "../../../shared/contract/rpc.ts";
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
  // No frame: on the projector there is nothing to click.
  stage: { width: 1280, height: 720, frame: false, backgroundColor: "#000000" },
};

/** Makes a role's window, not shown yet, and loads its page. */
export function openWindow(role: WindowRole, preload: string): BrowserWindow {
  const window = new BrowserWindow({
    ...shapes[role],
    show: false,
    autoHideMenuBar: true,
    webPreferences: webPreferences(preload),
  });
  void window.loadURL(pageOf(role));
  return window;
}

/** The screen the room sees: one that is not the operator's and does not show the same part of the desktop. */
function roomDisplay(displays: readonly Display[], operator: Display): Display | undefined {
  return displays.find(({ id, bounds }) => id !== operator.id && !overlap(bounds, operator.bounds));
}

/** Two screens that show the same: the room would see the console. */
function isMirrored(displays: readonly Display[], operator: Display): boolean {
  return displays.some(({ id, bounds }) => id !== operator.id && overlap(bounds, operator.bounds));
}

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * Keeps the stage on the room's screen: full-screen there as soon as there is one, hidden where there is none, and on the
 * operator's own screen only when the operator says so. Follows screens that are plugged, pulled out or changed.
 */
export function followDisplays(operator: BrowserWindow, stage: BrowserWindow, dialogs: Dialogs): void {
  let here = false;
  let asking = false;

  const place = (): void => {
    const displays = screen.getAllDisplays();
    const own = screen.getDisplayMatching(operator.getBounds());
    const room = roomDisplay(displays, own);
    if (room) {
      here = false;
      fill(stage, room.bounds);
    } else if (!here) {
      stage.hide();
      void ask(isMirrored(displays, own));
    }
  };

  const ask = async (mirrored: boolean): Promise<void> => {
    if (asking) return;
    asking = true;
    const said = message(mirrored ? "host.desktop.mirrored" : "host.desktop.one-display", {});
    const choices = [message("host.desktop.show-here", {}), message("host.desktop.wait", {})];
    const choice = await dialogs.choose(operator, said, choices);
    asking = false;
    if (stage.isDestroyed() || operator.isDestroyed()) return;
    const own = screen.getDisplayMatching(operator.getBounds());
    // A projector may have been found while the question stood.
    if (choice !== 0 || roomDisplay(screen.getAllDisplays(), own)) return;
    here = true;
    stage.setFullScreen(false);
    stage.setBounds(within(own.workArea));
    stage.showInactive();
  };

  const events = ["display-added", "display-removed", "display-metrics-changed"] as const;
  const follow = (): void => {
    if (!stage.isDestroyed() && !operator.isDestroyed()) place();
  };
  // One name at a time: each event has its own listener type.
  screen.on(events[0], follow);
  screen.on(events[1], follow);
  screen.on(events[2], follow);
  place();
}

function fill(stage: BrowserWindow, bounds: Rectangle): void {
  const now = stage.getBounds();
  const there =
    now.x === bounds.x && now.y === bounds.y && now.width === bounds.width && now.height === bounds.height;
  if (!(there && stage.isFullScreen())) {
    // A full-screen window does not move.
    stage.setFullScreen(false);
    stage.setBounds(bounds);
    stage.setFullScreen(true);
  }
  stage.showInactive();
}

/** A 16:9 window of two thirds of the width, in the lower right corner. */
function within({ x, y, width, height }: Rectangle): Rectangle {
  const wide = Math.floor((width * 2) / 3);
  const high = Math.floor((wide * 9) / 16);
  return { x: x + width - wide, y: y + height - high, width: wide, height: high };
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
