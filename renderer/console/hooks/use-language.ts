import { createContext, useContext, useMemo } from "react";
import { create } from "zustand";
import { type ClassNames, sayNamed } from "../../../shared/rules/class-names.ts";
import type { Language } from "../../../shared/text/catalogue.ts";
import { type Key, type Message, message, type ValuesOf } from "../../../shared/text/text.ts";

/** Values may be left out where an entry asks for none. */
type ValuesIfAny<K extends Key> =
  Record<never, never> extends ValuesOf<K> ? [values?: ValuesOf<K>] : [values: ValuesOf<K>];

export interface Words {
  readonly language: Language;
  /** The sentence of a catalogue entry. */
  readonly t: <K extends Key>(key: K, ...values: ValuesIfAny<K>) => string;
  /** The sentence of a message that came with the view or an answer. */
  readonly say: (said: Message) => string;
}

const noNames: ClassNames = {};
/** How classes are called beneath it: by the rule set of the ceremony in view. */
export const NamesContext = createContext(noNames);

/** The words of the console in the language that is switched on. */
export function useLanguage(): Words {
  const language = useLanguageStore((state) => state.language);
  const names = useContext(NamesContext);
  return useMemo(
    () => ({
      language,
      t: (key, ...[values]) =>
        sayNamed(message(key, (values ?? {}) as ValuesOf<typeof key>), language, names),
      say: (said) => sayNamed(said, language, names),
    }),
    [language, names],
  );
}

const kept = "mingqian.language";

/** The console's own language; the stage has one of its own. Chinese unless the officer chose otherwise. */
const useLanguageStore = create<{ readonly language: Language }>(() => ({
  language: localStorage.getItem(kept) === "en" ? "en" : "zh",
}));

/** Switches at once and for the next start. */
export function setLanguage(language: Language): void {
  localStorage.setItem(kept, language);
  useLanguageStore.setState({ language });
}
