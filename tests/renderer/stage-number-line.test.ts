import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  dotRadius,
  factorOf,
  greatestRadius,
  gridOf,
  inView,
  lineAfter,
  magnifiedSpan,
  spanAt,
  ticketX,
  ticketXOfHex,
  ticketY,
  ticketYOfHex,
  ticks,
} from "../../renderer/ui/number-line.ts";

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.padEnd(64, "0"), "hex"));
const ticket = fc.uint8Array({ minLength: 32, maxLength: 32 });
const places = fc
  .array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 60 })
  .map((list) => Float64Array.from(new Set(list)).sort());

test("a ticket stands at its first eight bytes over 2⁶⁴, and at the next four over 2³² in height", () => {
  expect(ticketX(bytesOf("80"))).toBe(0.5);
  expect(ticketX(bytesOf("00"))).toBe(0);
  expect(ticketX(bytesOf("0000000000000001"))).toBe(2 ** -64);
  expect(ticketX(bytesOf("00000001"))).toBe(2 ** -32);
  expect(ticketX(bytesOf("f".repeat(64)))).toBeLessThan(1);
  expect(ticketY(bytesOf("ffffffffffffffff40"))).toBe(0.25);
});

test("hex digits and bytes give the same place, as BigInt does", () => {
  fc.assert(
    fc.property(ticket, (bytes) => {
      const hex = Buffer.from(bytes).toString("hex");
      const exact = Number(BigInt(`0x${hex.slice(0, 16)}`)) / 2 ** 64;
      expect(ticketX(bytes)).toBeCloseTo(exact, 15);
      expect(ticketXOfHex(hex)).toBe(ticketX(bytes));
      expect(ticketYOfHex(hex)).toBe(ticketY(bytes));
    }),
  );
});

test("left to right is never against the order of the tickets", () => {
  fc.assert(
    fc.property(ticket, ticket, (one, other) => {
      const [low = one, high = other] = [one, other].sort(Buffer.compare);
      expect(ticketX(low)).toBeLessThanOrEqual(ticketX(high));
    }),
  );
});

test("what is in view is counted as a plain count does", () => {
  fc.assert(
    fc.property(places, fc.double({ min: 0, max: 1, noNaN: true }), (sorted, span) => {
      expect(inView(sorted, span)).toBe(sorted.filter((x) => x < span).length);
    }),
  );
});

test("the line has just as many to its left as it should, and the magnifying leaves twice as many in view", () => {
  fc.assert(
    fc.property(places, fc.nat(70), (sorted, left) => {
      expect(inView(sorted, lineAfter(sorted, left))).toBe(Math.min(left, sorted.length));
      const span = magnifiedSpan(sorted, left);
      expect(inView(sorted, span)).toBe(left === 0 ? sorted.length : Math.min(2 * left, sorted.length));
      expect(lineAfter(sorted, left)).toBeLessThanOrEqual(span);
    }),
  );
});

test("a line between two neighbouring numbers still has the first to its left", () => {
  const least = Number.MIN_VALUE;
  for (const pair of [
    [10 * least, 11 * least],
    [0.5, 0.5 + 2 ** -53],
    [0.5 + 2 ** -53, 0.5 + 2 ** -52],
  ]) {
    const sorted = Float64Array.from(pair);
    expect(inView(sorted, lineAfter(sorted, 1))).toBe(1);
  }
});

test("an empty band has a line at 0 and nothing to magnify", () => {
  const nobody = new Float64Array();
  expect([lineAfter(nobody, 0), magnifiedSpan(nobody, 0), inView(nobody, 1)]).toEqual([0, 1, 0]);
});

test("the magnifying goes from the whole axis to its end, faster and faster in length, evenly in factor", () => {
  expect([spanAt(0.01, 0), spanAt(0.01, 0.5), spanAt(0.01, 1)]).toEqual([1, 0.1, 0.01]);
});

test("the factor is never said larger than it is", () => {
  expect([1, 0.6, 0.5, 0.1, 0.0999, 0.0101].map(factorOf)).toEqual(["1", "1.6", "2", "10", "10", "99"]);
});

test("labels are round, begin at 0, stay in view and are what they say", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1, noNaN: true }), (span) => {
      const labels = ticks(span);
      expect(labels.length).toBeGreaterThanOrEqual(3);
      expect(labels.length).toBeLessThanOrEqual(7);
      expect(labels[0]).toEqual({ value: 0, label: "0" });
      expect(new Set(labels.map(({ label }) => label)).size).toBe(labels.length);
      for (const { value, label } of labels) {
        expect(value).toBeLessThanOrEqual(span * (1 + 1e-6));
        expect(Math.abs(Number(label) - value)).toBeLessThanOrEqual(1e-6 * span);
      }
    }),
  );
  expect(ticks(1).map(({ label }) => label)).toEqual(["0", "0.2", "0.4", "0.6", "0.8", "1.0"]);
});

test("the roll call has a cell for everybody inside its field, of whole pixels where there is room", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200_000 }),
      fc.integer({ min: 400, max: 1900 }),
      fc.integer({ min: 60, max: 800 }),
      (count, width, height) => {
        const { columns, cell, left, top } = gridOf(count, width, height);
        const rows = Math.ceil(count / columns);
        expect(left - cell / 2).toBeGreaterThanOrEqual(-1e-6);
        expect(left + (columns - 0.5) * cell).toBeLessThanOrEqual(width + 1e-6);
        expect(top - cell / 2).toBeGreaterThanOrEqual(-1e-6);
        expect(top + (rows - 0.5) * cell).toBeLessThanOrEqual(height + 1e-6);
        if (cell >= 2) expect(cell).toBe(Math.floor(cell));
      },
    ),
  );
});

test("dots shrink as they get more, between a pixel and the greatest", () => {
  const field = 1920 * 600;
  const radii = [1, 100, 1_000, 10_000, 100_000, 1_000_000].map((count) => dotRadius(count, field));
  expect(radii).toEqual(radii.toSorted((a, b) => b - a));
  expect(radii[0]).toBe(greatestRadius);
  expect(radii.at(-1)).toBe(1);
});

test("tickets of a hash spread over the whole axis", () => {
  const all = Array.from({ length: 2_000 }, (_, index) =>
    ticketX(createHash("sha256").update(`示例,${index}`).digest()),
  );
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => all.filter((x) => Math.floor(x * 10) === tenth).length,
  );
  for (const count of tenths) expect(Math.abs(count - 200)).toBeLessThan(70);
});
