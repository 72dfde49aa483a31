import { ceremonyIn } from "../../../shared/ceremony/opened.ts";
import type { Push } from "../../../shared/contract/client.ts";
import type { WindowRole } from "../../../shared/contract/method.ts";
import type { Input } from "../../../shared/contract/rpc.ts";
import { emptyState } from "../../../shared/facts.ts";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import type { Message } from "../../../shared/text/text.ts";
import { buildCeremony, buildConsoleView } from "../../../shared/windows/build-console-view.ts";
import {
  buildStageView,
  overrideScreen,
  type StageSetting,
  screenOf,
  stepsIn,
} from "../../../shared/windows/build-stage-view.ts";
import type { ConsoleCeremony, ConsoleView, StageWatch } from "../../../shared/windows/console-view.ts";
import { type DrawnUnit, drawnUnits, lockableIn, lockedIn } from "../../../shared/windows/drawn-units.ts";
import type { Appearance, Screen, ScreenMeanwhile, StageView } from "../../../shared/windows/stage-view.ts";
import { type ViewReader, viewReader } from "../../../shared/windows/view-reader.ts";
import type { Ports } from "../ledger/ports.ts";
import type { CountedLists } from "../office/counted-lists.ts";
import { validFrom, validTo } from "../papers/signing/validity.ts";
import { type Source, sourceOf } from "./source.ts";
import { type PresentStep, watchStages } from "./watch.ts";

export interface PresentingOptions {
  readonly source: Source;
  readonly ports: Ports;
  readonly working?: () => ConsoleView["working"];
  /** What the room sees of long work. */
  readonly onStage?: () => ScreenMeanwhile | undefined;
  /** What the program found and mended, said once. */
  readonly notices?: () => readonly Message[];
  /** Last days of the certificates of the inspectors in post. */
  readonly expiries?: () => readonly string[];
  /** What was opened of the year's sealed lists for the register as it is. */
  readonly counted?: CountedLists;
  /** Whether the windows can be had to see another ledger. */
  readonly changesLedger?: boolean;
  /** Why nothing can be changed, where that is known at the start. */
  readonly broken?: Message;
  /** Where a ledger may be begun in the place of this one. */
  readonly succession?: ConsoleView["succession"];
}

/** The views of both roles, made anew for every change, and who is told of them. */
export interface Presenting {
  /** What is read now: another once the ledger turned out to be damaged. */
  readonly source: () => Source;
  readonly view: (role: WindowRole) => ConsoleView | StageView;
  /** A ceremony by its id, open or over; it grows with no pool, and names nobody but those in the room. */
  readonly ceremony: (id: string) => ConsoleCeremony | undefined;
  /** The drawn units of a list; to be taken away only once it is locked, to be looked at while its lock is confirmed. */
  readonly drawn: (id: string, isTaken: boolean) => Result<readonly DrawnUnit[]>;
  readonly subscribe: (role: WindowRole, listener: (push: Push) => void) => () => void;
  /** Why nothing can be changed; nothing where something can. */
  readonly broken: () => Message | undefined;
  /** From here on there is nothing to read, and this is said in its place: the ledger was let go of. */
  readonly letGo: (said: Message) => void;
  /** Tells everybody how things stand now. */
  readonly publish: () => void;
  /** Looks at the ledger's place anew, and tells where a console shows something else of it, whoever had it look meanwhile. */
  readonly lookAtPlace: () => void;
  /** What the machine's clock says, as views are judged by it. */
  readonly now: () => string;
  /** Puts something on the stage; refused where it is not there yet. */
  readonly setStage: (asked: Input<"stage">) => Result<Appearance>;
  /** What a window of the stage says it shows. */
  readonly showing: (said: Input<"showing">) => Result<Record<never, never>>;
  /** What all of them have said. */
  readonly watched: () => StageWatch;
}

/**
 * Begins with nothing over the phase's own screen; of a broken ledger the stage shows nothing. A ledger in which damage is
 * found later is presented from then on as it would have been at a start.
 */
export function present({
  ports,
  working,
  onStage,
  notices,
  expiries,
  counted,
  changesLedger,
  ...given
}: PresentingOptions): Presenting {
  let { source, broken, succession } = given;
  const { ledger } = source;
  const reader = viewReader((digest) => source.read(digest));
  const listeners = new Map<(push: Push) => void, WindowRole>();
  let stage: StageSetting = {
    appearance: { language: "zh", theme: "dark", calm: false },
    shown: broken ? "blank" : "phase",
  };
  let step = stepOf(source);
  /** Of the device certificate, asked for once: one that is made later is valid from the day before. */
  let certificate: { readonly from: string | undefined; readonly to: string | undefined } | undefined;

  /** What every console was told of the ledger's place; undefined where one may have been told otherwise. */
  let placeTold: string | undefined = placeSaid(undefined);

  const watching = {
    elapsed: ports.elapsed ?? (() => performance.now()),
    changed: () => tellAll(["console"]),
  };
  const watch = watchStages({
    present: () => presentStep(source, reader, stage.shown === "phase" && onStage?.() === undefined),
    ...watching,
  });
  /** Of the pages of the result, which are no steps of the draw: what is seen of one says nothing of the other. */
  const pageWatch = watchStages({ present: () => presentPage(screenNow(), source), ...watching });

  const screenNow = (): Screen => {
    const meanwhile = onStage?.();
    return screenOf(source.state(), reader, { ...stage, ...(meanwhile && { meanwhile }) });
  };

  /** Whether damage has come to light since the last look. */
  const foundDamage = (): boolean => {
    if (broken || !ledger.readOnly) return false;
    broken = ledger.readOnly;
    source = sourceOf(ledger, { sound: false });
    stage = { ...stage, shown: "blank" };
    return true;
  };

  /** What the room saw of long work when the ledger was last in its place: the work may run on without it, the stage does not. */
  let standing: ScreenMeanwhile | undefined;

  const made = (role: WindowRole): ConsoleView | StageView => {
    const displaced = broken ? undefined : ledger.displaced();
    if (!displaced) standing = onStage?.();
    const meanwhile = standing;
    const setting = { ...stage, ...(meanwhile && { meanwhile }) };
    if (role === "stage") return buildStageView(source.state(), reader, setting);
    const now = working?.();
    const at = ports.now();
    const device = certificate ? undefined : ports.device();
    if (device) certificate = { from: validFrom(device), to: validTo(device) };
    const { from, to } = certificate ?? {};
    if (placeSaid(displaced) !== placeTold) placeTold = undefined;
    return buildConsoleView(source.state(), reader, {
      stage: setting,
      now: at,
      certificateFrom: from !== undefined && from > at ? from : undefined,
      expiries: { inspectors: broken ? [] : (expiries?.() ?? []), device: to },
      ...(counted && { counted: (list: string) => counted.of(source.state(), list) !== undefined }),
      events: ledger.head().seq,
      changesLedger: changesLedger === true,
      choosesFolders: ports.chooseFolder !== undefined,
      watch: watch.told(),
      page: pageWatch.told(),
      reopensStage: ports.reopenStage !== undefined,
      ...(now && { working: now }),
      ...(notices && { notices: [...notices()] }),
      ...(broken && { broken }),
      ...(displaced && { displaced }),
      ...(succession && { succession }),
    });
  };
  /** What was shown last, to each role: it stays where nothing can be read of a ledger that is displaced. */
  const shown = new Map<WindowRole, ConsoleView | StageView>();
  const view = (role: WindowRole): ConsoleView | StageView => {
    foundDamage();
    try {
      const now = made(role);
      shown.set(role, now);
      return now;
    } catch (error) {
      // What a view reads may be what is damaged, or not there now.
      if (foundDamage()) return made(role);
      const displaced = ledger.displaced();
      const before = shown.get(role);
      if (!displaced || !before) throw error;
      return role === "stage" ? before : { ...(before as ConsoleView), displaced };
    }
  };
  const push = (role: WindowRole): Push => ({ revision: ledger.head().seq, view: view(role) });

  // What is durable stays done, whether or not a window could be told; one that could not is told no more.
  const tell = (listener: (push: Push) => void, made: Push) => {
    try {
      listener(made);
    } catch {
      listeners.delete(listener);
    }
  };

  const publish = () => {
    foundDamage();
    const next = stepOf(source);
    if (next !== step) {
      watch.turned();
      turnTo(0);
    }
    // What was shown again is over when the ceremony goes on; a blank stage stays blank until it is asked back.
    if (next !== step && stage.shown !== "blank" && !broken) stage = { ...stage, shown: "phase" };
    step = next;
    tellAll(["console", "stage"]);
  };
  const tellAll = (roles: readonly WindowRole[]) => {
    const pushes = new Map<WindowRole, Push>();
    for (const [listener, role] of [...listeners]) {
      if (!roles.includes(role)) continue;
      const made = pushes.get(role) ?? push(role);
      pushes.set(role, made);
      tell(listener, made);
    }
    if (roles.includes("console")) {
      const told = pushes.get("console")?.view as ConsoleView | undefined;
      placeTold = placeSaid(told ? told.displaced : ledger.displaced());
    }
  };

  /** Turns to a page of the result; whether the room has seen it is asked anew. */
  const turnTo = (page: number) => {
    if (page === (stage.page ?? 0)) return;
    stage = { ...stage, page };
    pageWatch.turned();
  };
  /** Why the officer may not turn to a page: back at any time, on by one page once the room has seen the present one. */
  const turnRefused = (page: number): Refused | undefined => {
    const screen = screenNow();
    if (screen.kind !== "result" || page > screen.at + 1 || page >= screen.pages)
      return refuse("contract.nothing-to-show", {});
    const { windows, seen } = pageWatch.told();
    return page <= screen.at || windows === 0 || seen ? undefined : refuse("contract.page-unseen", {});
  };

  return {
    now: () => ports.now(),
    source: () => source,
    view,
    ceremony: (id) => {
      const state = source.state();
      const one = ceremonyIn(state, id);
      return one && buildCeremony(one, state, reader);
    },
    drawn: (id, isTaken) => {
      const one = (isTaken ? lockedIn : lockableIn)(source.state(), id);
      return one.ok ? ok(drawnUnits(one.value, reader)) : one;
    },
    broken: () => broken,
    letGo: (said) => {
      source = { ...source, state: () => emptyState, facts: () => [], read: () => "" };
      broken = said;
      succession = undefined;
      publish();
    },
    publish,
    lookAtPlace: () => {
      if (placeSaid(ledger.displaced()) !== placeTold) publish();
    },
    subscribe: (role, told) => {
      // A function of its own, so that one listener may be told twice and each stopped alone.
      const listener = (made: Push) => told(made);
      // First told, then listed: one that cannot be told is none that anybody could stop.
      listener(push(role));
      listeners.set(listener, role);
      return () => {
        listeners.delete(listener);
      };
    },
    setStage: ({ shown = stage.shown, page, putAway, language, theme, calm, sound }) => {
      const displaced = ledger.displaced();
      // What was kept is not known any more: nothing else is shown, though the stage may be blanked.
      if (displaced && (page !== undefined || putAway || (shown !== stage.shown && shown !== "blank")))
        return { ok: false, refusal: displaced };
      const screen = putAway && screenNow();
      if (screen && screen.kind !== "void") return refuse("contract.nothing-to-show", {});
      const other = shown !== stage.shown;
      const refused = page !== undefined && !other ? turnRefused(page) : undefined;
      if (refused) return refused;
      if (shown !== "phase" && !overrideScreen(source.state().current, reader, shown))
        return refuse("contract.nothing-to-show", {});
      const { appearance } = stage;
      turnTo(other ? 0 : (page ?? stage.page ?? 0));
      stage = {
        ...stage,
        ...(screen && { putAway: screen.ceremony }),
        shown,
        appearance: {
          language: language ?? appearance.language,
          theme: theme ?? appearance.theme,
          calm: calm ?? appearance.calm,
          ...((sound ?? appearance.sound) && { sound: true }),
        },
      };
      publish();
      return ok(stage.appearance);
    },
    showing: (said) => {
      const { step: shows, ...present } = said;
      const isPage = shows?.scene === "result";
      const [ofDraw, ofPage] = [
        watch.heard(isPage ? present : said),
        pageWatch.heard(isPage ? said : present),
      ];
      return isPage ? ofPage : ofDraw;
    },
    watched: watch.told,
  };
}

/** The step of the draw that the stage has to show; `clear` where nothing is put over the phase's own screen. */
function presentStep({ state }: Source, reader: ViewReader, clear: boolean): PresentStep | undefined {
  const { current: now } = state();
  if (now?.phase !== "draw" || !now.step) return undefined;
  const { step } = now;
  return {
    ceremony: now.id,
    step,
    seconds: () => stepsIn(now, reader).secondsOf(step),
    visible: clear && now.paused === "",
  };
}

/** The page of the result that stands on the stage. */
function presentPage(screen: Screen, { state }: Source): PresentStep | undefined {
  if (screen.kind !== "result") return undefined;
  return {
    ceremony: state().current?.id ?? "",
    step: { scene: "result", page: screen.at },
    seconds: () => screen.seconds,
    visible: true,
  };
}

/** Where the ceremony stands, as far as the stage is concerned. */
function stepOf({ state }: Source): string {
  const { current: now } = state();
  return now ? JSON.stringify([now.id, now.phase, "step" in now && now.step]) : "";
}

function placeSaid(displaced: ConsoleView["displaced"]): string {
  return JSON.stringify(displaced ?? "");
}
