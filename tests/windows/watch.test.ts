import { expect, onTestFinished, test, vi } from "vitest";
import { type PresentStep, watchStages } from "../../electron/services/windows/watch.ts";
import type { SceneStep } from "../../shared/ceremony/scenes.ts";

const step: SceneStep = { draw: "ZD", scene: "tickets", page: 0 };
const present: PresentStep = { ceremony: "DEMO-1", step, seconds: () => 6, visible: true };
const [one, other] = ["1".repeat(32), "2".repeat(32)];

/** A watch over a clock and a step that the test moves on. */
function watching() {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  let now = 0;
  let wanted: PresentStep | undefined = present;
  let changes = 0;
  const watch = watchStages({
    present: () => wanted,
    elapsed: () => now,
    changed: () => {
      changes += 1;
    },
  });
  return {
    watch,
    changes: () => changes,
    pass: (ms: number) => {
      now += ms;
    },
    want: (next: PresentStep | undefined) => {
      wanted = next;
    },
    /** What a window says; the key of its refusal where it is refused. */
    said: (window: string, left?: number, of: Partial<SceneStep & { ceremony: string }> = {}) => {
      const told = left === undefined ? {} : { step: { ceremony: "DEMO-1", ...step, ...of, left } };
      const heard = watch.heard({ window, ...told });
      return heard.ok ? "heard" : heard.refusal.key;
    },
  };
}

/** Until the window has been silent for too long, and what was on its way has been let in. */
async function silence(changes: () => number): Promise<void> {
  const before = changes();
  vi.advanceTimersByTime(1500);
  await vi.waitFor(() => expect(changes()).toBe(before + 1));
}

test("a step is seen once a stage has shown it for its time, and that said twice says no more", () => {
  const { watch, said, pass, changes } = watching();
  expect(watch.told()).toEqual({ windows: 0, seen: false });
  expect(said(one)).toBe("heard");
  expect(watch.told()).toEqual({ windows: 1, seen: false });
  pass(2000);
  expect(said(one, 4000)).toBe("heard");
  expect(watch.told()).toEqual({ windows: 1, seen: false, left: 4 });
  pass(4000);
  expect(said(one, 0)).toBe("heard");
  expect(watch.told()).toEqual({ windows: 1, seen: true });
  const before = changes();
  expect(said(one, 0)).toBe("heard");
  expect([watch.told(), changes()]).toEqual([{ windows: 1, seen: true }, before]);
});

test("a step that is not the present one, is covered, or cannot have stood long enough is not taken for shown", () => {
  const { watch, said, pass, want } = watching();
  pass(3000);
  expect(said(one, 0)).toBe("contract.too-early");
  pass(10_000);
  for (const wrong of [{ page: 1 }, { scene: "line" }, { draw: "YB" }, { ceremony: "DEMO-2" }] as const)
    expect(said(one, 0, wrong)).toBe("contract.not-on-stage");
  want({ ...present, visible: false });
  expect(said(one, 0)).toBe("contract.not-on-stage");
  expect(watch.told()).toEqual({ windows: 1, seen: false });
  want(undefined);
  expect(said(one, 0)).toBe("contract.not-on-stage");
});

test("of two stages each is waited for; one that falls silent no more, and one opened later undoes nothing", async () => {
  const { watch, said, pass, changes } = watching();
  pass(10_000);
  said(one, 0);
  expect(watch.told().seen).toBe(true);
  watch.turned();
  said(other);
  pass(10_000);
  said(one, 0);
  expect(watch.told()).toEqual({ windows: 2, seen: false, left: 0 });
  // The second one is a forgotten tab: it paints nothing any more.
  vi.advanceTimersByTime(1000);
  said(one, 0);
  vi.advanceTimersByTime(700);
  await vi.waitFor(() => expect(watch.told()).toEqual({ windows: 1, seen: true }));
  said(other);
  expect(watch.told()).toEqual({ windows: 2, seen: true });
  expect(changes()).toBeGreaterThan(3);
});

test("a stage that says nothing for a second and a half is told as gone; what it had shown stays seen", async () => {
  const { watch, said, pass, changes } = watching();
  pass(10_000);
  said(one, 0);
  await silence(changes);
  expect(watch.told()).toEqual({ windows: 0, seen: true });
  watch.turned();
  expect(watch.told()).toEqual({ windows: 0, seen: false });
});

test("a window that lives and says nothing of the step for its time and 15 s is not waited for, until it shows a step again", () => {
  const { watch, said, pass, changes, want } = watching();
  said(one);
  pass(20_999);
  said(one);
  expect(watch.told()).toEqual({ windows: 1, seen: false });
  const before = changes();
  pass(1);
  said(one);
  expect([watch.told(), changes()]).toEqual([{ windows: 0, mute: 1, seen: false }, before + 1]);
  // Nor at the next step: nobody has to go on without it twice.
  watch.turned();
  said(one);
  expect(watch.told()).toEqual({ windows: 0, mute: 1, seen: false });
  pass(6000);
  said(one, 0);
  expect(watch.told()).toEqual({ windows: 1, seen: true });
  watch.turned();
  want(undefined);
  pass(60_000);
  said(one);
  expect(watch.told()).toEqual({ windows: 1, seen: true });
});

test("time in which the step is covered, or before a window was there, is not held against it", () => {
  const { watch, said, pass, want } = watching();
  said(one);
  want({ ...present, visible: false });
  pass(60_000);
  said(one);
  want(present);
  said(one);
  said(other);
  pass(20_000);
  said(one);
  expect(watch.told()).toEqual({ windows: 2, seen: false });
});

test("beside a window that never shows the step another is enough", () => {
  const { watch, said, pass } = watching();
  said(other);
  pass(6000);
  said(one, 0);
  expect(watch.told()).toEqual({ windows: 2, seen: false, left: 0 });
  pass(15_000);
  said(other);
  expect(watch.told()).toEqual({ windows: 1, mute: 1, seen: true });
});

test("a word that waits while this thread is busy counts", async () => {
  const { watch, said, changes } = watching();
  said(one);
  vi.advanceTimersByTime(1500);
  // The timer has run, and before it is acted on the window's next word comes in.
  said(one);
  await new Promise((resolve) =>
    setImmediate(() => setImmediate(() => setImmediate(() => setImmediate(resolve)))),
  );
  expect([watch.told().windows, changes()]).toEqual([1, 1]);
});

test("no crowd of windows is listened to", () => {
  const { said } = watching();
  const names = Array.from({ length: 9 }, (_, at) => at.toString(16).padStart(32, "0"));
  expect(names.map((name) => said(name))).toEqual([...Array(8).fill("heard"), "contract.too-many-stages"]);
});
