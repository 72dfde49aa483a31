import { accessSync, constants } from "node:fs";
import { delimiter, posix, win32 } from "node:path";
import type { Machine } from "../data-folder.ts";

/** A browser of the Chromium family: what opens application windows without tabs and address bar (`--app`). */
export interface Browser {
  readonly path: string;
  /** Snap packages see no hidden folder of the home folder: their profile has to lie in a place of their own. */
  readonly snap: boolean;
}

const onPath = [
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
  "chromium",
  "chromium-browser",
];
const onWindows = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
  ["Chromium", "Application", "chrome.exe"],
];
const onMac = ["Google Chrome", "Microsoft Edge", "Chromium"];

/** Finds an installed Chrome, Edge or Chromium, in this order where there are several. */
export function findBrowser(
  machine: Machine,
  runnable: (path: string) => boolean = isRunnable,
): Browser | undefined {
  const path = places(machine).find(runnable);
  return path === undefined ? undefined : { path, snap: isSnap(path, runnable) };
}

function places({ platform, env, home }: Machine): string[] {
  if (platform === "win32") {
    const roots = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((name) => env[name] || []);
    return onWindows.flatMap((parts) => roots.map((root) => win32.join(root, ...parts)));
  }
  if (platform === "darwin") {
    return onMac.flatMap((name) =>
      ["/Applications", posix.join(home, "Applications")].map((folder) =>
        posix.join(folder, `${name}.app`, "Contents", "MacOS", name),
      ),
    );
  }
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder.startsWith("/"));
  return [
    ...onPath.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
    "/snap/bin/chromium",
  ];
}

/** Ubuntu's `/usr/bin/chromium-browser` is a script that runs the snap. */
function isSnap(path: string, runnable: (path: string) => boolean): boolean {
  return (
    path.startsWith("/snap/") || (path === "/usr/bin/chromium-browser" && runnable("/snap/bin/chromium"))
  );
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
