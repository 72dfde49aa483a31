import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import type { Connection } from "../../electron/services/ledger/connection.ts";
import { copyBeside } from "../../electron/services/ledger/copy.ts";
import { connect, set } from "../../electron/services/ledger/database.ts";
import type { Head, StoredEvent } from "../../electron/services/ledger/examine.ts";
import { earlier } from "../../electron/services/ledger/layout.ts";
import { type LayoutStep, migrate } from "../../electron/services/ledger/migrate.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { message } from "../../shared/text/text.ts";
import {
  comesThrough,
  contentOf,
  copied,
  copyOf,
  filesWith,
  layoutOne,
  opened,
} from "../support/layout-one.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { smallDisk } from "../support/small-disk.ts";

describe("a ledger of layout 1", () => {
  test("is brought to layout 2 once, beside a copy as private as it is", () => {
    const file = layoutOne();
    const before = contentOf(file);
    comesThrough(file, before);
    expect(statSync(copyOf(file)).mode & 0o777).toBe(0o600);
    const copy = readFileSync(copyOf(file));
    const ledger = succeeded(openLedger(file));
    succeeded(ledger.append({ events: ["{}"], blobs: [Buffer.from("later")] }));
    ledger.close();
    expect(opened(file).seq).toBe(33);
    expect(filesWith(file)).toEqual(["ledger.1.sqlite", "ledger.sqlite"]);
    expect(readFileSync(copyOf(file)).equals(copy)).toBe(true);
    expect(contentOf(file)).not.toEqual({ layout: 2, rows: before.rows });
  });

  test("does not grow when its blobs are numbered, and hands them out whole", () => {
    const file = layoutOne({ large: 40 });
    const before = contentOf(file);
    const { size } = statSync(file);
    comesThrough(file, before);
    expect(statSync(file).size).toBeLessThan(1.5 * size);
  });

  test("is left as it is where it is held back, and read only", () => {
    const file = layoutOne();
    const bytes = readFileSync(file);
    const asked: (readonly StoredEvent[])[] = [];
    const why = message("ceremony.none-open", {});
    const hold = (events: Iterable<StoredEvent>) => {
      asked.push([...events]);
      return asked.length === 1 ? why : undefined;
    };
    const ledger = succeeded(openLedger(file, { hold }));
    expect(ledger.readOnly).toBe(why);
    expect([...ledger.events()]).toEqual(asked[0]);
    expect(asked[0]).toHaveLength(32);
    expect(ledger.kept("nonce")).toBeDefined();
    expect(refusalKey(ledger.append({ events: ["{}"] }))).toBe(why.key);
    expect(refusalKey(openLedger(file))).toBe("ledger.held");
    ledger.close();
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(filesWith(file)).toEqual(["ledger.sqlite"]);
    succeeded(openLedger(file, { hold })).close();
    succeeded(openLedger(file, { hold })).close();
    // Of the layout it was brought to nobody is asked.
    expect(asked).toHaveLength(2);
    expect(contentOf(file).layout).toBe(2);
  });

  test("that was killed with steps in its log is held back with them there, and asked about once", () => {
    const origin = layoutOne();
    const other = new Database(origin);
    other.pragma("wal_autocheckpoint = 0");
    other.exec("CREATE TABLE more (x); DROP TABLE more");
    const file = join(scratch(), "ledger.sqlite");
    // As a killed program leaves it.
    for (const end of ["", "-wal"]) cpSync(`${origin}${end}`, `${file}${end}`);
    other.close();
    const before = ["", "-wal"].map((end) => readFileSync(`${file}${end}`));
    const why = message("ceremony.none-open", {});
    let asked = 0;
    const answers = [why, undefined];
    const hold = () => {
      asked += 1;
      return answers[asked - 1];
    };
    const ledger = succeeded(openLedger(file, { hold }));
    expect(ledger.readOnly).toBe(why);
    ledger.close();
    expect(["", "-wal"].map((end) => readFileSync(`${file}${end}`))).toEqual(before);
    succeeded(openLedger(file, { hold })).close();
    expect(asked).toBe(2);
    expect(filesWith(file)).toEqual(["ledger.1.sqlite", "ledger.sqlite"]);
    expect(contentOf(file).layout).toBe(2);
  });

  test.each([
    ["an event", '"type":"slip.dropped"', "ledger.broken-event"],
    ["a trigger", "append only", "ledger.broken-file"],
  ])("is not brought anywhere where %s is damaged", (_, text, key) => {
    const file = layoutOne();
    const bytes = readFileSync(file);
    const at = bytes.indexOf(text);
    bytes[at + 3] = (bytes[at + 3] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const ledger = succeeded(openLedger(file, { hold: () => undefined }));
    expect(ledger.readOnly?.key).toBe(key);
    ledger.close();
    expect(filesWith(file)).toEqual(["ledger.sqlite"]);
    expect(contentOf(file).layout).toBe(1);
  });
});

/** A copy of the ledger with so many blobs taken out, its chain and its layout whole. */
function withoutBlobs(copy: string, count: string): void {
  cpSync(join(import.meta.dirname, "../ledgers/1/slips.sqlite"), copy);
  const database = new Database(copy);
  const trigger = database
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'blob_delete'")
    .pluck()
    .get();
  database.exec(
    `DROP TRIGGER blob_delete; DELETE FROM blob WHERE hash IN (SELECT hash FROM blob LIMIT ${count}); ${trigger}`,
  );
  database.close();
}

describe("the copy", () => {
  test("that was finished by an earlier try is kept", () => {
    const file = layoutOne();
    const before = contentOf(file);
    const database = held(file);
    const copied = succeeded(copyBeside(database, file, layout, headOf(before)));
    const { ino, mtimeMs } = statSync(copied);
    database.close();
    comesThrough(file, before);
    expect(statSync(copied)).toMatchObject({ ino, mtimeMs });
  });

  test("that was not is made anew", () => {
    const file = layoutOne();
    const before = contentOf(file);
    writeFileSync(`${copyOf(file)}.new`, readFileSync(file).subarray(0, 40_000));
    writeFileSync(`${copyOf(file)}.new-journal`, "left by a crash");
    comesThrough(file, before);
  });

  test.each([
    ["no ledger", (copy: string) => writeFileSync(copy, "a text")],
    [
      "a ledger that ends otherwise",
      (copy: string) => cpSync(join(import.meta.dirname, "../ledgers/1/freeze.sqlite"), copy),
    ],
    [
      "a damaged copy of this ledger",
      (copy: string) => {
        const bytes = readFileSync(join(import.meta.dirname, "../ledgers/1/slips.sqlite"));
        const at = bytes.indexOf('"type":"slip.dropped"');
        bytes[at + 3] = (bytes[at + 3] ?? 0) ^ 1;
        writeFileSync(copy, bytes);
      },
    ],
    ["a whole ledger of this head that lacks a blob", (copy: string) => withoutBlobs(copy, "1")],
    ["a whole ledger of this head without any blob", (copy: string) => withoutBlobs(copy, "1000")],
  ])("takes another name where its own is that of %s", (_, write) => {
    const file = layoutOne();
    const before = contentOf(file);
    write(copyOf(file));
    const other = readFileSync(copyOf(file));
    opened(file);
    expect(filesWith(file).filter((name) => !/-(shm|wal)$/.test(name))).toEqual([
      "ledger.1-2.sqlite",
      "ledger.1.sqlite",
      "ledger.sqlite",
    ]);
    expect(readFileSync(copyOf(file)).equals(other)).toBe(true);
    expect(contentOf(join(dirname(file), "ledger.1-2.sqlite"))).toEqual(copied(before));
  });

  test("that does not verify is refused and taken away", () => {
    const file = layoutOne();
    const bytes = readFileSync(file);
    const database = held(file);
    const other = { seq: 32, hash: "f".repeat(64) };
    expect(refusalKey(migrate(database, file, layout, other))).toBe("ledger.copy-failed");
    database.close();
    expect(filesWith(file)).toEqual(["ledger.sqlite"]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

/** The layout of these files. */
const layout = earlier[0] as (typeof earlier)[number];

function headOf({ rows }: ReturnType<typeof contentOf>): Head {
  return (rows as Head[][])[0]?.at(-1) as Head;
}

/** Holds a file as an opening does before it migrates. */
function held(file: string): Connection {
  const database = connect(file);
  set(database, "synchronous = FULL", "secure_delete = ON", "wal_autocheckpoint = 0", "journal_mode = WAL");
  return database;
}

describe("a step that fails half way", () => {
  const failing: readonly LayoutStep[] = [
    { from: 1, run: (database) => database.exec("DROP TABLE vault") },
    { from: 2, run: (database) => database.exec("CREATE TABLE more (x); INSERT INTO nowhere VALUES (1)") },
  ];

  test("is refused with ledger, copy and reason, and has changed nothing", () => {
    const file = layoutOne();
    const before = contentOf(file);
    const bytes = readFileSync(file);
    const database = held(file);
    const outcome = migrate(database, file, layout, headOf(before), failing);
    expect(refusalKey(outcome)).toBe("ledger.migration-failed");
    expect(!outcome.ok && outcome.refusal.values).toEqual({
      file,
      copy: copyOf(file),
      detail: "SQLITE_ERROR",
    });
    database.close();
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(contentOf(copyOf(file))).toEqual(copied(before));
    comesThrough(file, before);
  });

  test("by a bug is no refusal, and has changed nothing either", () => {
    const file = layoutOne();
    const head = headOf(contentOf(file));
    const bytes = readFileSync(file);
    const database = held(file);
    const bug = () => {
      throw new Error("a bug");
    };
    const steps = [...failing.slice(0, 1), { from: 2, run: bug }];
    expect(() => migrate(database, file, layout, head, steps)).toThrow("a bug");
    database.close();
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

describe("a full disk", () => {
  test.for([
    ["for the copy", 0.5, "ledger.copy-full", ["filler", "ledger.sqlite"]],
    ["for the change", 1.5, "ledger.migration-full", ["filler", "ledger.1.sqlite", "ledger.sqlite"]],
  ] as const)(
    "%s is refused, nothing is changed, and with room it goes on",
    ([, room, key, files], { skip }) => {
      const origin = layoutOne({ large: 2 });
      const { size } = statSync(origin);
      const folder = scratch();
      const reason = smallDisk(folder, Math.ceil((5 * size) / 1024));
      if (reason) skip(reason);
      const file = join(folder, "ledger.sqlite");
      const filler = join(folder, "filler");
      cpSync(origin, file);
      writeFileSync(filler, Buffer.alloc(Math.floor((4 - room) * size)));
      expect(refusalKey(openLedger(file))).toBe(key);
      expect(filesWith(file)).toEqual(files);
      expect(readFileSync(file).equals(readFileSync(origin))).toBe(true);
      rmSync(filler);
      comesThrough(file, contentOf(origin));
    },
  );
});
