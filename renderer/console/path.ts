import { type Phase, phases } from "../../shared/ceremony/phases.ts";
import type { ConsoleCeremony, ConsoleView } from "../../shared/windows/console-view.ts";

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

/** Whether the ceremony has left this phase behind: its page is there to be read only. */
export function isOver(phase: Phase, ceremony: Pick<ConsoleCeremony, "phase">): boolean {
  return phases.indexOf(ceremony.phase) > phases.indexOf(phase);
}

/** Whether the ceremony is over and its bag written: the next one may be prepared. */
export function finished({ ceremony }: Pick<ConsoleView, "ceremony">): boolean {
  return ceremony?.phase === "minutes" && ceremony.bag !== "";
}

/** The ceremony that is being prepared and may still be corrected, if there is one. */
export function preparing({ ceremony }: Pick<ConsoleView, "ceremony">): ConsoleCeremony | undefined {
  const phase = ceremony?.phase;
  return phase === "preparation" || phase === "witnesses" ? ceremony : undefined;
}
