import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import { beginWriting, type Connection, connect, type Select, selecting, set } from "./database.ts";
import { codeOf } from "./durable-file.ts";
import { examineEvents, examineWhole, type Head } from "./examine.ts";
import { present } from "./layout.ts";
import type { Amiss, Place } from "./place.ts";

/** An open ledger whose file is not as it was left. */
export interface Displaced {
  readonly database: Connection;
  readonly place: Place;
  readonly file: string;
  /** The last event that was acknowledged. */
  readonly head: Head;
  /** The hash of an event of this ledger, by its seq. */
  readonly hashOf: (seq: number) => string | undefined;
}

/**
 * Looks whether what lies at the ledger's path now has all that was acknowledged, to go on with it: nothing in it is changed
 * before that is certain.
 *
 * @returns the connection to go on with, the present one or another; refused with what was seen, and the way on
 */
export function regain(amiss: Amiss, displaced: Displaced): Result<Connection> {
  const { file, head } = displaced;
  const seen = (said: Message) => refuse("ledger.displaced", { file, head: head.seq, seen: said });
  try {
    switch (amiss) {
      case "gone":
        return seen(message("ledger.seen.gone", {}));
      case "read-only":
        return seen(message("ledger.seen.read-only", {}));
      case "log":
      case "changed":
        return stay(displaced, seen, amiss);
      case "other":
        return moveOver(displaced, seen);
    }
  } catch (error) {
    const detail = codeOf(error);
    if (detail === undefined) throw error;
    return seen(message("ledger.seen.unusable", { detail }));
  }
}

type Seen = (said: Message) => Result<Connection>;

/** The file is the one that is open: what it holds by now is read anew, and its log made anew where nothing was in it. */
function stay(
  { database, place, file, head }: Displaced,
  seen: Seen,
  amiss: "log" | "changed",
): Result<Connection> {
  if (amiss === "log" && place.hasLog()) return seen(message("ledger.seen.log", {}));
  // Pages that were read before would be taken for what lies there.
  set(database, "shrink_memory");
  const { head: there, broken } = examineWhole(selecting(database), file, present);
  if (broken || there.hash !== head.hash) return seen(message("ledger.seen.changed", { seq: there.seq }));
  // What waits in a log that was deleted is moved into the file by this.
  set(database, "journal_mode = DELETE");
  beginWriting(database);
  return place.note() ? ok(database) : seen(message("ledger.seen.other", {}));
}

/** Another file is there: gone on with where it is this ledger, whole and with the same last event. */
function moveOver({ place, head, hashOf }: Displaced, seen: Seen): Result<Connection> {
  const file = place.file();
  // To look at it would be to empty its log into it.
  if (place.hasLog()) return seen(message("ledger.seen.other", {}));
  const other = connect(file);
  try {
    const select = selecting(other);
    const there = isLedger(select) ? examineEvents(select, file) : undefined;
    if (!there || there.broken || there.head.hash !== head.hash) {
      other.close();
      return seen((there && older(there.head, head, hashOf)) ?? message("ledger.seen.other", {}));
    }
    beginWriting(other);
    const { broken } = examineWhole(select, file, present);
    if (broken) {
      other.close();
      return seen(broken);
    }
    place.moveIn();
    return ok(other);
  } catch (error) {
    other.close();
    throw error;
  }
}

function isLedger(select: Select): boolean {
  return [...select("SELECT 1 FROM sqlite_schema WHERE name = 'event'")].length > 0;
}

/** That an earlier state of this very ledger is there. */
function older(there: Head, head: Head, hashOf: Displaced["hashOf"]): Message | undefined {
  const isOlder = there.seq > 0 && there.seq < head.seq && hashOf(there.seq) === there.hash;
  return isOlder ? message("ledger.seen.older", { seq: there.seq }) : undefined;
}
