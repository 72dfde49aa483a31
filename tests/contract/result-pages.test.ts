import { expect, onTestFinished, test } from "vitest";
import type { Screen } from "../../shared/windows/stage-view.ts";
import { good, holdUntil, type StepName } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { ceremony, testPorts } from "../support/small-office.ts";
import { acknowledge, type Officer, officer } from "../support/windows.ts";

type Result = Extract<Screen, { kind: "result" }>;

/** A ceremony up to a step, its stage there, and a clock that the test moves on. */
async function held(until: StepName): Promise<{ held: Officer; pass: (ms: number) => void }> {
  let now = 0;
  const host = hostInProcess(scratch(), testPorts({ elapsed: () => now }));
  onTestFinished(() => host.close());
  const both = officer(host);
  const advance = both.change;
  // Every step of the draw stands for its time.
  const change: Officer["change"] = (method, asked) => {
    now += 10_000;
    return advance(method, asked);
  };
  await holdUntil({ ...both, change, execute: executing({ ...both, change }) }, until);
  return {
    held: both,
    pass: (ms) => {
      now += ms;
    },
  };
}

function executing({ change, console }: Officer): Officer["execute"] {
  return async (command) => {
    const answer = await change("execute", { command });
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer.error)}`);
    return console.last().view;
  };
}

const turn = async ({ console }: Officer, page: number) => {
  const answer = await console.client.call("stage", { page });
  return answer.ok ? "turned" : answer.error.said.key;
};

function resultOn({ stage }: Officer): Result {
  const { screen } = stage.last().view;
  if (screen.kind !== "result") throw new Error(`the stage shows ${screen.kind}`);
  return screen;
}

/** The codes of every page on to the last, each shown for its time; behind those drawn the units that have teams. */
async function leafThrough(both: Officer, pass: (ms: number) => void): Promise<readonly string[]> {
  const codes: string[] = [];
  for (;;) {
    const { at, pages, codes: list, teams } = resultOn(both);
    codes.push(...(list?.page ?? []).map(({ code }) => code), ...(teams?.page ?? []).map(({ unit }) => unit));
    if (at + 1 === pages) return codes;
    pass(8_000);
    await acknowledge(both.stage);
    expect([at, await turn(both, at + 1)]).toEqual([at, "turned"]);
  }
}

test("the result is shown by pages of its codes: on by one once the page was seen, back at any time, and every code once", async () => {
  const { held: both, pass } = await held("show");
  const first = resultOn(both);
  expect([first.at, first.codes, first.digest.length]).toEqual([0, undefined, 64]);
  expect(first.pages).toBeGreaterThan(4);
  // The digests hold nobody up, but a stage that is there has to have shown them.
  pass(1_000);
  await acknowledge(both.stage);
  expect(await turn(both, 2)).toBe("contract.nothing-to-show");
  expect(await turn(both, first.pages)).toBe("contract.nothing-to-show");
  expect(await turn(both, 1)).toBe("turned");
  expect(both.console.last().view.stage).toMatchObject({ screen: resultOn(both), page: { seen: false } });

  pass(3_000);
  const showing = (page: number, left: number) =>
    both.stage.client.call("showing", {
      window: "d".repeat(32),
      step: { ceremony, scene: "result", page, left },
    });
  expect(await showing(1, 0)).toMatchObject({ ok: false, error: { said: { key: "contract.too-early" } } });
  expect(await showing(2, 0)).toMatchObject({ ok: false, error: { said: { key: "contract.not-on-stage" } } });
  good(await showing(1, 5_000));
  expect(both.console.last().view.stage.page).toEqual({ seen: false, left: 5 });
  expect(await turn(both, 2)).toBe("contract.page-unseen");
  expect(resultOn(both).at).toBe(1);
  pass(5_000);
  good(await showing(1, 0));
  good(await showing(1, 0));
  expect(both.console.last().view.stage.page).toEqual({ seen: true });
  expect(await turn(both, 2)).toBe("turned");
  expect(await turn(both, 3)).toBe("contract.page-unseen");
  expect(await turn(both, 0)).toBe("turned");

  const codes = await leafThrough(both, pass);
  const screens = both.stage.pushes.map(({ view }) => view.screen);
  const drawn = screens.flatMap((one) => (one.kind === "draw" ? one.page.map(({ code }) => code) : []));
  const teams = screens.flatMap((one) => (one.kind === "teams" ? one.page.map(({ unit }) => unit) : []));
  expect(new Set(teams).size).toBeGreaterThan(20);
  expect(codes).toEqual([...new Set(drawn), ...new Set(teams)]);

  await holdUntil(both, "lock", () => {}, "opinion");
  expect(both.stage.last().view.screen.kind).toBe("thanks");
  expect(await turn(both, 1)).toBe("contract.nothing-to-show");
  good(await both.console.client.call("stage", { shown: "result" }));
  expect(resultOn(both).at).toBe(0);
  expect(await leafThrough(both, pass)).toEqual(codes);
});

test("pages shown again in mid-draw are no steps of it: nothing of the draw is taken for seen, and what was seen stays so", async () => {
  const { held: both, pass } = await held("result");
  const step = () => both.console.last().view.ceremony?.step;
  while (both.console.last().view.ceremony?.shown.length === 0) {
    pass(10_000);
    await both.execute({ type: "advance" });
  }
  const before = step();
  good(await both.console.client.call("stage", { shown: "result" }));
  const { pages } = resultOn(both);
  await leafThrough(both, pass);
  expect(pages).toBeGreaterThan(1);
  expect(step()).toEqual(before);
  expect(both.console.last().view.stage.watch.seen).toBe(false);
  good(await both.console.client.call("stage", { shown: "phase" }));
  expect(both.console.last().view.stage.page).toBeUndefined();
  await acknowledge(both.stage);
  expect(both.console.last().view.stage.watch.seen).toBe(true);
  good(await both.console.client.call("stage", { shown: "result" }));
  expect(both.console.last().view.stage.watch.seen).toBe(true);
});

test("where no stage is there nothing is waited for", async () => {
  const { held: both } = await held("show");
  await expect.poll(() => both.console.last().view.stage.page, { timeout: 10_000 }).toEqual({ seen: true });
  expect(await turn(both, 1)).toBe("turned");
  expect(await turn(both, 2)).toBe("turned");
});
