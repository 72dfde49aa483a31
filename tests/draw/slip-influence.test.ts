import { describe, expect, test } from "vitest";
import type { Random } from "../../shared/draw/model.ts";
import { count, even, weigh } from "../support/chi-square.ts";
import { seededRandom } from "../support/seeded-random.ts";
import {
  cast,
  drawn,
  outcomes,
  overlapping,
  type Slips,
  seedFrom,
  slip,
  stratum,
  trials,
  writers,
} from "./simulated.ts";

const chance = expect.objectContaining({ chance: true });
const noChance = expect.objectContaining({ chance: false });
const six = [stratum("ZD", "ABCDEF", 1)];

describe("what a slip does", () => {
  const positions = Array.from({ length: writers * 12 }, (_, i) => [Math.floor(i / 12), i % 12] as const);
  const changed = (slips: readonly string[], [writer, place]: readonly [number, number], by: number) =>
    slips.map((digits, i) => {
      const digit = (Number(digits[place]) + by) % 10;
      return i === writer ? digits.slice(0, place) + digit + digits.slice(place + 1) : digits;
    });

  test("no digit in no position favours anybody", () => {
    const random = seededRandom("digits");
    const cells = even([..."0123456789"].flatMap((digit) => [..."ABCDEF"].map((unit) => digit + unit)));
    const seen = Array.from({ length: trials }, () => {
      const slips = cast(random);
      return { slips: slips.slips, unit: drawn(six, seedFrom(slips)) };
    });
    for (const [writer, place] of positions) {
      const met = seen.map(({ slips, unit }) => `${slips[writer]?.[place]}${unit}`);
      expect(weigh(count(met), cells, trials), `slip ${writer + 1}, digit ${place + 1}`).toEqual(chance);
    }
  });

  /** For each position, who was drawn before and after that digit alone was changed. */
  function pairs(random: Random, read: (slips: Slips) => Slips, each: number) {
    return positions.map((position) => {
      const met = Array.from({ length: each }, () => {
        const slips = cast(random);
        const other = { ...slips, slips: changed(slips.slips, position, 1 + random.below(9)) };
        return drawn(six, seedFrom(read(slips))) + drawn(six, seedFrom(read(other)));
      });
      return weigh(
        count(met),
        even([..."ABCDEF"].flatMap((one) => [..."ABCDEF"].map((two) => one + two))),
        each,
      );
    });
  }

  test("every digit decides: changed alone, it leaves nothing of who was drawn before", () => {
    expect(pairs(seededRandom("decides"), (slips) => slips, 500)).toEqual(positions.map(() => chance));
  });

  test("a digit that is not read is found out, and no other", () => {
    const blind = (slips: Slips) => ({
      ...slips,
      slips: slips.slips.map((s, i) => (i === 1 ? `${s.slice(0, 11)}0` : s)),
    });
    const found = pairs(seededRandom("blind"), blind, 500);
    expect(found).toEqual(
      positions.map(([writer, place]) => (writer === 1 && place === 11 ? noChance : chance)),
    );
  });

  test("one honest slip is enough: with all else fixed, chance alone decides", () => {
    for (let honest = 0; honest < writers; honest++) {
      const random = seededRandom(`honest ${honest}`);
      const fixed = cast(random);
      const seen = Array.from({ length: trials }, () => {
        const slips = fixed.slips.map((digits, i) => (i === honest ? slip(random) : digits));
        return drawn(overlapping, seedFrom({ ...fixed, slips }));
      });
      expect(weigh(count(seen), outcomes, trials), `slip ${honest + 1}`).toEqual(chance);
    }
  });
});
