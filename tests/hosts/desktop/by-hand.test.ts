import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isWayland } from "../../../electron/hosts/desktop/placing.ts";
import { toldApplication } from "../told-application.ts";
import { booted, bootWith, windows } from "./booted.ts";
import { event, resetElectron, screen, world } from "./electron-double.ts";
import { display } from "./electron-world.ts";

vi.mock("electron", () => import("./electron-double.ts"));
beforeEach(resetElectron);
afterEach(() => {
  vi.useRealTimers();
});

const wayland = { XDG_SESSION_TYPE: "wayland", WAYLAND_DISPLAY: "wayland-0" };

test("Wayland is what the session is, unless the program was started for another", () => {
  const showing = (platform: NodeJS.Platform, env: Record<string, string>, ozone: string) =>
    isWayland({ platform, env, ozone });
  expect(showing("linux", wayland, "")).toBe(true);
  expect(showing("linux", wayland, "auto")).toBe(true);
  expect(showing("linux", wayland, "x11")).toBe(false);
  expect(showing("linux", { XDG_SESSION_TYPE: "x11", DISPLAY: ":0" }, "")).toBe(false);
  expect(showing("linux", { XDG_SESSION_TYPE: "x11" }, "wayland")).toBe(true);
  expect(showing("darwin", wayland, "")).toBe(false);
});

test("on Wayland the stage is a window with a frame that people move and F11 fills the screen with; that is said, once", async () => {
  world.switches = { "ozone-platform": "wayland" };
  world.displays = [display(1, 0), display(2, 1920)];
  const { operator, stage } = await booted(toldApplication());
  expect([stage.options.frame, stage.visible, stage.fullScreen]).toEqual([true, true, false]);
  expect(stage.bounds).toEqual({ x: 0, y: 0, width: 800, height: 600 });
  expect(world.questions.map(({ message }) => message)).toEqual([expect.stringContaining("press F11")]);
  screen.emit("display-metrics-changed");
  expect(world.questions).toHaveLength(1);

  const press = (window: typeof stage, key: string) => {
    const pressed = event();
    window.webContents.emit("before-input-event", pressed, { type: "keyDown", key });
    return pressed.defaultPrevented;
  };
  expect(press(stage, "F11")).toBe(true);
  expect(stage.fullScreen).toBe(true);
  expect(press(stage, "F11")).toBe(true);
  await vi.waitFor(() => expect(stage.fullScreen).toBe(false));
  expect([press(stage, "F5"), press(operator, "F11")]).toEqual([false, false]);
});

test("elsewhere the program keeps the stage on its screen, and no key takes it off", async () => {
  const { stage } = await booted(toldApplication());
  expect([stage.options.frame, stage.fullScreen]).toEqual([false, true]);
  const pressed = event();
  stage.webContents.emit("before-input-event", pressed, { type: "keyDown", key: "F11" });
  expect([pressed.defaultPrevented, stage.fullScreen]).toEqual([false, true]);
});

test("where the stage has no screen of its own it is a window, which the key fills the screen with and leaves", async () => {
  world.displays = [display(1, 0)];
  world.answers = [0];
  const { stage } = await booted(toldApplication());
  await vi.waitFor(() => expect([stage.visible, stage.fullScreen]).toEqual([true, false]));
  const press = () => stage.webContents.emit("before-input-event", event(), { type: "keyDown", key: "F11" });
  press();
  expect(stage.fullScreen).toBe(true);
  press();
  await vi.waitFor(() => expect(stage.fullScreen).toBe(false));
});

test("a console that is never said to be painted is shown when its page is there, or after three seconds", async () => {
  const open = async () => ({ ok: true as const, value: toldApplication() });
  await bootWith(open);
  const first = windows().operator;
  expect(first.visible).toBe(false);
  first.webContents.emit("did-finish-load");
  expect(first.visible).toBe(true);
  first.emit("ready-to-show");
  resetElectron();
  vi.useFakeTimers();
  await bootWith(open);
  const second = windows().operator;
  vi.advanceTimersByTime(2900);
  expect(second.visible).toBe(false);
  vi.advanceTimersByTime(200);
  expect(second.visible).toBe(true);
});
