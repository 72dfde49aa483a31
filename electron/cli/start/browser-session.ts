import { type WindowRole, windowRoles } from "../../../shared/contract/method.ts";
import { ok, type Result } from "../../../shared/text/result.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import { howItEnded } from "../../hosts/browser/early-exit.ts";
import { findBrowser } from "../../hosts/browser/find-browser.ts";
import {
  findDisplays,
  hasDesktop,
  type OpenWindows,
  openWindows,
  stageDisplay,
  type WindowPlan,
} from "../../hosts/browser/open-windows.ts";
import { profilesFolder } from "../../hosts/browser/profiles.ts";
import { type BrowserHost, serveWindows } from "../../hosts/browser/serve.ts";
import type { Machine } from "../../hosts/data-folder.ts";
import type { Services } from "../../services/compose.ts";
import type { Split, StartOptions } from "./options.ts";

export interface BrowserSession {
  readonly options: StartOptions;
  readonly machine: Machine;
  /** Folder of the built windows. */
  readonly windows: string;
  readonly services: Services;
  /** Told how the stage is opened again, as soon as there is a window to open. */
  readonly onOpened: (reopenStage: () => Promise<Result<undefined>>) => void;
  /** What the person types where the program was started, line by line; asked for once there is a host: who listens to a terminal does not end. */
  readonly lines: () => AsyncIterable<string>;
  /** Aborted by Ctrl-C. */
  readonly stop: AbortSignal;
  readonly tell: (said: Message) => void;
  readonly complain: (said: Message) => void;
  readonly onBug: (error: unknown) => void;
  readonly split: Split;
}

/**
 * The application in a browser, until it is stopped: serves both windows, opens them where there is a screen and a browser,
 * prints their addresses, and both anew at every line typed. Refused where the windows cannot be served.
 */
export async function browserSession(session: BrowserSession): Promise<Result<undefined>> {
  const { options, windows, onBug, stop, split, tell, complain } = session;
  tellOfLedger(session);
  const services = announcing(session.services, () => tell(message("host.start.ready", {})));
  const onUsedTwice = (role: WindowRole): void => complain(usedTwiceLine(role));
  const onStranger = (): void => complain(message("host.start.stranger", {}));
  const host = await serveWindows(services, { windows, port: options.port, onBug, onUsedTwice, onStranger });
  if (!host.ok) return host;
  split.mark("server");
  let opened: OpenWindows | undefined;
  const show = async (): Promise<void> => {
    host.value.renew();
    // A browser that still runs would take the new window of its profile over, and not end with us.
    await opened?.close();
    opened = await openHere(session, host.value);
    const { reopen } = opened ?? {};
    if (reopen) session.onOpened(() => reopen("stage"));
    for (const role of windowRoles) tell(addressLine(role, host.value.address(role)));
  };
  await show();
  split.mark("browser");
  tell(message("host.start.split", split.times()));
  tell(message("host.start.keys", {}));
  const stopped = new Promise<void>((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener("abort", () => resolve());
  });
  for await (const _ of session.lines()) {
    if (stop.aborted) break;
    await show();
  }
  await stopped;
  await opened?.close();
  await host.value.close();
  return ok(undefined);
}

const addressLine = (role: WindowRole, address: string): Message =>
  message(role === "console" ? "host.start.console" : "host.start.stage", { address });

const windowNamed = (role: WindowRole): Message =>
  message(role === "console" ? "host.start.window-console" : "host.start.window-stage", {});

const usedTwiceLine = (role: WindowRole): Message =>
  message("host.start.used-twice", { window: windowNamed(role) });

/** Opens both windows where that is wanted and possible; says why where it is not. */
async function openHere(
  { options, machine, tell, complain }: BrowserSession,
  { handOver, address }: BrowserHost,
): Promise<OpenWindows | undefined> {
  if (!options.open) return undefined;
  if (!hasDesktop(machine.platform, machine.env)) {
    tell(message("host.start.no-display", {}));
    return undefined;
  }
  const browser = findBrowser(machine);
  if (!browser) {
    tell(message("host.start.no-browser", {}));
    return undefined;
  }
  const stage = stageDisplay(findDisplays(machine.platform));
  const root = process.getuid?.() === 0;
  const profiles = profilesFolder(browser, machine, options.dataFolder);
  const onLeft: WindowPlan["onLeft"] = (role, how) => {
    const values = { window: windowNamed(role), browser: browser.path, address: address(role) };
    const said =
      how === "too-old"
        ? message("host.start.browser-late", values)
        : message("host.start.browser-left", { ...values, how: howItEnded(how), profiles });
    complain(said);
  };
  const onCame = (role: WindowRole): void =>
    tell(message("host.start.browser-came", { window: windowNamed(role) }));
  const opened = await openWindows({ browser, handOver, profiles, stage, root, onLeft, onCame });
  if (!opened.ok) {
    tell(opened.refusal);
    return undefined;
  }
  tell(message("host.start.opened", { browser: browser.path }));
  tell(stage ? message("host.start.second-display", stage) : message("host.start.one-display", {}));
  if (root) tell(message("host.start.root", {}));
  return opened.value;
}

/** A damaged ledger opens read-only, an older one was changed: said here too, for its first page may be long in coming. */
function tellOfLedger({ services, tell, complain }: BrowserSession): void {
  const stop = services.subscribe("console", ({ view }) => {
    if ("broken" in view && view.broken) complain(view.broken);
    if ("notices" in view) for (const said of view.notices) if (said.key === "ledger.brought") tell(said);
  });
  stop();
}

/** Tells once that a console has come to hear the views: from then on it can be worked with. */
function announcing(services: Services, onConsole: () => void): Services {
  let told = false;
  return {
    ...services,
    subscribe: (role, listener) => {
      if (role === "console" && !told) {
        told = true;
        onConsole();
      }
      return services.subscribe(role, listener);
    },
  };
}
