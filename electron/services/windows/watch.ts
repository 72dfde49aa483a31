import type { Input } from "../../../shared/contract/rpc.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import type { StageWatch } from "../../../shared/windows/console-view.ts";
import type { ShownStep } from "../../../shared/windows/stage-view.ts";
import { letOthersIn } from "../contract/working.ts";

/** What the stage has to show now: a step of the draw, or a page of the result. */
export interface PresentStep {
  readonly ceremony: string;
  readonly step: ShownStep;
  /** How many seconds it has to stand. */
  readonly seconds: () => number;
  /** False while something else stands over it: a pause, a blank stage, a list that is shown again. */
  readonly visible: boolean;
}

/** Listens to the windows of the stage: which are there, and whether they have shown the present step. */
export interface Watch {
  /** What one says of itself. Refused where it names another step than the present one, or one that cannot have stood long enough. */
  readonly heard: (said: Input<"showing">) => Result<Record<never, never>>;
  readonly told: () => StageWatch;
  /** Another step is to be shown: nothing has been said of it. */
  readonly turned: () => void;
}

export interface WatchOptions {
  /** Undefined where no draw is being shown. */
  readonly present: () => PresentStep | undefined;
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsed: () => number;
  /** Called when what is told of the stage has changed. */
  readonly changed: () => void;
}

/** Milliseconds without a word after which a window counts as closed or dead: the console says so within two seconds. */
const silence = 1500;
/** A stage counts its milliseconds by its own clock and from the picture that it shows. */
const leeway = 250;
/**
 * Milliseconds beyond a step's own time after which a window that says nothing of the step counts as giving no answer, though it
 * lives: it cannot show it. Time enough for a slow machine to compute a hundred thousand tickets and to play the scenes before.
 */
const patience = 15_000;
/** More windows at once are somebody's mistake, or worse. */
const mostWindows = 8;

interface Heard {
  readonly timer: NodeJS.Timeout;
  /** Counts what it has said. */
  readonly times: number;
  readonly seen: boolean;
  readonly left: number | undefined;
  /** Since when it says nothing of a step that it has to show. */
  readonly unsaid: number;
  /** For so long that it is not waited for; until it says something of a step again. */
  readonly mute: boolean;
}

/** Nobody has said anything yet. */
export function watchStages({ present, elapsed, changed }: WatchOptions): Watch {
  const windows = new Map<string, Heard>();
  /** All windows there were have shown the step: one that is opened later does not undo that. */
  let seen = false;
  let since = elapsed();

  const answering = () => [...windows.values()].filter(({ mute }) => !mute);
  const told = (): StageWatch => {
    if (!present()) return { windows: windows.size, seen: true };
    const waitedFor = answering();
    const left = Math.max(...waitedFor.map((one) => one.left ?? -1), -1);
    const mute = windows.size - waitedFor.length;
    return {
      windows: waitedFor.length,
      ...(mute > 0 && { mute }),
      seen,
      ...(!seen && left >= 0 && { left: Math.ceil(left / 1000) }),
    };
  };
  const telling = <T>(change: () => T): T => {
    const before = JSON.stringify(told());
    const done = change();
    const waitedFor = answering();
    if (waitedFor.length > 0 && waitedFor.every((one) => one.seen)) seen = true;
    if (JSON.stringify(told()) !== before) changed();
    return done;
  };

  const forgetUnlessHeard = async (window: string, times: number): Promise<void> => {
    // This thread itself may have been busy, and what the window said meanwhile is still on its way.
    await letOthersIn();
    if (windows.get(window)?.times === times) telling(() => windows.delete(window));
  };
  const note = (window: string, said: Omit<Heard, "timer" | "times">): void => {
    const known = windows.get(window);
    clearTimeout(known?.timer);
    const times = (known?.times ?? 0) + 1;
    const timer = setTimeout(() => void forgetUnlessHeard(window, times), silence).unref();
    windows.set(window, { ...said, timer, times });
  };

  return {
    told,
    turned: () => {
      seen = false;
      since = elapsed();
      for (const [window, one] of windows)
        windows.set(window, { ...one, seen: false, left: undefined, unsaid: since });
    },
    heard: ({ window, step }) => {
      if (!windows.has(window) && windows.size >= mostWindows) return refuse("contract.too-many-stages", {});
      return telling(() => {
        const wanted = present();
        const said = step && shownBy(step, wanted, elapsed() - since);
        const known = windows.get(window);
        const stays = known?.seen === true;
        if (said?.ok) {
          note(window, {
            seen: stays || said.value === 0,
            left: said.value,
            unsaid: elapsed(),
            mute: false,
          });
        } else {
          const unsaid = wanted?.visible ? (known?.unsaid ?? elapsed()) : elapsed();
          const late = wanted?.visible && elapsed() - unsaid >= wanted.seconds() * 1000 + patience;
          const mute = wanted !== undefined && !stays && (known?.mute || late) === true;
          note(window, { seen: stays, left: undefined, unsaid, mute });
        }
        return said && !said.ok ? said : ok({});
      });
    },
  };
}

/** How many milliseconds a step has to stand yet by what a window says; refused where that cannot be. */
function shownBy(
  { ceremony, draw, scene, page, left }: NonNullable<Input<"showing">["step"]>,
  wanted: PresentStep | undefined,
  stood: number,
): Result<number> {
  const isIt =
    wanted?.visible &&
    wanted.ceremony === ceremony &&
    wanted.step.draw === draw &&
    wanted.step.scene === scene &&
    wanted.step.page === page;
  if (!isIt) return refuse("contract.not-on-stage", {});
  if (left === 0 && stood + leeway < wanted.seconds() * 1000) return refuse("contract.too-early", {});
  return ok(left);
}
