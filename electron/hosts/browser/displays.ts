import { spawnSync } from "node:child_process";

/** A screen's place on the desktop, in pixels. */
export interface Display {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly primary: boolean;
}

/** Reads the screens in use off `xrandr --query`; two outputs that show the same part of the desktop count once. */
export function parseDisplays(text: string): readonly Display[] {
  const displays: Display[] = [];
  for (const [, primary, ...numbers] of text.matchAll(
    /^\S+ connected( primary)? (\d+)x(\d+)\+(\d+)\+(\d+)/gm,
  )) {
    const [width = 0, height = 0, x = 0, y = 0] = numbers.map(Number);
    if (!displays.some((other) => other.x === x && other.y === y))
      displays.push({ x, y, width, height, primary: primary !== undefined });
  }
  return displays;
}

/** The screens of an X desktop; none where they cannot be learned (no xrandr, Windows, macOS). */
export function findDisplays(platform: NodeJS.Platform): readonly Display[] {
  if (platform !== "linux") return [];
  const { stdout, status } = spawnSync("xrandr", ["--query"], { encoding: "utf8", timeout: 2000 });
  return status === 0 ? parseDisplays(stdout) : [];
}

/** Where the stage goes: a screen that is not the operator's; none where there is one screen only, or nothing is known. */
export function stageDisplay(displays: readonly Display[]): Display | undefined {
  const operator = displays.find(({ primary }) => primary) ?? displays[0];
  return displays.find((display) => display !== operator);
}

/** Whether a window can be shown at all. */
export function hasDesktop(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return platform !== "linux" || Boolean(env["DISPLAY"] || env["WAYLAND_DISPLAY"]);
}
