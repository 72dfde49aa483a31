import { expect, onTestFinished, test, vi } from "vitest";
import { captionOf } from "../../renderer/stage/line/caption.ts";
import type { CloudRequest } from "../../renderer/stage/line/cloud.ts";
import { type Aside, type Computed, computeAside } from "../../renderer/stage/line/compute-aside.ts";

const request: CloudRequest = {
  pool: "",
  digest: "",
  seed: "",
  plan: [] as unknown as CloudRequest["plan"],
  draw: "ZD",
};

/** Workers as they are started, each to be failed or answered by the test. */
function computing() {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const workers: (Aside & { asked: unknown[]; ended: boolean })[] = [];
  const told: Computed[] = [];
  const stop = computeAside(
    () => {
      const worker = {
        onmessage: null,
        onerror: null,
        onmessageerror: null,
        asked: [] as unknown[],
        ended: false,
        postMessage: (asked: unknown) => void worker.asked.push(asked),
        terminate: () => {
          worker.ended = true;
        },
      };
      workers.push(worker);
      return worker;
    },
    async () => request,
    (computed) => told.push(computed),
  );
  const call = (at: number, handler: "onmessage" | "onerror" | "onmessageerror", event: object) =>
    (workers[at]?.[handler] as ((event: object) => void) | null)?.(event);
  return { workers, told, stop, call };
}

test("a worker that fails is started again, and what the next one answers counts", async () => {
  const { workers, told, call } = computing();
  await vi.waitFor(() => expect(workers[0]?.asked).toEqual([request]));
  call(0, "onerror", {});
  expect([workers.length, workers[0]?.ended, told]).toEqual([1, true, []]);
  vi.advanceTimersByTime(2000);
  await vi.waitFor(() => expect(workers[1]?.asked).toEqual([request]));
  const draw = { clouds: [], codes: [], cutOffs: [] };
  call(1, "onmessage", { data: draw });
  // A late word of the first one says nothing any more.
  call(0, "onerror", {});
  vi.advanceTimersByTime(60_000);
  expect([workers.length, told]).toEqual([2, [{ state: "ready", draw }]]);
});

test("after three it is given up, and the screen says so instead of computing for ever", () => {
  const { workers, told, call } = computing();
  for (const at of [0, 1, 2]) {
    call(at, at === 1 ? "onmessageerror" : "onerror", {});
    vi.advanceTimersByTime(2000);
  }
  expect([workers.map(({ ended }) => ended), told]).toEqual([[true, true, true], [{ state: "failed" }]]);
  const line = { eligible: 3 } as Parameters<typeof captionOf>[0]["line"];
  const [computed] = told;
  expect(computed && captionOf({ line }, "tickets", computed).key).toBe("stage.draw.failed");
});

test("stopped, nothing is started or told any more", () => {
  const { workers, told, stop, call } = computing();
  call(0, "onerror", {});
  stop();
  vi.advanceTimersByTime(60_000);
  expect([workers.length, told]).toEqual([1, []]);
});
