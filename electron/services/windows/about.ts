import { arch, release } from "node:os";
import type { AboutProgram } from "../../../shared/contract/answers.ts";
import { ok } from "../../../shared/text/result.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Build } from "../ledger/build-digest.ts";
import { driver } from "../ledger/sqlite.ts";
import { pdfPrinter } from "../papers/spooler.ts";

/** What the console says of the program itself, over any ledger: also one that is only read. */
export function aboutHandlers(dataFolder: string, { version, digest }: Build): Pick<Handlers, "about"> {
  return {
    about: () => {
      const { name, sqlite, instead } = driver();
      return ok({
        version,
        digest,
        runtime: runtime(process.versions),
        brought: brought(process.versions, process.platform),
        system: `${process.platform} ${release()} ${arch()}`,
        sqlite: { library: name, version: sqlite, ...(instead !== undefined && { instead }) },
        dataFolder,
      });
    },
  };
}

type Versions = Readonly<Record<string, string | undefined>>;

/** Programs that run this one, outermost first, by the names Node gives their versions. */
const runtimes = [
  { key: "electron", name: "Electron", licence: "MIT" },
  { key: "chrome", name: "Chromium", licence: "BSD-3-Clause" },
  { key: "node", name: "Node", licence: "MIT" },
] as const;

/** What runs the program, outermost first, with versions. */
export const runtime = (versions: Versions): string =>
  runtimes.flatMap(({ key, name }) => (versions[key] ? [`${name} ${versions[key]}`] : [])).join(" · ");

/** The programs that come along on a system, each with its licence; what they hold themselves is in their own. */
export function brought(versions: Versions, platform: NodeJS.Platform): AboutProgram["brought"] {
  const running = runtimes.flatMap(({ key, name, licence }) => {
    const version = versions[key];
    return version === undefined ? [] : [{ name, version, licence }];
  });
  return platform === "win32" ? [...running, pdfPrinter] : running;
}
