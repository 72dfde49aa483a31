import { randomUUID } from "node:crypto";
import type { Command } from "../../../shared/ceremony/commands.ts";
import { decide } from "../../../shared/ceremony/decide.ts";
import type { Decision } from "../../../shared/ceremony/decision.ts";
import { blobsOf } from "../../../shared/ceremony/event-blobs.ts";
import { Event, eventOf } from "../../../shared/ceremony/events.ts";
import { evolve } from "../../../shared/ceremony/evolve.ts";
import { emptyState, type State } from "../../../shared/ceremony/state.ts";
import { canonical } from "../../../shared/ledger/canonical.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { digest as hash } from "./digest.ts";
import type { Ledger } from "./ledger.ts";
import type { Ports } from "./ports.ts";

/** The ceremonies of one office over its ledger: commands in, durable events out, and the state they add up to. */
export interface CeremonyService {
  readonly state: () => State;
  /** Every event so far, oldest first. */
  readonly events: () => readonly Event[];
  /**
   * Carries out a command: what `decide` says is durable before this returns. The same `commandId` a second time
   * does nothing and succeeds.
   */
  readonly execute: (command: Command, commandId?: string) => Result<State>;
  /** The text of a blob, by its digest. */
  readonly read: (digest: string) => string;
  readonly readBytes: (digest: string) => Uint8Array;
  /** What is kept outside the ledger for a while (the nonce, the conflicts). */
  readonly kept: (name: string) => string | undefined;
  readonly ledger: Ledger;
  readonly ports: Ports;
}

/** Replays a ledger, and notes that the application started. A ledger that is broken or of a newer program is refused for writing. */
export function ceremonyService(ledger: Ledger, ports: Ports): Result<CeremonyService> {
  if (ledger.broken) return { ok: false, refusal: ledger.broken };
  const replayed = replay(ledger);
  if (!replayed.ok) return replayed;
  const { events } = replayed.value;
  let { state } = replayed.value;

  const readBytes = (digest: string): Uint8Array => {
    const bytes = ledger.blob(digest);
    if (!bytes) throw new Error(`the ledger names a blob it does not hold: ${digest}`);
    return bytes;
  };
  const read = (digest: string): string => Buffer.from(readBytes(digest)).toString("utf8");

  function commit({ events: decided, blobs, keep, erase }: Decision): Result<State> {
    if (decided.length === 0) return ok(state);
    const unfit = decided.map((event) => Event.safeParse(event)).find(({ success }) => !success);
    // Whatever is written must be read back by the next start, or the office could never open its ledger again.
    if (unfit) return refuse("ceremony.malformed", { detail: unfit.error?.issues[0]?.path.join(".") ?? "" });
    const after = decided.reduce(evolve, state);
    const written = ledger.append({
      events: decided.map(canonical),
      blobs: blobs.map(bytesOf),
      keep: Object.fromEntries(Object.entries(keep).map(([name, text]) => [name, bytesOf(text)])),
      erase,
    });
    if (!written.ok) return written;
    events.push(...decided);
    state = after;
    return ok(state);
  }

  const service: CeremonyService = {
    state: () => state,
    events: () => events,
    execute: (command, commandId = randomUUID()) => {
      const decision = decide(state, command, {
        at: ports.now(),
        commandId,
        hash,
        random: ports.random(commandId),
        read,
        head: ledger.head().hash,
      });
      return decision.ok ? commit(decision.value) : decision;
    },
    read,
    readBytes,
    kept: (name) => {
      const bytes = ledger.kept(name);
      return bytes && Buffer.from(bytes).toString("utf8");
    },
    ledger,
    ports,
  };
  const started = service.execute({ type: "start", ...ports.build });
  return started.ok ? ok(service) : started;
}

/** All events and their state. Refused where one is not of this vocabulary, does not fit, or names a blob that is gone. */
function replay(ledger: Ledger): Result<{ events: Event[]; state: State }> {
  const events: Event[] = [];
  let state = emptyState;
  for (const { seq, body } of ledger.events()) {
    const event = eventOf(body);
    if (!event) return refuse("ledger.foreign-event", { seq });
    const lost = blobsOf(event).find((digest) => !ledger.blob(digest));
    if (lost) return refuse("ledger.lost-blob", { seq, hash: lost });
    try {
      state = evolve(state, event);
    } catch {
      return refuse("ledger.foreign-event", { seq });
    }
    events.push(event);
  }
  return ok({ events, state });
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? Buffer.from(content, "utf8") : content;
}
