import { noDigest } from "../../../shared/draw/model.ts";

/** `PRAGMA application_id` of a ledger: "MQLG". */
export const applicationId = 0x4d514c47;

/** `PRAGMA user_version`: the one schema there is so far. */
export const schemaVersion = 1;

/**
 * The truth (`event`, `blob`: append-only) and what must be durable for a while and then be gone (`vault`).
 *
 * `INSERT OR REPLACE` deletes a row past a delete trigger where `recursive_triggers` is off, so a repeated key
 * is refused before the insert. `body` is `ANY`, for a STRICT TEXT column would take a number and store it as text.
 */
export const schema = `
CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  body ANY NOT NULL CHECK (typeof(body) = 'text')
) STRICT;
CREATE TABLE blob (hash TEXT PRIMARY KEY CHECK (length(hash) = 64), bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE vault (name TEXT PRIMARY KEY, hash TEXT NOT NULL, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TRIGGER event_next BEFORE INSERT ON event
  WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)
  OR NEW.prev_hash IS NOT coalesce((SELECT hash FROM event ORDER BY seq DESC LIMIT 1), '${noDigest}')
  OR EXISTS (SELECT 1 FROM event WHERE hash = NEW.hash)
  BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER event_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER event_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER blob_new BEFORE INSERT ON blob WHEN EXISTS (SELECT 1 FROM blob WHERE hash = NEW.hash)
  BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER blob_update BEFORE UPDATE ON blob BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER blob_delete BEFORE DELETE ON blob BEGIN SELECT RAISE(ABORT, 'append only'); END;
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${schemaVersion};
`;
