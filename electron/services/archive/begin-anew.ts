import { randomUUID } from "node:crypto";
import type { State } from "../../../shared/ceremony/ceremony.ts";
import { isFrozen } from "../../../shared/ceremony/freeze.ts";
import { voidsOwing } from "../../../shared/ceremony/opened.ts";
import type { Beginners } from "../../../shared/office/succession.ts";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import { ceremonyService } from "../ledger/ceremony-service.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import type { Place } from "../ledger/place.ts";
import type { Ports } from "../ledger/ports.ts";
import { placeSuccessor } from "../ledger/successor.ts";
import type { BagEnd } from "./found-bags.ts";
import { inheritedFrom } from "./inherited.ts";
import type { Mismatch } from "./ledger-standing.ts";

/** What the officer says when a ledger is begun anew. */
export interface Beginning extends Beginners {
  readonly reason: string;
}

/** The ledger that is lost: what is left of it, and how it stands to its bags. */
export interface Lost {
  /** Where it lay when the program started; or where nothing lay. */
  readonly place: Place;
  readonly ledger: Ledger;
  /** As far as it can be read. */
  readonly state: State;
  readonly mismatch: Mismatch;
}

/** Why no ledger may be begun anew here; nothing where it may. */
export function succeedsNot(lost: Pick<Lost, "ledger" | "state" | "mismatch">): Refused | undefined {
  const { ledger, state, mismatch } = lost;
  const { most, bags } = mismatch;
  const [unread] = mismatch.unread;
  if (unread) return refuse("succession.unreadable-bag", { name: unread.name, fault: unread.fault });
  if (most !== undefined) return refuse("succession.too-many", { most });
  const unfinished = unfinishedIn(state, bags);
  if (unfinished) return unfinished;
  const all = inheritedFrom(state, ledger.events(), bags);
  return all.ok ? undefined : all;
}

/** A real ceremony of the file that is here, whose end is in no bag: in another ledger nobody can lead it to its end. */
function unfinishedIn(state: State, bags: readonly BagEnd[]): Refused | undefined {
  const { current: now } = state;
  // A void one of the same id, made in another copy, is not its end: whoever dislikes a result that anybody can work out would
  // make one, put an older copy back and draw again.
  if (now && isFrozen(now) && "nonce" in now && now.phase !== "minutes" && !now.rehearsal) {
    const isEnd = ({ ceremony, state: end, freeze }: BagEnd) =>
      ceremony === now.id && end === "locked" && freeze === now.freeze.freeze;
    if (!bags.some(isEnd)) return refuse("succession.revealed", { ceremony: now.id });
  }
  const locked = now?.phase === "minutes" && !now.rehearsal && now.bag === "" ? [now] : [];
  const voids = voidsOwing(state).flatMap(({ past }) => (past.rehearsal ? [] : [past]));
  const owing = [...locked.map(({ id, close }) => ({ ceremony: id, close })), ...voids].find(
    ({ close }) => !bags.some((bag) => bag.close === close),
  );
  return owing && refuse("succession.owing", { ceremony: owing.ceremony });
}

/**
 * Begins a ledger in the place of one that is lost: its first facts are the start of this program and `ledger.succeeded`. The lost one is
 * let go of and kept under another name.
 *
 * @param release lets go of the lost one; called when the new one is whole, and nothing of it is read afterwards
 * @returns where the old file is kept; empty where there was none. Refused with the old file as it was
 */
export function beginAnew(
  lost: Lost,
  beginning: Beginning,
  ports: Ports,
  release: () => void,
): Result<string> {
  const not = succeedsNot(lost);
  if (not) return not;
  const { place, ledger, state, mismatch } = lost;
  const file = place.file();
  // Somebody may have put the right file back while the program looks at the other.
  if (isMoved(place, mismatch)) return refuse("succession.moved", { file });
  const { seq: events, hash: head } = ledger.head();
  const inherited = inheritedFrom(state, ledger.events(), mismatch.bags);
  if (!inherited.ok) return inherited;
  const ceremonies = inherited.value;
  const fresh = (path: string): Result<undefined> => {
    const opened = openLedger(path);
    if (!opened.ok) return opened;
    try {
      const service = ceremonyService(opened.value, ports);
      if (!service.ok) return service;
      const { loss } = mismatch;
      const done = service.value.execute(
        { type: "succeed-ledger", loss, head, events, ceremonies, ...beginning },
        randomUUID(),
      );
      return done.ok ? ok(undefined) : done;
    } finally {
      opened.value.close();
    }
  };
  return placeSuccessor(file, { seq: events, hash: head }, fresh, release);
}

function isMoved(place: Place, { loss }: Mismatch): boolean {
  const { amiss } = place.look();
  return loss === "missing" ? amiss !== "gone" : amiss !== undefined;
}
