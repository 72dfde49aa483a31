import { expect, test } from "vitest";
import { dueList } from "../../shared/papers/due-list.ts";
import { message } from "../../shared/text/text.ts";

test("what is due is a table whose lines begin as sentences do, in both languages", () => {
  const lines = [
    {
      said: message("due.window-now", { quarter: "2027Q1", days: ["2026-12-25", "2026-12-28"], left: 2 }),
      first: "2026-12-25",
      last: "2026-12-28",
    },
    { said: message("due.not-drawn", { quarter: "2026M12" }) },
  ];
  const rows = (language: "zh" | "en") =>
    dueList({ office: "示例局", day: "2026-12-25", version: "1", lines }, language).blocks.flatMap((one) =>
      one.type === "table" ? one.rows.map((row) => row.map((cell) => String(cell))) : [],
    );
  expect(rows("en").map(([what]) => what?.slice(0, 25))).toEqual([
    "The first quarter of 2027",
    expect.stringMatching(/^This ledger/),
  ]);
  expect(rows("en").map(([, days]) => days)).toEqual(["25 December 2026 to 28 December 2026", "—"]);
  expect(rows("zh")[0]?.[0]).toMatch(/^今天可以抽取 2027年第一季度/);
});
