/** What the program asks of a database, whichever library carries it. */

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
