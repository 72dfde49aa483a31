import { closeSync, openSync, rmSync, statSync } from "node:fs";
import { crc32 } from "node:zlib";
import { noDigest } from "../../../shared/draw/model.ts";
import { type Changes, isKeyOf, type Keyed, keysFor, misfit } from "../../../shared/register/changes.ts";
import { changesOf, type RegisterFact, standing } from "../../../shared/register/fold.ts";
import { type List, lists } from "../../../shared/register/model.ts";
import type { RowOf } from "../../../shared/register/row-schemas.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import type { Connection } from "../ledger/connection.ts";
import { codeOf } from "../ledger/durable-file.ts";
import { openDatabase } from "../ledger/sqlite.ts";
import { columns } from "./columns.ts";

/**
 * The projection of the register: its rows in a database of its own beside the ledger, for searching, paging and counting.
 * It is made from the ledger's facts, knows how far it has read them, and may be thrown away at any time. What cannot be
 * trusted is made anew: see {@link openProjection}.
 *
 * Never the source of a draw, nor of an import: planning, freezing and whatever enters the ledger read the facts
 * themselves (`shared/register/fold.ts`), whose notes are held to their digests.
 *
 * It holds names, as the ledger does. While a ceremony holds the register it may lie on the disk, but nothing may be served
 * from it: whoever asks sees to that, and closes it.
 */
export interface Projection {
  /** Reads on in the ledger, after every fact of the register. */
  readonly follow: () => void;
  /**
   * So many rows of a list from a place on, from 0, in the list's order: those that hold a text in one of their cells, in any
   * case and width (NFKC); an empty text asks for all. `undefined` where the list was never stated.
   */
  readonly page: <L extends List>(
    list: L,
    search: string,
    from: number,
    count: number,
  ) => Page<L> | undefined;
  /** Rows of each list that was stated. */
  readonly counts: () => { readonly [L in List]?: number };
  readonly close: () => void;
}

export interface Page<L extends List> {
  /** How many rows are found in all. */
  readonly total: number;
  /** Each with its key, by which a change names it. */
  readonly rows: readonly Keyed<L>[];
}

/** The ledger, as the projection reads it. */
export interface RegisterSource {
  /** Hash of its first event: whose projection it is. */
  readonly ledger: string;
  /** Seq of its last event. */
  readonly head: () => number;
  /** The facts of the register from a seq on, in order. */
  readonly facts: (from: number) => Iterable<RegisterFact>;
}

/** Of another layout, other columns or another folding of texts the projection is made anew. */
const version = 1;
/** "MQRP" in the file's header. */
const applicationId = 0x4d515250;

/** Between the cells of a row: no text that is searched for reaches over it. */
const border = "\u001f";

/**
 * Opens the projection in a file; whoever opens it holds the ledger, and so no other process has it open.
 * Missing it is made; behind the ledger it reads on. Truncated, damaged, of another ledger, of another version, or ahead of the
 * ledger it is thrown away and made anew. Where its file cannot be used (a full disk, no right to write, held by another program)
 * it is made in memory, the file left behind or gone: searching goes on working. Either is told, once each time, and so it
 * is when it turns out later.
 *
 * A power failure may cost its latest rows, which are then read again; it cannot leave rows that the mark does not stand for
 * (write-ahead log, rows and mark in one transaction). Throws only for a bug or a forged ledger: where facts do not fit.
 */
export function openProjection(
  path: string,
  source: RegisterSource,
  tell: (said: Message) => void,
): Projection {
  let store = openStore(path, source, tell);
  /** A fault of the file is met by another store, made from the ledger; of one that was just made it is a bug. */
  const use = <T>(what: (present: Store) => T): T => {
    try {
      return what(store);
    } catch (error) {
      const failed = failureOf(error);
      if (!failed || store.database.memory) throw error;
      store.database.close();
      store =
        failed === "damaged"
          ? madeAnew(path, source, tell, damaged(codeOf(error) ?? ""))
          : inMemory(path, source, tell, codeOf(error) ?? "");
      return what(store);
    }
  };
  return {
    follow: () => use((present) => present.readOn()),
    page: (list, search, from, count) => use((present) => present.page(list, search, from, count)),
    counts: () => use((present) => present.counts()),
    close: () => {
      store.database.close();
    },
  };
}

const damaged = (detail: string) => message("register.projection.damaged", { detail });

/** What an error says of the file; nothing of a bug. */
function failureOf(error: unknown): "damaged" | "unusable" | undefined {
  const code = codeOf(error) ?? "";
  // SQLITE_ERROR and a broken constraint too: no SQL of ours is wrong on tables as they were made.
  if (/^SQLITE_(CORRUPT|NOTADB|ERROR|CONSTRAINT|MISMATCH|SCHEMA)/.test(code) || code === unfit)
    return "damaged";
  return /^(SQLITE_|E[A-Z]+$)/.test(code) ? "unusable" : undefined;
}

/** The file that is there where it can be trusted, else one made anew, else memory. */
function openStore(path: string, source: RegisterSource, tell: (said: Message) => void): Store {
  let database: Connection | undefined;
  try {
    if (!statSync(path, { throwIfNoEntry: false })) return madeAnew(path, source, tell, undefined);
    database = openDatabase(path, { timeout: 0, fileMustExist: true });
    set(database);
    const doubt = doubtOf(database, source);
    if (!doubt) {
      const store = storeOf(database, source);
      store.readOn();
      return store;
    }
    database.close();
    return madeAnew(path, source, tell, doubt);
  } catch (error) {
    database?.close();
    const failed = failureOf(error);
    if (!failed) throw error;
    const detail = codeOf(error) ?? "";
    return failed === "damaged"
      ? madeAnew(path, source, tell, damaged(detail))
      : inMemory(path, source, tell, detail);
  }
}

/** Throws away what is there and reads the ledger from its beginning; told where there was one, with the reason. */
function madeAnew(
  path: string,
  source: RegisterSource,
  tell: (said: Message) => void,
  reason: Message | undefined,
): Store {
  let database: Connection | undefined;
  let isOurs = false;
  try {
    throwAway(path);
    // It holds names. SQLite gives its log the rights of the file.
    closeSync(openSync(path, "wx", 0o600));
    isOurs = true;
    database = openDatabase(path, { timeout: 0, fileMustExist: true });
    set(database);
    const store = filled(database, source);
    emptyLog(database);
    if (reason && store.mark().seq > 0) tell(message("register.projection-rebuilt", { file: path, reason }));
    return store;
  } catch (error) {
    database?.close();
    if (failureOf(error) !== "unusable") throw error;
    if (isOurs) throwAway(path);
    return inMemory(path, source, tell, codeOf(error) ?? "");
  }
}

function inMemory(path: string, source: RegisterSource, tell: (said: Message) => void, detail: string) {
  const store = filled(openDatabase(":memory:"), source);
  tell(message("register.projection-in-memory", { file: path, detail }));
  return store;
}

function throwAway(path: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${path}${end}`, { force: true });
}

function set(database: Connection): void {
  for (const setting of [
    "locking_mode = EXCLUSIVE",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
    "journal_mode = WAL",
    "synchronous = NORMAL",
  ])
    database.pragma(setting);
  database.exec("BEGIN IMMEDIATE; ROLLBACK");
}

/** A log as long as the file is not left beside it. */
function emptyLog(database: Connection): void {
  database.pragma("wal_checkpoint(TRUNCATE)");
}

/** Tables and all rows in one step: killed in between, nothing is there. */
function filled(database: Connection, source: RegisterSource): Store {
  return database
    .transaction(() => {
      database.pragma(`application_id = ${applicationId}`);
      database.pragma(`user_version = ${version}`);
      database.exec(
        "CREATE TABLE mark (ledger TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT",
      );
      database.exec("CREATE TABLE list (name TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT");
      // The words stand apart, so that a search reads nothing else.
      for (const list of lists)
        database.exec(`
          CREATE TABLE row_${list} (place INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, row TEXT NOT NULL, sum INTEGER NOT NULL) STRICT;
          CREATE TABLE words_${list} (place INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;`);
      database.prepare("INSERT INTO mark VALUES (?, 0, ?)").run(source.ledger, noDigest);
      const store = storeOf(database, source);
      store.readOn();
      return store;
    })
    .immediate();
}

/** Why a file is not to be trusted; nothing where it is whole and of this ledger, as far as it has read it. */
function doubtOf(database: Connection, source: RegisterSource): Message | undefined {
  const setting = (name: string) => database.pragma(name, { simple: true });
  if (setting("application_id") !== applicationId) return damaged("application_id");
  if (setting("user_version") !== version) return message("register.projection.version", {});
  const [mark, second] = database.prepare<[], Mark>("SELECT ledger, seq, hash FROM mark").all();
  if (!mark || second) return damaged("mark");
  const { seq } = mark;
  if (mark.ledger !== source.ledger) return message("register.projection.foreign", {});
  if (seq > source.head()) return message("register.projection.ahead", { seq, head: source.head() });
  if (seq > 0) {
    const [read] = source.facts(seq);
    if (read?.seq !== seq || read.hash !== mark.hash) return message("register.projection.foreign", {});
  }
  const structure = setting("quick_check(1)");
  return structure === "ok" ? spoilt(database) : damaged(String(structure));
}

/** Every row against its sum, and as many as there are to be: the database's own check reads no contents. */
function spoilt(database: Connection): Message | undefined {
  const counts = countsOf(database);
  for (const list of lists) {
    const rows = database
      .prepare<[], [string, string, number, string | null]>(
        `SELECT key, row, sum, words FROM row_${list} LEFT JOIN words_${list} USING (place)`,
      )
      .raw()
      .iterate();
    let count = 0;
    for (const [key, row, sum, words] of rows) {
      if (words === null || sum !== sumOf(key, row, words)) return damaged(`row_${list}`);
      count += 1;
    }
    const words = database.prepare<[], number>(`SELECT count(*) FROM words_${list}`).pluck().get();
    if (count !== (counts[list] ?? 0) || count !== words) return damaged(`words_${list}`);
  }
  return undefined;
}

function sumOf(key: string, row: string, words: string): number {
  return crc32(`${key}\n${row}\n${words}`);
}

function countsOf(database: Connection): { readonly [L in List]?: number } {
  const rows = database.prepare<[], [List, number]>("SELECT name, count FROM list").raw().all();
  return Object.fromEntries(rows);
}

interface Mark {
  readonly ledger: string;
  readonly seq: number;
  readonly hash: string;
}

/** An open database and what is asked of it; any of it may throw the database's errors. */
interface Store extends Omit<Projection, "follow" | "close"> {
  readonly database: Connection;
  readonly mark: () => Mark;
  readonly readOn: () => void;
}

function storeOf(database: Connection, source: RegisterSource): Store {
  /** Places of the rows a search has found, for it is asked page by page: numbers, no names. */
  const found = new Map<List, { readonly search: string; readonly places: readonly number[] }>();
  const markOf = database.prepare<[], Mark>("SELECT ledger, seq, hash FROM mark");
  const mark = () => markOf.get() as Mark;
  const readOn = database.transaction(() => {
    const facts = standing(source.facts(mark().seq + 1));
    for (const fact of facts) {
      write(database, fact.list, changesOf(fact));
      database.prepare("UPDATE mark SET seq = ?, hash = ?").run(fact.seq, fact.hash);
    }
    return facts.length;
  });
  const placesOf = (list: List, search: string): readonly number[] => {
    const before = found.get(list);
    if (before?.search === search) return before.places;
    const all = `SELECT place FROM words_${list}`;
    const places =
      search === ""
        ? database.prepare<[], number>(`${all} ORDER BY place`).pluck().all()
        : database
            .prepare<[string], number>(`${all} WHERE instr(words, ?) > 0 ORDER BY place`)
            .pluck()
            .all(folded(search));
    found.set(list, { search, places });
    return places;
  };
  return {
    database,
    mark,
    readOn: () => {
      found.clear();
      if (readOn() > 0 && !database.inTransaction) emptyLog(database);
    },
    page: <L extends List>(list: L, search: string, from: number, count: number) => {
      if (countsOf(database)[list] === undefined) return undefined;
      const places = placesOf(list, search);
      const rowAt = database.prepare<[number], { readonly key: string; readonly row: string }>(
        `SELECT key, row FROM row_${list} WHERE place = ?`,
      );
      const rows = places.slice(from, from + count).map((place) => {
        const stored = rowAt.get(place);
        if (!stored) throw unfitting(list, `place ${place}`);
        return { key: stored.key, row: JSON.parse(stored.row) as RowOf<L> };
      });
      return { total: places.length, rows };
    },
    counts: () => countsOf(database),
  };
}

const unfit = "UNFIT";

/** A row that a change names is not there: the projection has lost it, or the ledger is forged. */
function unfitting(list: List, key: string): Error {
  return Object.assign(misfit(list, key), { code: unfit });
}

/** As `change` of `shared/register/changes.ts` does it in memory: places rise, so that new rows come last. */
function write<L extends List>(database: Connection, list: L, changes: Changes<L>): void {
  const run = (sql: string) => database.prepare(sql);
  const addRow = run(`INSERT INTO row_${list} (key, row, sum) VALUES (?, ?, ?) ON CONFLICT (key) DO NOTHING`);
  const addWords = run(`INSERT INTO words_${list} VALUES (?, ?)`);
  const add = (row: RowOf<L>) => {
    const text = JSON.stringify(row);
    const words = wordsOf(list, row);
    for (const key of keysFor(list, row)) {
      const added = addRow.run(key, text, sumOf(key, text, words));
      if (added.changes === 0) continue;
      addWords.run(added.lastInsertRowid, words);
      return;
    }
  };
  if (changes.kind === "whole") {
    database.exec(`DELETE FROM row_${list}; DELETE FROM words_${list}`);
    for (const row of changes.rows) add(row);
  } else {
    const find = database.prepare<[string], number>(`SELECT place FROM row_${list} WHERE key = ?`).pluck();
    const at = (key: string) => {
      const place = find.get(key);
      if (place === undefined) throw unfitting(list, key);
      return place;
    };
    const dropRow = run(`DELETE FROM row_${list} WHERE place = ?`);
    const dropWords = run(`DELETE FROM words_${list} WHERE place = ?`);
    for (const key of changes.gone) {
      const place = at(key);
      dropRow.run(place);
      dropWords.run(place);
    }
    const setRow = run(`UPDATE row_${list} SET row = ?, sum = ? WHERE place = ?`);
    const setWords = run(`UPDATE words_${list} SET words = ? WHERE place = ?`);
    for (const { key, row } of changes.changed) {
      const place = at(key);
      if (!isKeyOf(list, row, key)) throw unfitting(list, key);
      const text = JSON.stringify(row);
      const words = wordsOf(list, row);
      setRow.run(text, sumOf(key, text, words), place);
      setWords.run(words, place);
    }
    for (const row of changes.added) add(row);
  }
  run(`INSERT OR REPLACE INTO list SELECT ?, count(*) FROM words_${list}`).run(list);
}

/** A text as it is searched for and in: full and half width, and capitals, make no difference. */
function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(border, " ");
}

function wordsOf<L extends List>(list: L, row: RowOf<L>): string {
  return columns[list].map(([, text]) => folded((text as (row: RowOf<L>) => string)(row))).join(border);
}
