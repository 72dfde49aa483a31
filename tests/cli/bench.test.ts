import { expect, test } from "vitest";
import { benchBag } from "../../electron/cli/bench/bench-bag.ts";
import { benchCommand } from "../../electron/cli/bench.ts";
import { paperReader } from "../../electron/services/verify/paper-reader.ts";
import { evidenceOf } from "../../shared/verify/evidence/evidence-of.ts";
import { held } from "../support/bag-fixture.ts";
import { failing, namesOf } from "../support/failing.ts";

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
    "“speed” is not measured; choose among draw, verify, import, print, freeze, replay, register, large-ledger, rehearsal, start, portable, answers, stage, verify-page, years, memory, or name none for all.",
  ]);
});

test("the bag that is measured passes, and the feet of its papers are checked", async () => {
  const bag = new Map([...(await benchBag(200, 20))].map(([path, data]) => [path, held(data)]));
  const given = await evidenceOf(bag, new Map(), {}, paperReader);
  expect(failing(given)).toEqual([]);
  expect(namesOf(given, "pass")).toEqual(
    expect.arrayContaining(["feet minutes.pdf", "feet pre-draw-sheet.pdf"]),
  );
});
