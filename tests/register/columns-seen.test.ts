import { expect, test } from "vitest";
import { columnsSeen } from "../../shared/register/reading/choose-table.ts";
import type { Table } from "../../shared/register/reading/table.ts";

/** What a person is shown of a sheet whose headings are not recognised: its headings, and the rows below each. */

const table = (...rows: readonly (readonly string[])[]): Table => ({
  name: "示例",
  rows: rows.map((cells, index) => ({ number: index + 2, cells })),
});

test("under a title the fullest row is taken for the headings, with three rows below each of its columns", () => {
  const rows = [1, 2, 3, 4].map((number) => [
    `示例${number}厂`,
    `SL${number}`,
    "",
    number === 2 ? "国控" : "",
  ]);
  const seen = columnsSeen("key", table(["某市名录"], ["甲", "乙", "", ""], ...rows));
  // The second row of data fills more cells than the headings do: nothing says that it is none.
  expect(seen.row).toBe(5);
  const unambiguous = columnsSeen("key", table(["某市名录"], ["甲", "乙", "", "丙"], ...rows));
  expect(unambiguous).toEqual({
    row: 3,
    columns: [
      { column: "A", heading: "甲", below: ["示例1厂", "示例2厂", "示例3厂"] },
      { column: "B", heading: "乙", below: ["SL1", "SL2", "SL3"] },
      { column: "D", heading: "丙", below: ["", "国控", ""] },
    ],
  });
});

test("headings that are recognised in part are the row; a column without heading is offered for what stands in it", () => {
  const seen = columnsSeen(
    "key",
    table(["甲乙丙丁", "x", "y", "z"], ["单位名称", "", "丙"], ["示例一厂", "SL1"]),
  );
  expect(seen).toEqual({
    row: 3,
    columns: [
      { column: "A", heading: "单位名称", below: ["示例一厂"] },
      { column: "B", heading: "", below: ["SL1"] },
      { column: "C", heading: "丙", below: [""] },
    ],
  });
  expect(columnsSeen("key", table())).toEqual({ row: 0, columns: [] });
});
