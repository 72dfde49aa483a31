import fc from "fast-check";
import { expect, test } from "vitest";
import {
  differingPlaces,
  nextUnread,
  standingOf,
} from "../../renderer/console/ceremony/reveal/slip-state.ts";
import {
  digitsIn,
  emptyBoxes,
  erased,
  pasted,
  withDigits,
} from "../../renderer/console/ceremony/reveal/typed-digits.ts";
import { needsThird, unread, withReading } from "../../shared/ceremony/reveal.ts";

const digit = fc.constantFrom(..."0123456789?");
const boxes = fc.array(fc.oneof(digit, fc.constant("")), { minLength: 12, maxLength: 12 });
const place = fc.integer({ min: 0, max: 11 });

test("a digit put into or taken out of a box moves no other", () => {
  fc.assert(
    fc.property(boxes, place, digit, (before, at, typed) => {
      const others = (after: readonly string[], but: number) => after.filter((_, index) => index !== but);
      expect(others(withDigits(before, at, [typed]), at)).toEqual(others(before, at));
      const gone = erased(before, at);
      expect(others(gone.boxes, gone.next)).toEqual(others(before, gone.next));
      expect(gone.boxes[gone.next]).toBe("");
      expect(at - gone.next).toBe(before[at] === "" && at > 0 ? 1 : 0);
    }),
  );
});

test("twelve pasted digits fill all boxes from wherever they are pasted; too many or other characters change nothing", () => {
  fc.assert(
    fc.property(fc.array(digit, { minLength: 12, maxLength: 12 }), boxes, place, (reading, before, at) => {
      const spaced = reading.join("").replace(/(....)/g, "$1 ");
      expect(pasted(before, at, spaced)?.boxes).toEqual(reading);
      expect(pasted(before, at, `${spaced}1`)).toBeUndefined();
      expect(pasted(before, at, `x${spaced}`)).toBeUndefined();
    }),
  );
  expect(pasted(emptyBoxes, 10, "123")).toBeUndefined();
  expect(pasted(emptyBoxes, 0, " ")).toBeUndefined();
});

test("full-width digits and the Chinese question mark are what they mean", () => {
  expect(digitsIn("３？x７ ")).toEqual(["3", "?", "7"]);
});

test("a slip's standing follows its readings, and the next to read is looked for from the desk on", () => {
  const once = withReading(unread, 1, "000000000000");
  const third = withReading(once, 2, "000000000010");
  const fixed = withReading(third, 3, "000000000010");
  expect([unread, once, third, fixed].map(standingOf)).toEqual(["unread", "half", "third", "fixed"]);
  expect(needsThird(third)).toBe(true);
  expect(differingPlaces(third)).toEqual([11]);
  expect(differingPlaces(once)).toEqual([]);
  expect(nextUnread([unread, fixed, unread], 2)).toBe(3);
  expect(nextUnread([unread, fixed, fixed], 2)).toBe(1);
  expect(nextUnread([fixed, fixed], 1)).toBeUndefined();
});
