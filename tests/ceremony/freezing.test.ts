import { expect, onTestFinished, test } from "vitest";
import type { Stretch } from "../../electron/services/ledger/ports.ts";
import { atATime, stretch } from "../../electron/services/office/stretching.ts";
import type { StageOverride } from "../../shared/windows/console-view.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { type Officer, officer } from "../support/windows.ts";

/** A ceremony just before its freeze, with this stretching; witnesses have signed in. */
async function beforeFreeze(stretching: Stretch): Promise<Officer> {
  const host = hostInProcess(scratch(), testPorts({ stretch: stretching }));
  onTestFinished(() => host.close());
  const held = officer(host);
  await holdUntil(held, "sign-in 2");
  return held;
}

async function freezeIn({ console, change }: Officer) {
  const keys = good(await console.client.call("newKeys", {}));
  return change("freeze", { ...keys, recovery: [...keys.recovery] });
}

/** Screens of the stage from a push on, one after the other. */
const screensFrom = ({ stage }: Officer, from: number) => stage.pushes.slice(from).map(({ view }) => view);

test.each([1, 2, 3, 4])("all eight stretchings are made, at most %i at the same time", async (places) => {
  let now = 0;
  const together: number[] = [];
  const counted: Stretch = async (...asked) => {
    now += 1;
    together.push(now);
    try {
      return await stretch(...asked);
    } finally {
      now -= 1;
    }
  };
  const held = await beforeFreeze(atATime(places, counted));
  good(await freezeIn(held));
  expect(together).toHaveLength(8);
  expect(Math.max(...together)).toBe(places);
});

test("the room sees each of the eight steps, in the phase it is told of, and then the digest", async () => {
  const held = await beforeFreeze(stretch);
  const before = held.stage.last().view;
  const from = held.stage.pushes.length;
  good(await freezeIn(held));
  const views = screensFrom(held, from);
  const freezing = views.flatMap(({ screen }) => (screen.kind === "freezing" ? [screen] : []));
  expect(freezing).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map((done) => ({ kind: "freezing", done, steps: 8 })));
  // Nothing of the freeze is told before it is made, and of the rest nothing changes.
  for (const view of views.filter(({ screen }) => screen.kind === "freezing"))
    expect(view).toEqual({ ...before, phase: "freeze", screen: view.screen });
  expect(held.stage.last().view).toMatchObject({ phase: "freeze", screen: { kind: "freeze" } });
});

test.each([
  ["blank", "blank"],
  ["test-card", "test-card"],
  ["roll", "roll"],
] as [StageOverride, string][])(
  "what the officer put on the stage stays there meanwhile: %s",
  async (shown, kind) => {
    const held = await beforeFreeze(stretch);
    good(await held.console.client.call("stage", { shown }));
    const from = held.stage.pushes.length;
    const seen = held.console.until(({ view }) => view.working?.progress === 50);
    good(await freezeIn(held));
    expect((await seen).view.stage).toMatchObject({ shown, screen: { kind } });
    const during = screensFrom(held, from).filter(({ freeze }) => freeze === "");
    expect(during.length).toBeGreaterThan(8);
    expect(new Set(during.map(({ screen }) => screen.kind))).toEqual(new Set([kind]));
  },
);

const failures: readonly [string, (key: Buffer) => Buffer][] = [
  [
    "fails",
    () => {
      throw new Error("malloc failure");
    },
  ],
  ["gives another key", (key) => key.map((byte) => byte ^ 1) as Buffer],
];

test.each(failures)(
  "where any one stretching %s nothing is frozen, and the stage goes back",
  async (_, how) => {
    let failing = 0;
    let asked = 0;
    const held = await beforeFreeze(async (...all) => {
      asked += 1;
      const now = asked;
      const key = await stretch(...all);
      return now === failing ? how(key) : key;
    });
    const before = { console: held.console.last(), stage: held.stage.last() };
    for (failing = 1; failing <= 8; failing += 1) {
      asked = 0;
      const answer = await freezeIn(held);
      expect(answer).toMatchObject({ ok: false, error: { code: "refused" } });
      expect(!answer.ok && answer.error.said.key).toMatch(/^sealing\.(unstretched|outer-wrong|inner-wrong)$/);
      expect(held.console.last()).toEqual(before.console);
      expect(held.stage.last()).toEqual(before.stage);
    }
    // Nothing is left under way that would keep the next one out.
    failing = 0;
    good(await freezeIn(held));
    expect(held.console.last().view.ceremony?.phase).toBe("freeze");
  },
);

test("a freeze that is refused waits for what is still under way, and wipes the key it makes", async () => {
  let release: (() => void) | undefined;
  let asked = 0;
  let key: Buffer | undefined;
  const held = await beforeFreeze(async (...all) => {
    asked += 1;
    // The first fails, and its pair is refused; the second, of the same pair, is still at work then.
    if (asked === 1) throw new Error("malloc failure");
    const made = await stretch(...all);
    if (asked >= 2 && key === undefined) {
      key = made;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    }
    return made;
  });
  const before = held.console.last();
  let refused = false;
  const freezing = freezeIn(held).finally(() => {
    refused = true;
  });
  await expect.poll(() => release).toBeDefined();
  expect(refused).toBe(false);
  release?.();
  expect(await freezing).toMatchObject({ ok: false });
  expect(key?.every((byte) => byte === 0)).toBe(true);
  const pushes = held.console.pushes.length;
  good(await held.console.client.call("view", {}));
  expect(held.console.pushes).toHaveLength(pushes);
  expect(held.console.last()).toEqual(before);
});
