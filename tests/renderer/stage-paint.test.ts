import { expect, test } from "vitest";
import { sampleDraw } from "../../electron/cli/bench/stage-sample.ts";
import type { Cloud } from "../../renderer/stage/line/cloud.ts";
import { computeClouds } from "../../renderer/stage/line/compute-clouds.ts";
import { type Field, inset, margin, paintCloud } from "../../renderer/stage/line/paint.ts";
import { progressAt } from "../../renderer/stage/line/play.ts";
import { hashBytes, hashHex } from "../../renderer/ui/hash.ts";
import { fates, gridOf, lineAfter, magnifiedSpan } from "../../renderer/ui/number-line.ts";
import type { Scene } from "../../shared/ceremony/scenes.ts";

const inks = { dot: 1, drawn: 2, passed: 3, won: 4 };
const [width, height] = [1920, 500];

function cloudOf(eligible: number, quota: number): Cloud {
  const { pool, poolDigest, seed, plan } = sampleDraw([
    { draw: "TS", eligible: Math.ceil(eligible / 2), quota },
    { draw: "ZD", eligible, quota },
  ]);
  const made = computeClouds(
    { pool, digest: poolDigest, seed, plan, draw: "ZD" },
    { bytes: hashBytes, hex: hashHex },
  );
  const [cloud] = made?.clouds ?? [];
  if (!cloud) throw new Error("no cloud");
  return cloud;
}

function painted(cloud: Cloud, scene: Scene, seconds = Number.POSITIVE_INFINITY): Field {
  const field = { pixels: new Uint32Array(width * height), width, height };
  const left = cloud.taken + cloud.passed;
  const progress = progressAt(scene, seconds);
  const target = magnifiedSpan(cloud.x, left);
  const span = target ** progress.magnified;
  paintCloud(field, cloud, { progress, span, line: lineAfter(cloud.x, left) }, inks);
  return field;
}

const inkAt = ({ pixels }: Field, across: number, down: number) =>
  pixels[Math.round(down) * width + Math.round(across)];
const inkOf = { [fates.not]: inks.dot, [fates.drawn]: inks.drawn, [fates.passed]: inks.passed };
/** The pixel in which an entry stands on the axis. */
const spotOf = ({ x, y }: Cloud, index: number, span: number): [number, number] => [
  inset + ((x[index] ?? 0) / span) * (width - 2 * inset) - 0.5,
  margin + (1 - (y[index] ?? 0)) * (height - 2 * margin) - 0.5,
];

test("every entry stands at its ticket with the mark of its fate, to the very edges", () => {
  const cloud = cloudOf(60, 12);
  expect(cloud.passed).toBeGreaterThan(0);
  const field = painted(cloud, "line");
  const span = magnifiedSpan(cloud.x, cloud.taken + cloud.passed);
  const later = new Set<number>();
  for (const [index, fate] of cloud.fate.entries()) {
    if ((cloud.x[index] ?? 1) >= span) continue;
    const ink = inkAt(field, ...spotOf(cloud, index, span));
    // A dot painted later may lie over this one.
    if (ink === inkOf[fate as 0 | 1 | 2]) later.add(index);
  }
  expect(later.size).toBeGreaterThanOrEqual(2 * (cloud.taken + cloud.passed) - 3);
  for (const ink of [inks.dot, inks.drawn, inks.passed, inks.won]) expect(field.pixels).toContain(ink);
});

test("nobody is marked before the line is down", () => {
  const cloud = cloudOf(60, 12);
  for (const [scene, seconds] of [
    ["roll-call", 9],
    ["tickets", 3],
    ["magnify", 3],
    ["line", 1],
  ] as const) {
    const seen = new Set(painted(cloud, scene, seconds).pixels);
    expect(seen).toEqual(new Set([0, inks.dot]));
  }
});

test("the roll call shows as many dots as have been called, each in its own cell", () => {
  const cloud = cloudOf(400, 12);
  const { columns, cell, left, top } = gridOf(400, width - 2 * inset, height - 2 * margin);
  const called = (seconds: number) => {
    const field = painted(cloud, "roll-call", seconds);
    return Array.from({ length: 400 }, (_, at) =>
      inkAt(field, inset + left + (at % columns) * cell, margin + top + Math.floor(at / columns) * cell),
    ).filter((ink) => ink === inks.dot).length;
  };
  expect([called(0), called(1), called(2)]).toEqual([0, 200, 400]);
});

test("at the end of the fall nobody is missing from a crowd of few", () => {
  const cloud = cloudOf(30, 3);
  const field = painted(cloud, "tickets");
  for (const index of cloud.x.keys()) expect(inkAt(field, ...spotOf(cloud, index, 1))).toBe(inks.dot);
});
