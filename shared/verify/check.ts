import { type Key, type Message, message, type ValuesOf } from "../text/text.ts";

export type Status = "pass" | "fail" | "not-possible";

/** What one check came to. `not-possible` says what is missing here; it is neither a pass nor a failure. */
export interface Finding {
  readonly status: Status;
  readonly reason: Message;
}

/** A finding under the name of its check. */
export interface Check extends Finding {
  readonly name: Message;
}

export function pass<K extends Key>(key: K, values: ValuesOf<K>): Finding {
  return { status: "pass", reason: message(key, values) };
}

export function fail<K extends Key>(key: K, values: ValuesOf<K>): Finding {
  return { status: "fail", reason: message(key, values) };
}

export function notPossible<K extends Key>(key: K, values: ValuesOf<K>): Finding {
  return { status: "not-possible", reason: message(key, values) };
}
