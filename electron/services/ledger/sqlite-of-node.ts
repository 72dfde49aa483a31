import { existsSync } from "node:fs";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Connection, Open, Statement, Transaction } from "./connection.ts";

/** Opens databases with Node's own SQLite, which every Node 24 has whatever the system's libraries are. */
export const byNode: Open = (file, { timeout = 0, fileMustExist = false, readonly = false } = {}) => {
  const { DatabaseSync } = sqliteOfNode();
  if (fileMustExist && file !== ":memory:" && !existsSync(file))
    throw named("SQLITE_CANTOPEN", "unable to open");
  const database = told(() => new DatabaseSync(file, { timeout, readOnly: readonly, defensive: true }));
  return new NodeConnection(database, file === ":memory:");
};

/** Node says of this module that it is an experiment, on standard error, where nobody at a terminal can do anything about it. */
function sqliteOfNode(): typeof import("node:sqlite") {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return process.getBuiltinModule("node:sqlite");
  } finally {
    process.emitWarning = emitWarning;
  }
}

class NodeConnection implements Connection {
  readonly #database: DatabaseSync;
  readonly memory: boolean;

  constructor(database: DatabaseSync, memory: boolean) {
    this.#database = database;
    this.memory = memory;
  }

  get open(): boolean {
    return this.#database.isOpen;
  }

  get inTransaction(): boolean {
    return this.open && this.#database.isTransaction;
  }

  prepare<Values extends unknown[] = unknown[], Row = unknown>(sql: string): Statement<Values, Row> {
    return new NodeStatement(told(() => this.#database.prepare(sql))) as unknown as Statement<Values, Row>;
  }

  exec(sql: string): void {
    told(() => this.#database.exec(sql));
  }

  pragma(text: string, { simple = false } = {}): unknown {
    const rows = this.prepare<[], Record<string, unknown>>(`PRAGMA ${text}`).all();
    return simple ? Object.values(rows[0] ?? {})[0] : rows;
  }

  transaction<Given extends unknown[], Made>(act: (...given: Given) => Made): Transaction<Given, Made> {
    const within = (begin: string, given: Given): Made => {
      this.exec(begin);
      try {
        const made = act(...given);
        this.exec("COMMIT");
        return made;
      } finally {
        // Some failures have taken everything back already.
        if (this.inTransaction) this.exec("ROLLBACK");
      }
    };
    return Object.assign((...given: Given) => within("BEGIN", given), {
      immediate: (...given: Given) => within("BEGIN IMMEDIATE", given),
    });
  }

  serialize(): Buffer {
    return Buffer.from(told(() => this.#database.serialize()));
  }

  unsafeMode(on: boolean): void {
    this.#database.enableDefensive(!on);
  }

  close(): void {
    if (this.open) told(() => this.#database.close());
  }
}

type Bound = Parameters<StatementSync["run"]>;

class NodeStatement {
  readonly #statement: StatementSync;
  #shape: (row: unknown) => unknown = plain;

  constructor(statement: StatementSync) {
    this.#statement = statement;
  }

  get(...values: Bound): unknown {
    const row = told(() => this.#statement.get(...values));
    return row === undefined ? undefined : this.#shape(row);
  }

  all(...values: Bound): unknown[] {
    return told(() => this.#statement.all(...values)).map(this.#shape);
  }

  *iterate(...values: Bound): Generator<unknown> {
    const rows = told(() => this.#statement.iterate(...values));
    try {
      for (;;) {
        const next = told(() => rows.next());
        if (next.done) return;
        yield this.#shape(next.value);
      }
    } finally {
      rows.return?.();
    }
  }

  run(...values: Bound): ReturnType<StatementSync["run"]> {
    return told(() => this.#statement.run(...values));
  }

  pluck(): this {
    this.#shape = (row) => binary(Object.values(row as object)[0]);
    return this;
  }

  raw(): this {
    this.#statement.setReturnArrays(true);
    this.#shape = (row) => (row as unknown[]).map(binary);
    return this;
  }
}

const plain = (row: unknown): unknown =>
  Object.fromEntries(Object.entries(row as object).map(([name, value]) => [name, binary(value)]));

const binary = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;

/** Runs something of Node's module; its failures get the names SQLite has for them. */
function told<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") throw error;
    throw named(nameOf(error.errcode), error.message, error);
  }
}

function named(code: string, said: string, cause?: Error): Error {
  return Object.assign(new Error(said, { cause }), { code });
}

/** Names of SQLite's results by number, the general ones and those of which the program or people are told more. Source: sqlite3.h. */
const general =
  "ERROR INTERNAL PERM ABORT BUSY LOCKED NOMEM READONLY INTERRUPT IOERR CORRUPT NOTFOUND FULL CANTOPEN PROTOCOL EMPTY SCHEMA TOOBIG CONSTRAINT MISMATCH MISUSE NOLFS AUTH FORMAT RANGE NOTADB".split(
    " ",
  );

const special: Readonly<Record<string, string>> = {
  BUSY: "RECOVERY SNAPSHOT TIMEOUT",
  CANTOPEN: "NOTEMPDIR ISDIR FULLPATH CONVPATH DIRTYWAL SYMLINK",
  CONSTRAINT:
    "CHECK COMMITHOOK FOREIGNKEY FUNCTION NOTNULL PRIMARYKEY TRIGGER UNIQUE VTAB ROWID PINNED DATATYPE",
  CORRUPT: "VTAB SEQUENCE INDEX",
  IOERR:
    "READ SHORT_READ WRITE FSYNC DIR_FSYNC TRUNCATE FSTAT UNLOCK RDLOCK DELETE BLOCKED NOMEM ACCESS CHECKRESERVEDLOCK LOCK CLOSE DIR_CLOSE SHMOPEN SHMSIZE SHMLOCK SHMMAP SEEK DELETE_NOENT MMAP",
  READONLY: "RECOVERY CANTLOCK ROLLBACK DBMOVED CANTINIT DIRECTORY",
};

/** The name of a result: the low eight bits say what kind it is, the others which of it. */
export function nameOf(result: number): string {
  const kind = general[(result & 0xff) - 1] ?? "ERROR";
  const which = special[kind]?.split(" ")[(result >> 8) - 1];
  return which === undefined ? `SQLITE_${kind}` : `SQLITE_${kind}_${which}`;
}
