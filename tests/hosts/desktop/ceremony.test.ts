import type { BrowserWindow as RealWindow } from "electron";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { systemDialogs } from "../../../electron/hosts/desktop/dialogs.ts";
import { recoverPage } from "../../../electron/hosts/desktop/windows.ts";
import type { Push } from "../../../shared/contract/client.ts";
import { toldApplication } from "../told-application.ts";
import { booted, call, from } from "./booted.ts";
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
    await vi.waitFor(() => expect(stage.bounds).toEqual(one.bounds));
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
    await vi.waitFor(() => expect(stage.visible).toBe(false));
    expect(world.questions).toHaveLength(1);
    screen.emit("display-metrics-changed");
    expect(world.questions).toHaveLength(1);
    world.displays = [one, two];
    screen.emit("display-added");
    await vi.waitFor(() =>
      expect([stage.visible, stage.fullScreen, stage.bounds]).toEqual([true, true, two.bounds]),
    );
    expect(stage.closed).toBe(false);
  });

  test("goes to a projector that was plugged in while the question stood, not to the operator's screen", async () => {
    world.displays = [one];
    const { stage } = await booted(toldApplication());
    world.displays = [one, two];
    screen.emit("display-added");
    await vi.waitFor(() => expect(stage.bounds).toEqual(two.bounds));
    expect(stage.fullScreen).toBe(true);
  });

  test("that shows a window here, and then finds a projector, leaves no question and no window behind", async () => {
    world.displays = [one];
    world.answers = [0];
    const { stage } = await booted(toldApplication());
    await vi.waitFor(() => expect(stage.visible).toBe(true));
    world.displays = [one, two];
    screen.emit("display-added");
    await vi.waitFor(() => expect([stage.fullScreen, stage.bounds]).toEqual([true, two.bounds]));
    world.displays = [one];
    screen.emit("display-removed");
    await vi.waitFor(() => expect([stage.visible, world.questions.length]).toEqual([false, 2]));
  });

  test("of many changes at once ends where the last one leaves it", async () => {
    world.displays = [one, two];
    const { stage } = await booted(toldApplication());
    const far = display(3, -1280, 0, 1280, 720);
    for (const displays of [[one], [one, far], [one], [one, two], [one, far]]) {
      world.displays = displays;
      screen.emit("display-metrics-changed");
    }
    await vi.waitFor(() => expect([stage.fullScreen, stage.bounds]).toEqual([true, far.bounds]));
    expect(stage.visible).toBe(true);
  });

  test("never keeps the keys: they go back to the console once it fills its screen", async () => {
    world.displays = [one, two];
    const { operator, stage } = await booted(toldApplication());
    expect(operator.focused).toBe(true);
    stage.setFullScreen(true);
    expect(operator.focused).toBe(true);
    // Somebody who works in another program is not called back.
    world.focused = undefined;
    screen.emit("display-metrics-changed");
    expect(world.focused).toBeUndefined();
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

/** Time for what an answer sets off. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

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
    await settled();
    world.answers = [0];
    operator.close();
    await vi.waitFor(() => expect(operator.closed).toBe(true));
    expect(stage.closed).toBe(true);
  });

  test("so does every other way out, once, and both windows stay until it is answered", async () => {
    const application = { ...toldApplication(), close: vi.fn() };
    const { operator, stage } = await booted(application);
    application.push("console", inPhase(2, "draw"));
    // Ctrl-C reaches the program and the terminal's own process, which passes it on.
    app.quit();
    app.quit();
    operator.close();
    expect([operator.closed, stage.closed, world.questions.length]).toEqual([false, false, 1]);
    expect(application.close).not.toHaveBeenCalled();
  });

  test("a quit that is taken back leaves both windows, and the next one asks again", async () => {
    const application = toldApplication();
    const { operator, stage } = await booted(application);
    application.push("console", inPhase(2, "draw"));
    world.answers = [1];
    app.quit();
    await settled();
    expect([operator.closed, stage.closed, stage.visible]).toEqual([false, false, true]);
    stage.close();
    expect(stage.closed).toBe(false);
    world.answers = [0];
    app.quit();
    await vi.waitFor(() => expect([operator.closed, stage.closed]).toEqual([true, true]));
    expect(world.questions).toHaveLength(2);
  });

  test("a system that ends the session is asked to wait; before and after a ceremony it is not", async () => {
    const application = toldApplication();
    const { operator } = await booted(application);
    const ends = () => {
      const ending = event();
      operator.emit("query-session-end", ending);
      return ending.defaultPrevented;
    };
    const waits = ["witnesses", "draw", "minutes"].map((phase, index) => {
      application.push("console", inPhase(index + 2, phase));
      return ends();
    });
    expect(waits).toEqual([false, true, false]);
  });

  test("a stage that went with a quit the page then stopped is made anew, in its place", async () => {
    world.displays = [one, two];
    const application = toldApplication();
    const { operator, stage } = await booted(application);
    operator.webContents.staysOnce = true;
    app.quit();
    expect([operator.closed, stage.closed]).toEqual([false, true]);
    const next = world.windows.at(-1);
    expect(next?.loaded).toEqual(["app://stage/"]);
    await vi.waitFor(() => expect([next?.visible, next?.bounds]).toEqual([true, two.bounds]));
    const answer = await call(from(next?.webContents ?? stage.webContents), { id: "7" });
    expect(answer).toMatchObject({ id: "7", ok: true });
    expect(application.calls.at(-1)?.role).toBe("stage");
    app.quit();
    expect([operator.closed, next?.closed]).toEqual([true, true]);
  });

  test("a stage that is lost by itself is made anew, guarded as the first", async () => {
    world.displays = [one, two];
    const { stage } = await booted(toldApplication());
    stage.destroy();
    const next = world.windows.at(-1);
    expect(next).not.toBe(stage);
    next?.close();
    expect(next?.closed).toBe(false);
    await vi.waitFor(() => expect(next?.fullScreen).toBe(true));
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
