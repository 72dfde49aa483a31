import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical, type Json } from "../../shared/ledger/canonical.ts";

const string = fc.string({ unit: "binary" });
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: "small" },
    string,
    fc.maxSafeInteger(),
    fc.array(tie("json"), { maxLength: 4 }),
    fc.dictionary(string, tie("json"), { maxKeys: 4 }),
  ),
}));

/** Any order of the same names. */
function shuffled(value: Json): Json {
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(shuffled);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, shuffled(member)]),
  );
}

test("the example of RFC 8785, 3.2.3: names in the order of their UTF-16 code units", () => {
  const names = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
  expect(canonical(names)).toBe(
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
  );
});

test("the string of RFC 8785, 3.2.2: the shortest escapes, in lower case", () => {
  expect(canonical('\u20ac$\u000f\u000aA\'B"\\\\"/\u007f')).toBe(
    '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u007f"',
  );
});

test("no white space, nested", () => {
  expect(canonical({ b: [1, "二", { y: -0, x: -7 }], a: {}, "": [] })).toBe(
    '{"":[],"a":{},"b":[1,"二",{"x":-7,"y":0}]}',
  );
});

test("says the same value, whatever the order of names, and is a fixed point", () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonical(value);
      const read = JSON.parse(text) as Json;
      expect(canonical(shuffled(read))).toBe(text);
      expect(read).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([
  ["a fraction", 0.5],
  ["a number beyond 2⁵³ − 1", 2 ** 53],
  ["no number", Number.NaN],
  ["a boolean", true],
  ["null", null],
  ["undefined", undefined],
  ["a member that is undefined", { a: undefined }],
  ["a lone surrogate", ["\ud800"]],
  ["a lone surrogate in a name", { "\udfff": 1 }],
])("%s throws", (_, value) => {
  expect(() => canonical(value as Json)).toThrow();
});
