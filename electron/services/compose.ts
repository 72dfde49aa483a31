import { join } from "node:path";
import type { Push, Reply } from "../../shared/contract/client.ts";
import type { WindowRole } from "../../shared/contract/rpc.ts";
import { ok, type Result } from "../../shared/text/result.ts";
import { openApplication } from "./application.ts";
import { type Bug, createDispatcher } from "./contract/dispatcher.ts";
import { readBuild } from "./ledger/build-digest.ts";
import { chinaTime, entropy, type Ports } from "./ledger/ports.ts";
import { openDeviceCertificate } from "./papers/signing/device-certificate.ts";

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
 * program, no ledger, a place that cannot be written); a damaged one opens read-only and its view says so.
 */
export function compose({ dataFolder, ports, log }: Composition): Result<Services> {
  const now = ports?.now ?? (() => chinaTime(new Date()));
  const device = once(() => openDeviceCertificate(join(dataFolder, "device"), now()));
  const application = openApplication({
    ledger: join(dataFolder, "ledger.sqlite"),
    bags: join(dataFolder, "bags"),
    ports: {
      now,
      device,
      random: () => entropy,
      build: ports?.build ?? readBuild(),
      ...ports,
    },
  });
  if (!application.ok) return application;
  // At the first start, so that it is there when a paper is to be signed; where it cannot be made, signing says why.
  if (!ports?.device) device();
  const { handlers, subscribe, close } = application.value;
  return ok({ dispatch: createDispatcher(handlers, log), subscribe, close });
}

/** Does something at its first call and remembers what came of it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
