import { heldBack } from "../../../shared/ceremony/ending.ts";
import { checkNotes, emptyState, evolve, type Fact, factReader } from "../../../shared/facts.ts";
import type { State } from "../../../shared/inspection/inspection.ts";
import type { Message } from "../../../shared/text/text.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import type { StoredEvent } from "../ledger/examine.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** What views are made of. */
export type Source = Pick<CeremonyService, "state" | "facts" | "read" | "ledger">;

/**
 * What can be read of a ledger that is read-only: its events up to the first that makes no sense. The open ceremony is left
 * out where its notes may be what is damaged.
 */
export function sourceOf(ledger: Ledger, { sound }: { readonly sound: boolean }): Source {
  const text = (digest: string) => {
    const bytes = ledger.blob(digest);
    return bytes && Buffer.from(bytes).toString("utf8");
  };
  const { facts, state } = readAsFar([...ledger.events()], text);
  const closed: State = sound ? state : { ...state, current: undefined };
  return {
    state: () => closed,
    facts: () => facts,
    read: (digest) => text(digest) ?? "",
    ledger,
  };
}

/** Why a ledger has to stay with the program that wrote it, by its events alone. */
export function heldBackBy(events: Iterable<StoredEvent>): Message | undefined {
  return heldBack(readAsFar(events).state);
}

/** The facts up to the first that makes no sense, by itself or by a note of its own, and what they add up to. */
function readAsFar(
  events: Iterable<StoredEvent>,
  read?: (digest: string) => string | undefined,
): { readonly facts: readonly Fact[]; readonly state: State } {
  const facts: Fact[] = [];
  let state: State = emptyState;
  const factOf = factReader();
  for (const { seq, body } of events) {
    const fact = factOf(seq, body);
    if (!fact.ok || (read && !checkNotes(seq, fact.value, read).ok)) break;
    const after = evolved(state, fact.value);
    if (!after) break;
    facts.push(fact.value);
    state = after;
  }
  return { facts, state };
}

/** Nothing where the fact does not fit: whoever changed the file may have changed its hashes too. */
function evolved(state: State, fact: Fact): State | undefined {
  try {
    return evolve(state, fact);
  } catch {
    return undefined;
  }
}
