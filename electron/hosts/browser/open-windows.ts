import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type WindowRole, windowRoles } from "../../../shared/contract/method.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { howItEnded, type LeftEarly, leftEarly } from "./early-exit.ts";
import { howSpent } from "./entrance.ts";
import type { Browser } from "./find-browser.ts";
import { type Handover, ownFolder, writeHandover } from "./handover.ts";

export interface WindowPlan {
  readonly browser: Browser;
  readonly handOver: (role: WindowRole) => Handover;
  /** Folder for a profile per role; the person's own profile is never touched. */
  readonly profiles: string;
  /** Where the stage fills the screen; without one it opens as a window to be moved by hand. */
  readonly stage: Display | undefined;
  /** Chromium refuses to run as root unless its sandbox is off. */
  readonly root: boolean;
  /** Told of a browser that ended before its page had come, or runs on without it for too long. */
  readonly onLeft: (role: WindowRole, how: LeftEarly | "too-old") => void;
  /** Told that a page of which that was told has come after all. */
  readonly onCame: (role: WindowRole) => void;
}

/** The opened windows. */
export interface OpenWindows {
  /** Opens a role's window again, with a fresh address; what is left of the old one is ended first. Refused also where the new browser ends at once. */
  readonly reopen: (role: WindowRole) => Promise<Result<undefined>>;
  /** Resolves when their browsers have ended: till then their profiles are in use. */
  readonly close: () => Promise<void>;
}

/** Milliseconds for a browser to end by itself. */
const patience = 5000;

/** Milliseconds after which a browser that was opened again and still runs, or may have handed its window on, is not waited for. */
const settling = 8000;

/**
 * Nothing of it calls home, nothing asks or covers a window, the stage keeps its pace while another window has the focus,
 * and its test card sounds. No `--host-resolver-rules`: Chromium warns of it with a bar across the stage.
 */
const quiet = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  "--no-pings",
  "--hide-crash-restore-bubble",
  "--autoplay-policy=no-user-gesture-required",
  "--password-store=basic",
  "--disable-breakpad",
];

/**
 * Command line of a role's window, which every user of the machine can read; `page` is the address that it opens. A profile per role, because a running browser ignores where a further window of its
 * profile is told to open; and so neither can read what the other stores.
 */
export function windowArguments(
  role: WindowRole,
  page: string,
  { profiles, stage, root }: Pick<WindowPlan, "profiles" | "stage" | "root">,
): string[] {
  const onStage = stage
    ? [
        `--window-position=${stage.x},${stage.y}`,
        `--window-size=${stage.width},${stage.height}`,
        "--start-fullscreen",
      ]
    : [];
  return [
    `--app=${page}`,
    `--user-data-dir=${join(profiles, role)}`,
    ...quiet,
    ...(role === "stage" ? onStage : ["--start-maximized"]),
    // The second keeps the warning about the first from covering the stage.
    ...(root ? ["--no-sandbox", "--test-type"] : []),
  ];
}

/** A started browser. */
interface Opened {
  /** How it left before its page had come, as soon as it is told. */
  readonly left: Promise<LeftEarly | "too-old" | undefined>;
}

/** Opens both windows. Refused where the profile folders cannot be made or are not this person's, or the browser does not start. */
export async function openWindows(plan: WindowPlan): Promise<Result<OpenWindows>> {
  const started = new Map<WindowRole, ChildProcess>();
  const close = async (): Promise<void> => {
    const all = [...started.values()];
    started.clear();
    await Promise.all(all.map(end));
  };
  const open = async (role: WindowRole): Promise<Result<Opened>> => {
    try {
      const prepared = prepareProfile(plan.profiles, role);
      if (!prepared.ok) return prepared;
      const handover = plan.handOver(role);
      const page = writeHandover(prepared.value, handover);
      const child = await start(plan.browser.path, windowArguments(role, page, plan));
      started.set(role, child);
      const { spent } = handover;
      const left = leftEarly(child, spent).then((how) => {
        // One that was ended here, for another or for good, has not left.
        if (how === undefined || started.get(role) !== child) return undefined;
        plan.onLeft(role, how);
        const came = (): void => {
          if (howSpent(spent) === "used") plan.onCame(role);
        };
        spent.addEventListener("abort", came, { once: true });
        return how;
      });
      return ok({ left });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return refuse("host.browser-failed", { browser: plan.browser.path, reason });
    }
  };
  for (const role of windowRoles) {
    const opened = await open(role);
    if (opened.ok) continue;
    await close();
    return opened;
  }
  return ok({
    close,
    reopen: async (role) => {
      const old = started.get(role);
      started.delete(role);
      // A browser that still runs would take the new window of its profile over.
      if (old) await end(old);
      const opened = await open(role);
      if (!opened.ok) return opened;
      const how = await Promise.race([opened.value.left, wait(settling, undefined, { ref: false })]);
      if (how === undefined || how === "too-old") return ok(undefined);
      return refuse("host.browser-left", { browser: plan.browser.path, how: howItEnded(how) });
    },
  });
}

/** What a profile begins with: its browser does not offer to keep what is typed, to fill it in, or to translate what is shown. */
const preferences = {
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  translate: { enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
};

/** Makes a role's profile; gives its folder. */
function prepareProfile(profiles: string, role: WindowRole): Result<string> {
  const folder = join(profiles, role);
  for (const one of [profiles, folder]) {
    const own = ownFolder(one);
    if (!own.ok) return own;
  }
  const file = join(folder, "Default", "Preferences");
  mkdirSync(join(folder, "Default"), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(preferences), { mode: 0o600 });
  return ok(folder);
}

function start(path: string, args: readonly string[]): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, { stdio: ["ignore", "ignore", "pipe"] });
    child.once("error", reject);
    child.once("spawn", () => resolve(child));
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill("SIGKILL"), patience);
    child.once("exit", () => {
      clearTimeout(late);
      resolve();
    });
    child.kill();
  });
}

/** A screen's place on the desktop, in pixels. */
export interface Display {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly primary: boolean;
}

/** Reads the screens in use off `xrandr --query`; two outputs that show the same part of the desktop count once. */
export function parseDisplays(text: string): readonly Display[] {
  const displays: Display[] = [];
  for (const [, primary, ...numbers] of text.matchAll(
    /^\S+ connected( primary)? (\d+)x(\d+)\+(\d+)\+(\d+)/gm,
  )) {
    const [width = 0, height = 0, x = 0, y = 0] = numbers.map(Number);
    if (!displays.some((other) => other.x === x && other.y === y))
      displays.push({ x, y, width, height, primary: primary !== undefined });
  }
  return displays;
}

/** The screens of an X desktop; none where they cannot be learned (no xrandr, Windows, macOS). */
export function findDisplays(platform: NodeJS.Platform): readonly Display[] {
  if (platform !== "linux") return [];
  const { stdout, status } = spawnSync("xrandr", ["--query"], { encoding: "utf8", timeout: 2000 });
  return status === 0 ? parseDisplays(stdout) : [];
}

/** Where the stage goes: a screen that is not the operator's; none where there is one screen only, or nothing is known. */
export function stageDisplay(displays: readonly Display[]): Display | undefined {
  const operator = displays.find(({ primary }) => primary) ?? displays[0];
  return displays.find((display) => display !== operator);
}

/** Whether a window can be shown at all. */
export function hasDesktop(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return platform !== "linux" || Boolean(env["DISPLAY"] || env["WAYLAND_DISPLAY"]);
}
