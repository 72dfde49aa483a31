import { type Phase, phases } from "../../shared/ceremony/phases.ts";
import type { ConsoleCeremony, ConsoleView } from "../../shared/windows/console-view.ts";

/** `ended`: the ceremony is over and came no further than this phase. */
export type Mark = "done" | "now" | "blocked" | "ahead" | "ended" | "unreached";

/** A ceremony as its path shows it; none yet where one is only being thought of. */
type Told = Pick<ConsoleCeremony, "phase" | "over" | "void" | "bag" | "people" | "approval"> | undefined;

/** Where a ceremony stands on its path; in its preparation where none is open, and until the supervisor has approved its plan. */
export function phaseOf(ceremony: Pick<ConsoleCeremony, "phase" | "over" | "approval"> | undefined): Phase {
  if (!ceremony) return "preparation";
  const { phase, over, approval } = ceremony;
  return phase === "witnesses" && !over && !approval ? "preparation" : phase;
}

/** How a phase is marked on the path of a ceremony. */
export function markOf(phase: Phase, ceremony: Told, blockers: ConsoleView["blockers"]): Mark {
  const distance = phases.indexOf(phase) - phases.indexOf(phaseOf(ceremony));
  if (distance < 0) return "done";
  if (ceremony?.over) {
    if (distance > 0) return "unreached";
    return ceremony.bag !== "" && !ceremony.void ? "done" : "ended";
  }
  if (distance > 0) return "ahead";
  return blockers.length > 0 ? "blocked" : "now";
}

/**
 * Whether a phase's page can be looked at: those behind and the present one. The freeze is made from its own page while
 * the ceremony is still with the witnesses, and witnesses may sign in as soon as a ceremony is open.
 */
export function canLookAt(phase: Phase, ceremony: Told): boolean {
  const now = phaseOf(ceremony);
  return phases.indexOf(phase) <= phases.indexOf(furthest(now, ceremony));
}

function furthest(now: Phase, ceremony: Told): Phase {
  if (!ceremony) return now;
  if (now === "preparation") return !ceremony.over || ceremony.people.length > 0 ? "witnesses" : now;
  return now === "witnesses" && !ceremony.over ? "freeze" : now;
}

/** Whether the ceremony has left this phase behind, or is over: its page is there to be read only. */
export function isOver(phase: Phase, ceremony: Pick<ConsoleCeremony, "phase" | "over">): boolean {
  return ceremony.over === true || phases.indexOf(ceremony.phase) > phases.indexOf(phase);
}

/** The ceremony that is under way: from its opening until its bag is written. */
export function underWay({ ceremony }: Pick<ConsoleView, "ceremony">): ConsoleCeremony | undefined {
  return ceremony?.over ? undefined : ceremony;
}

/** The ceremony that is being prepared and may still be corrected, if there is one. */
export function preparing(view: Pick<ConsoleView, "ceremony">): ConsoleCeremony | undefined {
  const ceremony = underWay(view);
  return ceremony?.phase === "preparation" || ceremony?.phase === "witnesses" ? ceremony : undefined;
}
