import { vi } from "vitest";
import { compose } from "../../../electron/services/compose.ts";
import type { Push, Reply, Transport } from "../../../shared/contract/client.ts";
import { contractSuite } from "../../support/contract-suite.ts";
import { succeeded } from "../../support/outcome.ts";
import type { OpenHost } from "../../support/windows.ts";
import { booted, call, from } from "./booted.ts";
import { type BrowserWindow, ipcMain, resetElectron } from "./electron-double.ts";

vi.mock("electron", () => import("./electron-double.ts"));

const onBug = (error: unknown): never => {
  throw new Error("a bug in the host", { cause: error });
};

/** Both windows as Electron would have them, their messages cloned on the way. */
const overIpc: OpenHost = async (dataFolder, ports) => {
  resetElectron();
  const services = succeeded(compose({ dataFolder, ports, log: onBug }));
  const { operator, stage } = await booted(services, dataFolder);
  const transport = ({ webContents }: BrowserWindow): Transport => ({
    call: async (request) => (await call(from(webContents), request)) as Reply,
    subscribe: (onPush) => {
      const hear = (channel: string, value: unknown) => {
        if (channel === "mingqian:push") onPush(value as Push);
      };
      webContents.on("test:sent", hear);
      ipcMain.emit("mingqian:subscribe", from(webContents));
      return () => void webContents.off("test:sent", hear);
    },
  });
  return { console: transport(operator), stage: transport(stage), close: services.close };
};

contractSuite("over Electron's IPC", overIpc);
