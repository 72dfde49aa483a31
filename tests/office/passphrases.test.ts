import { expect, test } from "vitest";
import { passphrases } from "../../shared/office/keepers.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";

const good = "correct horse 1";
const other = "衢州市双随机抽查封存口令";

test("two different ones of twelve characters are taken, in NFC", () => {
  expect(succeeded(passphrases(good, other))).toEqual([good, other]);
  expect(succeeded(passphrases("cafe\u0301 au lait", other))).toEqual(["caf\u00e9 au lait", other]);
});

test.each([
  ["too short", "abcdefghijk", "sealing.passphrase-short"],
  ["empty", "", "sealing.passphrase-short"],
  ["eleven characters of two code units each", "😀".repeat(11), "sealing.passphrase-short"],
  ["digits alone", "123456789012345", "sealing.passphrase-simple"],
  ["full-width digits alone", "１２３４５６７８９０１２", "sealing.passphrase-simple"],
  ["five different characters", "abcdeabcdeabcde", "sealing.passphrase-simple"],
  ["white space before it", " correct horse 1", "sealing.passphrase-untypable"],
  ["an ideographic space after it", "correct horse 1\u3000", "sealing.passphrase-untypable"],
  ["a line break in it", "correct\nhorse 1", "sealing.passphrase-untypable"],
  ["a zero-width joiner in it", "correct\u200dhorse 1", "sealing.passphrase-untypable"],
])("%s is refused, whosever it is", (_, typed, key) => {
  expect(refusalKey(passphrases(typed, good))).toBe(key);
  expect(refusalKey(passphrases(good, typed))).toBe(key);
});

test("the same for both is refused, however typed", () => {
  expect(refusalKey(passphrases("cafe\u0301 au lait", "caf\u00e9 au lait"))).toBe(
    "sealing.passphrases-equal",
  );
});
