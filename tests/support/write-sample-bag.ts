import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { sampleBag } from "./sample-bag.ts";

/**
 * Run as a process of its own: `FOLDER KIBIBYTES [STEP]` writes the sample bag into a folder and tells the parent how
 * it went. With a step it kills itself just before that many steps towards the medium (a flush, a name) are done.
 */
const [folder = "", kibibytes = "0", step = "0"] = process.argv.slice(2);
let left = Number(step);
for (const name of ["fsyncSync", "renameSync", "mkdirSync"] as const) {
  const real = fs[name] as (...given: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...given: unknown[]) => {
      left -= 1;
      if (left === 0) process.kill(process.pid, "SIGKILL");
      return real(...given);
    },
  });
}
syncBuiltinESMExports();
const { writeBag } = await import("../../electron/services/archive/bag.ts");
const written = await writeBag(folder, sampleBag(Number(kibibytes)));
process.send?.(written.ok ? "written" : written.refusal.key);
process.disconnect();
