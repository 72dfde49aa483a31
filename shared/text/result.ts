import { type Key, type Message, message, type ValuesOf } from "./text.ts";

/** A known failure is a value: `refusal` says in both languages what is wrong, where, and what to do. Exceptions are bugs. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refused;
export type Refused = { readonly ok: false; readonly refusal: Message };

/** A success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A refusal by its catalogue key; its details are the values of the sentence. */
export function refuse<K extends Key>(key: K, values: ValuesOf<K>): Refused {
  return { ok: false, refusal: message(key, values) };
}

/** The value of a file the application wrote itself: if it cannot be read back, that is a bug. */
export function own<T>(parsed: Result<T>): T {
  if (!parsed.ok) throw new Error(`a file of this ledger cannot be read back: ${parsed.refusal.key}`);
  return parsed.value;
}
