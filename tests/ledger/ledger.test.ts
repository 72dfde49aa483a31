import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";

const sha256 = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex");
const bytes = (text: string) => new TextEncoder().encode(text);
const zeros = "0".repeat(64);

describe("the chain", () => {
  test("is H of seq, previous hash and body, from 64 zeros on", () => {
    const ledger = succeeded(openLedger(join(scratch(), "ledger.db")));
    expect(ledger.head()).toEqual({ seq: 0, hash: zeros });
    const bodies = ['{"type":"a"}', '{"name":"衢州 ✓ 𠮷"}'];
    const stored = succeeded(ledger.append({ events: bodies }));
    const first = sha256(`1,${zeros},${bodies[0]}`);
    const second = sha256(`2,${first},${bodies[1]}`);
    expect(stored).toEqual([
      { seq: 1, prevHash: zeros, hash: first, body: bodies[0] },
      { seq: 2, prevHash: first, hash: second, body: bodies[1] },
    ]);
    expect(ledger.head()).toEqual({ seq: 2, hash: second });
    expect([...ledger.events()]).toEqual(stored);
    expect([...ledger.events(2)]).toEqual(stored.slice(1));
    expect([...ledger.events(3)]).toEqual([]);
    expect([...ledger.events(0)]).toEqual(stored);
    ledger.close();
  });

  test("is the same after closing and opening, and goes on", () => {
    const file = join(scratch(), "ledger.db");
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 4 }), (texts) => {
        const before = succeeded(openLedger(file));
        succeeded(before.append({ events: texts.map((text) => JSON.stringify(text)) }));
        const events = [...before.events()];
        before.close();
        const after = succeeded(openLedger(file));
        expect(after.readOnly).toBeUndefined();
        expect([...after.events()]).toEqual(events);
        expect(after.head().hash).toBe(events.at(-1)?.hash ?? zeros);
        after.close();
      }),
      { numRuns: 15 },
    );
  });

  test("is read in batches that do not hold up an append", () => {
    const ledger = succeeded(openLedger(join(scratch(), "ledger.db")));
    succeeded(ledger.append({ events: Array.from({ length: 600 }, (_, n) => `{"n":${n}}`) }));
    let read = 0;
    for (const event of ledger.events()) {
      read += 1;
      expect(event.seq).toBe(read);
      if (read === 300) succeeded(ledger.append({ events: ["{}"] }));
    }
    expect(read).toBe(601);
    ledger.close();
  });

  test("a lone surrogate has no bytes and is a bug", () => {
    const ledger = succeeded(openLedger(join(scratch(), "ledger.db")));
    expect(() => ledger.append({ events: ["{}", '"\ud800"'] })).toThrow("UTF-8");
    expect(ledger.head().seq).toBe(0);
    ledger.close();
  });
});

describe("blobs and what is kept for a while", () => {
  test("blobs are found by their digest, and one that is there already stays", () => {
    const file = join(scratch(), "ledger.db");
    const ledger = succeeded(openLedger(file));
    succeeded(ledger.append({ events: ["{}"], blobs: [bytes("one"), bytes("one"), bytes("")] }));
    succeeded(ledger.append({ events: [], blobs: [bytes("one"), bytes("two")] }));
    ledger.close();
    const again = succeeded(openLedger(file));
    expect(again.blob(sha256("one"))).toEqual(Buffer.from("one"));
    expect(again.blob(sha256("two"))).toEqual(Buffer.from("two"));
    expect(again.blob(sha256(""))).toEqual(Buffer.alloc(0));
    expect(again.blob(sha256("three"))).toBeUndefined();
    again.close();
  });

  test("what is erased is in no file of the ledger, short or long", () => {
    const place = scratch();
    const file = join(place, "ledger.db");
    const onDisk = (needle: string) =>
      readdirSync(place).filter((name) => readFileSync(join(place, name)).includes(needle));
    const ledger = succeeded(openLedger(file));
    const long = Array.from({ length: 3000 }, (_, n) => `conflict-of-interest-${n}`).join("\n");
    succeeded(
      ledger.append({ events: ["{}"], keep: { nonce: bytes("first-nonce"), conflicts: bytes(long) } }),
    );
    succeeded(ledger.append({ events: [], keep: { nonce: bytes("second-nonce") } }));
    expect(onDisk("first-nonce")).toEqual([]);
    expect(onDisk("second-nonce")).toEqual(["ledger.db"]);
    expect(onDisk("conflict-of-interest-2999")).toEqual(["ledger.db"]);
    expect(ledger.kept("nonce")).toEqual(Buffer.from("second-nonce"));
    succeeded(ledger.append({ events: ["{}"], erase: ["nonce", "conflicts", "never"] }));
    expect(ledger.kept("nonce")).toBeUndefined();
    expect(onDisk("second-nonce")).toEqual([]);
    expect(onDisk("conflict-of-interest-")).toEqual([]);
    ledger.close();
  });

  test("every acknowledged event is in the one file while it is held open", () => {
    const file = join(scratch(), "ledger.db");
    const ledger = succeeded(openLedger(file));
    for (let n = 0; n < 3; n += 1) {
      succeeded(ledger.append({ events: [`{"n":"acknowledged-${n}"}`] }));
      expect(readFileSync(file).includes(`acknowledged-${n}`)).toBe(true);
      expect(statSync(`${file}-wal`).size).toBe(0);
    }
    ledger.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});

describe("the file guards itself against other programs", () => {
  const hash = "a".repeat(64);
  const attempts: readonly [string, string][] = [
    ["an update", "UPDATE event SET body = '{}' WHERE seq = 1"],
    ["a replacing update", "UPDATE OR REPLACE event SET seq = 1 WHERE seq = 2"],
    ["a deletion", "DELETE FROM event WHERE seq = 2"],
    ["a seq left out", `INSERT INTO event SELECT 4, hash, '${hash}', '{}' FROM event WHERE seq = 2`],
    ["a seq given twice", `INSERT INTO event SELECT 2, hash, '${hash}', '{}' FROM event WHERE seq = 1`],
    [
      "a replaced event",
      `INSERT OR REPLACE INTO event SELECT 2, hash, '${hash}', '{}' FROM event WHERE seq = 1`,
    ],
    ["a replaced hash", "INSERT OR REPLACE INTO event SELECT 3, hash, hash, '{}' FROM event WHERE seq = 2"],
    ["a chain that does not link", `INSERT INTO event VALUES (3, '${hash}', '${hash}', '{}')`],
    ["a body that is no text", `INSERT INTO event SELECT 3, hash, '${hash}', 5 FROM event WHERE seq = 2`],
    ["a blob's update", "UPDATE blob SET bytes = x'00'"],
    ["a blob's deletion", "DELETE FROM blob"],
    ["a replaced blob", "INSERT OR REPLACE INTO blob SELECT 2, hash, x'00' FROM blob"],
    ["a number given twice", `INSERT OR REPLACE INTO blob VALUES (1, '${hash}', x'00')`],
    ["a number left out", `INSERT INTO blob (hash, bytes) VALUES ('${hash}', x'00')`],
  ];

  test.each(attempts)("%s is refused", (_, sql) => {
    const file = join(scratch(), "ledger.db");
    const ledger = succeeded(openLedger(file));
    succeeded(ledger.append({ events: ['{"n":1}', '{"n":2}'], blobs: [bytes("blob")] }));
    const events = [...ledger.events()];
    ledger.close();
    const other = new Database(file);
    other.pragma("recursive_triggers = OFF");
    expect(() => other.exec(sql)).toThrow(/append only|CHECK constraint/);
    other.close();
    const again = succeeded(openLedger(file));
    expect(again.readOnly).toBeUndefined();
    expect([...again.events()]).toEqual(events);
    expect(again.blob(sha256("blob"))).toEqual(Buffer.from("blob"));
    again.close();
  });

  test("a trigger taken away is noticed", () => {
    const file = join(scratch(), "ledger.db");
    succeeded(openLedger(file)).close();
    const other = new Database(file);
    other.exec("DROP TRIGGER event_delete");
    other.close();
    const ledger = succeeded(openLedger(file));
    expect(ledger.readOnly?.key).toBe("ledger.broken-file");
    expect(refusalKey(ledger.append({ events: ["{}"] }))).toBe("ledger.broken-file");
    ledger.close();
  });
});
