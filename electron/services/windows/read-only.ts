import { type Event, eventOf } from "../../../shared/ceremony/events.ts";
import { evolve } from "../../../shared/ceremony/evolve.ts";
import { emptyState, type State } from "../../../shared/ceremony/state.ts";
import type { Message } from "../../../shared/text/text.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { viewHandlers } from "./methods.ts";
import type { Presenting, Source } from "./presenting.ts";

/** Over a ledger that is damaged or of a newer program: one may look, and everything else is refused with the reason. */
export function readOnlyHandlers(presenting: Presenting, refusal: Message): Handlers {
  const refused = () => ({ ok: false, refusal }) as const;
  return {
    ...viewHandlers(presenting),
    execute: refused,
    settlePlan: refused,
    settledPlan: refused,
    previewImport: refused,
    stopReading: refused,
    findings: refused,
    acceptImport: refused,
    discardImport: refused,
    importSample: refused,
    rows: refused,
    exclusions: refused,
    newKeys: refused,
    freeze: refused,
    filePaper: refused,
    readCertificate: refused,
    signPaper: refused,
    signatures: refused,
    paper: refused,
    witnessSlips: refused,
    printers: refused,
    printPaper: refused,
    chooseFolder: refused,
    copyFrozen: refused,
    writeBag: refused,
    addScans: refused,
    writeVersion: refused,
    verifyBag: refused,
    stop: refused,
  };
}

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
