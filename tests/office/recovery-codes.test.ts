import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRecoveryCode, recoveryCodes } from "../../shared/office/keepers.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { seededRandom } from "../support/seeded-random.ts";

const codes = (seed: string | number) => recoveryCodes(seededRandom(`recovery ${seed}`));
const code = fc.integer().map((seed) => codes(seed)[0]);
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

test("two different ones, in seven groups of five that nobody can misread", () => {
  const [first, second] = codes("shape");
  expect(first).not.toBe(second);
  for (const one of [first, second]) expect(one).toMatch(/^[2-9A-HJKMNP-Z]{5}(-[2-9A-HJKMNP-Z]{5}){6}$/);
});

test("28 characters of each are drawn, each as likely as another: 138 bits", () => {
  const asked: number[] = [];
  const random = seededRandom("bits");
  recoveryCodes({
    below: (bound) => {
      asked.push(bound);
      return random.below(bound);
    },
  });
  expect(asked).toEqual(Array.from({ length: 56 }, () => 31));
  expect(28 * Math.log2(31)).toBeGreaterThan(128);
});

test("is read however it is written", () => {
  const [first] = codes("written");
  const fullWidth = [...first].map((one) =>
    one === "-" ? "－" : String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0),
  );
  for (const typed of [
    first,
    first.toLowerCase(),
    first.replaceAll("-", ""),
    ` ${first.replaceAll("-", " \t")}\n`,
    fullWidth.join(""),
  ]) {
    expect(succeeded(readRecoveryCode(typed))).toBe(first);
  }
});

describe("a slip in typing is said", () => {
  const groupNamed = (typed: string) => {
    const read = readRecoveryCode(typed);
    // A character that no code has is said to be none, whatever was meant by it.
    const foreign = [...typed].some((one) => one !== "-" && !alphabet.includes(one));
    expect(refusalKey(read)).toBe(foreign ? "sealing.code-character" : "sealing.code-group");
    return !read.ok && "group" in read.refusal.values ? read.refusal.values["group"] : undefined;
  };

  test("any one character wrong, naming its group", () => {
    fc.assert(
      fc.property(
        code,
        fc.nat(34),
        fc.constantFrom(...alphabet, "0", "1", "O", "I", "L", "字"),
        (right, at, wrong) => {
          const characters = [...right.replaceAll("-", "")];
          fc.pre(characters[at] !== wrong);
          characters[at] = wrong;
          expect(groupNamed(characters.join(""))).toBe(Math.floor(at / 5) + 1);
        },
      ),
    );
  });

  test("any two characters of a group swapped, naming it", () => {
    fc.assert(
      fc.property(code, fc.nat(6), fc.nat(4), fc.nat(4), (right, group, a, b) => {
        const groups = right.split("-").map((text) => [...text]);
        const text = groups[group] ?? [];
        fc.pre(text[a] !== text[b]);
        [text[a], text[b]] = [text[b] ?? "", text[a] ?? ""];
        expect(groupNamed(groups.map((one) => one.join("")).join("-"))).toBe(group + 1);
      }),
    );
  });

  test("any two groups swapped, naming the first", () => {
    fc.assert(
      fc.property(code, fc.nat(6), fc.nat(6), (right, a, b) => {
        const groups = right.split("-");
        fc.pre(a < b && groups[a] !== groups[b]);
        [groups[a], groups[b]] = [groups[b] ?? "", groups[a] ?? ""];
        expect(groupNamed(groups.join("-"))).toBe(a + 1);
      }),
    );
  });

  test.each(["", "ABC", "X".repeat(34), "X".repeat(36)])("a wrong length: %j", (typed) => {
    expect(refusalKey(readRecoveryCode(typed))).toBe("sealing.code-length");
  });
});
