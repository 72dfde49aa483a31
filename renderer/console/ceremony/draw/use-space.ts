import { useEffect } from "react";
import { takeNextStep, useNextStore } from "../../next-store.ts";

/**
 * In the draw the space bar is "next" too, as on a presenter remote: only when the console is armed and nothing at all has
 * the focus, for a space in a field is typing and on a button it presses that button.
 */
export function useSpace(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== " " || event.repeat || !useNextStore.getState().armed) return;
      if (document.activeElement !== document.body || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      takeNextStep();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
