import type { Language } from "../text/catalogue.ts";
import { type Key, type Message, message, say, type ValuesOf } from "../text/text.ts";

/** The words of a paper, in its language. */
export interface Words {
  readonly language: Language;
  /** The catalogue's entry with its values put in. */
  readonly of: <K extends Key>(
    key: K,
    ...values: keyof ValuesOf<K> extends never ? [] : [ValuesOf<K>]
  ) => string;
  readonly say: (said: Message) => string;
  /** The text, or `无` where it is empty. */
  readonly orNone: (text: string) => string;
}

/** Binds the catalogue to one language. */
export function wordsOf(language: Language): Words {
  const of: Words["of"] = (key, ...values) =>
    say(message(key, (values[0] ?? {}) as ValuesOf<typeof key>), language);
  return {
    language,
    of,
    say: (said) => say(said, language),
    orNone: (text) => (text.trim() === "" ? of("minutes.none") : text),
  };
}
