import { join, resolve } from "node:path";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { defaultDataFolder, type Machine } from "../../hosts/data-folder.ts";
import { readArguments } from "../terminal.ts";

const own = {
  host: { type: "string" },
  port: { type: "string" },
  data: { type: "string" },
  sample: { type: "boolean" },
  "no-open": { type: "boolean" },
} as const;

export interface StartOptions {
  /** Left open: Electron where it can be had, else the browser. */
  readonly host: "browser" | "desktop" | "either";
  /** 0 for any free one. */
  readonly port: number;
  /** Absolute. */
  readonly dataFolder: string;
  /** With the invented sample, for a rehearsal. */
  readonly sample: boolean;
  /** Whether windows are opened, or their addresses only printed. */
  readonly open: boolean;
}

/** The common options and the start's own, as typed. */
export function readStartArguments(args: readonly string[]) {
  return readArguments(args, own);
}

type Typed = Extract<ReturnType<typeof readStartArguments>, { ok: true }>["value"];

/** Reads the options of a start at a local time (`YYYY-MM-DDThh:mm:ss`); each that cannot be used is refused with what it takes. */
export function readStartOptions(
  { values, positionals }: Typed,
  machine: Machine,
  now: string,
): Result<StartOptions> {
  if (positionals[0] !== undefined) return refuse("host.start.extra", { found: positionals[0] });
  const { host } = values;
  if (host !== undefined && host !== "browser" && host !== "desktop")
    return refuse("host.start.host", { found: host });
  const port = values.port ?? "0";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return refuse("host.start.port", { found: port });
  const open = !values["no-open"];
  const served = values.port !== undefined || !open;
  if (host === "desktop" && served) return refuse("host.start.served-only", {});
  const folder = values.data === undefined ? defaultDataFolder(machine) : resolve(values.data);
  const sample = values.sample ?? false;
  return ok({
    host: host ?? (served ? "browser" : "either"),
    port: Number(port),
    dataFolder: sample ? join(folder, "temp", `sample-${now.slice(0, 19).replace(/[-:]/g, "")}`) : folder,
    sample,
    open,
  });
}

/** Where the time of a start went, in whole milliseconds. */
export interface Split {
  /** Ends a part: what passed since the one before it. */
  readonly mark: (part: Part) => void;
  readonly times: () => Readonly<Record<Part, number>>;
}

const parts = ["program", "windows", "ledger", "server", "browser"] as const;
type Part = (typeof parts)[number];

/** Counts from the beginning of the process, by its clock in milliseconds (`performance.now`). */
export function timeSplit(clock: () => number = () => performance.now()): Split {
  const times: Record<Part, number> = { program: 0, windows: 0, ledger: 0, server: 0, browser: 0 };
  let last = 0;
  return {
    mark: (part) => {
      const now = clock();
      times[part] = Math.round(now - last);
      last = now;
    },
    times: () => ({ ...times }),
  };
}

/** Aborted by Ctrl-C and by a system that shuts down; a second Ctrl-C ends the process at once. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => controller.abort());
  return controller.signal;
}
