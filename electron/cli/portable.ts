/**
 * What the start files of the portable folder run: `portable.ts [--rehearsal] [options of npm start]`. Looks whether the folder is whole
 * before anything else of it is loaded, then opens the windows in an installed browser.
 */
import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { message, say } from "../../shared/text/text.ts";
import { defaultDataFolder, makePrivateFolder, thisMachine } from "../hosts/data-folder.ts";
import { whatIsAmiss } from "./portable/whole-folder.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "..");
const language = process.argv.includes("en") ? "en" : "zh";
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

tell(say(message("host.portable.checking", { folder }), language));
const amiss = whatIsAmiss(folder);
if (amiss) {
  const { kind, path } = amiss;
  const what = message(`host.portable.${kind}`, {});
  process.stderr.write(`${say(message("host.portable.not-whole", { folder, path, what }), language)}\n`);
  process.exit(2);
}

// In the person's own folder: the stick may be read-only, and what lies on it is the folder as it was made.
const own = defaultDataFolder(thisMachine());
// Before Node makes it as open as its own folders are.
makePrivateFolder(own);
enableCompileCache(join(own, "compiled"));
setTimeout(flushCompileCache, 10_000).unref();

const { run } = await import("./terminal.ts");
const { startCommand } = await import("./start/command.ts");
const { stopSignal } = await import("./start/options.ts");
const { rehearsalFolder } = await import("./portable/rehearsal-folder.ts");
await run((args, terminal) => {
  const given = args.filter((each) => each !== "--rehearsal");
  const rehearsal = given.length < args.length ? rehearsalFolder(folder) : undefined;
  if (rehearsal?.said) terminal.print(say(rehearsal.said, language));
  const beside = rehearsal ? ["--sample", ...(rehearsal.data ? ["--data", rehearsal.data] : [])] : [];
  return startCommand(["--host", "browser", ...beside, ...given], terminal, {
    machine: thisMachine(),
    root,
    windows: join(root, "dist", "renderer"),
    lines: (signal) => createInterface({ input: process.stdin, signal }),
    stop: stopSignal(),
    portable: { folder, start: process.platform === "win32" ? "Mingqian.cmd" : "mingqian.sh" },
  });
});
