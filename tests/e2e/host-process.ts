/**
 * The browser host as a program of its own, so that it can be killed: `host-process.ts FOLDER CLOCK`. CLOCK is added to
 * this machine's clock, in milliseconds. Prints a line of JSON with the address of each window; a line typed in asks for
 * others. Ends when its input does. The windows are those of dist/renderer, or of the folder MINGQIAN_WINDOWS names.
 */
import { join } from "node:path";
import { createInterface } from "node:readline";
import { inspect } from "node:util";
import { serveWindows } from "../../electron/hosts/browser/serve.ts";
import { chinaTime } from "../../electron/services/ledger/ports.ts";
import { composeBeside } from "../../electron/services/sample-beside.ts";
import type { Result } from "../../shared/text/result.ts";
import { say } from "../../shared/text/text.ts";

const [, , folder = "", clock = "0"] = process.argv;
const log = (bug: unknown) => process.stderr.write(`${inspect(bug)}\n`);

const services = good(
  composeBeside({
    dataFolder: folder,
    // Sealing is quick because nothing is at stake; everything else is the program's own.
    ports: { workFactor: 4, now: () => chinaTime(new Date(Date.now() + Number(clock))) },
    log,
  }),
);
const windows = process.env["MINGQIAN_WINDOWS"] ?? join(import.meta.dirname, "../../dist/renderer");
const host = good(await serveWindows(services, { windows, port: 0, onBug: log }));
const tell = () =>
  process.stdout.write(
    `${JSON.stringify({ console: host.address("console"), stage: host.address("stage") })}\n`,
  );
tell();
for await (const _ of createInterface({ input: process.stdin })) tell();
await host.close();
services.close();

function good<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  process.stderr.write(`${say(result.refusal, "en")}\n`);
  process.exit(2);
}
