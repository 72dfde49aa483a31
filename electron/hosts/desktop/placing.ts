import { type BrowserWindow, type Display, type Rectangle, screen } from "electron";
import { message } from "../../../shared/text/text.ts";
import type { Dialogs } from "./dialogs.ts";

/** What is placed; the stage may be another one later, where it was lost. */
export interface Placed {
  readonly operator: BrowserWindow;
  readonly stage: () => BrowserWindow;
  /** Whether people have to move windows themselves: on Wayland no program can, nor is it told where its windows are. */
  readonly byHand: boolean;
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

/** Follows the screens from now on. */
export interface Following {
  /** Places the stage anew: it is another window. */
  readonly again: () => void;
}

/**
 * Keeps the stage on the room's screen: full-screen there as soon as there is one, hidden where there is none, and on the
 * operator's own screen only when the operator says so. Follows screens that are plugged, pulled out or changed. Where windows are
 * moved by hand it is shown as one, and that is said. The console keeps the keys.
 */
export function followDisplays(placed: Placed, dialogs: Dialogs): Following {
  const { operator, byHand } = placed;
  let here = false;
  let asking = false;
  let told = false;

  const gone = (): boolean => operator.isDestroyed() || placed.stage().isDestroyed();

  const place = async (): Promise<void> => {
    const stage = placed.stage();
    const displays = screen.getAllDisplays();
    const own = screen.getDisplayMatching(operator.getBounds());
    const room = roomDisplay(displays, own);
    if (room) {
      here = false;
      if (byHand) offer(stage);
      else await fill(stage, room.bounds);
    } else if (!here) {
      await leaveFullScreen(stage);
      if (gone()) return;
      stage.hide();
      void ask(isMirrored(displays, own));
    } else if (!stage.isVisible()) {
      // A stage that came in the place of a lost one.
      await showHere(stage, own);
    }
    keepKeys(placed);
  };

  const offer = (stage: BrowserWindow): void => {
    stage.showInactive();
    if (told) return;
    told = true;
    const understood = message("host.desktop.understood", {});
    void dialogs.choose(operator, message("host.desktop.by-hand", {}), [understood]);
  };

  const ask = async (mirrored: boolean): Promise<void> => {
    if (asking) return;
    asking = true;
    const said = message(mirrored ? "host.desktop.mirrored" : "host.desktop.one-display", {});
    const choices = [message("host.desktop.show-here", {}), message("host.desktop.wait", {})];
    const choice = await dialogs.choose(operator, said, choices);
    asking = false;
    if (gone()) return;
    const own = screen.getDisplayMatching(operator.getBounds());
    // A projector may have been found while the question stood.
    if (choice !== 0 || roomDisplay(screen.getAllDisplays(), own)) return;
    here = true;
    await showHere(placed.stage(), own);
    keepKeys(placed);
  };

  // One after the other, for leaving full screen takes its time; of many changes meanwhile the last one counts.
  let wanted = 0;
  let busy = false;
  const follow = (): void => {
    wanted += 1;
    if (!busy) void run();
  };
  const run = async (): Promise<void> => {
    busy = true;
    try {
      for (let seen = 0; seen !== wanted; ) {
        seen = wanted;
        if (!gone()) await place();
      }
    } finally {
      busy = false;
    }
  };
  // One name at a time: each event has its own listener type.
  screen.on("display-added", follow);
  screen.on("display-removed", follow);
  screen.on("display-metrics-changed", follow);
  follow();
  return { again: follow };
}

/** Gives the console the keys back where the stage has taken them: made full screen, it may. */
export function keepKeys({ operator, stage }: Pick<Placed, "operator" | "stage">): void {
  const taker = stage();
  if (operator.isDestroyed() || taker.isDestroyed() || !taker.isFocused()) return;
  operator.focus();
}

async function showHere(stage: BrowserWindow, { workArea }: Display): Promise<void> {
  await leaveFullScreen(stage);
  if (stage.isDestroyed()) return;
  stage.setBounds(within(workArea));
  stage.showInactive();
}

async function fill(stage: BrowserWindow, bounds: Rectangle): Promise<void> {
  const now = stage.getBounds();
  const there =
    now.x === bounds.x && now.y === bounds.y && now.width === bounds.width && now.height === bounds.height;
  if (there && stage.isFullScreen()) {
    stage.showInactive();
    return;
  }
  await leaveFullScreen(stage);
  if (stage.isDestroyed()) return;
  stage.setBounds(bounds);
  // Shown first: a hidden window may not become full screen.
  stage.showInactive();
  stage.setFullScreen(true);
}

/** Milliseconds for a system that leaves full screen without saying so. */
const patience = 1000;

/** Leaves full screen and waits until it has: meanwhile a window neither moves nor may be hidden, which would leave a black screen on macOS. */
async function leaveFullScreen(window: BrowserWindow): Promise<void> {
  if (!window.isFullScreen()) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, patience);
    window.once("leave-full-screen", () => {
      clearTimeout(timer);
      resolve();
    });
    window.setFullScreen(false);
  });
}

/** A 16:9 window of two thirds of the width, in the lower right corner. */
function within({ x, y, width, height }: Rectangle): Rectangle {
  const wide = Math.floor((width * 2) / 3);
  const high = Math.floor((wide * 9) / 16);
  return { x: x + width - wide, y: y + height - high, width: wide, height: high };
}

/** How a program's windows are shown on this machine, as far as it can be known. */
export interface Showing {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What `--ozone-platform` says; empty where it was not given. */
  readonly ozone: string;
}

/** Whether windows are shown by Wayland. Electron takes it by itself on Linux where the session is one, unless told otherwise. */
export function isWayland({ platform, env, ozone }: Showing): boolean {
  if (platform !== "linux") return false;
  if (ozone !== "" && ozone !== "auto") return ozone === "wayland";
  return env["XDG_SESSION_TYPE"] === "wayland" && (env["WAYLAND_DISPLAY"] ?? "") !== "";
}
