import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { compose } from "../../electron/services/compose.ts";
import { keptHash } from "../../electron/services/ledger/examine.ts";
import type { Ledger } from "../../electron/services/ledger/ledger.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { openDatabase } from "../../electron/services/ledger/sqlite.ts";
import { say } from "../../shared/text/text.ts";
import { damage, largeBlob, writeLarge } from "../support/large-ledger.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";

const nonce = Buffer.from("a nonce");

/** A ledger that keeps a nonce and has a blob, and a copy of its one file. */
function held() {
  const file = join(scratch(), "ledger.sqlite");
  const copy = join(scratch(), "copy.sqlite");
  const ledger = succeeded(openLedger(file));
  onTestFinished(() => ledger.close());
  succeeded(
    ledger.append({ events: ['{"n":1}'], blobs: [Buffer.from("a blob")], keep: { nonce, other: nonce } }),
  );
  succeeded(ledger.append({ events: ['{"n":2}'], erase: ["other"] }));
  cpSync(file, copy);
  return { file, copy, ledger };
}

/** The key of what was seen; both sentences are whole. */
function seen(ledger: Ledger): string {
  const said = ledger.displaced();
  if (!said) return "nothing";
  for (const language of ["zh", "en"] as const) expect(say(said, language)).not.toMatch(/[{}]/);
  const what = said.values["seen"];
  return typeof what === "object" && "key" in what ? what.key : said.key;
}

/** Puts a copy where the ledger lies: another file. */
function putInPlace(copy: string, file: string): void {
  rmSync(file);
  cpSync(copy, file);
}

/** Changes a file that nobody holds. */
function change(file: string, sql: string): void {
  const other = new Database(file);
  other.exec(sql);
  other.close();
}

const withoutBlob = (file: string): void => {
  const other = new Database(file, { readonly: true });
  const [trigger] = other.prepare("SELECT sql FROM sqlite_schema WHERE name = 'blob_delete'").all() as {
    sql: string;
  }[];
  other.close();
  change(file, `DROP TRIGGER blob_delete; DELETE FROM blob; ${trigger?.sql}`);
};

test.each([
  ["an emptied vault", (copy: string) => change(copy, "DELETE FROM vault")],
  [
    "another nonce",
    (copy: string) => {
      const other = Buffer.from("another nonce");
      change(
        copy,
        `UPDATE vault SET hash = '${keptHash("nonce", other)}', bytes = x'${other.toString("hex")}'`,
      );
    },
  ],
  ["a blob less", withoutBlob],
])("the same events with %s are not the same ledger, in another file or in this one", (_, spoil) => {
  const { file, copy, ledger } = held();
  const right = readFileSync(copy);
  spoil(copy);
  putInPlace(copy, file);
  expect(seen(ledger)).toBe("ledger.seen.beside");
  expect(ledger.append({ events: ["{}"] }).ok).toBe(false);
  expect(ledger.kept("nonce")).toEqual(nonce);
  rmSync(file);
  writeFileSync(file, right);
  expect(seen(ledger)).toBe("nothing");
  writeFileSync(file, readFileSync(copy));
  expect(seen(ledger)).toBe("ledger.seen.beside");
  writeFileSync(file, right);
  expect(seen(ledger)).toBe("nothing");
  succeeded(ledger.append({ events: ['{"n":3}'], erase: ["nonce"] }));
  cpSync(file, copy);
  putInPlace(copy, file);
  expect(seen(ledger)).toBe("nothing");
  expect(ledger.kept("nonce")).toBeUndefined();
});

test("the right file, held by another program when it is looked at first: gone on with once that lets go", () => {
  const { file, copy, ledger } = held();
  // Without a log, so that nothing beside the lock changes.
  const logless = new Database(copy);
  logless.pragma("journal_mode = DELETE");
  logless.close();
  putInPlace(copy, file);
  // By the ledger's own library: within one process another one's locks are not felt.
  const other = openDatabase(file);
  other.exec("BEGIN EXCLUSIVE");
  expect(seen(ledger)).toBe("ledger.seen.unusable");
  other.close();
  expect(seen(ledger)).toBe("nothing");
  succeeded(ledger.append({ events: ['{"n":3}'] }));
});

test("events that are read while a copy is put in place are read on from that", () => {
  const { file, copy, ledger } = held();
  succeeded(ledger.append({ events: Array.from({ length: 300 }, (_, at) => `{"n":${at + 3}}`) }));
  cpSync(file, copy);
  let count = 0;
  for (const _ of ledger.events()) {
    count += 1;
    if (count === 1) putInPlace(copy, file);
    if (count === 1) expect(seen(ledger)).toBe("nothing");
  }
  expect(count).toBe(302);
});

test("a large ledger is put back while its blobs are verified: that ends, for all of the copy was verified", () => {
  const file = join(scratch(), "ledger.sqlite");
  const copy = join(scratch(), "copy.sqlite");
  writeLarge(file);
  cpSync(file, copy);
  const ledger = succeeded(openLedger(file));
  let slices = 0;
  for (const _ of ledger.examineRest()) {
    slices += 1;
    putInPlace(copy, file);
    expect(seen(ledger)).toBe("nothing");
  }
  expect(slices).toBe(1);
  expect(ledger.readOnly).toBeUndefined();
  ledger.close();
});

test("of a large ledger that was written by another program the older blobs are left for later, as at opening", () => {
  const file = join(scratch(), "ledger.sqlite");
  writeLarge(file);
  const ledger = succeeded(openLedger(file));
  for (const _ of ledger.examineRest());
  utimesSync(file, 0, 0);
  expect(seen(ledger)).toBe("nothing");
  expect([...ledger.examineRest()].length).toBeGreaterThan(5);
  expect(ledger.readOnly).toBeUndefined();
  damage(file, 2);
  expect(seen(ledger)).toBe("nothing");
  for (const _ of ledger.examineRest());
  expect(ledger.readOnly).toMatchObject({ key: "ledger.broken-blob", values: { hash: largeBlob(2) } });
  ledger.close();
});

test("a ledger that was left aside is not lost: no start makes another, whatever lies under its name", () => {
  const dataFolder = scratch();
  const file = join(dataFolder, "ledger.sqlite");
  const ledger = succeeded(openLedger(file));
  succeeded(ledger.append({ events: ["{}"] }));
  ledger.close();
  const aside = `${file}.4711.aside`;
  renameSync(file, aside);
  const start = () => refusalKey(compose({ dataFolder, log: () => {} }));
  expect([start(), refusalKey(openLedger(file))]).toEqual(["ledger.left-aside", "ledger.left-aside"]);
  expect(existsSync(file)).toBe(false);
  cpSync(aside, file);
  expect(start()).toBe("ledger.left-aside");
  expect(readdirSync(dataFolder).sort()).toEqual(["ledger.sqlite", "ledger.sqlite.4711.aside"]);
  rmSync(file);
  renameSync(aside, file);
  const again = succeeded(openLedger(file));
  expect(again.head().seq).toBe(1);
  again.close();
});
