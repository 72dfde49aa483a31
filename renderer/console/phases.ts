import type { ConsoleView } from "../../shared/ceremony/console-view.ts";
import type { Phase } from "../../shared/ceremony/state.ts";

/** The path of a ceremony, in order. */
export const phases = [
  "preparation",
  "witnesses",
  "freeze",
  "slips",
  "reveal",
  "draw",
  "lock",
  "minutes",
] as const satisfies readonly Phase[];

export type Mark = "done" | "now" | "blocked" | "ahead";

type Told = Pick<ConsoleView, "ceremony" | "blockers">;

/** Where the ceremony stands; preparation where none is open. */
export function phaseNow(view: Told): Phase {
  return view.ceremony?.phase ?? "preparation";
}

/** How a phase is marked on the path. */
export function markOf(phase: Phase, view: Told): Mark {
  const distance = phases.indexOf(phase) - phases.indexOf(phaseNow(view));
  if (distance < 0) return "done";
  if (distance > 0) return "ahead";
  return view.blockers.length > 0 ? "blocked" : "now";
}

/**
 * Whether a phase's page can be looked at: those behind and the present one. The freeze is made from its own page while
 * the ceremony is still with the witnesses, and witnesses may sign in as soon as a ceremony is open.
 */
export function canLookAt(phase: Phase, view: Told): boolean {
  const now = phaseNow(view);
  const furthest: Phase =
    now === "witnesses" ? "freeze" : now === "preparation" && view.ceremony ? "witnesses" : now;
  return phases.indexOf(phase) <= phases.indexOf(furthest);
}
