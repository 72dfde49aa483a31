import { setImmediate } from "node:timers/promises";
import type { State } from "../../../shared/ceremony/ceremony.ts";
import type { Done } from "../../../shared/contract/method.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import type { Message } from "../../../shared/text/text.ts";
import type { ConsoleView, StageWatch } from "../../../shared/windows/console-view.ts";
import type { ScreenMeanwhile } from "../../../shared/windows/stage-view.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import type { Spooler } from "../ledger/ports.ts";

/** How a window asks for a change: under an id of its own, and in the state it saw. */
export interface Asked {
  readonly commandId: string;
  readonly expectedRevision: number;
}

/** Says how far work has come, in hundredths, and what the room sees of it; most of it the room does not see. */
export type Tell = (hundredths: number, onStage?: ScreenMeanwhile) => void;

/** Something that takes long; where it knows how far it has come, it says so. */
export type Long<T> = (progress: Tell, rest: Rest) => Promise<Result<T>>;

/**
 * A place where work may be stopped without harm: says how far it has come, lets whoever waits have a turn, and is
 * refused where they asked to stop.
 */
export type Rest = (hundredths: number) => Promise<Result<undefined>>;

/** Whether work has places where it may be stopped. */
export interface Manner {
  readonly stoppable: boolean;
}

/** One change at a time: what takes long keeps all others out, and says so. */
export interface Work {
  /** What is being done right now. */
  readonly present: () => ConsoleView["working"];
  /** What the room sees of it; nothing of most work. */
  readonly onStage: () => ScreenMeanwhile | undefined;
  /** Carries out a change at once. */
  readonly command: (asked: Asked, run: () => Result<State>) => Result<Done>;
  /** Carries out a change that takes time. The same id again meanwhile waits for the same outcome. */
  readonly job: (asked: Asked, said: Message, run: Long<State>, manner?: Manner) => Promise<Result<Done>>;
  /** Does something long that changes nothing. */
  readonly alone: <T>(said: Message, run: Long<T>, manner?: Manner) => Promise<Result<T>>;
  /** Asks what is being done to stop at its next rest; nothing where it has none. */
  readonly stop: () => void;
  /** Called after each change, when it is durable, and when long work begins and ends. */
  readonly onChange: (listener: () => void) => void;
}

/** Keeps changes in order. A command that was carried out succeeds again, whatever revision it is repeated in. */
export function working({ carriedOut, ledger }: CeremonyService): Work {
  const listeners: (() => void)[] = [];
  const jobs = new Map<string, Promise<Result<Done>>>();
  let present: ConsoleView["working"];
  let onStage: ScreenMeanwhile | undefined;
  let stopping = false;
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const done = (): Result<Done> => ok({ revision: ledger.head().seq });
  const answered = (after: Result<unknown>) => (after.ok ? done() : after);

  /** The answer of a change that is not to be carried out (again). */
  const settled = ({ commandId, expectedRevision }: Asked): Result<Done> | undefined => {
    // Before anything is made or answered: not even of what was acknowledged is it known any more whether it is kept.
    const displaced = ledger.displaced();
    if (displaced) return { ok: false, refusal: displaced };
    if (carriedOut(commandId)) return done();
    if (present) return refuse("contract.busy", { said: present.said });
    return expectedRevision === ledger.head().seq ? undefined : refuse("contract.stale", {});
  };

  const alone: Work["alone"] = async (said, run, { stoppable } = { stoppable: false }) => {
    const displaced = ledger.displaced();
    if (displaced) return { ok: false, refusal: displaced };
    if (present) return refuse("contract.busy", { said: present.said });
    stopping = false;
    const manner = stoppable ? ({ stoppable } as const) : {};
    let over = false;
    const show = (now: ConsoleView["working"], screen?: ScreenMeanwhile) => {
      present = now;
      onStage = screen;
      changed();
    };
    try {
      show({ said, ...manner });
      const progress: Tell = (hundredths, screen) => {
        // A part that comes to its end when the whole has failed tells nobody any more.
        if (!over) show({ said, ...manner, progress: hundredths }, screen);
      };
      return await run(progress, async (hundredths) => {
        progress(hundredths);
        await letOthersIn();
        return stopping ? refuse("contract.stopped", { said }) : ok(undefined);
      });
    } finally {
      over = true;
      show(undefined);
    }
  };

  return {
    present: () => present,
    onStage: () => onStage,
    command: (asked, run) => {
      const known = settled(asked);
      if (known) return known;
      const after = run();
      if (after.ok) changed();
      return answered(after);
    },
    job: (asked, said, run, manner) => {
      const running = jobs.get(asked.commandId);
      if (running) return running;
      const known = settled(asked);
      if (known) return Promise.resolve(known);
      const job = alone(said, run, manner)
        .then(answered)
        .finally(() => jobs.delete(asked.commandId));
      jobs.set(asked.commandId, job);
      return job;
    },
    alone,
    stop: () => {
      stopping = true;
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}

/** The application while it runs, as its methods see it. */
export interface Running {
  readonly service: CeremonyService;
  readonly work: Work;
  /** What the windows of the stage have said. */
  readonly watched: () => StageWatch;
  /** Folder the bags are written into. */
  readonly bags: string;
  /** The one way to this system's printers. */
  readonly spooler: Spooler;
}

/** Between two steps of long work: lets whoever waits have a turn, and is refused where the work is to stop. */
export type Pause = () => Promise<Result<undefined>>;

/** What was asked meanwhile waits in the event loop: a turn to take the connection, one to read it, one to answer. */
export async function letOthersIn(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await setImmediate();
}

/** For work that nobody can stop and nobody waits beside. */
export const noPause: Pause = () => Promise.resolve(ok(undefined));
