import { expect, test } from "vitest";
import { benchCommand } from "../../electron/cli/bench.ts";

test("a name that nothing is measured under is refused with those there are, before anything is measured", async () => {
  const printed: string[] = [];
  const complained: string[] = [];
  const terminal = {
    print: (line: string) => printed.push(line),
    complain: (line: string) => complained.push(line),
  };
  expect(await benchCommand(["draw", "speed"], terminal)).toBe(2);
  expect(printed).toEqual([]);
  expect(complained).toEqual([
    "“speed” is not measured; choose among draw, verify, import, print, freeze, replay, register, large-ledger, rehearsal, start, answers, stage, verify-page, years, or name none for all.",
  ]);
});
