import { describe, expect, test } from "vitest";
import { hasDesktop, parseDisplays, stageDisplay } from "../../electron/hosts/browser/open-windows.ts";

const laptop =
  "eDP-1 connected primary 1600x900+0+0 (normal left inverted right x axis y axis) 344mm x 194mm";
const projector =
  "HDMI-1 connected 1920x1080+1600+0 (normal left inverted right x axis y axis) 510mm x 287mm";
const off = "DP-1 disconnected (normal left inverted right x axis y axis)";
const dark = "DP-2 connected (normal left inverted right x axis y axis)";
const xrandr = (...outputs: string[]): string =>
  ["Screen 0: minimum 320 x 200, current 3520 x 1080, maximum 16384 x 16384"]
    .concat(
      outputs.flatMap((output) => [output, "   1920x1080     60.00*+  50.00", "   1280x720      60.00"]),
    )
    .join("\n");

describe("screens, as xrandr lists them", () => {
  test("those in use, with their places", () => {
    expect(parseDisplays(xrandr(laptop, projector, off, dark))).toEqual([
      { x: 0, y: 0, width: 1600, height: 900, primary: true },
      { x: 1600, y: 0, width: 1920, height: 1080, primary: false },
    ]);
    expect(parseDisplays("")).toEqual([]);
    expect(parseDisplays("Can't open display")).toEqual([]);
  });

  test("the stage's is the one that is not the operator's", () => {
    const projectorFirst = projector.replace("+1600+0", "+0+0");
    const laptopRight = laptop.replace("+0+0", "+1920+0");
    expect(stageDisplay(parseDisplays(xrandr(projectorFirst, laptopRight)))).toMatchObject({
      x: 0,
      width: 1920,
    });
    expect(stageDisplay(parseDisplays(xrandr(laptop, projector)))).toMatchObject({ x: 1600 });
  });

  test("there is none where there is one screen, or where two show the same", () => {
    expect(stageDisplay(parseDisplays(xrandr(laptop)))).toBeUndefined();
    expect(stageDisplay(parseDisplays(xrandr(laptop, projector.replace("+1600+0", "+0+0"))))).toBeUndefined();
    expect(stageDisplay([])).toBeUndefined();
  });
});

test("a desktop is there on Windows and macOS, and on Linux where a display is named", () => {
  expect(hasDesktop("win32", {})).toBe(true);
  expect(hasDesktop("darwin", {})).toBe(true);
  expect(hasDesktop("linux", {})).toBe(false);
  expect(hasDesktop("linux", { DISPLAY: "" })).toBe(false);
  expect(hasDesktop("linux", { DISPLAY: ":0" })).toBe(true);
  expect(hasDesktop("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe(true);
});
