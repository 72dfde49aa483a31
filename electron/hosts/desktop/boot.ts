import { join } from "node:path";
import { app, type BrowserWindow, Menu, protocol, session } from "electron";
import type { Request } from "../../../shared/contract/client.ts";
import type { WindowRole } from "../../../shared/contract/rpc.ts";
import { ok, type Result } from "../../../shared/text/result.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import type { Services } from "../../services/compose.ts";
import type { Ports } from "../../services/ledger/ports.ts";
import { readWindowFiles } from "../window-page.ts";
import type { Dialogs } from "./dialogs.ts";
import { serveIpc } from "./ipc.ts";
import { scheme } from "./origins.ts";
import { answerWindow, guardContents, guardSession } from "./security.ts";
import { endPage, followDisplays, isOnScreen, keepAwake, openWindow, recoverPage } from "./windows.ts";

/** What the desktop program is started with. */
export interface Boot {
  readonly dataFolder: string;
  /** Folder of the built windows. */
  readonly windows: string;
  /** Absolute path of the built preload script. */
  readonly preload: string;
  /** Opens the application with what this host does for it. */
  readonly open: (ports: Pick<Ports, "chooseFolder" | "reopenStage">) => Promise<Result<Services>>;
  readonly dialogs: Dialogs;
}

/** Opens the application in two windows and returns; it then lives until its console is closed. Exit 2 where it cannot open, with a sentence. */
export async function boot({ dataFolder, windows, preload, open, dialogs }: Boot): Promise<void> {
  app.enableSandbox();
  // The lock of the single instance lies here too: one program per data folder, as there is one per ledger.
  app.setPath("userData", join(dataFolder, "desktop"));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  guardContents(app);
  await app.whenReady();
  const give = (said: Message): void => {
    dialogs.fail(said);
    app.exit(2);
  };
  const files = readWindowFiles(windows);
  if (!files.ok) return give(files.refusal);
  let shown: { readonly operator: BrowserWindow; readonly stage: BrowserWindow } | undefined;
  const services = await open({
    chooseFolder: async () => (shown ? dialogs.chooseFolder(shown.operator) : undefined),
    reopenStage: async () => {
      if (shown) endPage(shown.stage, "stage");
      return ok(undefined);
    },
  });
  if (!services.ok) return give(services.refusal);
  app.on("will-quit", services.value.close);
  guardSession(session.defaultSession, dialogs.saveTitle);
  protocol.handle(scheme, (request) => answerWindow(files.value, request));
  hideMenu();
  shown = show(services.value, preload, dialogs);
}

/** Opens both windows. */
function show(services: Services, preload: string, dialogs: Dialogs) {
  const operator = openWindow("console", preload);
  const stage = openWindow("stage", preload);
  const roles = new Map<number, WindowRole>([
    [operator.webContents.id, "console"],
    [stage.webContents.id, "stage"],
  ]);
  serveIpc({ ...services, dispatch: seenOnly(services.dispatch, stage) }, (id) => roles.get(id));
  recoverPage(operator, "console", dialogs);
  recoverPage(stage, "stage", dialogs);
  closeTogether(operator, stage, keepAwake(services), dialogs);
  app.on("second-instance", () => {
    if (operator.isMinimized()) operator.restore();
    operator.focus();
  });
  operator.once("ready-to-show", () => {
    operator.maximize();
    operator.show();
    followDisplays(operator, stage, dialogs);
  });
  return { operator, stage };
}

/** The stage's page is never throttled, and so paints on in a window that is hidden: what it says it shows is then not taken. */
function seenOnly(dispatch: Services["dispatch"], stage: BrowserWindow): Services["dispatch"] {
  return async (role, request) => {
    const { method } = (request ?? {}) as Partial<Request>;
    if (role !== "stage" || method !== "showing" || isOnScreen(stage)) return dispatch(role, request);
    return { id: "", ok: false, error: { code: "refused", said: message("contract.not-on-stage", {}) } };
  };
}

/** The stage goes with the console and never alone; during a ceremony the console asks first. */
function closeTogether(
  operator: BrowserWindow,
  stage: BrowserWindow,
  underWay: () => boolean,
  dialogs: Dialogs,
): void {
  let leaving = false;
  app.on("before-quit", () => {
    leaving = true;
  });
  stage.on("close", (event) => {
    if (!leaving) event.preventDefault();
  });
  operator.on("close", (event) => {
    if (leaving || !underWay()) return;
    event.preventDefault();
    const choices = [message("host.desktop.close", {}), message("host.desktop.stay", {})];
    void dialogs.choose(operator, message("host.desktop.close-under-way", {}), choices).then((choice) => {
      if (choice === 0) app.quit();
    });
  });
  operator.on("closed", () => app.quit());
}

/** macOS copies and pastes through its menu; elsewhere it would only offer what the pages must not do. */
function hideMenu(): void {
  Menu.setApplicationMenu(
    process.platform === "darwin"
      ? Menu.buildFromTemplate([{ role: "appMenu" }, { role: "editMenu" }])
      : null,
  );
}
