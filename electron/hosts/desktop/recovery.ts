import type { BrowserWindow } from "electron";
import type { WindowRole } from "../../../shared/contract/rpc.ts";
import { message } from "../../../shared/text/text.ts";
import type { Dialogs } from "./dialogs.ts";
import { pageOf } from "./origins.ts";

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
