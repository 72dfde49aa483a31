import type { ConsoleCeremony } from "../../../../shared/ceremony/console-view.ts";
import type { Phase } from "../../../../shared/ceremony/state.ts";

const order: readonly Phase[] = [
  "preparation",
  "witnesses",
  "freeze",
  "slips",
  "reveal",
  "draw",
  "lock",
  "minutes",
];

/** Whether the ceremony has left this phase behind: its page is there to be read only. */
export function isOver(phase: Phase, ceremony: Pick<ConsoleCeremony, "phase">): boolean {
  return order.indexOf(ceremony.phase) > order.indexOf(phase);
}

/** Whether the ceremony has not come to this phase yet: its page has nothing to do. */
export function isAhead(phase: Phase, ceremony: Pick<ConsoleCeremony, "phase">): boolean {
  return order.indexOf(ceremony.phase) < order.indexOf(phase);
}
