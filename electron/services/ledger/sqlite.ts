import BetterSqlite from "better-sqlite3";
import { byNode } from "./sqlite-of-node.ts";

/** A prepared statement. Rows are plain objects, binary values buffers, whole numbers numbers. */
export interface Statement<Values extends unknown[] = unknown[], Row = unknown> {
  get(...values: Values): Row | undefined;
  all(...values: Values): Row[];
  iterate(...values: Values): IterableIterator<Row>;
  run(...values: Values): { readonly changes: number | bigint; readonly lastInsertRowid: number | bigint };
  /** Gives the first column alone, from now on. */
  pluck(): this;
  /** Gives rows as lists of their columns, from now on. */
  raw(): this;
}

/** A function run in one transaction: all of it is written, or nothing where it throws. */
export interface Transaction<Given extends unknown[], Made> {
  (...given: Given): Made;
  /** Holding the file for writing from its first moment. */
  immediate(...given: Given): Made;
}

/**
 * One connection to a database. Its errors have SQLite's own names as their code (`SQLITE_FULL`, `SQLITE_CONSTRAINT_TRIGGER`),
 * whichever library carries it.
 */
export interface Connection {
  readonly open: boolean;
  /** Whether it is kept in memory alone. */
  readonly memory: boolean;
  readonly inTransaction: boolean;
  prepare<Values extends unknown[] = unknown[], Row = unknown>(sql: string): Statement<Values, Row>;
  exec(sql: string): unknown;
  /** What a setting answers, row by row; `simple`: the first column of the first row. */
  pragma(text: string, options?: { readonly simple?: boolean }): unknown;
  transaction<Given extends unknown[], Made>(act: (...given: Given) => Made): Transaction<Given, Made>;
  serialize(): Buffer;
  /** Whether a schema that is damaged may be read all the same (`writable_schema`). */
  unsafeMode(on: boolean): unknown;
  close(): unknown;
}

export interface OpenOptions {
  /** Milliseconds to wait for another program to let go. */
  readonly timeout?: number;
  /** Refused where the file is not there, in place of making it. */
  readonly fileMustExist?: boolean;
  readonly readonly?: boolean;
}

export type Open = (file: string, options?: OpenOptions) => Connection;

/** The library the databases are opened with. */
export interface Driver {
  readonly name: "better-sqlite3" | "node:sqlite";
  readonly open: Open;
  /** Version of SQLite itself. */
  readonly sqlite: string;
  /** What the system said of better-sqlite3's binary, where it could not be loaded. */
  readonly instead?: string;
}

const byBetterSqlite: Open = (file, options) => new BetterSqlite(file, options) as unknown as Connection;

/** A library opens nothing before it has opened something: only then is its binary loaded. Throws where that cannot be. */
function tried(name: Driver["name"], open: Open): Driver {
  const database = open(":memory:");
  const sqlite = String(database.prepare("SELECT sqlite_version()").pluck().get());
  database.close();
  return { name, open, sqlite };
}

/**
 * Chooses the library: better-sqlite3, and Node's own where its binary cannot be loaded, which on Linux asks for glibc 2.34 (Kylin V10,
 * UOS 20 and Debian 11 have older ones). `wanted` names one and no other. Throws where none works.
 */
export function chooseDriver(wanted: string | undefined, native: Open = byBetterSqlite): Driver {
  if (wanted === "node:sqlite") return tried("node:sqlite", byNode);
  try {
    return tried("better-sqlite3", native);
  } catch (error) {
    if (wanted === "better-sqlite3") throw error;
    const [instead = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return { ...tried("node:sqlite", byNode), instead };
  }
}

let chosen: Driver | undefined;

/** The library of this process, chosen once. `MINGQIAN_SQLITE` in the environment names it, for tests and for who looks for a fault. */
export function driver(): Driver {
  chosen ??= chooseDriver(process.env["MINGQIAN_SQLITE"]);
  return chosen;
}

/** Connects to a database file, or to one in memory (`:memory:`). Throws with SQLite's code where that cannot be. */
export const openDatabase: Open = (file, options) => driver().open(file, options);
