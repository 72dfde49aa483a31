import { join } from "node:path";
import { parseArgs } from "node:util";
import { compose } from "../../services/compose.ts";
import type { Bug } from "../../services/contract/dispatcher.ts";
import { composeBeside, fillWithSample } from "../../services/sample-beside.ts";
import { defaultDataFolder, makePrivateFolder, thisMachine } from "../data-folder.ts";
import { boot } from "./boot.ts";
import { systemDialogs } from "./dialogs.ts";

/** Boots the desktop program as it was called. Settled when both windows are made; the program then lives on. */
export function start(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { data: { type: "string" }, lang: { type: "string" }, sample: { type: "boolean" } },
    // Chromium's own switches come along.
    strict: false,
  });
  const given = typeof values.data === "string" ? values.data : undefined;
  const dataFolder = given ?? defaultDataFolder(thisMachine());
  const root = join(import.meta.dirname, "../../..");

  // Before Electron makes it for what it stores itself.
  makePrivateFolder(dataFolder);

  return boot({
    dataFolder,
    windows: join(root, "dist", "renderer"),
    preload: join(root, "dist", "desktop", "preload.cjs"),
    dialogs: systemDialogs(values.lang === "en" ? "en" : "zh"),
    open: async (ports) => {
      const log = (bug: Bug): void => void process.stderr.write(`${JSON.stringify(bug)}\n`);
      // The sample never goes into the office's own ledger.
      if (!values.sample || given === undefined) return composeBeside({ dataFolder, ports, log });
      const services = compose({ dataFolder, ports, log, sample: true });
      if (!services.ok) return services;
      const filled = await fillWithSample(services.value);
      return filled.ok ? services : filled;
    },
  });
}
