import { type Event, eventOf } from "../../../shared/ceremony/events.ts";
import { evolve } from "../../../shared/ceremony/evolve.ts";
import { emptyState, type State } from "../../../shared/ceremony/state.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Source } from "./presenting.ts";

/**
 * What can be read of a ledger that is damaged or of a newer program: its events up to the first that makes no sense.
 * The open ceremony is left out, for its notes may be what is damaged.
 */
export function sourceOf(ledger: Ledger): Source {
  const events: Event[] = [];
  let state: State = emptyState;
  for (const { body } of ledger.events()) {
    const event = eventOf(body);
    const after = event && evolved(state, event);
    if (!event || !after) break;
    events.push(event);
    state = after;
  }
  const { current: _, ...closed } = state;
  return {
    state: () => closed,
    events: () => events,
    read: (digest) => Buffer.from(ledger.blob(digest) ?? []).toString("utf8"),
    ledger,
  };
}

/** Nothing where the event does not fit: whoever changed the file may have changed its hashes too. */
function evolved(state: State, event: Event): State | undefined {
  try {
    return evolve(state, event);
  } catch {
    return undefined;
  }
}
