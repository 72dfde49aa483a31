import { join } from "node:path";
import { app, protocol, session } from "electron";
import { ok, type Result } from "../../../shared/text/result.ts";
import type { Message } from "../../../shared/text/text.ts";
import type { Services } from "../../services/compose.ts";
import type { Ports } from "../../services/ledger/ports.ts";
import { readWindowFiles } from "../window-page.ts";
import type { Dialogs } from "./dialogs.ts";
import { hideMenu } from "./menus.ts";
import { scheme } from "./origins.ts";
import { openPair, type Pair } from "./pair.ts";
import { answerWindow, guardContents, guardSession } from "./security.ts";
import { endPage } from "./windows.ts";

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
  let shown: Pair | undefined;
  const services = await open({
    chooseFolder: async () => (shown ? dialogs.chooseFolder(shown.operator) : undefined),
    reopenStage: async () => {
      if (shown) endPage(shown.stage(), "stage");
      return ok(undefined);
    },
  });
  if (!services.ok) return give(services.refusal);
  app.on("will-quit", services.value.close);
  guardSession(session.defaultSession, dialogs.saveTitle);
  protocol.handle(scheme, (request) => answerWindow(files.value, request));
  hideMenu();
  shown = openPair(services.value, preload, dialogs);
}
