import { type BrowserWindow, type Display, type Rectangle, screen } from "electron";
import { message } from "../../../shared/text/text.ts";
import type { Dialogs } from "./dialogs.ts";

/** The screen the room sees: one that is not the operator's and does not show the same part of the desktop. */
export function roomDisplay(displays: readonly Display[], operator: Display): Display | undefined {
  return displays.find(({ id, bounds }) => id !== operator.id && !overlap(bounds, operator.bounds));
}

/** Two screens that show the same: the room would see the console. */
export function isMirrored(displays: readonly Display[], operator: Display): boolean {
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
