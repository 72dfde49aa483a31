import { type ReactNode, useEffect } from "react";

/** When this window loaded itself anew last, in ms since 1970; over a reload. */
const kept = "mingqian.stage.fallen";
/** How long the dark stands before the window is loaded anew, and how long it is at least from one time to the next, in ms. */
const [pause, between] = [2_000, 60_000];

/**
 * What the room sees where the stage cannot be shown for a fault of the program: the dark it has before its first picture. The
 * window says nothing to its host meanwhile, so that the console tells of a stage that does not answer. It loads itself anew,
 * for the step stands in the ledger; what fails again is tried once a minute, and does not flicker before the room.
 */
export function Fallen(): ReactNode {
  useEffect(() => {
    const now = Date.now();
    const due = Number(sessionStorage.getItem(kept) ?? 0) + between - now;
    const wait = Math.min(Math.max(pause, due), between);
    const timer = setTimeout(() => {
      sessionStorage.setItem(kept, String(Date.now()));
      location.reload();
    }, wait);
    return () => clearTimeout(timer);
  }, []);
  return <div className="stage-room" data-screen="none" />;
}
