import { execFile } from "node:child_process";
import { lstatSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { mkdir, rm, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ok, refuse } from "../../../shared/text/result.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import { codeOf } from "../ledger/durable-file.ts";
import type { Printer, Spooler } from "../ledger/ports.ts";

/** The reader within `pdf-to-printer`, a program of its own that comes along for Windows. */
export const pdfPrinter = { name: "SumatraPDF", version: "3.4.6", licence: "GPL-3.0-or-later" } as const;

/**
 * The spooler of a system; Windows', which takes no PDF by itself, with the help of a reader that comes in a package.
 *
 * @param folder where a paper lies while that reader prints it; nobody else's, and empty but for that time
 */
export function systemSpooler(system: NodeJS.Platform, folder: string): Spooler {
  return system === "win32" ? windowsSpooler(() => import("pdf-to-printer"), folder) : cups;
}

/** This system's spooler over a data folder. */
export function spoolerOver(dataFolder: string): Spooler {
  return systemSpooler(process.platform, printingIn(dataFolder));
}

/** Under a name of the program's own: a data folder may be one in which people keep theirs. */
const printingIn = (dataFolder: string) => join(dataFolder, ".mingqian-printing");

/** A paper's file in it, which bears the job's name: `QZ-2027Q1-1 minutes.pdf`. */
const paperFile = /^[0-9A-Z-]+ [0-9a-z-]+\.pdf$/;

/** Takes the papers out of that folder, and the folder where nothing else lies in it: what is not the program's stays. */
function takeAway(folder: string): void {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const found = readdirSync(folder, { withFileTypes: true });
  const papers = found.filter((one) => one.isFile() && paperFile.test(one.name));
  for (const { name } of papers) rmSync(join(folder, name), { force: true });
  if (papers.length === found.length) rmdirSync(folder);
}

/**
 * Takes away what a program that ended while it printed left in a data folder: it may name units. Only where papers lie in a folder to
 * be printed, on Windows. To be called by who holds the folder's ledger, for nobody else prints out of it. Gives the sentence for the
 * console where something still holds it.
 */
export function emptyPrinting(
  dataFolder: string,
  system: NodeJS.Platform = process.platform,
): readonly Message[] {
  if (system !== "win32") return [];
  const folder = printingIn(dataFolder);
  try {
    takeAway(folder);
    return [];
  } catch (error) {
    const detail = codeOf(error);
    if (detail === undefined) throw error;
    return [message("print.left-behind", { folder, detail })];
  }
}

/** What is used of the package that prints on Windows. */
export interface WindowsPrinting {
  readonly getPrinters: () => Promise<readonly { readonly name: string }[]>;
  readonly getDefaultPrinter: () => Promise<{ readonly name: string } | null>;
  readonly print: (
    path: string,
    options: { readonly printer: string; readonly copies: number; readonly scale: "noscale" },
  ) => Promise<unknown>;
}

/**
 * Its package runs on Windows alone, and is loaded there when somebody first prints.
 *
 * @param folder made for one paper at a time, for its owner alone, and taken away with it
 */
export function windowsSpooler(load: () => Promise<WindowsPrinting>, folder: string): Spooler {
  const list = async (): Promise<readonly Printer[]> => {
    const { getPrinters, getDefaultPrinter } = await load();
    const [all, first] = await Promise.all([getPrinters(), getDefaultPrinter()]);
    return all.map(({ name }) => ({ name, preferred: name === first?.name }));
  };
  return {
    printers: () => list().catch(() => []),
    print: async (pdf, { printer, copies, title }) => {
      // A name from the list, so that none can be taken for an option.
      const known = await list().catch(() => []);
      if (!known.some(({ name }) => name === printer)) return refuse("print.no-printer", { printer });
      const { print } = await load();
      // It takes a file only, whose name is the job's.
      const path = join(folder, `${title}.pdf`);
      try {
        // What was left is not to be printed beside it, and a folder that stays, for something else is in it, may be open to others.
        takeAway(folder);
        await mkdir(folder, { mode: 0o700 });
        await writeFile(path, pdf, { mode: 0o600 });
        await print(path, { printer, copies, scale: "noscale" });
        return ok(undefined);
      } catch (error) {
        return refuse("print.not-taken", {
          printer,
          said: error instanceof Error ? error.message : String(error),
        });
      } finally {
        // The reader may hold it for a moment still: what stays is taken away before the next paper, and at the next start.
        await rm(path, { force: true, maxRetries: 5 })
          .then(() => rmdir(folder))
          .catch(() => {});
      }
    },
  };
}

/** CUPS, which Linux and macOS print with. At true size: the margins are the archive's. */
const cups: Spooler = {
  printers: async () => {
    const [names, preferred] = await Promise.all([run("lpstat", ["-e"]), run("lpstat", ["-d"])]);
    if (!names.ok) return [];
    // `system default destination: NAME`, in words that follow the locale but for the name.
    const first = preferred.ok ? /:\s*(\S+)\s*$/.exec(preferred.said)?.[1] : undefined;
    return names.said
      .split("\n")
      .filter((name) => name !== "")
      .map((name) => ({ name, preferred: name === first }));
  },
  print: async (pdf, { printer, copies, title }) => {
    const known = await cups.printers();
    // A name from the list, so that none can be taken for an option.
    if (!known.some(({ name }) => name === printer)) return refuse("print.no-printer", { printer });
    const sent = await run(
      "lp",
      ["-d", printer, "-n", String(copies), "-t", title, "-o", "print-scaling=none", "-"],
      pdf,
    );
    if (sent.ok) return ok(undefined);
    // What was cut off may have handed it over before.
    return sent.isCutOff
      ? refuse("print.no-answer", { printer })
      : refuse("print.not-taken", { printer, said: sent.said });
  },
};

interface Ran {
  readonly ok: boolean;
  /** What it printed; where it failed, what it complained of. */
  readonly said: string;
  /** Whether it was ended before it had said anything, as when it took too long. */
  readonly isCutOff: boolean;
}

/** A printer server that does not answer must not keep the console waiting for ever. */
const patience = 20_000;

function run(program: string, args: readonly string[], input?: Uint8Array): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(program, args, { timeout: patience }, (error, stdout, stderr) =>
      resolve({
        ok: !error,
        said: error ? stderr.trim() || error.message : stdout,
        isCutOff: Boolean(error?.signal),
      }),
    );
    // A program that ends without reading closes the pipe; its exit says why.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
}
