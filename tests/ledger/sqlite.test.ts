import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Open } from "../../electron/services/ledger/connection.ts";
import { chooseDriver } from "../../electron/services/ledger/sqlite.ts";
import { nameOf } from "../../electron/services/ledger/sqlite-of-node.ts";
import { scratch } from "../support/scratch.ts";

/** What the loader of an older Linux says. */
const tooOld: Open = () => {
  throw Object.assign(
    new Error("/lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found\nRequire stack:"),
    {
      code: "ERR_DLOPEN_FAILED",
    },
  );
};

describe("the library of the databases", () => {
  test("is better-sqlite3, and Node's own where its binary cannot be loaded; then that is known, with the reason", () => {
    expect(chooseDriver(undefined)).toMatchObject({
      name: "better-sqlite3",
      sqlite: expect.stringMatching(/^3\./),
    });
    expect(chooseDriver(undefined)).not.toHaveProperty("instead");
    expect(chooseDriver(undefined, tooOld)).toMatchObject({
      name: "node:sqlite",
      instead: "/lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found",
    });
  });

  test("is the one that was asked for, or none", () => {
    expect(chooseDriver("node:sqlite").name).toBe("node:sqlite");
    expect(() => chooseDriver("better-sqlite3", tooOld)).toThrow("GLIBC_2.34");
  });
});

const drivers = [chooseDriver("better-sqlite3"), chooseDriver("node:sqlite")];

/** What a failure is called. */
function codeIn(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return "none";
}

describe.each(drivers)("$name", ({ open }) => {
  const made = (file = join(scratch(), "x.sqlite")) => {
    writeFileSync(file, "", { flag: "a" });
    const database = open(file, { fileMustExist: true });
    database.exec("CREATE TABLE IF NOT EXISTS t (k INTEGER PRIMARY KEY, v TEXT UNIQUE, b BLOB) STRICT");
    return { database, file };
  };

  test("gives rows as plain objects, lists and single values, with buffers for what is binary", () => {
    const { database } = made();
    const add = database.prepare<[string, Uint8Array | null]>("INSERT INTO t (v, b) VALUES (?, ?)");
    expect(add.run("一", new Uint8Array([1, 255]))).toEqual({ changes: 1, lastInsertRowid: 1 });
    add.run("二", null);
    const all = "SELECT * FROM t ORDER BY k";
    expect(database.prepare(all).all()).toStrictEqual([
      { k: 1, v: "一", b: Buffer.from([1, 255]) },
      { k: 2, v: "二", b: null },
    ]);
    expect(database.prepare(all).get()).toStrictEqual({ k: 1, v: "一", b: Buffer.from([1, 255]) });
    expect(database.prepare("SELECT 1 WHERE 0").get()).toBeUndefined();
    expect(database.prepare(all).raw().all()).toStrictEqual([
      [1, "一", Buffer.from([1, 255])],
      [2, "二", null],
    ]);
    expect(database.prepare("SELECT v FROM t ORDER BY k").pluck().all()).toEqual(["一", "二"]);
    expect([...database.prepare(all).iterate()]).toHaveLength(2);
    for (const row of database.prepare(all).iterate()) if (row) break;
    database.exec("DROP TABLE t");
    expect(database.pragma("user_version")).toEqual([{ user_version: 0 }]);
    expect(database.pragma("foreign_keys", { simple: true })).toBe(1);
    database.close();
    expect(database.open).toBe(false);
  });

  test("writes a transaction whole or not at all", () => {
    const { database } = made();
    const add = database.transaction((values: readonly string[]) => {
      for (const value of values) database.prepare<[string]>("INSERT INTO t (v) VALUES (?)").run(value);
      return database.inTransaction;
    });
    expect(add(["a"])).toBe(true);
    expect(codeIn(() => add.immediate(["b", "a"]))).toBe("SQLITE_CONSTRAINT_UNIQUE");
    expect(database.inTransaction).toBe(false);
    expect(database.prepare("SELECT v FROM t").pluck().all()).toEqual(["a"]);
    database.close();
  });

  test("names failures as SQLite does", () => {
    const { database, file } = made();
    const nowhere = join(scratch(), "nothing.sqlite");
    expect(codeIn(() => open(nowhere, { fileMustExist: true }))).toBe("SQLITE_CANTOPEN");
    expect(existsSync(nowhere)).toBe(false);
    expect(codeIn(() => database.prepare("SELECT * FROM nothing"))).toBe("SQLITE_ERROR");
    expect(codeIn(() => database.exec("INSERT INTO t (v) VALUES (x'00')"))).toBe(
      "SQLITE_CONSTRAINT_DATATYPE",
    );
    database.exec("BEGIN IMMEDIATE");
    const second = open(file);
    expect(codeIn(() => second.exec("BEGIN IMMEDIATE"))).toBe("SQLITE_BUSY");
    second.close();
    database.exec("ROLLBACK");
    const reader = open(file, { readonly: true });
    expect(codeIn(() => reader.exec("DELETE FROM t"))).toBe("SQLITE_READONLY");
    reader.close();
    database.pragma("max_page_count = 1");
    const large = () => database.prepare("INSERT INTO t (b) VALUES (zeroblob(100000))").run();
    expect(codeIn(large)).toBe("SQLITE_FULL");
    database.close();
    const rubbish = join(scratch(), "rubbish");
    writeFileSync(rubbish, "no database, but long enough to be taken for one".repeat(40));
    const other = open(rubbish);
    expect(codeIn(() => other.prepare("SELECT * FROM sqlite_master").all())).toBe("SQLITE_NOTADB");
    other.close();
  });

  test("gives a database of memory as a file that either library reads", () => {
    const memory = open(":memory:");
    expect(memory.memory).toBe(true);
    memory.exec("CREATE TABLE t (v TEXT); INSERT INTO t VALUES ('字')");
    const file = join(scratch(), "y.sqlite");
    writeFileSync(file, memory.serialize());
    memory.close();
    for (const { open: read } of drivers) {
      const database = read(file, { readonly: true });
      expect(database.prepare("SELECT v FROM t").pluck().get()).toBe("字");
      expect(database.memory).toBe(false);
      database.close();
    }
  });
});

test("results have SQLite's names by their numbers", () => {
  expect([1, 5, 13, 26].map(nameOf)).toEqual(["SQLITE_ERROR", "SQLITE_BUSY", "SQLITE_FULL", "SQLITE_NOTADB"]);
  expect([1811, 3850, 520, 779].map(nameOf)).toEqual([
    "SQLITE_CONSTRAINT_TRIGGER",
    "SQLITE_IOERR_LOCK",
    "SQLITE_READONLY_CANTLOCK",
    "SQLITE_CORRUPT_INDEX",
  ]);
  expect(nameOf(10 | (99 << 8))).toBe("SQLITE_IOERR");
});
