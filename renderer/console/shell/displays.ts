import { create } from "zustand";

const kept = "mingqian.extended";

/** Milliseconds between two looks: Chromium does not tell of every display that goes. */
const pace = 1000;

interface Displays {
  /** The desktop was extended over a second display in this window's time, and is not any more. */
  readonly lost: boolean;
}

/**
 * Follows the displays of a browser's window by the Window Management API's `screen.isExtended`, which asks for no
 * permission; a browser without it says nothing, and Electron's host follows them itself.
 */
export const useDisplaysStore = create<Displays>((set) => {
  const look = (): boolean => {
    const { isExtended } = screen as Screen & { readonly isExtended?: boolean };
    // Kept over a reload: the display is as lost after it.
    if (isExtended) sessionStorage.setItem(kept, "yes");
    return isExtended === false && sessionStorage.getItem(kept) === "yes";
  };
  if (window.mingqian) return { lost: false };
  setInterval(() => set({ lost: look() }), pace);
  return { lost: look() };
});
