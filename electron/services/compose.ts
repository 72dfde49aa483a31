import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Push, Reply } from "../../shared/contract/client.ts";
import type { WindowRole } from "../../shared/contract/method.ts";
import type { LedgerName } from "../../shared/contract/rpc.ts";
import { ok, type Result, refuse } from "../../shared/text/result.ts";
import { type Key, type Message, message } from "../../shared/text/text.ts";
import { beginAnew, succeedsNot } from "./archive/begin-anew.ts";
import { findBags, mostEntries } from "./archive/found-bags.ts";
import { type Mismatch, type Standing, standingOf } from "./archive/ledger-standing.ts";
import { bagHandlers, copyHandlers, versionHandlers } from "./archive/methods.ts";
import { stepHandlers } from "./ceremony/methods.ts";
import { type Bug, bugOf, createDispatcher, type Handlers } from "./contract/dispatcher.ts";
import { working } from "./contract/working.ts";
import { amendmentHandlers } from "./inspection/amending.ts";
import { formHandlers } from "./inspection/form-data.ts";
import { innerPaperHandlers, openingHandlers } from "./inspection/methods.ts";
import { openedNames } from "./inspection/opened-names.ts";
import { ownOpeningHandlers } from "./inspection/own-opening.ts";
import { resealingHandlers } from "./inspection/resealing.ts";
import { resultsHandlers } from "./inspection/results-methods.ts";
import { readBuild } from "./ledger/build-digest.ts";
import { ceremonyService } from "./ledger/ceremony-service.ts";
import type { StoredEvent } from "./ledger/examine.ts";
import { isAnything, leftAside, lookOver, makeFolderOf } from "./ledger/folder.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { noLedger } from "./ledger/no-ledger.ts";
import { openLedger } from "./ledger/open-ledger.ts";
import { placeOf, realFile } from "./ledger/place.ts";
import { chinaTime, entropy, type Identity, type Ports } from "./ledger/ports.ts";
import { countedLists } from "./office/counted-lists.ts";
import { emblemHandlers } from "./office/methods.ts";
import { yearPlanHandlers } from "./office/year-plans.ts";
import { paperHandlers, printingHandlers, signingHandlers } from "./papers/methods.ts";
import { deviceCertificate } from "./papers/signing/device-certificate.ts";
import { emptyPrinting, spoolerOver } from "./papers/spooler.ts";
import { dryRunHandlers } from "./register/dry-running.ts";
import { expiriesOf } from "./register/expiries.ts";
import { importHandlers, registerHandlers } from "./register/methods.ts";
import { projected } from "./register/projected.ts";
import { aboutHandlers } from "./windows/about.ts";
import { ledgerHandlers, viewHandlers } from "./windows/methods.ts";
import { type Presenting, present } from "./windows/presenting.ts";
import { readOnlyHandlers } from "./windows/read-only.ts";
import { heldBackBy, sourceOf } from "./windows/source.ts";

/** The program without windows: what a host gives its windows, each by the role it knows them to have. */
export interface Services {
  /** Answers one call. Never throws: what went wrong is in the reply. */
  readonly dispatch: (role: WindowRole, request: unknown) => Promise<Reply>;
  /** Whole views for a role, the present one at once and then every change; gives the way to stop. */
  readonly subscribe: (role: WindowRole, listener: (push: Push) => void) => () => void;
  /** Lets go of the ledger; what was acknowledged is durable already. */
  readonly close: () => void;
}

export interface Composition {
  /** Where ledger and bags are; made where it is missing. */
  readonly dataFolder: string;
  /** Clock, entropy and build; the real ones where left out. */
  readonly ports?: Partial<Ports>;
  /** Whether the folder is the sample's, its ledger marked so at its first start, and takes no lists but those that come along. Refused where it is an office's. */
  readonly sample?: boolean | "shipped-lists";
  /** Has the windows see another ledger; left out where there is but one. */
  readonly changeLedger?: (to: LedgerName) => Promise<Result<undefined>>;
  /** Told of every bug, without its words: they could hold names. */
  readonly log: (bug: Bug) => void;
}

/**
 * Puts the program together over a data folder. Refused where its ledger cannot be opened at all (held by another
 * program, no ledger, a place that cannot be written); one that is damaged or of a newer program opens read-only, and
 * its view says so, then or when the damage comes to light.
 */
export function compose(composition: Composition): Result<Services> {
  const { dataFolder, ports: given } = composition;
  const now = given?.now ?? (() => chinaTime(new Date()));
  const build = given?.build ?? readBuild();
  const file = join(dataFolder, "ledger.sqlite");
  const opened = openBeside(file, join(dataFolder, "bags"));
  if (!opened.ok) return opened;
  const { ledger, standing } = opened.value;
  const certificate = deviceCertificate(join(dataFolder, "device"), now);
  const device = (): Result<Identity> => {
    const displaced = ledger.displaced();
    // In a folder that is another by now, or none, no certificate is made.
    return displaced ? { ok: false, refusal: displaced } : certificate();
  };
  const ports: Ports = { now, device, random: () => entropy, build, ...given };
  const application = startOver(ledger, ports, composition, standing);
  if (!application.ok) {
    ledger.close();
    return application;
  }
  // At the first start, so that it is there when a paper is to be signed; where it cannot be made, signing tries again.
  if (!given?.device) device();
  let over = false;
  const examine = examiner(ledger, application.value, composition, () => over);
  const unwatch = watchPlace(application.value.presenting, examine);
  examine();
  return ok({
    dispatch: answering(ledger, application.value, composition),
    subscribe: application.value.presenting.subscribe,
    close: () => {
      over = true;
      unwatch();
      application.value.close();
      ledger.close();
    },
  });
}

/**
 * Gives the way to have verified what opening left for later; asked again, what was left since, of a large file that was
 * written by another program. Nothing while it is under way.
 */
function examiner(
  ledger: Ledger,
  { presenting, rest }: Application,
  { log }: Composition,
  isOver: () => boolean,
): () => void {
  let parts = [ledger.examineRest, rest];
  let busy = false;
  return () => {
    if (busy || ledger.readOnly) return;
    busy = true;
    examineRest(ledger, presenting, parts, isOver)
      .catch((error: unknown) => log(bugOf("examineRest", error)))
      .finally(() => {
        busy = false;
      });
    parts = [ledger.examineRest];
  };
}

/** Four fifths of the time are left to whoever asks for something: windows that are opening ask for much. Over when the ledger is closed. */
async function examineRest(
  ledger: Ledger,
  presenting: Presenting,
  parts: readonly (() => Iterable<undefined>)[],
  isOver: () => boolean,
): Promise<void> {
  let begun = performance.now();
  for (const part of parts)
    for (const _ of part()) {
      await setTimeout(4 * (performance.now() - begun), undefined, { ref: false });
      if (isOver()) return;
      begun = performance.now();
    }
  if (ledger.readOnly) presenting.publish();
}

/** Milliseconds between two looks at the ledger's place: what the console shows is not to be older by more. */
const betweenLooks = 500;

/**
 * Looks after the ledger's file between two steps too: that it is gone is to be learnt from the console, not from the next
 * step. Gives the way to stop.
 *
 * @param examine has verified what a look left for later
 */
function watchPlace(presenting: Presenting, examine: () => void): () => void {
  // By looking, for a file system tells nobody of a medium that was pulled out, nor one across a network of anything.
  const timer = setInterval(() => {
    presenting.lookAtPlace();
    examine();
  }, betweenLooks);
  timer.unref();
  return () => clearInterval(timer);
}

/** Answers with every method until damage comes to light; from then on as if it had been known at the start. */
function answering(
  ledger: Ledger,
  { handlers, presenting }: Application,
  { log, changeLedger }: Composition,
): Services["dispatch"] {
  const all = createDispatcher(handlers, log, () => ledger.readOnly ?? ledger.displaced());
  // Where that was known at the start the methods are those of a ledger that is only read already.
  if (ledger.readOnly) return all;
  const looking = once(() => {
    presenting.publish();
    const { readOnly } = ledger;
    return createDispatcher(
      readOnly
        ? { ...readOnlyHandlers(presenting, () => readOnly, changeLedger), about: handlers.about }
        : handlers,
      log,
    );
  });
  return async (role, request) => {
    const reply = await (ledger.readOnly ? looking() : all)(role, request);
    // This very call may have read what is damaged.
    if (ledger.readOnly) looking();
    return reply;
  };
}

/** Does something at its first call and remembers what came of it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Opens the ledger and holds it against the bags beside it. One that does not know them is read-only from the start; one that
 * is not there, where there are bags, is not made.
 */
function openBeside(
  file: string,
  bags: string,
): Result<{ readonly ledger: Ledger; readonly standing: Standing }> {
  const found = findBags(bags);
  const standingOver = (events?: Iterable<StoredEvent>) => standingOf(file, events, found, mostEntries);
  // Before the bags are asked: a ledger that was left aside is not lost.
  const aside = leftAside(realFile(file));
  if (aside) return aside;
  const isThere = [file, `${file}-wal`].some(isAnything);
  const without = isThere ? undefined : standingOver();
  if (without?.mismatch) return ok({ ledger: noLedger(without.mismatch.said), standing: without });
  const made = makeFolderOf(file);
  if (!made.ok) return made;
  let standing: Standing = { notices: [] };
  const hold = (events: Iterable<StoredEvent>) => {
    const all = [...events];
    const held = heldBackBy(all);
    if (!held) standing = standingOver(all);
    return held ?? standing.mismatch?.said;
  };
  const opened = openLedger(file, { hold });
  if (!opened.ok) return opened;
  const ledger = opened.value;
  if (!ledger.readOnly) standing = standingOver(ledger.events());
  if (standing.mismatch) ledger.distrust(standing.mismatch.said);
  return ok({ ledger, standing });
}

/** Everything a window can ask for, and the views as they change. */
interface Application {
  readonly handlers: Handlers;
  readonly presenting: Presenting;
  /** Verifies what replaying left for later, a slice at a step. */
  readonly rest: () => Iterable<undefined>;
  readonly close: () => void;
}

/** The file is whole, but what it says cannot be gone on with. */
const unreadable: readonly Key[] = [
  "ledger.foreign-event",
  "ledger.held-back",
  "ledger.lost-blob",
  "ledger.misfit-note",
  "ledger.newer-event",
  "ledger.newer-note",
];

/** Every room's methods over one ledger; over one that cannot be gone on with those that only look. */
function startOver(
  ledger: Ledger,
  ports: Ports,
  composition: Composition,
  { mismatch, notices: found }: Standing,
): Result<Application> {
  const { dataFolder, sample, changeLedger } = composition;
  const about = aboutHandlers(dataFolder, ports.build);
  const said = [...emptyPrinting(dataFolder), ...(ledger.brought ? [ledger.brought] : [])];
  const service = ceremonyService(ledger, ports);
  if (!service.ok && mismatch) return ok(startBehind(ledger, ports, composition, mismatch));
  if (!service.ok) {
    const { refusal } = service;
    if (!ledger.readOnly && !unreadable.includes(refusal.key)) return service;
    const presenting = present({
      source: sourceOf(ledger, { sound: refusal.key === "ledger.held-back" }),
      ports,
      changesLedger: changeLedger !== undefined,
      broken: refusal,
    });
    return ok({
      presenting,
      handlers: { ...readOnlyHandlers(presenting, () => refusal, changeLedger), ...about },
      rest: () => [],
      close: () => {},
    });
  }
  const marked = sample ? service.value.execute({ type: "mark-sample" }) : service;
  if (!marked.ok) return marked;
  const work = working(service.value);
  const files = ["ledger.sqlite", "register.sqlite"].map((name) => join(dataFolder, name));
  const notices: Message[] = [...found, ...said, ...lookOver(dataFolder, files)];
  const rows = projected(join(dataFolder, "register.sqlite"), service.value, (said) => {
    notices.push(said);
    presenting.publish();
  });
  const expiries = expiriesOf(rows, service.value.state);
  const counted = countedLists();
  const presenting = present({
    source: service.value,
    ports,
    changesLedger: changeLedger !== undefined,
    working: work.present,
    onStage: work.onStage,
    notices: () => notices,
    expiries,
    counted,
  });
  work.onChange(presenting.publish);
  const spooler = ports.spooler ?? spoolerOver(dataFolder);
  const bags = join(dataFolder, "bags");
  const running = { service: service.value, work, watched: presenting.watched, bags, spooler };
  const names = openedNames();
  const handlers = {
    ...about,
    ...viewHandlers(presenting),
    ...ledgerHandlers(running, changeLedger),
    ...dryRunHandlers(running),
    ...importHandlers(running, sample === "shipped-lists"),
    ...registerHandlers(running, rows),
    ...yearPlanHandlers(running),
    ...emblemHandlers(running),
    ...stepHandlers(running, counted),
    ...paperHandlers(running),
    ...printingHandlers(running),
    ...signingHandlers(running),
    ...copyHandlers(running),
    ...bagHandlers(running),
    ...versionHandlers(running),
    ...openingHandlers(running, names),
    ...innerPaperHandlers(running, names),
    ...amendmentHandlers(running),
    ...formHandlers(running, names),
    ...resultsHandlers(running, names),
    ...resealingHandlers(running),
    ...ownOpeningHandlers(running),
    beginLedger: () => refuse("succession.none-needed", {}),
    stop: () => {
      work.stop();
      return ok({});
    },
    reopenStage: async () => {
      const opened = await (ports.reopenStage?.() ?? refuse("contract.no-reopening", {}));
      return opened.ok ? ok({}) : opened;
    },
  };
  return ok({ presenting, handlers, rest: service.value.examineRest, close: rows.close });
}

/** Over a ledger that does not know its bags: one may look, and begin a new one in its place. */
function startBehind(
  ledger: Ledger,
  ports: Ports,
  { dataFolder, changeLedger }: Composition,
  mismatch: Mismatch,
): Application {
  const source = sourceOf(ledger, { sound: true });
  const state = source.state();
  const place = placeOf(join(dataFolder, "ledger.sqlite"));
  place.note();
  const lost = { place, ledger, state, mismatch };
  const blocked = succeedsNot(lost)?.refusal;
  const ceremonies = mismatch.bags.map(({ ceremony }) => ceremony);
  const presenting = present({
    source,
    ports,
    changesLedger: changeLedger !== undefined,
    broken: mismatch.said,
    succession: { ceremonies, ...(blocked && { blocked }) },
  });
  let begun: { readonly commandId: string; readonly kept: string } | undefined;
  let released = false;
  const release = () => {
    released = true;
    ledger.close();
  };
  const handlers: Handlers = {
    ...readOnlyHandlers(presenting, () => presenting.broken() ?? mismatch.said, changeLedger),
    ...aboutHandlers(dataFolder, ports.build),
    beginLedger: ({ commandId, ...beginning }) => {
      if (begun?.commandId === commandId) return ok({ kept: begun.kept });
      // Once it was let go of nothing is begun here any more.
      if (released) return { ok: false, refusal: presenting.broken() ?? mismatch.said };
      const kept = beginAnew(lost, beginning, ports, release);
      if (kept.ok) {
        begun = { commandId, kept: kept.value };
        const told =
          kept.value === ""
            ? message("succession.kept-none", {})
            : message("succession.kept", { file: kept.value });
        presenting.letGo(message("succession.begun", { kept: told }));
        return ok({ kept: kept.value });
      }
      if (released) presenting.letGo(message("succession.failed", { reason: kept.refusal }));
      return kept;
    },
  };
  return { presenting, handlers, rest: () => [], close: () => {} };
}
