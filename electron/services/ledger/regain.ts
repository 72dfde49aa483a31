import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import type { Connection } from "./connection.ts";
import { beginWriting, connect, type Select, selecting, set } from "./database.ts";
import { codeOf, isShortOfMemory } from "./durable-file.ts";
import {
  type Beside,
  examine,
  examineEvents,
  examineWhole,
  type Head,
  hasBeside,
  type Rest,
} from "./examine.ts";
import { present } from "./layout.ts";
import type { Amiss, Place } from "./place.ts";

/** An open ledger whose file is not as it was left. */
export interface Displaced {
  readonly database: Connection;
  readonly place: Place;
  readonly file: string;
  /** The last event that was acknowledged. */
  readonly head: Head;
  /** What is acknowledged beside the events. */
  readonly beside: Beside;
  /** The hash of an event of this ledger, by its seq. */
  readonly hashOf: (seq: number) => string | undefined;
}

/** What is gone on with. */
export interface Regained {
  /** The present connection, or another. */
  readonly connection: Connection;
  /** Verifies the blobs of a large file that were left for later; none where all are verified. */
  readonly rest?: Rest | undefined;
}

/**
 * Looks whether what lies at the ledger's path now has all that was acknowledged, to go on with it: nothing in it is changed
 * before that is certain.
 *
 * @returns what is gone on with; refused with what was seen, and the way on
 */
export function regain(amiss: Amiss, displaced: Displaced): Result<Regained> {
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
    const detail = codeOf(error) ?? (isShortOfMemory(error) ? "ENOMEM" : undefined);
    if (detail === undefined) throw error;
    return seen(message("ledger.seen.unusable", { detail }));
  }
}

type Seen = (said: Message) => Result<Regained>;

/**
 * The file is the one that is open: what it holds by now is read anew, of a large one as at opening, and its log made anew where
 * nothing was in it.
 */
function stay(
  { database, place, file, head, beside }: Displaced,
  seen: Seen,
  amiss: "log" | "changed",
): Result<Regained> {
  if (amiss === "log" && place.hasLog()) return seen(message("ledger.seen.log", {}));
  // Pages that were read before would be taken for what lies there.
  set(database, "shrink_memory");
  const select = selecting(database);
  const { head: there, broken, rest } = examine(select, file, present);
  if (broken || there.hash !== head.hash) return seen(message("ledger.seen.changed", { seq: there.seq }));
  if (!hasBeside(select, beside)) return seen(message("ledger.seen.beside", {}));
  // What waits in a log that was deleted is moved into the file by this.
  set(database, "journal_mode = DELETE");
  beginWriting(database);
  return place.note() ? ok({ connection: database, rest }) : seen(message("ledger.seen.other", {}));
}

/** Another file is there: gone on with where it is this ledger, whole and with the same last event. */
function moveOver({ place, head, beside, hashOf }: Displaced, seen: Seen): Result<Regained> {
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
    if (!hasBeside(select, beside)) {
      other.close();
      return seen(message("ledger.seen.beside", {}));
    }
    beginWriting(other);
    const { broken } = examineWhole(select, file, present);
    if (broken) {
      other.close();
      return seen(broken);
    }
    place.moveIn();
    return ok({ connection: other });
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
