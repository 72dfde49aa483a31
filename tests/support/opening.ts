import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import Database from "better-sqlite3";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";

/**
 * Run as a process of its own: opens a ledger when it is told to, tells what came of it, and holds it until it is killed.
 * With a number it kills itself before the so-manieth thing it asks of the database or the file system on the way.
 */
const [file = "", number = ""] = process.argv.slice(2);
let left = Number(number) || Number.POSITIVE_INFINITY;

/** Replaces methods of an object by ones that count down first. */
function countedDown<Name extends string>(object: Record<Name, unknown>, names: readonly Name[]): void {
  for (const name of names) {
    const method = object[name] as (...values: unknown[]) => unknown;
    object[name] = function (this: unknown, ...values: unknown[]) {
      left -= 1;
      if (left === 0) process.kill(process.pid, "SIGKILL");
      return method.apply(this, values);
    };
  }
}
const memory = new Database(":memory:");
countedDown(Database.prototype as never, ["exec", "pragma"]);
countedDown(Object.getPrototypeOf(memory.prepare("SELECT 1")), ["run"]);
countedDown(fs as never, ["fsyncSync", "openSync", "renameSync", "rmSync"]);
syncBuiltinESMExports();

/** What is held by nobody would be let go of by the garbage collector, and the file with it. */
const held: unknown[] = [];
// Listening on keeps it running.
process.on("message", () => {
  const opened = openLedger(file);
  held.push(opened);
  left = Number.POSITIVE_INFINITY;
  process.send?.(opened.ok ? "opened" : opened.refusal.key);
});
process.send?.("ready");
