import { createContext, useContext } from "react";
import type { Language } from "../../shared/text/catalogue.ts";
import { type Key, message, say, type ValuesOf } from "../../shared/text/text.ts";

/** The language of the stage, as the officer chose it. */
export const LanguageContext = createContext<Language>("zh");

/** Says a catalogue key in the language of the stage. */
export type Words = <K extends Key>(key: K, values: ValuesOf<K>) => string;

export function useWords(): Words {
  const language = useContext(LanguageContext);
  return (key, values) => say(message(key, values), language);
}
