import { expect, test } from "vitest";
import { digestRuns, holdsDigestRun } from "../../shared/draw/digest-runs.ts";
import { sha256 } from "../support/bag-fixture.ts";

const groups = sha256("示例").match(/.{8}/g) ?? [];
const days = Array.from({ length: 9 }, (_, index) => String(20261221 + index));

test.each([
  ["a digest in groups of eight", `网上公布的是 ${groups.join(" ")}，与此不符。`],
  [
    "one in capitals, on two lines",
    `${groups.slice(0, 4).join(" ")}\n${groups.slice(4).join(" ")}`.toUpperCase(),
  ],
  ["one parted by wide spaces", groups.join("　")],
  ["eight numbers of eight digits in a row", `照片 ${days.slice(0, 8).join(" ")}`],
  ["more than eight", days.join("\n")],
])("%s would be read as a digest", (_, text) => {
  expect(holdsDigestRun(text)).toBe(true);
});

test.each([
  ["seven numbers in a row", days.slice(0, 7).join(" ")],
  ["numbers parted by more than space", days.join("、")],
  ["a run that another number parts", [...days.slice(0, 5), "1", ...days.slice(5)].join(" ")],
  ["a digest in one piece", groups.join("")],
  ["groups that go on in letters", `${groups.slice(0, 7).join(" ")} ${groups[7]}x`],
  ["words", "照片三张，未见异常。"],
])("%s would not", (_, text) => {
  expect(holdsDigestRun(text)).toBe(false);
});

test("a run is told group by group, whatever its length", () => {
  expect(digestRuns(`甲 ${days.join("  ")} 乙`)).toEqual([days]);
});
