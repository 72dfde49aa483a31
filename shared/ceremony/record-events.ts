import type { Result } from "../text/result.ts";
import type { Event, EventOf, EventType } from "./events.ts";

/** The events of one type, in order. */
export function all<Type extends EventType>(events: readonly Event[], type: Type): EventOf<Type>[] {
  return events.filter((event): event is EventOf<Type> => event.type === type);
}

/** The last event of one type. */
export function last<Type extends EventType>(
  events: readonly Event[],
  type: Type,
): EventOf<Type> | undefined {
  return all(events, type).at(-1);
}

/** A file the application wrote itself: if it cannot be read back, that is a bug. */
export function own<T>(parsed: Result<T>): T {
  if (!parsed.ok) throw new Error(`a file of this ledger cannot be read back: ${parsed.refusal.key}`);
  return parsed.value;
}
