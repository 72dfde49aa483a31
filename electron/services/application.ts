import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Push } from "../../shared/contract/client.ts";
import type { WindowRole } from "../../shared/contract/rpc.ts";
import { ok, type Result } from "../../shared/text/result.ts";
import type { Key } from "../../shared/text/text.ts";
import { versionHandlers } from "./archive/methods.ts";
import { stepHandlers } from "./ceremony/methods.ts";
import type { Handlers } from "./contract/dispatcher.ts";
import { working } from "./contract/working.ts";
import { ceremonyService } from "./ledger/ceremony-service.ts";
import { codeOf, refusalOf } from "./ledger/durable-file.ts";
import { type Ledger, openLedger } from "./ledger/ledger.ts";
import type { Ports } from "./ledger/ports.ts";
import { paperHandlers, printingHandlers, signingHandlers } from "./papers/methods.ts";
import { importHandlers, registerHandlers } from "./register/methods.ts";
import { viewHandlers } from "./windows/methods.ts";
import { present } from "./windows/presenting.ts";
import { readOnlyHandlers, sourceOf } from "./windows/read-only.ts";

/** Everything a window can ask for, and the views as they change. */
export interface Application {
  readonly handlers: Handlers;
  /** The present view at once, and then every change; gives the way to stop. */
  readonly subscribe: (role: WindowRole, listener: (push: Push) => void) => () => void;
  readonly close: () => void;
}

export interface ApplicationOptions {
  /** Path of the ledger; its folder is made where it is missing. */
  readonly ledger: string;
  /** Folder the bags are written into. */
  readonly bags: string;
  readonly ports: Ports;
}

/**
 * Opens the application over its one ledger. Refused where there is no ledger to be had (held, none, not to be
 * written); one that is damaged or of a newer program opens read-only, and its view says so.
 */
export function openApplication(options: ApplicationOptions): Result<Application> {
  const ledger = openIn(options.ledger);
  if (!ledger.ok) return ledger;
  const opened = start(ledger.value, options);
  if (!opened.ok) ledger.value.close();
  return opened;
}

/** The file is whole, but what it says cannot be gone on with. */
const unreadable: readonly Key[] = ["ledger.foreign-event", "ledger.lost-blob"];

function openIn(path: string): Result<Ledger> {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return refusalOf(error, path);
  }
  return openLedger(path);
}

function start(ledger: Ledger, { ports, bags }: ApplicationOptions): Result<Application> {
  const service = ceremonyService(ledger, ports);
  if (!service.ok) {
    const { refusal } = service;
    if (!ledger.broken && !unreadable.includes(refusal.key)) return service;
    const presenting = present({ source: sourceOf(ledger), ports, broken: refusal });
    return ok({
      handlers: readOnlyHandlers(presenting, refusal),
      subscribe: presenting.subscribe,
      close: () => ledger.close(),
    });
  }
  const work = working(service.value);
  const presenting = present({ source: service.value, ports, working: work.present, onStage: work.onStage });
  work.onChange(presenting.publish);
  const running = { service: service.value, presenting, work, bags };
  return ok({
    handlers: {
      ...viewHandlers(presenting),
      ...importHandlers(running),
      ...registerHandlers(running),
      ...stepHandlers(running),
      ...paperHandlers(running),
      ...printingHandlers(running),
      ...signingHandlers(running),
      ...versionHandlers(running),
    },
    subscribe: presenting.subscribe,
    close: () => ledger.close(),
  });
}
