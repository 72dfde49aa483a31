import { arch, release } from "node:os";
import { ok } from "../../../shared/text/result.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Build } from "../ledger/build-digest.ts";
import { driver } from "../ledger/sqlite.ts";

/** What the console says of the program itself, over any ledger: also one that is only read. */
export function aboutHandlers(dataFolder: string, { version, digest }: Build): Pick<Handlers, "about"> {
  return {
    about: () => {
      const { name, sqlite, instead } = driver();
      return ok({
        version,
        digest,
        runtime: runtime(process.versions),
        system: `${process.platform} ${release()} ${arch()}`,
        sqlite: { library: name, version: sqlite, ...(instead !== undefined && { instead }) },
        dataFolder,
      });
    },
  };
}

/** What runs the program, outermost first, with versions. */
export function runtime(versions: Readonly<Record<string, string | undefined>>): string {
  const names = { electron: "Electron", chrome: "Chromium", node: "Node" };
  return Object.entries(names)
    .flatMap(([key, name]) => (versions[key] ? [`${name} ${versions[key]}`] : []))
    .join(" · ");
}
