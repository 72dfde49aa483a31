import { type BrowserWindow, type Input, Menu, type MenuItemConstructorOptions } from "electron";
import { message } from "../../../shared/text/text.ts";
import type { Dialogs } from "./dialogs.ts";

/** macOS copies and pastes through its menu; elsewhere it would only offer what the pages must not do. */
export function hideMenu(platform: NodeJS.Platform = process.platform): void {
  Menu.setApplicationMenu(
    platform === "darwin" ? Menu.buildFromTemplate([{ role: "appMenu" }, { role: "editMenu" }]) : null,
  );
}

/** Gives the console what a browser would: a menu to copy and paste by, and keys that make it larger and smaller. The stage has neither. */
export function giveEditing(operator: BrowserWindow, { words }: Pick<Dialogs, "words">): void {
  const { webContents } = operator;
  webContents.on("context-menu", (_event, { editFlags, isEditable, selectionText }) => {
    const item = (
      role: "cut" | "copy" | "paste" | "selectAll",
      enabled: boolean,
    ): MenuItemConstructorOptions => ({ role, enabled, label: words(message(`host.desktop.${role}`, {})) });
    const template = isEditable
      ? [
          item("cut", editFlags.canCut),
          item("copy", editFlags.canCopy),
          item("paste", editFlags.canPaste),
          item("selectAll", editFlags.canSelectAll),
        ]
      : [item("copy", editFlags.canCopy)];
    if (isEditable || selectionText !== "") Menu.buildFromTemplate(template).popup({ window: operator });
  });
  webContents.on("before-input-event", (event, input) => {
    const step = zoomOf(input);
    if (step === undefined) return;
    event.preventDefault();
    const level = step === 0 ? 0 : webContents.getZoomLevel() + step;
    webContents.setZoomLevel(Math.min(most, Math.max(least, level)));
  });
}

/** Levels of Chromium's zoom, each a fifth more or less than the one before: 58 to 207 per cent. */
const [least, most] = [-3, 4];

/** What a key asks of the zoom: a level more or less, 0 for the page as it is; none where it asks for something else. */
function zoomOf({ type, key, control, meta, alt }: Input): number | undefined {
  if (type !== "keyDown" || alt || !(control || meta)) return undefined;
  if (key === "+" || key === "=") return 1;
  if (key === "-" || key === "_") return -1;
  return key === "0" ? 0 : undefined;
}

/** Lets F11 fill the screen with a window and leave it again; one that the program itself keeps on a screen no key takes off. */
export function giveFullScreenKey(window: BrowserWindow): void {
  let isByKey = false;
  window.webContents.on("before-input-event", (event, { type, key }) => {
    if (type !== "keyDown" || key !== "F11" || (window.isFullScreen() && !isByKey)) return;
    event.preventDefault();
    isByKey = !window.isFullScreen();
    window.setFullScreen(isByKey);
  });
}
