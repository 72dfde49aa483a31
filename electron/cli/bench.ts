import { benchAnswers } from "./bench/answers.ts";
import { benchDraw } from "./bench/draw.ts";
import { benchFreeze } from "./bench/freeze.ts";
import { benchImport } from "./bench/import.ts";
import { benchLargeLedger } from "./bench/large-ledger.ts";
import { benchMemory } from "./bench/memory.ts";
import { benchPrint } from "./bench/print.ts";
import { benchRegister } from "./bench/register.ts";
import { benchRehearsal } from "./bench/rehearsal.ts";
import { benchReplay } from "./bench/replay.ts";
import { benchStage } from "./bench/stage.ts";
import { benchPortable, benchStart } from "./bench/start.ts";
import { benchVerify } from "./bench/verify.ts";
import { benchVerifyPage } from "./bench/verify-page.ts";
import { benchYears } from "./bench/years.ts";
import { type Exit, exit, run, type Terminal } from "./terminal.ts";

/** What is measured, by the name that selects it. */
const benches: Readonly<Record<string, (print: (line: string) => void) => void | Promise<void>>> = {
  draw: benchDraw,
  verify: benchVerify,
  import: benchImport,
  print: benchPrint,
  freeze: benchFreeze,
  replay: benchReplay,
  register: benchRegister,
  "large-ledger": benchLargeLedger,
  rehearsal: benchRehearsal,
  start: benchStart,
  portable: benchPortable,
  answers: benchAnswers,
  stage: benchStage,
  "verify-page": benchVerifyPage,
  years: benchYears,
  memory: benchMemory,
};

/**
 * `bench [draw|verify|import|print|freeze|replay|register|large-ledger|rehearsal|start|portable|answers|stage|verify-page|years|memory …]`: measures those, or everything, and
 * prints both sides of each ratio with its limit. For developers, in English. Exit 2 where a name is unknown.
 */
export async function benchCommand(args: readonly string[], { print, complain }: Terminal): Promise<Exit> {
  const all = Object.keys(benches);
  const unknown = args.find((name) => !all.includes(name));
  if (unknown !== undefined) {
    complain(`“${unknown}” is not measured; choose among ${all.join(", ")}, or name none for all.`);
    return exit.unusable;
  }
  for (const name of args.length > 0 ? args : all) await benches[name]?.(print);
  return exit.good;
}

if (import.meta.main) await run(benchCommand);
