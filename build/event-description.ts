import type { EventOf, EventType } from "../shared/ceremony/events.ts";

/** Every event has `type`, `at` and `command`; these are its own fields. */
type Own<Type extends EventType> = Exclude<keyof EventOf<Type>, "type" | "at" | "command">;

/** What an event says, and each of its own fields. */
export interface Description<Type extends EventType = EventType> {
  readonly says: string;
  readonly fields: { readonly [Field in Own<Type>]: string };
}

/** What a note is to a reader of the ledger. */
export const note = (what: string) => `salted digest of a note that stays on the machine: ${what}`;
export const hashOf = (file: string) => `SHA-256 of \`${file}\``;
