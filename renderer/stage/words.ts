import { createContext, useContext } from "react";
import { type ClassNames, sayNamed } from "../../shared/rules/class-names.ts";
import type { Language } from "../../shared/text/catalogue.ts";
import { type Key, message, type ValuesOf } from "../../shared/text/text.ts";

/** The language of the stage, as the officer chose it. */
export const LanguageContext = createContext<Language>("zh");

const noNames: ClassNames = {};
/** How the ceremony's rule set calls its classes. */
export const NamesContext = createContext(noNames);

/** Says a catalogue key in the language of the stage. */
export type Words = <K extends Key>(key: K, values: ValuesOf<K>) => string;

export function useWords(): Words {
  const language = useContext(LanguageContext);
  const names = useContext(NamesContext);
  return (key, values) => sayNamed(message(key, values), language, names);
}
