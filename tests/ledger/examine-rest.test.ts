import { rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeEach, expect, test } from "vitest";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { damage, largeBlob, writeLarge } from "../support/large-ledger.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";

let file = "";
beforeEach(() => {
  file = join(scratch(), "ledger.sqlite");
  writeLarge(file);
});
const open = () => succeeded(openLedger(file));

test("what opening leaves of a large ledger is verified slice by slice, and others have their turn between them", () => {
  const ledger = open();
  let slices = 0;
  for (const _ of ledger.examineRest()) {
    slices += 1;
    succeeded(ledger.append({ events: ["{}"], blobs: [Buffer.from(`blob ${slices}`)] }));
    expect(ledger.blob(largeBlob(20))?.length).toBe(5_000_000);
  }
  // 36 MB of 100 MB, in slices of 4 MiB.
  expect(slices).toBeGreaterThan(5);
  expect(slices).toBeLessThan(12);
  expect(ledger.readOnly).toBeUndefined();
  expect([...ledger.examineRest()]).toEqual([]);
  ledger.close();
});

test("a damaged blob among the newest is found at opening", () => {
  damage(file, 15);
  const ledger = open();
  expect(ledger.readOnly).toMatchObject({ key: "ledger.broken-blob", values: { hash: largeBlob(15) } });
  ledger.close();
});

test("a damaged blob among the others makes the ledger read-only when it is found, and the others can be read", () => {
  damage(file, 2);
  const ledger = open();
  expect(ledger.readOnly).toBeUndefined();
  const [appended] = succeeded(ledger.append({ events: ['{"n":1}'] }));
  let before = 0;
  for (const _ of ledger.examineRest()) before += ledger.readOnly ? 0 : 1;
  expect(before).toBeGreaterThan(3);
  expect(ledger.readOnly).toMatchObject({ key: "ledger.broken-blob", values: { hash: largeBlob(2) } });
  expect(refusalKey(ledger.append({ events: ["{}"] }))).toBe("ledger.broken-blob");
  expect(ledger.blob(largeBlob(2))).toBeUndefined();
  expect(ledger.blob(largeBlob(3))?.length).toBe(5_000_000);
  expect([...ledger.events()]).toEqual([appended]);
  ledger.close();
});

test("whoever reads a damaged blob before it is found, finds it", () => {
  damage(file, 2);
  const ledger = open();
  expect(ledger.has(largeBlob(2))).toBe(true);
  expect(ledger.blob(largeBlob(2))).toBeUndefined();
  expect(ledger.readOnly?.key).toBe("ledger.broken-blob");
  expect(refusalKey(ledger.append({ events: ["{}"] }))).toBe("ledger.broken-blob");
  ledger.close();
});

test.each([
  ["taken out", "DELETE FROM blob WHERE number = 3"],
  [
    "that cannot be found by its hash",
    "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_event_1') WHERE name = 'sqlite_autoindex_blob_1'",
  ],
])("a blob %s is missed", (_, sql) => {
  const other = new Database(file);
  other.unsafeMode(true);
  other.pragma("writable_schema = ON");
  const [trigger] = other.prepare("SELECT sql FROM sqlite_schema WHERE name = 'blob_delete'").all() as {
    sql: string;
  }[];
  other.exec(`DROP TRIGGER blob_delete; ${sql}; ${trigger?.sql}`);
  other.close();
  const ledger = open();
  const rest = [...ledger.examineRest()];
  expect(rest.length > 0 || ledger.readOnly !== undefined).toBe(true);
  expect(ledger.readOnly).toMatchObject({ key: "ledger.broken-file", values: { seq: 0 } });
  ledger.close();
});

test("closing the ledger ends it", () => {
  const ledger = open();
  let slices = 0;
  for (const _ of ledger.examineRest()) {
    slices += 1;
    ledger.close();
    rmSync(file);
  }
  expect(slices).toBe(1);
});
