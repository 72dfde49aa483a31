import type { State } from "../../../shared/ceremony/ceremony.ts";
import { heldBack } from "../../../shared/ceremony/ending.ts";
import { methods } from "../../../shared/contract/rpc.ts";
import { checkNotes, emptyState, evolve, type Fact, factReader } from "../../../shared/facts.ts";
import type { Message } from "../../../shared/text/text.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { StoredEvent } from "../ledger/examine.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { viewHandlers } from "./methods.ts";
import type { Presenting, Source } from "./presenting.ts";

/** Over a ledger that is damaged or of a newer program: one may look, and everything else is refused with the reason. */
export function readOnlyHandlers(presenting: Presenting, refusal: Message): Handlers {
  const refused = () => ({ ok: false, refusal }) as const;
  const all = Object.fromEntries(
    Object.keys(methods).map((method) => [method, refused]),
  ) as unknown as Handlers;
  return { ...all, ...viewHandlers(presenting) };
}

/**
 * What can be read of a ledger that is read-only: its events up to the first that makes no sense. The open ceremony is left
 * out where its notes may be what is damaged.
 */
export function sourceOf(ledger: Ledger, { sound }: { readonly sound: boolean }): Source {
  const text = (digest: string) => {
    const bytes = ledger.blob(digest);
    return bytes && Buffer.from(bytes).toString("utf8");
  };
  const { facts, state } = readAsFar(ledger.events(), text);
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
