import { randomBytes, randomInt } from "node:crypto";
import type { Random } from "../../../shared/draw/model.ts";
import type { Result } from "../../../shared/text/result.ts";
import type { Stretch } from "../office/stretching.ts";
import type { Identity } from "../papers/signing/identity.ts";
import type { Spooler } from "../papers/spooler.ts";
import type { Build } from "./build-digest.ts";

/** What the ceremony asks of the world; a test hands in its own. */
export interface Ports {
  /** Local time with its offset, `2026-12-25T09:30:00+08:00`. */
  readonly now: () => string;
  /** Entropy for one command. */
  readonly random: (commandId: string) => Random;
  /** Version and digest of the program, as the minutes print them. */
  readonly build: Build;
  /** The certificate that signs papers where no other is given. */
  readonly device: () => Result<Identity>;
  /** log₂ N of scrypt for the sealed files; the stock age tool's own when left out. */
  readonly workFactor?: number;
  /** The printers; this system's when left out. */
  readonly spooler?: Spooler;
  /** Asks for a folder with the system's own dialog; none where it was closed unanswered. Left out where the host has no dialogs. */
  readonly chooseFolder?: () => Promise<string | undefined>;
  /** Stretches the passphrases of the freeze; scrypt beside this thread when left out. */
  readonly stretch?: Stretch;
}

/** The operating system's CSPRNG. */
export const entropy: Random = {
  hex: () => randomBytes(32).toString("hex"),
  below: (bound) => randomInt(bound),
};

/** China has one time zone and no summer time: the wall clock is UTC+8 whatever the machine is set to. */
export function chinaTime(date: Date): string {
  return `${new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}
