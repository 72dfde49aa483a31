import type { State } from "../../../shared/ceremony/ceremony.ts";
import { ceremonyId } from "../../../shared/draw/field.ts";
import { noDigest } from "../../../shared/draw/model.ts";
import type { Inherited } from "../../../shared/office/succession.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import { factOf } from "../../../shared/verify/parse-events.ts";
import type { StoredEvent } from "../ledger/examine.ts";
import type { BagEnd } from "./found-bags.ts";

/**
 * What a ledger that is begun anew inherits: every ceremony that is known of the one before, oldest first. Its last one is what the
 * next freeze rests on, so an order that cannot be known is refused, and so are two ends of one ceremony.
 *
 * @param events of the file that is left, for the times at which its ceremonies ended
 */
export function inheritedFrom(
  { past, current }: State,
  events: Iterable<StoredEvent>,
  bags: readonly BagEnd[],
): Result<readonly Inherited[]> {
  const ending = endsIn(events);
  const ends = new Map<string, string>();
  for (const { ceremony, close, name } of bags) {
    const known = past.find((one) => one.ceremony === ceremony && one.close !== noDigest);
    const other = bags.find((one) => one.ceremony === ceremony && one.close !== close);
    if (known && known.close !== close)
      return refuse("succession.two-ends", { ceremony, one: name, other: message("succession.file", {}) });
    if (other) return refuse("succession.two-ends", { ceremony, one: name, other: other.name });
    ends.set(ceremony, close);
  }
  // Where a copy of the ledger went on with one that this file has no end of, the end is that of the bag.
  const own: Placed[] = past
    .filter(({ ceremony, close }) => !ends.has(ceremony) || close !== noDigest)
    .map(({ ceremony, outcome, close, amendments }) => ({
      inherited: { ceremony, outcome, close, amendments },
      at: ending.at(close),
    }));
  // One that was open there has spent its number, and nobody will end it.
  if (current && !past.some(({ ceremony }) => ceremony === current.id) && !ends.has(current.id))
    own.push({
      inherited: { ceremony: current.id, outcome: "unfinished", close: noDigest, amendments: noDigest },
      at: "",
    });
  const found: Placed[] = bags
    .filter(({ close }) => !own.some(({ inherited }) => inherited.close === close))
    .map(({ ceremony, state, close, amendments, at, previous }) => ({
      inherited: { ceremony, outcome: state, close, amendments },
      at,
      previous,
    }));
  return inOrder(own, found, ending.before);
}

/** A ceremony, and what tells its place among the others. */
interface Placed {
  readonly inherited: Inherited;
  /** When it was locked or voided; of one without an end empty. */
  readonly at: string;
  /** Of a bag: H(close.txt) of the one its freeze rests on. */
  readonly previous?: string;
}

interface Ends {
  /** When the ceremony of this `close.txt` ended; of one of a ledger before, when this one was begun. */
  readonly at: (close: string) => string;
  /** Whether only a latest time is known of it. */
  readonly before: (close: string) => boolean;
}

function endsIn(events: Iterable<StoredEvent>): Ends {
  const times = new Map<string, string>();
  const inherited = new Set<string>();
  for (const { body } of events) {
    if (!telling.test(body)) continue;
    const { type, close, at, ceremonies } = factOf({ body });
    if (type !== "ledger.succeeded") times.set(String(close), String(at));
    else if (Array.isArray(ceremonies))
      for (const one of ceremonies as readonly Readonly<Record<string, unknown>>[]) {
        times.set(String(one["close"]), String(at));
        inherited.add(String(one["close"]));
      }
  }
  times.delete(noDigest);
  return { at: (close) => times.get(close) ?? "", before: (close) => inherited.has(close) };
}

const telling = /"type":"(?:ceremony\.locked|ceremony\.voided|ledger\.succeeded)"/;

/**
 * Those of the file as they stand in it; a bag behind the one that its freeze rests on, and for the rest by the time of their end: a
 * clock may have gone back.
 */
function inOrder(
  own: readonly Placed[],
  found: readonly Placed[],
  isBefore: Ends["before"],
): Result<readonly Inherited[]> {
  const unclear = unclearAmong(own, found, isBefore);
  if (unclear) return refuse("succession.order", unclear);
  let waitingOwn = [...own];
  let waiting = [...found];
  const ordered: Inherited[] = [];
  for (;;) {
    const [first] = waitingOwn;
    const left = [...waitingOwn, ...waiting];
    const rests = ({ previous }: Placed) => left.some(({ inherited }) => inherited.close === previous);
    const free = [...(first ? [first] : []), ...waiting.filter((one) => !rests(one))].sort(byTime);
    const [next, after] = free;
    if (!next) return ok(ordered);
    if (after && next.at === after.at && isReal(next) && isReal(after))
      return refuse("succession.order", { one: next.inherited.ceremony, other: after.inherited.ceremony });
    ordered.push(next.inherited);
    waitingOwn = waitingOwn.filter((one) => one !== next);
    waiting = waiting.filter((one) => one !== next);
  }
}

/** A bag that ended before the file was begun anew, and rests on nothing that the ledger before it is known by the end of. */
function unclearAmong(own: readonly Placed[], found: readonly Placed[], isBefore: Ends["before"]) {
  const last = own.findLast((one) => isReal(one) && isBefore(one.inherited.close));
  if (!last) return undefined;
  const from = own.indexOf(last);
  const isBehind = ({ previous }: Placed): boolean => {
    if (own.slice(from).some(({ inherited }) => inherited.close === previous)) return true;
    const rests = found.find(({ inherited }) => inherited.close === previous);
    return rests !== undefined && isBehind(rests);
  };
  const one = found.find((bag) => isReal(bag) && bag.at <= last.at && !isBehind(bag));
  return one && { one: one.inherited.ceremony, other: last.inherited.ceremony };
}

/** Whether a freeze may rest on it. */
function isReal({ inherited: { ceremony, close } }: Placed): boolean {
  return close !== noDigest && ceremonyId(ceremony)?.rehearsal === false;
}

const byTime = (a: Placed, b: Placed): number =>
  compare(a.at, b.at) || compare(a.inherited.ceremony, b.inherited.ceremony);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
