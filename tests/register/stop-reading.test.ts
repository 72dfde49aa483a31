import { randomUUID } from "node:crypto";
import { utils, write } from "@e965/xlsx";
import { expect, onTestFinished, test } from "vitest";
import type { Pause } from "../../electron/services/contract/working.ts";
import { openReadings } from "../../electron/services/register/methods.ts";
import { readTables } from "../../electron/services/register/reading/read-tables.ts";
import { importInSteps } from "../../shared/register/reading/import-list.ts";
import { ok, refuse } from "../../shared/text/result.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

const lines = (count: number) => [
  ["单位名称", "污染源编码"],
  ...Array.from({ length: count }, (_, index) => [`示例${index}厂`, `S${index}`]),
];
const csv = (count: number) => Buffer.from(lines(count).join("\n"), "utf8");

/** A workbook of two sheets. */
function workbook(): Buffer {
  const book = utils.book_new();
  for (const name of ["甲", "乙"]) utils.book_append_sheet(book, utils.aoa_to_sheet(lines(3)), name);
  return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

/** Goes on so many times, and then never again; counts how often it was asked. */
function stopAfter(times: number) {
  let asked = 0;
  const pause: Pause = async () => {
    asked += 1;
    return asked > times ? refuse("contract.reading-stopped", { file: "名录" }) : ok(undefined);
  };
  return { pause, asked: () => asked };
}

test("a file stops being read at whichever step it is asked to, and no step comes after", async () => {
  for (const bytes of [workbook(), csv(3)]) {
    const whole = stopAfter(Number.POSITIVE_INFINITY);
    const sheets = succeeded(await readTables(bytes, "名录", whole.pause));
    expect(sheets[0]?.rows).toHaveLength(4);
    expect(whole.asked()).toBeGreaterThan(sheets.length - 1);
    for (let times = 0; times < whole.asked(); times += 1) {
      const stopped = stopAfter(times);
      expect(await readTables(bytes, "名录", stopped.pause)).toMatchObject({
        ok: false,
        refusal: { key: "contract.reading-stopped" },
      });
      expect(stopped.asked()).toBe(times + 1);
    }
  }
});

test("a long list is recognised in steps: the check of its rows, its units, its findings", async () => {
  const tables = succeeded(await readTables(csv(12_000), "名录"));
  let looked = 0;
  const prints = () => {
    looked += 1;
    return true;
  };
  const context = { day: "2026-12-25", register: {}, prints };
  const steps = importInSteps("key", tables, { level: "city" }, context, () => "0".repeat(64));
  const seen: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) seen.push(looked);
  expect(succeeded(step.value).rows).toHaveLength(12_000);
  expect(seen).toHaveLength(5);
});

test("a window has its reading stopped while the host is at it: refused, nothing kept, and the next one is read", async () => {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => host.close());
  const held = officer(host);
  await holdUntil(held, "office");
  const { client } = held.console;
  const read = (reading: string, bytes: Buffer) =>
    client.call("previewImport", { list: "key", reading, name: "名录.csv", bytes: bytes.toString("base64") });
  const said = {
    ok: false,
    error: { said: { key: "contract.reading-stopped", values: { file: "名录.csv" } } },
  };

  const reading = randomUUID();
  const given = read(reading, csv(20_000));
  const other = read(randomUUID(), csv(2));
  good(await client.call("stopReading", { reading }));
  expect(await given).toMatchObject(said);
  // Another window's file is not concerned, and neither is the next one of this window.
  expect(good(await other).counts.rows).toBe(2);
  expect(good(await read(reading, csv(2))).counts.rows).toBe(2);

  // Asked before the file has come: it is not read at all.
  const late = randomUUID();
  good(await client.call("stopReading", { reading: late }));
  expect(await read(late, csv(2))).toMatchObject(said);
  expect(held.console.last().view.lists).toEqual([]);
});

test("what is asked to stop and never comes is forgotten in the end", async () => {
  const readings = openReadings();
  const ids = Array.from({ length: 17 }, () => randomUUID());
  for (const id of ids) readings.stop(id);
  const outcomes = [];
  for (const id of [ids[0] ?? "", ids[16] ?? ""])
    outcomes.push((await readings.run(id, "名录", (pause) => pause())).ok);
  expect(outcomes).toEqual([true, false]);
});
