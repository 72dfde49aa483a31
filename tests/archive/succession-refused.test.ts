import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import { copyOf } from "../support/bagged.ts";
import { good } from "../support/hold-in-windows.ts";
import {
  beginning,
  begunAnew,
  type LostLedgers,
  layIn,
  lostLedgers,
  started,
} from "../support/lost-ledgers.ts";
import { realCeremony as first, holdReal, ledgerIn, openReal, putBack } from "../support/real-office.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";

/** Where no ledger may be begun anew, for a real ceremony would be drawn again, lost, or chained behind the wrong one. */

let lost: LostLedgers;
let drawn = "";
let before = "";
let voided = "";

beforeAll(async () => {
  lost = await lostLedgers();
  ({ drawn, before, voided } = lost);
}, 240_000);
afterAll(() => lost.remove());

test("is refused while the file that is here holds a revealed draw that was not led to its end", async () => {
  const folder = scratch();
  putBack(before, folder);
  const { held, host } = started(folder);
  await openReal(held, "2027Q4");
  await holdReal(held, "nonce");
  await host.close();
  layIn(drawn, folder);
  const again = started(folder);
  const { view } = again.held.console.last();
  expect(view.succession?.blocked).toMatchObject({
    key: "succession.revealed",
    values: { ceremony: "DEMO-2027Q4-1" },
  });
  expect(await again.held.console.client.call("beginLedger", beginning())).toMatchObject({
    ok: false,
    error: { said: { key: "succession.revealed" } },
  });
});

test("a void bag of another copy is not the end of a revealed draw", async () => {
  const folder = scratch();
  putBack(before, folder);
  const { held, host } = started(folder);
  await openReal(held, "2027Q3");
  await holdReal(held, "opinion");
  await host.close();
  layIn(voided, folder);
  expect(await refusedIn(folder)).toMatchObject({
    key: "succession.revealed",
    values: { ceremony: first },
  });
});

test("is refused while the file that is here owes the record of a real ceremony, unless a bag has it", async () => {
  for (const end of ["locked", "void"] as const) {
    const folder = scratch();
    putBack(before, folder);
    const { held, host } = started(folder);
    await openReal(held, "2027Q4");
    await holdReal(held, end === "locked" ? "lock" : "sheet");
    if (end === "void") {
      for (const keeper of ["officer", "supervisor"] as const)
        await held.execute({
          type: "confirm-void",
          keeper,
          reason: "示例作废理由",
          strokes: madeUpSignature,
        });
      await held.execute({ type: "void", envelope: "" });
    }
    await host.close();
    const copy = copyOf(folder);
    layIn(drawn, folder);
    expect(await refusedIn(folder)).toMatchObject({
      key: "succession.owing",
      values: { ceremony: "DEMO-2027Q4-1" },
    });
    if (end === "void") continue;
    const went = started(copy);
    good(await went.held.change("filePaper", { ceremony: "DEMO-2027Q4-1", paper: "minutes" }));
    good(await went.held.change("writeBag", { ceremony: "DEMO-2027Q4-1" }));
    await went.host.close();
    rmSync(join(folder, "bags"), { recursive: true });
    layIn(copy, folder);
    const { held: anew } = await begunAnew(folder);
    expect(anew.console.last().view.past).toMatchObject([
      { ceremony: "DEMO-2027Q4-1", outcome: "locked", before: true },
    ]);
  }
}, 240_000);

test("two ends of one ceremony are named and refused: of the file and a bag, and of two bags", async () => {
  const folder = scratch();
  putBack(ledgerIn(drawn), folder);
  layIn(voided, folder);
  expect(await refusedIn(folder)).toMatchObject({
    key: "succession.two-ends",
    values: { ceremony: first, one: first, other: { key: "succession.file" } },
  });
  const two = copyOf(drawn);
  rmSync(ledgerIn(two));
  rmSync(join(two, `bags/${first}-public`), { recursive: true });
  cpSync(join(voided, `bags/${first}-public`), join(two, `bags/${first}-public`), { recursive: true });
  expect(await refusedIn(two)).toMatchObject({
    key: "succession.two-ends",
    values: { ceremony: first, one: first, other: `${first}-public` },
  });
});

test("of one that was withdrawn here and drawn in another copy the end of the bag is taken, once", async () => {
  const folder = scratch();
  putBack(before, folder);
  const { held, host } = started(folder);
  await openReal(held, "2027Q3");
  await held.execute({ type: "withdraw", reason: "示例撤回理由" });
  await host.close();
  layIn(drawn, folder);
  const anew = await begunAnew(folder);
  const { view } = anew.held.console.last();
  expect(view).toMatchObject({ past: [{ ceremony: first, outcome: "locked", before: true }], notices: [] });
  expect(view.broken).toBeUndefined();
  expect(view.past).toHaveLength(1);
});

test("what is newest is so by time, whether the file or a bag knows it; where nothing tells, it is refused", async () => {
  const lockedAt = async (hour: string) => {
    const folder = scratch();
    putBack(before, folder);
    const { held, host } = started(folder, testPorts({ now: () => `2026-12-25T${hour}:30:00+08:00` }));
    await openReal(held, "2027Q4");
    await holdReal(held, "bag");
    await host.close();
    layIn(drawn, folder);
    return folder;
  };
  const ids = ["DEMO-2027Q4-1", first];
  for (const [hour, order] of [
    ["10", ids.toReversed()],
    ["08", ids],
  ] as const) {
    const { held } = await begunAnew(await lockedAt(hour));
    expect(held.console.last().view.past.map(({ ceremony }) => ceremony)).toEqual(order);
    expect(held.stage.last().view.succeeds).toMatchObject({ values: { last: order[1] } });
  }
  expect((await refusedIn(await lockedAt("09"))).key).toBe("succession.order");
}, 240_000);

/** Why no ledger is begun anew over a data folder: said at the start, and once more when it is asked for. */
async function refusedIn(folder: string) {
  const { held, host } = started(folder);
  const blocked = held.console.last().view.succession?.blocked;
  const answer = await held.console.client.call("beginLedger", beginning());
  await host.close();
  if (answer.ok || !blocked) throw new Error("begun anew");
  expect(answer.error.said).toEqual(blocked);
  return blocked;
}
