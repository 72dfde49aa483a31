import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Push, Reply } from "../../shared/contract/client.ts";
import type { WindowRole } from "../../shared/contract/rpc.ts";
import { ok, type Result } from "../../shared/text/result.ts";
import type { Key } from "../../shared/text/text.ts";
import { bagHandlers, copyHandlers, versionHandlers } from "./archive/methods.ts";
import { stepHandlers } from "./ceremony/methods.ts";
import { type Bug, createDispatcher, type Handlers } from "./contract/dispatcher.ts";
import { working } from "./contract/working.ts";
import { readBuild } from "./ledger/build-digest.ts";
import { ceremonyService } from "./ledger/ceremony-service.ts";
import { lookOver, makeFolderOf } from "./ledger/folder.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { openLedger } from "./ledger/open-ledger.ts";
import { chinaTime, entropy, type Ports } from "./ledger/ports.ts";
import { paperHandlers, printingHandlers, signingHandlers } from "./papers/methods.ts";
import { deviceCertificate } from "./papers/signing/device-certificate.ts";
import { importHandlers, registerHandlers } from "./register/methods.ts";
import { projected } from "./register/projected.ts";
import { viewHandlers } from "./windows/methods.ts";
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
  /** Told of every bug, without its words: they could hold names. */
  readonly log: (bug: Bug) => void;
}

/**
 * Puts the program together over a data folder. Refused where its ledger cannot be opened at all (held by another
 * program, no ledger, a place that cannot be written); one that is damaged or of a newer program opens read-only, and
 * its view says so, then or when the damage comes to light.
 */
export function compose({ dataFolder, ports: given, log }: Composition): Result<Services> {
  const now = given?.now ?? (() => chinaTime(new Date()));
  const device = deviceCertificate(join(dataFolder, "device"), now);
  const build = given?.build ?? readBuild();
  const ports: Ports = { now, device, random: () => entropy, build, ...given };
  const ledger = openIn(join(dataFolder, "ledger.sqlite"));
  if (!ledger.ok) return ledger;
  const application = startOver(ledger.value, ports, dataFolder);
  if (!application.ok) {
    ledger.value.close();
    return application;
  }
  // At the first start, so that it is there when a paper is to be signed; where it cannot be made, signing tries again.
  if (!given?.device) device();
  let over = false;
  const unwatch = watchPlace(ledger.value, application.value.presenting);
  void examineRest(ledger.value, application.value, () => over);
  return ok({
    dispatch: answering(ledger.value, application.value, log),
    subscribe: application.value.presenting.subscribe,
    close: () => {
      over = true;
      unwatch();
      application.value.close();
      ledger.value.close();
    },
  });
}

/**
 * Verifies what opening left for later. Four fifths of the time are left to whoever asks for something: windows that are
 * opening ask for much. Over when the ledger is closed.
 */
async function examineRest(
  ledger: Ledger,
  { presenting, rest }: Application,
  isOver: () => boolean,
): Promise<void> {
  if (ledger.readOnly) return;
  let begun = performance.now();
  for (const part of [ledger.examineRest, rest])
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
 */
function watchPlace(ledger: Ledger, presenting: Presenting): () => void {
  let told = JSON.stringify("");
  // By looking, for a file system tells nobody of a medium that was pulled out, nor one across a network of anything.
  const timer = setInterval(() => {
    const now = JSON.stringify(ledger.displaced() ?? "");
    if (now !== told) {
      told = now;
      presenting.publish();
    }
  }, betweenLooks);
  timer.unref();
  return () => clearInterval(timer);
}

/** Answers with every method until damage comes to light; from then on as if it had been known at the start. */
function answering(
  ledger: Ledger,
  { handlers, presenting }: Application,
  log: Composition["log"],
): Services["dispatch"] {
  const all = createDispatcher(handlers, log, () => ledger.readOnly ?? ledger.displaced());
  const looking = once(() => {
    presenting.publish();
    return createDispatcher(ledger.readOnly ? readOnlyHandlers(presenting, ledger.readOnly) : handlers, log);
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

function openIn(path: string): Result<Ledger> {
  const made = makeFolderOf(path);
  return made.ok ? openLedger(path, { hold: heldBackBy }) : made;
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
function startOver(ledger: Ledger, ports: Ports, dataFolder: string): Result<Application> {
  const service = ceremonyService(ledger, ports);
  if (!service.ok) {
    const { refusal } = service;
    if (!ledger.readOnly && !unreadable.includes(refusal.key)) return service;
    const presenting = present({
      source: sourceOf(ledger, { sound: refusal.key === "ledger.held-back" }),
      ports,
      broken: refusal,
    });
    return ok({
      presenting,
      handlers: readOnlyHandlers(presenting, refusal),
      rest: () => [],
      close: () => {},
    });
  }
  const work = working(service.value);
  const notices = [
    ...lookOver(
      dataFolder,
      ["ledger.sqlite", "register.sqlite"].map((name) => join(dataFolder, name)),
    ),
  ];
  const presenting = present({
    source: service.value,
    ports,
    working: work.present,
    onStage: work.onStage,
    notices: () => notices,
  });
  work.onChange(presenting.publish);
  const rows = projected(join(dataFolder, "register.sqlite"), service.value, (said) => {
    notices.push(said);
    presenting.publish();
  });
  const running = { service: service.value, work, bags: join(dataFolder, "bags") };
  const handlers = {
    ...viewHandlers(presenting),
    ...importHandlers(running),
    ...registerHandlers(running, rows),
    ...stepHandlers(running),
    ...paperHandlers(running),
    ...printingHandlers(running),
    ...signingHandlers(running),
    ...copyHandlers(running),
    ...bagHandlers(running),
    ...versionHandlers(running),
    stop: () => {
      work.stop();
      return ok({});
    },
  };
  return ok({ presenting, handlers, rest: service.value.examineRest, close: rows.close });
}
