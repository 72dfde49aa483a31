import { eventLine } from "../draw/event-hash.ts";
import { splitLines } from "../draw/table.ts";
import { ok, type Result, refuse } from "../text/result.ts";

/** An event as its line in `events.jsonl` tells it; nothing of it is believed yet. */
export interface LedgerEvent {
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
  /** The body as it was hashed. */
  readonly body: string;
}

const file = "events.jsonl";

/** Reads `events.jsonl`: each line the JSON array `[seq,"prev_hash","hash","body"]`, in exactly those bytes (protocol, "Ledger"). */
export function parseEvents(text: string): Result<LedgerEvent[]> {
  const lines = splitLines(file, text);
  if (!lines.ok) return lines;
  const events: LedgerEvent[] = [];
  for (const [index, line] of lines.value.entries()) {
    const event = parseEvent(line);
    if (!event) return refuse("verify.ledger.line", { line: index + 1 });
    events.push(event);
  }
  return ok(events);
}

function parseEvent(line: string): LedgerEvent | undefined {
  const read = parseJson(line);
  if (!Array.isArray(read) || read.length !== 4) return undefined;
  const [seq, previous, hash, body]: unknown[] = read;
  if (typeof seq !== "number" || typeof previous !== "string" || typeof hash !== "string") return undefined;
  if (typeof body !== "string" || eventLine(seq, previous, hash, body) !== line) return undefined;
  return { seq, previous, hash, body };
}

/** What an event's body says; empty where it is no JSON object. */
export function factOf(event: Pick<LedgerEvent, "body">): Readonly<Record<string, unknown>> {
  const fact = parseJson(event.body);
  return typeof fact === "object" && fact !== null ? (fact as Record<string, unknown>) : {};
}

/** The id of the ceremony a fact is of, also as the first form of ledgers had it; nothing of the office's. */
export function ceremonyOf(fact: Readonly<Record<string, unknown>>): unknown {
  const { of, ceremony } = fact;
  return of === undefined ? ceremony : of;
}

/** The id of the ceremony an event is of. The first form of ledgers tells most by their place: after its ceremony was opened. */
export function ceremonyAt(events: readonly LedgerEvent[], index: number): unknown {
  const own = ceremonyOf(factOf(events[index] ?? { body: "" }));
  if (own !== undefined) return own;
  const opened = openings.get(events) ?? openingsOf(events);
  openings.set(events, opened);
  return opened[index];
}

/** Found in one pass, once for each ledger: looked for anew from each of many facts, a ledger of some megabytes took hours. */
const openings = new WeakMap<readonly LedgerEvent[], readonly unknown[]>();

/** For each event the ceremony that was opened last before it. */
function openingsOf(events: readonly LedgerEvent[]): unknown[] {
  let opened: unknown;
  return events.map(({ body }) => {
    const before = opened;
    if (body.includes('"ceremony.opened"')) {
      const fact = factOf({ body });
      if (fact["type"] === "ceremony.opened") opened = ceremonyOf(fact);
    }
    return before;
  });
}

/** The last fact of a type before an index; of a ceremony, where one is given. */
export function lastOf(events: readonly LedgerEvent[], type: string, before: number, ceremony?: unknown) {
  for (let index = before - 1; index >= 0; index -= 1) {
    const fact = factAt(events, index, type, ceremony);
    if (fact) return { index, fact };
  }
  return undefined;
}

/** The fact at an index where it is of a type; and of a ceremony, where one is given. */
export function factAt(events: readonly LedgerEvent[], index: number, type: string, ceremony?: unknown) {
  const event = events[index];
  // The body names its type near its end or its beginning; looking for the word spares parsing every event.
  if (!event?.body.includes(`"${type}"`)) return undefined;
  const fact = factOf(event);
  if (fact["type"] !== type) return undefined;
  return ceremony === undefined || ceremonyAt(events, index) === ceremony ? fact : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
