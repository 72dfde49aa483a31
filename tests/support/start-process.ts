/** `npm start` with small windows that are built already: `start-process.ts WINDOWS-FOLDER [options]`. */
import { createInterface } from "node:readline";
import { startCommand } from "../../electron/cli/start/command.ts";
import { stopSignal } from "../../electron/cli/start/options.ts";
import { terminal } from "../../electron/cli/terminal.ts";
import { thisMachine } from "../../electron/hosts/data-folder.ts";

const [, , windows = "", ...args] = process.argv;
process.exitCode = await startCommand(args, terminal, {
  machine: thisMachine(),
  root: "/nonexistent",
  windows,
  lines: (signal) => createInterface({ input: process.stdin, signal }),
  stop: stopSignal(),
});
