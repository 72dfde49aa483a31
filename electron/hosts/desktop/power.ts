import { powerSaveBlocker } from "electron";
import { phases } from "../../../shared/ceremony/phases.ts";
import type { ConsoleView } from "../../../shared/windows/console-view.ts";
import type { Services } from "../../services/compose.ts";

const course = phases.slice(phases.indexOf("freeze"), phases.indexOf("lock") + 1);

/** Whether the ceremony is between freeze and lock: screens stay awake, and the program is not closed without asking. */
export const isUnderWay = ({ ceremony }: ConsoleView): boolean =>
  ceremony !== undefined && course.includes(ceremony.phase);

/** Follows the ceremony: screens stay awake from freeze to lock. Gives what to ask whether it is under way. */
export function keepAwake({ subscribe }: Pick<Services, "subscribe">): () => boolean {
  let blocker: number | undefined;
  subscribe("console", ({ view }) => {
    const awake = isUnderWay(view as ConsoleView);
    if (awake && blocker === undefined) blocker = powerSaveBlocker.start("prevent-display-sleep");
    if (!awake && blocker !== undefined) {
      powerSaveBlocker.stop(blocker);
      blocker = undefined;
    }
  });
  return () => blocker !== undefined;
}
