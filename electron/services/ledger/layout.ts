import { noDigest } from "../../../shared/draw/model.ts";
import { inMemory, type Select, selecting } from "./database.ts";

/** A form the ledger's file has or had. */
export interface Layout {
  /** `PRAGMA user_version`. */
  readonly number: number;
  /** What makes an empty ledger of it. Of an earlier layout it never changes: files are held against it to the letter. */
  readonly schema: string;
}

/** `PRAGMA application_id` of a ledger: "MQLG". */
export const applicationId = 0x4d514c47;

/**
 * The truth (`event`: append-only).
 *
 * `INSERT OR REPLACE` deletes a row past a delete trigger where `recursive_triggers` is off, so a repeated key
 * is refused before the insert. `body` is `ANY`, for a STRICT TEXT column would take a number and store it as text.
 */
const events = `
CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  body ANY NOT NULL CHECK (typeof(body) = 'text')
) STRICT;
CREATE TRIGGER event_next BEFORE INSERT ON event
  WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)
  OR NEW.prev_hash IS NOT coalesce((SELECT hash FROM event ORDER BY seq DESC LIMIT 1), '${noDigest}')
  OR EXISTS (SELECT 1 FROM event WHERE hash = NEW.hash)
  BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER event_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER event_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'append only'); END;
`;

/** What must be durable for a while and then be gone. */
const vault = `
CREATE TABLE vault (name TEXT PRIMARY KEY, hash TEXT NOT NULL, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Found by hash in the rows themselves: looking for one reads the whole bytes of every large one on the way. */
const blobsInRows = `
CREATE TABLE blob (hash TEXT PRIMARY KEY CHECK (length(hash) = 64), bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TRIGGER blob_new BEFORE INSERT ON blob WHEN EXISTS (SELECT 1 FROM blob WHERE hash = NEW.hash)
  BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER blob_update BEFORE UPDATE ON blob BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER blob_delete BEFORE DELETE ON blob BEGIN SELECT RAISE(ABORT, 'append only'); END;
`;

/** The other part of the truth. Found by hash in an index beside the rows, which are numbered as they came. */
export const numberedBlobs = `
CREATE TABLE blob (
  number INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  bytes BLOB NOT NULL
) STRICT;
`;

/** Append-only, as events are. */
export const numberedBlobsGuards = `
CREATE TRIGGER blob_next BEFORE INSERT ON blob
  WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM blob)
  OR EXISTS (SELECT 1 FROM blob WHERE hash = NEW.hash)
  BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER blob_update BEFORE UPDATE ON blob BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER blob_delete BEFORE DELETE ON blob BEGIN SELECT RAISE(ABORT, 'append only'); END;
`;

function layout(number: number, tables: string): Layout {
  const marks = `PRAGMA application_id = ${applicationId};\nPRAGMA user_version = ${number};\n`;
  return { number, schema: `${tables}${marks}` };
}

/** The layout that files are made in and brought to. */
export const present: Layout = layout(2, `${events}${vault}${numberedBlobs}${numberedBlobsGuards}`);

/** Layouts that can be brought to the present one. */
export const earlier: readonly Layout[] = [layout(1, `${events}${vault}${blobsInRows}`)];

/** Tables, indexes and triggers, in one text to compare. */
export function tablesOf(select: Select): string {
  return JSON.stringify([
    ...select("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"),
  ]);
}

/** What {@link tablesOf} says of a fresh ledger of a layout. */
export function tablesIn({ schema }: Layout): string {
  return inMemory(schema, (database) => tablesOf(selecting(database)));
}
