import { ceremonyId } from "../../../shared/draw/field.ts";
import type { Loss } from "../../../shared/office/succession.ts";
import { few } from "../../../shared/text/catalogue.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import { factOf } from "../../../shared/verify/parse-events.ts";
import type { StoredEvent } from "../ledger/examine.ts";
import type { BagEnd, FoundBags, UnreadBag } from "./found-bags.ts";

/** How a ledger stands to the bags beside it. */
export interface Standing {
  /** Why it must not be gone on with; nothing where it knows all that its bags know. */
  readonly mismatch?: Mismatch;
  /** What is in the folder of the bags and changes nothing. */
  readonly notices: readonly Message[];
}

/** The bags know of something that the ledger does not. */
export interface Mismatch {
  readonly loss: Loss;
  readonly said: Message;
  /** Bags that the ledger does not know, each ceremony once. */
  readonly bags: readonly BagEnd[];
  /** What cannot be read and may be such a bag. */
  readonly unread: readonly UnreadBag[];
}

/** So many bags are named in a sentence. */
const named = 4;

/**
 * Holds a ledger against its bags (architecture, decision 1): every bag's own copy of the ledger must be a beginning of it. A
 * bag is unknown where the event it ends with is not in the ledger and it is no bag of a ledger before, which the ledger names. It may
 * be of this ledger when it was longer, of another one of this office, or of another office; the last is left alone.
 *
 * @param events of the ledger, once; nothing where there is no ledger
 */
export function standingOf(
  file: string,
  events: Iterable<StoredEvent> | undefined,
  { bags, unread, more }: FoundBags,
  most: number,
): Standing {
  const notices: Message[] = more ? [message("succession.too-many", { most })] : [];
  if (bags.length === 0 && unread.length === 0) return { notices };
  const known = knownOf(events ?? [], new Set(bags.map(({ head }) => head.seq)));
  const unknown = new Map<string, BagEnd>();
  const doubtful: UnreadBag[] = [];
  const doubt = (one: UnreadBag) => {
    if (known.ceremonies.has(one.ceremony)) notices.push(message("succession.damaged-known", worded(one)));
    else doubtful.push(one);
  };
  for (const one of unread) doubt(one);
  for (const { name, ceremony, head, describe } of bags) {
    if (known.hashes.get(head.seq) === head.hash) continue;
    const end = describe();
    if (!end.ok) {
      doubt({ name, ceremony, fault: end.refusal });
      continue;
    }
    const { office, first, close } = end.value;
    if (known.before.has(close)) continue;
    const code = ceremonyId(ceremony)?.office ?? "";
    const strange =
      first !== known.first && known.codes.size > 0 && !known.codes.has(code) && !known.names.has(office);
    if (strange) notices.push(message("succession.other-office", { name, office }));
    else if (!unknown.has(ceremony)) unknown.set(ceremony, end.value);
  }
  const ends = [...unknown.values()];
  const mismatch = mismatchOf(file, events !== undefined, known, ends, doubtful);
  return { notices, ...(mismatch && { mismatch }) };
}

function mismatchOf(
  file: string,
  there: boolean,
  { first, count }: Known,
  bags: readonly BagEnd[],
  unread: readonly UnreadBag[],
): Mismatch | undefined {
  const [doubtful] = unread;
  const loss: Loss = !there ? "missing" : bags.some((one) => one.first !== first) ? "other" : "older";
  const all = few(
    bags.map(({ ceremony }) => ceremony),
    named,
  );
  if (bags.length === 0)
    return doubtful && { loss, said: message("succession.unread", worded(doubtful)), bags, unread };
  const said = {
    missing: message("succession.missing", { file, bags: all }),
    older: message("succession.older", { file, bags: all, events: count }),
    other: message("succession.other", { file, bags: all }),
  };
  return { loss, said: said[loss], bags, unread };
}

function worded({ name, fault }: UnreadBag) {
  return { name, fault };
}

interface Known {
  /** Hash of its first event; empty where it has none. */
  readonly first: string;
  readonly count: number;
  /** Hashes of the events that were asked for, by their numbers. */
  readonly hashes: ReadonlyMap<number, string>;
  readonly ceremonies: ReadonlySet<string>;
  /** H(close.txt) of the ceremonies of ledgers before, as this one names them. */
  readonly before: ReadonlySet<string>;
  /** Codes and names the office ever had. */
  readonly codes: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** What a ledger knows, in one pass over its events; bodies that need not be parsed are not. */
function knownOf(events: Iterable<StoredEvent>, asked: ReadonlySet<number>): Known {
  const hashes = new Map<number, string>();
  const ceremonies = new Set<string>();
  const before = new Set<string>();
  const codes = new Set<string>();
  const names = new Set<string>();
  let first = "";
  let count = 0;
  for (const { seq, hash, body } of events) {
    if (seq === 1) first = hash;
    count = seq;
    if (asked.has(seq)) hashes.set(seq, hash);
    if (!telling.test(body)) continue;
    const { type, of, ceremony, code, office, ceremonies: inherited } = factOf({ body });
    if (type === "ceremony.opened") ceremonies.add(String(of ?? ceremony));
    if (type === "office.configured") {
      codes.add(String(code));
      names.add(String(office));
    }
    if (type === "ledger.succeeded" && Array.isArray(inherited))
      for (const one of inherited as readonly Readonly<Record<string, unknown>>[]) {
        ceremonies.add(String(one["ceremony"]));
        before.add(String(one["close"]));
      }
  }
  return { first, count, hashes, ceremonies, before, codes, names };
}

const telling = /"type":"(?:ceremony\.opened|office\.configured|ledger\.succeeded)"/;
