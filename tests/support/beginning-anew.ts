import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import Database from "better-sqlite3";
import { compose } from "../../electron/services/compose.ts";
import { testPorts } from "./small-office.ts";

/**
 * Run as a process of its own: begins a new ledger in a data folder and tells what came of it. With a number it kills itself before the
 * so-manieth thing it asks of the database or the file system on the way.
 */
const [dataFolder = "", number = "0"] = process.argv.slice(2);
let left = Number.POSITIVE_INFINITY;

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
countedDown(Database.prototype as never, ["exec", "pragma", "close"]);
countedDown(Object.getPrototypeOf(memory.prepare("SELECT 1")), ["run"]);
countedDown(fs as never, ["fsyncSync", "openSync", "renameSync", "rmSync", "linkSync"]);
syncBuiltinESMExports();

const services = compose({ dataFolder, ports: testPorts(), log: ({ kind }) => process.stdout.write(kind) });
if (!services.ok) throw new Error(services.refusal.key);
left = Number(number) || Number.POSITIVE_INFINITY;
const { commandId, reason, officer, supervisor } = {
  commandId: "00000000-0000-4000-8000-000000000001",
  reason: "示例理由",
  officer: "甲负责",
  supervisor: "乙监督",
};
const reply = await services.value.dispatch("console", {
  id: "1",
  method: "beginLedger",
  input: { commandId, reason, officer, supervisor },
});
left = Number.POSITIVE_INFINITY;
services.value.close();
process.stdout.write(reply.ok ? "begun" : reply.error.said.key);
