import { create } from "zustand";
import type { Language } from "../../shared/text/catalogue.ts";

const kept = "mingqian.language";

/** The console's own language; the stage has one of its own. Chinese unless the officer chose otherwise. */
export const useLanguageStore = create<{ readonly language: Language }>(() => ({
  language: localStorage.getItem(kept) === "en" ? "en" : "zh",
}));

/** Switches at once and for the next start. */
export function setLanguage(language: Language): void {
  localStorage.setItem(kept, language);
  useLanguageStore.setState({ language });
}
