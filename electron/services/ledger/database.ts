import type { Connection } from "./connection.ts";
import { openDatabase } from "./sqlite.ts";

/** Runs a query; rows come one by one, so that those before a damaged page are seen. */
export type Select = <Row>(sql: string, ...values: readonly (string | number)[]) => Iterable<Row>;

/** Milliseconds for another that tries at the same moment to let go. */
const patience = 50;

/**
 * Connects to a file that is there, for one program at a time. Nothing of the file is changed by that alone, and it is not
 * held before something was read.
 */
export function connect(file: string): Connection {
  const database = openDatabase(file, { timeout: patience, fileMustExist: true });
  set(database, "locking_mode = EXCLUSIVE", "temp_store = MEMORY", "trusted_schema = OFF");
  return database;
}

/**
 * Readies a connection to write a ledger: what is committed is on the medium, what is deleted is overwritten, and the log is
 * emptied by nobody but {@link emptyLog}. Takes hold of the file.
 */
export function beginWriting(database: Connection): void {
  // As better-sqlite3 is built: with Node's eighth of it large notes would be written to the disk several times over.
  set(database, "cache_size = -16000");
  set(database, "synchronous = FULL", "secure_delete = ON", "wal_autocheckpoint = 0", "journal_mode = WAL");
  database.exec("BEGIN IMMEDIATE; ROLLBACK");
}

/** Connects to a file that is there without the means to change it, not even by closing it. */
export function connectToRead(file: string): Connection {
  const database = openDatabase(file, { timeout: 0, fileMustExist: true, readonly: true });
  set(database, "temp_store = MEMORY", "trusted_schema = OFF");
  return database;
}

/** A database in memory that these statements make, for as long as it is used. */
export function inMemory<T>(sql: string, use: (database: Connection) => T): T {
  const database = openDatabase(":memory:");
  try {
    database.exec(sql);
    return use(database);
  } finally {
    database.close();
  }
}

export function set(database: Connection, ...settings: readonly string[]): void {
  for (const setting of settings) database.pragma(setting);
}

export function selecting(database: Connection): Select {
  return <Row>(sql: string, ...values: readonly (string | number)[]) =>
    database.prepare<(string | number)[], Row>(sql).iterate(...values);
}

/** The number that a setting of the file says. */
export function numberOf(select: Select, setting: string): unknown {
  const [row] = select<Record<string, unknown>>(`PRAGMA ${setting}`);
  return row?.[setting];
}
