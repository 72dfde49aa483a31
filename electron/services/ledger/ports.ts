import { type KeyObject, randomBytes, randomInt } from "node:crypto";
import type { Random } from "../../../shared/draw/model.ts";
import type { Result } from "../../../shared/text/result.ts";
import type { Build } from "./build-digest.ts";

/** What the ceremony asks of the world; a test hands in its own. */
export interface Ports {
  /** Local time with its offset, `2026-12-25T09:30:00+08:00`. */
  readonly now: () => string;
  /** Milliseconds of a clock that nobody sets and that runs forward only; the process's own when left out. */
  readonly elapsed?: () => number;
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
  /** Opens the stage's window again, and ends what is left of the old one; left out where the host opens no windows. */
  readonly reopenStage?: () => Promise<Result<undefined>>;
  /** Stretches the passphrases of the freeze; scrypt beside this thread when left out. */
  readonly stretch?: Stretch;
}

/** Who signs: a private key and its certificate, with those that vouch for it, each in DER and its own first. */
export interface Identity {
  readonly key: KeyObject;
  readonly certificate: Uint8Array;
  readonly issuers: readonly Uint8Array[];
}

/** The system's printers, as the application uses them. */
export interface Spooler {
  /** Empty where the system has none, or none that takes a PDF as it is. */
  readonly printers: () => Promise<readonly Printer[]>;
  /** Hands the very bytes of a PDF to a printer; refused in the system's words where it does not take them. */
  readonly print: (pdf: Uint8Array, job: PrintJob) => Promise<Result<undefined>>;
}

export interface Printer {
  readonly name: string;
  /** The one the system offers first. */
  readonly preferred: boolean;
}

export interface PrintJob {
  readonly printer: string;
  readonly copies: number;
  /** How the system's list of jobs calls it. */
  readonly title: string;
}

/**
 * Makes 32 bytes of a passphrase and a salt by 2^workFactor rounds of scrypt, r = 8: 2^workFactor KiB of memory while it
 * runs. Throws where the memory is not to be had.
 */
export type Stretch = (passphrase: string, salt: Uint8Array, workFactor: number) => Promise<Buffer>;

/** The operating system's CSPRNG. */
export const entropy: Random = {
  hex: () => randomBytes(32).toString("hex"),
  below: (bound) => randomInt(bound),
};

/** China has one time zone and no summer time: the wall clock is UTC+8 whatever the machine is set to. */
export function chinaTime(date: Date): string {
  return `${new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}
