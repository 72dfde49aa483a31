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
  /** Bags that the ledger does not know, each end of a ceremony once. */
  readonly bags: readonly BagEnd[];
  /** What cannot be read and may be such a bag. */
  readonly unread: readonly UnreadBag[];
  /** So many were looked at, where there are more. */
  readonly most?: number;
}

/** So many bags are named in a sentence. */
const named = 4;
/** So many of what lies in the folder are named each for itself. */
const noticed = 20;

/**
 * Holds a ledger against its bags (architecture, decision 1): every bag's own copy of the ledger must be a beginning of it. A
 * bag is unknown where the event it ends with is not in the ledger and it is no bag of a ledger before, which the ledger names. It may
 * be of this ledger when it was longer, of another one of this office, or of another office; the last is left alone, and so is a
 * rehearsal of another ledger: nothing was drawn in it.
 *
 * @param events of the ledger, once; nothing where there is no ledger
 */
export function standingOf(
  file: string,
  events: Iterable<StoredEvent> | undefined,
  { bags, unread, more }: FoundBags,
  most: number,
): Standing {
  const notices: Message[] = [];
  if (bags.length === 0 && unread.length === 0) return { notices };
  const known = knownOf(events ?? [], new Set(bags.map(({ head }) => head.seq)));
  const isForeign = (ceremony: string) =>
    known.codes.size > 0 && !known.codes.has(ceremonyId(ceremony)?.office ?? "");
  const unknown: BagEnd[] = [];
  const rehearsals: BagEnd[] = [];
  const doubtful: UnreadBag[] = [];
  const doubt = (one: UnreadBag) => {
    const { ceremony } = one;
    if (known.ceremonies.has(ceremony)) notices.push(message("succession.damaged-known", worded(one)));
    else if (ceremonyId(ceremony)?.rehearsal)
      notices.push(message("succession.unread-rehearsal", worded(one)));
    else if (isForeign(ceremony)) notices.push(message("succession.unread-other", worded(one)));
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
    const isSame = first === known.first;
    if (!isSame && isForeign(ceremony) && !known.names.has(office))
      notices.push(message("succession.other-office", { name, office }));
    // Of this very ledger a rehearsal too tells that it was longer.
    else if (!isSame && ceremonyId(ceremony)?.rehearsal) rehearsals.push(end.value);
    // Both editions of a bag end alike; two ends of one ceremony are two draws.
    else if (!unknown.some((one) => one.ceremony === ceremony && one.close === close))
      unknown.push(end.value);
  }
  const loss: Loss =
    events === undefined ? "missing" : unknown.some(({ first }) => first !== known.first) ? "other" : "older";
  const said = saidOf(file, loss, known.count, unknown, doubtful, more ? most : undefined);
  // With a ledger that is begun anew anyway, their numbers go on too.
  if (unknown.length > 0) unknown.push(...rehearsals);
  else for (const { name } of rehearsals) notices.push(message("succession.rehearsal", { name }));
  const told = notices.slice(0, noticed);
  if (told.length < notices.length)
    told.push(message("succession.more-notices", { more: notices.length - noticed }));
  if (!said) return { notices: told };
  return { notices: told, mismatch: { loss, said, bags: unknown, unread: doubtful, ...(more && { most }) } };
}

/** Why the ledger is not gone on with; nothing where it may be. */
function saidOf(
  file: string,
  loss: Loss,
  events: number,
  unknown: readonly BagEnd[],
  [doubtful]: readonly UnreadBag[],
  most: number | undefined,
): Message | undefined {
  if (unknown.length > 0) {
    const bags = few([...new Set(unknown.map(({ ceremony }) => ceremony))], named);
    const said = {
      missing: message("succession.missing", { file, bags }),
      older: message("succession.older", { file, bags, events }),
      other: message("succession.other", { file, bags }),
    };
    return said[loss];
  }
  if (doubtful) return message("succession.unread", worded(doubtful));
  return most === undefined ? undefined : message("succession.too-many", { most });
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
  const closes = new Set<string>();
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
        const before = String(one["ceremony"]);
        ceremonies.add(before);
        closes.add(String(one["close"]));
        // Before the office is set up its bags tell its code.
        const inheritedCode = ceremonyId(before)?.office;
        if (inheritedCode) codes.add(inheritedCode);
      }
  }
  return { first, count, hashes, ceremonies, before: closes, codes, names };
}

const telling = /"type":"(?:ceremony\.opened|office\.configured|ledger\.succeeded)"/;
