import type { BrowserWindow as RealWindow } from "electron";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { systemDialogs } from "../../../electron/hosts/desktop/dialogs.ts";
import { recoverPage } from "../../../electron/hosts/desktop/windows.ts";
import type { Push } from "../../../shared/contract/client.ts";
import { toldApplication } from "../told-application.ts";
import { booted } from "./booted.ts";
import { app, BrowserWindow, event, resetElectron, screen, world } from "./electron-double.ts";
import { display } from "./electron-world.ts";

vi.mock("electron", () => import("./electron-double.ts"));
beforeEach(resetElectron);

const one = display(1, 0);
const two = display(2, 1920, 0, 1280, 720);

describe("the stage", () => {
  test("fills the screen that is not the operator's, wherever it lies", async () => {
    for (const room of [two, display(2, -3840, -200, 3840, 2160)]) {
      resetElectron();
      world.displays = [one, room];
      const { stage } = await booted(toldApplication());
      expect([stage.visible, stage.fullScreen, stage.bounds]).toEqual([true, true, room.bounds]);
      expect(world.questions).toEqual([]);
    }
  });

  test("follows the operator to the other screen", async () => {
    world.displays = [one, two];
    const { operator, stage } = await booted(toldApplication());
    operator.bounds = { ...two.bounds };
    screen.emit("display-metrics-changed");
    expect(stage.bounds).toEqual(one.bounds);
    expect(stage.fullScreen).toBe(true);
  });

  test("with one screen is hidden until the operator says otherwise", async () => {
    world.displays = [one];
    const { stage } = await booted(toldApplication());
    expect(stage.visible).toBe(false);
    expect(world.questions).toHaveLength(1);
    expect(world.questions[0]?.message).toContain("There is no second display");
    expect(world.questions[0]?.buttons).toEqual([
      "Show the stage in a window here",
      "Wait for the projector",
    ]);
  });

  test("is shown in a window on the operator's screen when that is asked for", async () => {
    world.displays = [one];
    world.answers = [0];
    const { stage } = await booted(toldApplication());
    await vi.waitFor(() => expect(stage.visible).toBe(true));
    expect(stage.fullScreen).toBe(false);
    expect(stage.bounds).toEqual({ x: 640, y: 320, width: 1280, height: 720 });
    screen.emit("display-metrics-changed");
    expect([stage.visible, world.questions.length]).toEqual([true, 1]);
  });

  test("is hidden when its screen is pulled out, and comes back with it", async () => {
    world.displays = [one, two];
    const { stage } = await booted(toldApplication());
    world.displays = [one];
    screen.emit("display-removed");
    expect(stage.visible).toBe(false);
    expect(world.questions).toHaveLength(1);
    screen.emit("display-metrics-changed");
    expect(world.questions).toHaveLength(1);
    world.displays = [one, two];
    screen.emit("display-added");
    expect([stage.visible, stage.fullScreen, stage.bounds]).toEqual([true, true, two.bounds]);
    expect(stage.closed).toBe(false);
  });

  test("goes to a projector that was plugged in while the question stood, not to the operator's screen", async () => {
    world.displays = [one];
    const { stage } = await booted(toldApplication());
    world.displays = [one, two];
    screen.emit("display-added");
    expect(stage.bounds).toEqual(two.bounds);
    expect(stage.fullScreen).toBe(true);
  });

  test("is hidden where the projector mirrors the console, and that is said", async () => {
    world.displays = [one, display(2, 0)];
    const { stage } = await booted(toldApplication());
    expect(stage.visible).toBe(false);
    expect(world.questions[0]?.message).toContain("mirrored");
  });

  test("cannot be closed alone", async () => {
    const { operator, stage } = await booted(toldApplication());
    stage.close();
    expect(stage.closed).toBe(false);
    operator.close();
    expect([stage.closed, world.exits]).toEqual([true, ["quit"]]);
  });
});

const inPhase = (revision: number, phase: string): Push =>
  ({ revision, view: { ceremony: { phase } } }) as unknown as Push;

describe("during a ceremony", () => {
  test("screens stay awake from freeze to lock, and not before or after", async () => {
    const application = toldApplication();
    await booted(application);
    const awake = new Map<string, number>();
    const phases = ["preparation", "witnesses", "freeze", "slips", "reveal", "draw", "lock", "minutes"];
    phases.forEach((phase, index) => {
      application.push("console", inPhase(index + 2, phase));
      awake.set(phase, world.blockers.size);
    });
    expect(Object.fromEntries(awake)).toEqual({
      preparation: 0,
      witnesses: 0,
      freeze: 1,
      slips: 1,
      reveal: 1,
      draw: 1,
      lock: 1,
      minutes: 0,
    });
  });

  test("closing the console asks first", async () => {
    const application = toldApplication();
    const { operator, stage } = await booted(application);
    application.push("console", inPhase(2, "draw"));
    world.answers = [1];
    operator.close();
    expect(operator.closed).toBe(false);
    expect(world.questions[0]?.message).toContain("A ceremony is under way");
    world.answers = [0];
    operator.close();
    await vi.waitFor(() => expect(operator.closed).toBe(true));
    expect(stage.closed).toBe(true);
  });

  test("otherwise it does not, and the ledger is let go", async () => {
    const application = { ...toldApplication(), close: vi.fn() };
    const { operator } = await booted(application);
    operator.close();
    expect([operator.closed, world.questions]).toEqual([true, []]);
    app.emit("will-quit");
    expect(application.close).toHaveBeenCalled();
  });
});

describe("a page that dies", () => {
  test("is loaded again, at its own address", async () => {
    const { operator, stage } = await booted(toldApplication());
    stage.webContents.emit("render-process-gone", event(), { reason: "crashed" });
    operator.webContents.emit("render-process-gone", event(), { reason: "oom" });
    expect(stage.loaded).toEqual(["app://stage/", "app://stage/"]);
    expect(operator.loaded).toEqual(["app://console/", "app://console/"]);
    stage.webContents.emit("render-process-gone", event(), { reason: "clean-exit" });
    expect(stage.loaded).toHaveLength(2);
  });

  test("again and again is left, and that is said; but not one that dies now and then", () => {
    for (const [pause, loads, said] of [
      [1000, 5, 1],
      [61_000, 6, 0],
    ] as const) {
      resetElectron();
      let now = 0;
      const window = new BrowserWindow({});
      recoverPage(window as unknown as RealWindow, "stage", systemDialogs("en"), () => now);
      for (let death = 0; death < 6; death += 1) {
        now += pause;
        window.webContents.emit("render-process-gone", event(), { reason: "crashed" });
      }
      expect([window.loaded.length, world.boxes.length]).toEqual([loads, said]);
    }
  });
});
