import { randomUUID } from "node:crypto";
import type { State } from "../../../shared/ceremony/ceremony.ts";
import { isFrozen } from "../../../shared/ceremony/freeze.ts";
import { ceremonyId } from "../../../shared/draw/field.ts";
import { noDigest } from "../../../shared/draw/model.ts";
import type { Beginners, Inherited } from "../../../shared/office/succession.ts";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import { ceremonyService } from "../ledger/ceremony-service.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import type { Place } from "../ledger/place.ts";
import type { Ports } from "../ledger/ports.ts";
import { placeSuccessor } from "../ledger/successor.ts";
import type { BagEnd } from "./found-bags.ts";
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
export function succeedsNot({
  state: { current: now },
  mismatch,
}: Pick<Lost, "state" | "mismatch">): Refused | undefined {
  const [unread] = mismatch.unread;
  if (unread) return refuse("succession.unreadable-bag", { name: unread.name, fault: unread.fault });
  const isRevealed = now && isFrozen(now) && "nonce" in now && now.phase !== "minutes";
  const isEnded = mismatch.bags.some(({ ceremony }) => ceremony === now?.id);
  // Else whoever dislikes a result that anybody can work out would put an older copy back and draw again.
  return isRevealed && !now.rehearsal && !isEnded
    ? refuse("succession.revealed", { ceremony: now.id })
    : undefined;
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
  const ceremonies = inheritedFrom(state, mismatch.bags);
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

/** Every ceremony that is known of the ledger before: what is left of it knows some, its bags know some, oldest first. */
export function inheritedFrom({ past, current }: State, bags: readonly BagEnd[]): readonly Inherited[] {
  const known = past.map(({ ceremony, outcome, close, amendments }) => ({
    ceremony,
    outcome,
    close,
    amendments,
  }));
  const ids = new Set(known.map(({ ceremony }) => ceremony));
  const later = inOrder(bags.filter(({ ceremony }) => !ids.has(ceremony)));
  // One that was open there has spent its number, and nobody will end it.
  const open =
    current && !ids.has(current.id) && !later.some(({ ceremony }) => ceremony === current.id)
      ? [{ ceremony: current.id, outcome: "unfinished" as const, close: noDigest, amendments: noDigest }]
      : [];
  return [
    ...known,
    ...open,
    ...later.map(({ ceremony, state, close, amendments }) => ({
      ceremony,
      outcome: state,
      close,
      amendments,
    })),
  ];
}

/** By the time of their end, but none before the one that its freeze rests on: a clock may have gone back. */
function inOrder(bags: readonly BagEnd[]): readonly BagEnd[] {
  const waiting = [...bags].sort(
    (a, b) => compare(a.at, b.at) || compare(a.ceremony, b.ceremony) || numberOf(a) - numberOf(b),
  );
  const ordered: BagEnd[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ previous }) => !waiting.some(({ close }) => close === previous));
    ordered.push(...waiting.splice(Math.max(free, 0), 1));
  }
  return ordered;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const numberOf = ({ ceremony }: BagEnd): number => ceremonyId(ceremony)?.number ?? 0;
