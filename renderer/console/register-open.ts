import type { ConsoleCeremony, ConsoleView } from "../../shared/windows/console-view.ts";

type Told = Pick<ConsoleView, "ceremony" | "broken">;

/** Whether the ceremony is over and its bag written: the next one may be prepared. */
export function finished({ ceremony }: Pick<ConsoleView, "ceremony">): boolean {
  return ceremony?.phase === "minutes" && ceremony.bag !== "";
}

/** The ceremony that is being prepared and may still be corrected, if there is one. */
export function preparing({ ceremony }: Pick<ConsoleView, "ceremony">): ConsoleCeremony | undefined {
  const phase = ceremony?.phase;
  return phase === "preparation" || phase === "witnesses" ? ceremony : undefined;
}

/** Whether office and register may still change: before the freeze, and again once the bag is written. */
export function registerIsOpen(view: Told): boolean {
  if (view.broken) return false;
  return view.ceremony === undefined || preparing(view) !== undefined || finished(view);
}
