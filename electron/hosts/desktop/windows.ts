import { BrowserWindow, type BrowserWindowConstructorOptions, type WebPreferences } from "electron";
import type { WindowRole } from "../../../shared/contract/rpc.ts";
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
