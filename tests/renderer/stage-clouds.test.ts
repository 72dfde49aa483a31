import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Sample } from "../../electron/cli/bench/stage-sample.ts";
import { hash, sampleDraw, sampleScreen } from "../../electron/cli/bench/stage-sample.ts";
import { captionOf } from "../../renderer/stage/line/caption.ts";
import { type DrawClouds, standsIn } from "../../renderer/stage/line/cloud.ts";
import { computeClouds } from "../../renderer/stage/line/compute-clouds.ts";
import { hashBytes, hashHex } from "../../renderer/ui/hash.ts";
import { fates, inView, lineAfter } from "../../renderer/ui/number-line.ts";
import type { UnitDraw } from "../../shared/draw/model.ts";

const few = sampleDraw([
  { draw: "TS", eligible: 30, quota: 8 },
  { draw: "ZD", eligible: 70, second: 20, quota: 50 },
]);

const computed = (sample: Sample, draw: UnitDraw, changes = {}): DrawClouds | undefined =>
  computeClouds(
    { pool: sample.pool, digest: sample.poolDigest, seed: sample.seed, plan: sample.plan, draw, ...changes },
    { bytes: hashBytes, hex: hashHex },
  );

const whole = (draw: UnitDraw): DrawClouds => {
  const clouds = computed(few, draw);
  if (!clouds) throw new Error("not computed");
  return clouds;
};

test("the window's own SHA-256 is SHA-256", () => {
  expect(hashHex("明签")).toBe(createHash("sha256").update("明签").digest("hex"));
  expect(Buffer.from(hashBytes("")).toString("hex")).toBe(createHash("sha256").digest("hex"));
});

test("every entry of the draw is there once, in its tier, and is told apart as the ledger tells it", () => {
  for (const { draw, eligible } of few.plan) {
    const { clouds } = whole(draw as UnitDraw);
    expect(clouds.reduce((sum, { x }) => sum + x.length, 0)).toBe(eligible);
    for (const { x, place, tier } of clouds) {
      expect([...x]).toEqual([...x].sort((a, b) => a - b));
      expect([...place].sort((a, b) => a - b)).toEqual(Array.from(x, (_, index) => index));
      expect([1, 2]).toContain(tier);
    }
  }
  const drawn = few.outcome.drawn[1];
  const { clouds, cutOffs } = whole("ZD");
  expect(clouds.map(({ taken }) => taken)).toEqual([
    few.outcome.result.filter(({ draw, ticket }) => draw === "ZD" && standsInTier(ticket, 0)).length,
    few.outcome.result.filter(({ draw, ticket }) => draw === "ZD" && standsInTier(ticket, 1)).length,
  ]);
  expect(clouds.reduce((sum, { passed }) => sum + passed, 0)).toBe(drawn?.passed.length);
  expect(drawn?.passed.length).toBeGreaterThan(0);
  expect(cutOffs).toEqual(drawn?.cutOffs);
});

const standsInTier = (ticket: string, tier: number): boolean => {
  const cloud = whole("ZD").clouds[tier];
  return cloud !== undefined && standsIn(cloud, ticket);
};

test("left of the line stand the drawn and the passed over, right of it nobody of them", () => {
  for (const cloud of [...whole("TS").clouds, ...whole("ZD").clouds]) {
    const left = inView(cloud.x, lineAfter(cloud.x, cloud.taken + cloud.passed));
    expect(left).toBe(cloud.taken + cloud.passed);
    for (const [index, fate] of cloud.fate.entries()) expect(fate !== fates.not).toBe(index < left);
  }
});

test("few entries have their codes for the roll call, many are dots", () => {
  expect(whole("TS").codes[0]).toHaveLength(30);
  expect(whole("ZD").codes).toEqual([[], []]);
  const many = sampleDraw([{ draw: "YB", eligible: 97, quota: 5 }]);
  expect(computed(many, "YB")?.codes).toEqual([[]]);
});

test("a pool that is not the frozen one is not drawn from", () => {
  expect(computed(few, "TS", { digest: hash("another") })).toBeUndefined();
  expect(computed(few, "TS", { pool: `${few.pool}x` })).toBeUndefined();
});

test("the caption says that both agree only where they do", () => {
  const screen = sampleScreen(few, { draw: "TS", scene: "line", page: 0 });
  const ready = { state: "ready", draw: whole("TS") } as const;
  expect(captionOf(screen, "line", ready).key).toBe("stage.line.line");
  const passing = sampleScreen(few, { draw: "ZD", scene: "line", page: 0 });
  expect(captionOf(passing, "line", { state: "ready", draw: whole("ZD") }).key).toBe("stage.line.passing");
  const { cut } = screen;
  if (!cut) throw new Error("no cut at the line");
  const other = { ...screen, cut: { ...cut, taken: cut.taken + 1 } };
  const moved = { ...screen, cut: { ...cut, cutOffs: [{ tier: 1 as const, ticket: hash("elsewhere") }] } };
  const fewer = { ...screen, cut: { ...cut, cutOffs: [] } };
  for (const wrong of [other, moved, fewer])
    expect(captionOf(wrong, "line", ready).key).toBe("stage.line.differs");
  expect(captionOf(screen, "magnify", { state: "waiting" }).key).toBe("stage.draw.computing");
  expect(captionOf(screen, "magnify", { state: "differs" }).key).toBe("stage.draw.pool-differs");
});
