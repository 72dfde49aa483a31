import type { Hash, Random } from "../draw/model.ts";
import type { Result } from "../text/result.ts";
import { refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import type { Event, EventOf, EventType } from "./events.ts";
import type { Ceremony, Phase, State } from "./state.ts";

/** What comes from outside with a command: time, identity and entropy, so that a whole ceremony replays in a test. */
export interface Context {
  /** Local time with its offset, `2026-12-25T09:30:00+08:00`. */
  readonly at: string;
  readonly commandId: string;
  readonly hash: Hash;
  readonly random: Random;
  /** The text of a blob the ledger holds, by its digest. */
  readonly read: (digest: string) => string;
  /** Hash of the ledger's last event. */
  readonly head: string;
}

/** What a command leads to: all of it becomes durable at once, or nothing. */
export interface Decision {
  readonly events: readonly Event[];
  /** Content-addressed; the events hold their digests. */
  readonly blobs: readonly (string | Uint8Array)[];
  /** What must outlive a crash for a while and is then erased. */
  readonly keep: Readonly<Record<string, string>>;
  readonly erase: readonly string[];
}

/** Names of what is kept outside the ledger until the protocol lets it go. */
export const kept = { nonce: "nonce", conflicts: "conflicts.csv" } as const;

type Fields<Type extends EventType> = Omit<EventOf<Type>, "type" | "at" | "command">;

/** An event of this command, at its time. */
export function event<Type extends EventType>(context: Context, type: Type, fields: Fields<Type>): Event {
  return { type, at: context.at, command: context.commandId, ...fields } as unknown as Event;
}

/** A decision of events, with the blobs they name. */
export function decided(
  events: readonly Event[],
  more: Partial<Omit<Decision, "events">> = {},
): Result<Decision> {
  return {
    ok: true,
    value: { events, blobs: more.blobs ?? [], keep: more.keep ?? {}, erase: more.erase ?? [] },
  };
}

/** The open ceremony, if it is in one of these phases and not paused. */
export function inPhase<P extends Phase>(
  state: State,
  phases: readonly P[],
): Result<Extract<Ceremony, { phase: P }>> {
  const now = state.current;
  if (!now) return refuse("ceremony.none-open", {});
  if (!(phases as readonly Phase[]).includes(now.phase)) return wrongPhase(now);
  if (now.paused !== "") return refuse("ceremony.paused", {});
  return { ok: true, value: now as Extract<Ceremony, { phase: P }> };
}

/** The refusal of a command in a phase it does not belong to. */
export function wrongPhase(now: Ceremony) {
  return refuse("ceremony.wrong-phase", { phase: message(`ceremony.phase.${now.phase}`, {}) });
}
