import { app, type BrowserWindow } from "electron";
import type { Request } from "../../../shared/contract/client.ts";
import type { WindowRole } from "../../../shared/contract/method.ts";
import { message } from "../../../shared/text/text.ts";
import type { Services } from "../../services/compose.ts";
import type { Dialogs } from "./dialogs.ts";
import { serveIpc } from "./ipc.ts";
import { giveEditing, giveFullScreenKey } from "./menus.ts";
import { type Following, followDisplays, isWayland, keepKeys, type Placed } from "./placing.ts";
import { isOnScreen, keepAwake, oncePainted, openWindow, recoverPage } from "./windows.ts";

/** Both windows; the stage is another one after it was lost. */
export type Pair = Pick<Placed, "operator" | "stage">;

/** Opens both windows and keeps them: they come and go together, and during a ceremony nothing closes them without asking. */
export function openPair(services: Services, preload: string, dialogs: Dialogs): Pair {
  const byHand = isWayland({
    platform: process.platform,
    env: process.env,
    ozone: app.commandLine.getSwitchValue("ozone-platform"),
  });
  const roles = new Map<number, WindowRole>();
  const open = (role: WindowRole): BrowserWindow => {
    const window = openWindow(role, preload, byHand && role === "stage");
    roles.set(window.webContents.id, role);
    recoverPage(window, role, dialogs);
    return window;
  };
  const operator = open("console");
  let stage = open("stage");
  const pair: Pair = { operator, stage: () => stage };
  giveEditing(operator, dialogs);
  serveIpc({ ...services, dispatch: seenOnly(services.dispatch, pair) }, (id) => roles.get(id));

  const closing = new Closing(pair, keepAwake(services), dialogs, () => {
    stage = open("stage");
    tend();
    following?.again();
  });
  const tend = (): void => {
    giveFullScreenKey(stage);
    stage.on("enter-full-screen", () => keepKeys(pair));
    closing.heed(stage);
  };
  tend();

  let following: Following | undefined;
  app.on("second-instance", () => {
    if (operator.isMinimized()) operator.restore();
    operator.focus();
  });
  oncePainted(operator, () => {
    operator.maximize();
    operator.show();
    following = followDisplays({ ...pair, byHand }, dialogs);
  });
  return pair;
}

/** The stage's page is never throttled, and so paints on in a window that is hidden: what it says it shows is then not taken. */
function seenOnly(dispatch: Services["dispatch"], { stage }: Pair): Services["dispatch"] {
  return async (role, request) => {
    const { method } = (request ?? {}) as Partial<Request>;
    if (role !== "stage" || method !== "showing" || isOnScreen(stage())) return dispatch(role, request);
    return { id: "", ok: false, error: { code: "refused", said: message("contract.not-on-stage", {}) } };
  };
}

/**
 * How both windows go. The stage goes with the console and never alone; one that is lost all the same, or was closed by a quit that
 * then did not come about, is made anew. During a ceremony every way out asks first: the console's own, the program's (Cmd+Q, Ctrl-C, a
 * signal) and the system's (log-out).
 */
class Closing {
  readonly #pair: Pair;
  readonly #underWay: () => boolean;
  readonly #dialogs: Dialogs;
  readonly #rebuild: () => void;
  #leaving = false;
  #agreed = false;
  #asking = false;

  constructor(pair: Pair, underWay: () => boolean, dialogs: Dialogs, rebuild: () => void) {
    this.#pair = pair;
    this.#underWay = underWay;
    this.#dialogs = dialogs;
    this.#rebuild = rebuild;
    const { operator } = pair;
    app.on("before-quit", (event) => {
      if (this.#mayGo()) this.#leaving = true;
      else {
        event.preventDefault();
        void this.#ask();
      }
    });
    operator.on("close", (event) => {
      if (this.#leaving || this.#mayGo()) return;
      event.preventDefault();
      void this.#ask();
    });
    operator.on("query-session-end", (event) => {
      if (!this.#mayGo()) event.preventDefault();
    });
    // The page holds something that is nowhere else and says so; a second press passes.
    operator.webContents.on("will-prevent-unload", () => {
      this.#leaving = false;
      this.#agreed = false;
      if (pair.stage().isDestroyed()) this.#rebuild();
    });
    operator.on("closed", () => {
      this.#leaving = true;
      app.quit();
    });
  }

  /** Follows a stage, each that there is. */
  heed(stage: BrowserWindow): void {
    stage.on("close", (event) => {
      if (!this.#leaving) event.preventDefault();
    });
    stage.on("closed", () => {
      if (!this.#leaving && !this.#pair.operator.isDestroyed()) this.#rebuild();
    });
  }

  #mayGo(): boolean {
    return this.#agreed || !this.#underWay();
  }

  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    const choices = [message("host.desktop.close", {}), message("host.desktop.stay", {})];
    const said = message("host.desktop.close-under-way", {});
    const choice = await this.#dialogs.choose(this.#pair.operator, said, choices);
    this.#asking = false;
    if (choice !== 0) return;
    this.#agreed = true;
    app.quit();
  }
}
