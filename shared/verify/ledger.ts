import { eventHash } from "../draw/event-hash.ts";
import { noDigest } from "../draw/model.ts";
import { unapproved } from "./approved.ts";
import { type Case, digestOf, type FileName, given } from "./case.ts";
import { type Finding, fail, notPossible, pass } from "./check.ts";
import { notCountedBy } from "./not-counted.ts";
import { factAt, factOf, lastOf } from "./parse-events.ts";
import { wrongGround } from "./rests-on.ts";

/** Every event hashes to its own hash and hangs on the one before (protocol, "Ledger"). */
export function checkChain(c: Case): Finding {
  return given(c, ["events.jsonl"], ({ "events.jsonl": events }) => {
    let previous = noDigest;
    for (const [index, event] of events.entries()) {
      const seq = index + 1;
      if (event.seq !== seq) return fail("verify.ledger.seq", { seq, found: event.seq });
      if (event.previous !== previous) return fail("verify.ledger.previous", { seq });
      if (event.hash !== eventHash(seq, previous, event.body, c.platform.hash))
        return fail("verify.ledger.hash", { seq });
      previous = event.hash;
    }
    return pass("verify.ledger.chain", { count: events.length, head: previous });
  });
}

/** The event that follows the head in `close.txt` is the lock's (or the void's) and names this very `close.txt`. */
export function checkHead(c: Case): Finding {
  return given(c, ["events.jsonl", "close.txt"], ({ "events.jsonl": events, "close.txt": close }) => {
    const end = events.find((event) => event.previous === close.ledger);
    if (!end) return fail("verify.ledger.no-head", { ledger: close.ledger });
    const fact = factOf(end);
    const type = close.state === "void" ? "ceremony.voided" : "ceremony.locked";
    if (fact["type"] !== type) return fail("verify.ledger.not-lock", { seq: end.seq, type });
    if (fact["close"] !== digestOf(c, "close.txt"))
      return fail("verify.ledger.other-close", { seq: end.seq });
    return pass("verify.ledger.head", { seq: end.seq });
  });
}

/** What the ledger noted of this ceremony while it was held, as against the files, and in the order of the protocol. */
export function checkCourse(c: Case): Finding {
  return given(c, ["events.jsonl", "close.txt"], ({ "events.jsonl": events, "close.txt": close }) => {
    const end = events.findIndex((event) => event.previous === close.ledger);
    if (end < 0) return notPossible("verify.ledger.no-end", {});
    // From its first freeze on a ceremony is neither opened again nor given up nor frozen anew: it would be drawn twice.
    const its = (index: number, type: string) => factAt(events, index, type, close.ceremony) !== undefined;
    const first = events.findIndex((_, index) => its(index, "pool.frozen"));
    for (let index = first + 1; first >= 0 && index < events.length; index += 1) {
      const type = onlyBefore.find((one) => its(index, one));
      if (type) return fail("verify.ledger.again", { seq: index + 1, type });
    }
    const noted = close.state === "void" ? frozen : [...frozen, ...drawn];
    let before = end;
    for (const { type, files } of noted.toReversed()) {
      const at = lastOf(events, type, before, close.ceremony);
      if (at === undefined) return fail("verify.ledger.not-noted", { type });
      before = at.index;
      for (const [key, file] of Object.entries(files)) {
        const found = file === "nonce" ? c.contents["seed.txt"]?.nonce : digestOf(c, file);
        if (found !== undefined && at.fact[key] !== found)
          return fail("verify.ledger.noted-other", { seq: at.index + 1, type, key });
      }
    }
    const unasked = unapproved(c, events, before);
    const wrong = unasked === "nobody" ? undefined : unasked;
    const found = wrong ?? wrongGround(events, before, close.ceremony);
    if (found) return found;
    const course = noted.map(({ type }) => type).join(" → ");
    // What the freeze rests on: the last plan before it. A ledger of which no plan is known says nothing of such lists.
    const plan = lastOf(events, "plan.settled", before, close.ceremony);
    const uncounted = notCountedBy(events, plan?.index ?? -1);
    if (uncounted.unapproved !== undefined)
      return fail("verify.ledger.uncounted-unapproved", { list: uncounted.unapproved });
    if (uncounted.lists.length > 0)
      return pass("verify.ledger.course-uncounted", { events: course, lists: uncounted.lists });
    // Without teams there are no conflicts that somebody could have approved.
    const teams = c.contents["basis.csv"]?.team ?? 0;
    return unasked === "nobody" && teams > 0
      ? pass("verify.ledger.course-unapproved", { events: course })
      : pass("verify.ledger.course", { events: course });
  });
}

interface Noted {
  readonly type: string;
  /** Key of the event's body, and the file whose digest it holds. */
  readonly files: Readonly<Record<string, FileName | "nonce">>;
}

const frozen: readonly Noted[] = [
  {
    type: "pool.frozen",
    files: {
      freeze: "freeze.txt",
      basis: "basis.csv",
      plan: "plan.csv",
      pool: "pool.csv",
      excluded: "excluded.csv",
      conflicts: "conflicts.csv",
      roster: "roster.csv",
    },
  },
];
const drawn: readonly Noted[] = [
  { type: "nonce.revealed", files: { nonce: "nonce" } },
  { type: "result.fixed", files: { seed: "seed.txt", result: "result.csv", assignment: "assignment.csv" } },
];

/** What may happen to a ceremony until its pool is frozen, and never after. */
const onlyBefore = ["ceremony.opened", "ceremony.withdrawn", "ceremony.closed", "pool.frozen"] as const;
