/** `npm start`: what it does is in `start/command.ts`, loaded through a cache so that the next start takes half as long. */
import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { thisMachine } from "../hosts/data-folder.ts";
import { stopSignal } from "./start/options.ts";

const root = join(import.meta.dirname, "../..");
enableCompileCache(join(root, "node_modules", ".cache", "mingqian", "compiled"));
// Node writes it at its end, which a program that is killed does not see.
setTimeout(flushCompileCache, 10_000).unref();

const { run } = await import("./terminal.ts");
const { startCommand } = await import("./start/command.ts");
await run((args, terminal) =>
  startCommand(args, terminal, {
    machine: thisMachine(),
    root,
    lines: (signal) => createInterface({ input: process.stdin, signal }),
    stop: stopSignal(),
  }),
);
