import { join } from "node:path";
import { boot } from "../../../electron/hosts/desktop/boot.ts";
import { systemDialogs } from "../../../electron/hosts/desktop/dialogs.ts";
import type { Services } from "../../../electron/services/compose.ts";
import { ok } from "../../../shared/text/result.ts";
import { scratch } from "../../support/scratch.ts";
import { builtWindows } from "../windows-fixture.ts";
import { type BrowserWindow, ipcMain, type WebContents, world } from "./electron-double.ts";

export const preload = "/somewhere/preload.cjs";

/** Boots the desktop host over the double, in English, and lets its console be painted. */
export async function booted(services: Services, dataFolder = scratch()) {
  await bootWith(() => Promise.resolve(ok(services)), dataFolder);
  const { operator, stage } = windows();
  operator.emit("ready-to-show");
  return { operator, stage, dataFolder };
}

export function bootWith(
  open: Parameters<typeof boot>[0]["open"],
  dataFolder = scratch(),
  folder = builtWindows(),
): Promise<void> {
  return boot({ dataFolder, windows: folder, preload, open, dialogs: systemDialogs("en") });
}

export function windows(): { readonly operator: BrowserWindow; readonly stage: BrowserWindow } {
  const [operator, stage] = world.windows;
  if (!operator || !stage || world.windows.length > 2) throw new Error(`${world.windows.length} windows`);
  return { operator, stage };
}

/** The event of a message from a window, from its main frame unless another is given. */
export function from(sender: WebContents, senderFrame: object | null = sender.mainFrame) {
  return { sender, senderFrame };
}

/** A call as the preload script sends it. */
export async function call(event: object, request: unknown): Promise<unknown> {
  const handler = ipcMain.handlers.get("mingqian:call");
  if (!handler) throw new Error("nobody serves calls");
  return structuredClone(await handler(event, structuredClone(request)));
}

export const userData = (dataFolder: string): string => join(dataFolder, "desktop");
