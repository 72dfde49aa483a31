import { create } from "zustand";
import type { ChapterId } from "../../../shared/windows/handbook.ts";
import type { CeremonyPage, Place } from "../hooks/use-place.ts";

interface Reading {
  readonly open: boolean;
  /** Another part than the page's own, and which of its passages was looked for. */
  readonly chosen?: { readonly chapter: ChapterId; readonly at?: number };
  readonly asked: string;
}

const closed: Reading = { open: false, asked: "" };

export const useHelpStore = create<Reading>(() => closed);

export const openHelp = (): void => useHelpStore.setState({ open: true });

export const closeHelp = (): void => useHelpStore.setState(closed, true);

/** Asks for passages that hold these words. */
export const askFor = (asked: string): void => useHelpStore.setState({ asked });

/** Turns to a part, or to one of its passages; without one to that of the page in view. */
export function turnTo(chapter?: ChapterId, at?: number): void {
  const chosen = chapter && { chapter, ...(at !== undefined && { at }) };
  useHelpStore.setState({ open: true, asked: "", ...(chosen && { chosen }) });
  if (!chosen) useHelpStore.setState(({ open, asked }) => ({ open, asked }), true);
}

/** Which part of the operating guide tells of a page. */
export function chapterOf(place: Place, page: CeremonyPage | undefined): ChapterId {
  switch (place.at) {
    case "home":
      return "console";
    case "register":
      return "lists";
    case "plans":
    case "settings":
      return place.at;
    case "opening":
      return "preparation";
    case "ceremony":
      return page === "record" ? "after" : (page ?? "console");
  }
}
