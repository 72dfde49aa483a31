import { join } from "node:path";
import type { Language } from "../../../shared/text/catalogue.ts";
import { type Result, refuse } from "../../../shared/text/result.ts";
import { type Message, message, say } from "../../../shared/text/text.ts";
import { hasDesktop } from "../../hosts/browser/open-windows.ts";
import { defaultDataFolder, type Machine, makePrivateFolder } from "../../hosts/data-folder.ts";
import { chinaTime } from "../../services/ledger/ports.ts";
import { isBesideProgram } from "../portable/beside-program.ts";
import { type Exit, exit, mannerAsked, readLanguage, type Terminal } from "../terminal.ts";
import {
  buildProduct,
  desktop,
  electronBinary,
  fetchElectron,
  isCurrent,
  mayFetchElectron,
  type Product,
  verifyPage,
  windows,
} from "./built.ts";
import { readStartArguments, readStartOptions, type Split, type StartOptions, timeSplit } from "./options.ts";
import { diedEarly, runElectron } from "./run-electron.ts";

/** Where a start happens; a test hands in its own. */
export interface Surroundings {
  readonly machine: Machine;
  /** Folder of the project. */
  readonly root: string;
  /** Folder of windows that are built already; left out, those of the project, built where they are old. */
  readonly windows?: string;
  readonly lines: (stop: AbortSignal) => AsyncIterable<string>;
  readonly stop: AbortSignal;
  /** Where this runs out of a portable folder: that folder, and the name of what starts the office's own program in it. */
  readonly portable?: { readonly folder: string; readonly start: string };
}

/** Milliseconds for Electron's download: at a start nobody asked it of, and where it was asked for by `--host desktop`. */
const patience = { unasked: 20_000, asked: 600_000 };

/**
 * `start [options]`: opens the application and runs until it is stopped. Exit 0 when it was, 2 where it cannot start, with a
 * sentence on stderr.
 */
export async function startCommand(
  args: readonly string[],
  terminal: Terminal,
  around: Surroundings,
): Promise<Exit> {
  const split = timeSplit();
  split.mark("program");
  const complain = (said: Message, language: Language): void => terminal.complain(say(said, language));
  const refused = (said: Message, language: Language): Exit => {
    complain(said, language);
    return exit.unusable;
  };
  const typed = readStartArguments(args);
  if (!typed.ok) return refused(typed.refusal, mannerAsked(args).language);
  const read = readLanguage(typed.value.values.lang);
  if (!read.ok) return refused(read.refusal, "zh");
  const language = read.value;
  const tell = (said: Message): void => terminal.print(say(said, language));
  if (typed.value.values.help) {
    tell(message("host.start.help", {}));
    return exit.good;
  }
  const options = readStartOptions(typed.value, around.machine, chinaTime(new Date()));
  if (!options.ok) return refused(options.refusal, language);
  const { dataFolder, sample } = options.value;
  const { portable, machine } = around;
  const beside = portable && isBesideProgram(dataFolder, portable.folder) ? portable : undefined;
  if (beside && !sample) {
    const own = defaultDataFolder(machine);
    // The folder that would be named in its place is no better where the portable folder is, or holds, the person's own.
    const said = isBesideProgram(own, beside.folder)
      ? message("host.portable.program-astray", { folder: own, program: beside.folder })
      : message("host.portable.office-beside", { folder: dataFolder, own });
    return refused(said, language);
  }
  const start: Start = {
    beside,
    options: options.value,
    around,
    language,
    tell,
    complain: (said) => complain(said, language),
    split,
  };
  const electron = await chooseElectron(start);
  if (electron === undefined && options.value.host === "desktop")
    return refused(message("host.start.no-electron", {}), language);
  const ended = await (electron === undefined ? inBrowser(start) : onDesktop(start, electron));
  return typeof ended === "number" ? ended : refused(ended, language);
}

interface Start {
  /** Where the data are a rehearsal's in the portable folder. */
  readonly beside: Surroundings["portable"];
  readonly options: StartOptions;
  readonly around: Surroundings;
  readonly language: Language;
  readonly tell: (said: Message) => void;
  readonly complain: (said: Message) => void;
  readonly split: Split;
}

/** Electron's program where this start is to use it. */
async function chooseElectron({ options, around, tell }: Start): Promise<string | undefined> {
  const { root, machine } = around;
  const { env } = machine;
  if (options.host === "browser") return undefined;
  const asked = options.host === "desktop";
  if (!asked && !hasDesktop(machine.platform, env)) return undefined;
  const present = electronBinary(root, env);
  if (present !== undefined || !(asked || mayFetchElectron(root, env))) return present;
  tell(message("host.start.fetching", {}));
  if (await fetchElectron(root, asked ? patience.asked : patience.unasked)) return electronBinary(root, env);
  if (!asked) tell(message("host.start.not-fetched", {}));
  return undefined;
}

async function inBrowser({ options, around, beside, tell, complain, split }: Start): Promise<Exit | Message> {
  const { stop, machine, lines } = around;
  const built = around.windows ? undefined : await makeCurrent(around.root, [windows, verifyPage], tell);
  if (built) return built;
  split.mark("windows");
  // Loaded here: a refused option or a build is not to wait for all that a ceremony needs.
  const { composeBeside, fillWithSample } = await import("../../services/sample-beside.ts");
  const { compose } = await import("../../services/compose.ts");
  const { driver } = await import("../../services/ledger/sqlite.ts");
  const { browserSession } = await import("./browser-session.ts");
  makePrivateFolder(options.dataFolder);
  const bug = (what: unknown): void => complain(message("host.start.bug", { what: describe(what) }));
  // Windows are opened after the program is there that asks for them.
  let reopenStage = () => Promise.resolve<Result<undefined>>(refuse("contract.no-reopening", {}));
  const ports = options.open ? { reopenStage: () => reopenStage() } : {};
  const { dataFolder, sample } = options;
  const services = sample
    ? compose({ dataFolder, sample: beside ? "shipped-lists" : true, ports, log: bug })
    : composeBeside({ dataFolder, ports, log: bug });
  if (!services.ok) return services.refusal;
  try {
    tell(message("host.start.data", { folder: options.dataFolder }));
    const { sqlite, instead } = driver();
    if (instead !== undefined) tell(message("host.start.sqlite", { sqlite, reason: instead }));
    if (options.sample) {
      const filled = await fillWithSample(services.value);
      if (!filled.ok) return filled.refusal;
      tell(message("host.start.sample", {}));
      if (beside) tell(message("host.portable.shipped-only", { start: beside.start }));
    }
    split.mark("ledger");
    const ended = await browserSession({
      options,
      machine,
      windows: around.windows ?? join(around.root, "dist", "renderer"),
      services: services.value,
      onOpened: (reopen) => {
        reopenStage = reopen;
      },
      lines: () => lines(stop),
      stop,
      tell,
      complain,
      onBug: bug,
      split,
    });
    return ended.ok ? exit.good : ended.refusal;
  } finally {
    services.value.close();
  }
}

/** What a log may hold of a bug: its kind and place. No words, they could be names. */
function describe(what: unknown): string {
  if (!(what instanceof Error)) return JSON.stringify(what);
  const frames = (what.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [what.name, ...frames.slice(0, 3).map((line) => line.trim())].join(" ");
}

async function onDesktop(start: Start, electron: string): Promise<Exit | Message> {
  const { options, around, language, tell, complain } = start;
  const { root, stop } = around;
  const built = await makeCurrent(root, [windows, verifyPage, desktop], tell);
  if (built) return built;
  tell(message("host.start.desktop", {}));
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  if (asRoot) tell(message("host.start.root", {}));
  const args = [
    ...(asRoot ? ["--no-sandbox"] : []),
    // On Wayland, which Electron takes by itself, no program places its windows; it must be said before it begins.
    ...(around.machine.platform === "linux" && around.machine.env["DISPLAY"] ? ["--ozone-platform=x11"] : []),
    root,
    `--data=${options.dataFolder}`,
    `--lang=${language}`,
    ...(options.sample ? ["--sample"] : []),
  ];
  const ended = await runElectron(electron, args, stop);
  if (ended.code === 0 || stop.aborted) return exit.good;
  // It said why itself.
  if (ended.code === exit.unusable) return exit.unusable;
  const early = diedEarly(ended, electron);
  if (early === undefined) return exit.unusable;
  if (options.host === "desktop") return early;
  complain(early);
  tell(message("host.start.instead", {}));
  return inBrowser(start);
}
/** Builds what is missing or old, with a line that says so. */
async function makeCurrent(
  root: string,
  products: readonly Product[],
  tell: Start["tell"],
): Promise<Message | undefined> {
  const old = products.filter((product) => !isCurrent(root, product));
  if (old.length > 0) tell(message("host.start.building", {}));
  for (const product of old) {
    const built = await buildProduct(root, product);
    if (!built.ok) return built.refusal;
  }
  return undefined;
}
