import { join } from "node:path";
import { expect, test } from "vitest";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { ledgerProcess } from "../support/ledger-process.ts";
import { succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { limitMemory } from "../support/short-memory.ts";

const mebi = 2 ** 20;

test("a step for which memory is short is refused in a sentence, nothing is lost, and with memory it goes on", async ({
  skip,
}) => {
  const file = join(scratch(), "ledger.sqlite");
  const program = await ledgerProcess(file);
  expect(await program.ask({ kind: "append" })).toMatchObject({ seq: 1 });
  await program.ask({ kind: "grow", bytes: 96 * mebi });
  const reason = limitMemory(program.pid, 32 * mebi);
  if (reason) skip(reason);
  for (const _ of [1, 2]) {
    const { seq, refused } = await program.ask({ kind: "append" });
    expect([seq, refused?.key]).toEqual([1, "ledger.memory"]);
  }
  expect((await program.ask({ kind: "look" })).refused).toBeUndefined();
  limitMemory(program.pid, "unlimited");
  expect(await program.ask({ kind: "append" })).toEqual({ seq: 2, blob: "the first blob" });
  await program.close();
  const ledger = succeeded(openLedger(file));
  expect([...ledger.events()].map(({ body }) => body)).toEqual(['{"n":1}', '{"n":2}']);
  for (const _ of ledger.examineRest());
  expect(ledger.readOnly).toBeUndefined();
  ledger.close();
});
