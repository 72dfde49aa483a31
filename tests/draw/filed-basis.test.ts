import { expect, test } from "vitest";
import { parseBasis } from "../../shared/draw/basis.ts";
import { readFiledBasis } from "../../shared/draw/filed-basis.ts";
import { vectors } from "../support/vectors.ts";
import { ceremonyOf } from "./whole-ceremony.ts";

const earlier = [
  "key,value",
  "office,示例局",
  "quarter,2027Q3",
  "level,city",
  "preset,quzhou-city-2017",
  "in-post,9",
  "team,2",
  "ZD,share 5/100 at-least 4",
  "",
].join("\n");

test("a basis of mingqian-draw/1 is read for display, and not by the draw", () => {
  expect(readFiledBasis(earlier)).toEqual({
    ok: true,
    value: {
      inPost: 9,
      team: 2,
      rules: [{ draw: "ZD", rule: { per: "share", numerator: 5, denominator: 100, atLeast: 4 } }],
    },
  });
  expect(parseBasis(earlier)).toMatchObject({ ok: false, refusal: { key: "draw.file.key" } });
});

test("one of today is read whole", () => {
  const [vector = expect.unreachable()] = vectors;
  const text = ceremonyOf(vector).files["basis.csv"] ?? "";
  expect(readFiledBasis(text)).toEqual(parseBasis(text));
});

test("what is neither is refused as one of today", () => {
  expect(readFiledBasis(earlier.replace("share 5/100", "share 5"))).toMatchObject({ ok: false });
});
