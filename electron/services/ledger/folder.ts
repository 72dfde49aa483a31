import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  type Stats,
  statfsSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import { codeOf, refusalOf } from "./durable-file.ts";

/**
 * Makes the folder of a file where it is missing, for its owner alone. Refused where that cannot be, with the link that leads
 * nowhere if there is one.
 */
export function makeFolderOf(file: string): Result<undefined> {
  try {
    makeWithParents(dirname(file));
    return ok(undefined);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return deadLinkIn(file) ?? refusalOf(error, file);
  }
}

/** One by one: of a medium that may only be read, Node says of all at once that there is no such folder. */
function makeWithParents(folder: string): void {
  if (existsSync(folder)) return;
  makeWithParents(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another program may have made it meanwhile.
    if (codeOf(error) !== "EEXIST" || !existsSync(folder)) throw error;
  }
}

/** That a path leads over a link to what is not there: a medium that is not connected, most likely. */
export function deadLinkIn(path: string): Refused | undefined {
  for (let part = resolve(path); part !== dirname(part); part = dirname(part))
    if (isLink(part) && !existsSync(part))
      return refuse("ledger.dead-link", { link: part, target: readlinkSync(part) });
  return undefined;
}

/** Whether anything, a link to nothing too, is known to be there; of a place that cannot be looked into, opening says why. */
export function isAnything(path: string): boolean {
  return entryAt(path) !== undefined;
}

/** The name a ledger's file has while its connection is closed without it. */
export function asideOf(file: string): string {
  return `${file}.${process.pid}.aside`;
}

/** That a file of a ledger was left aside by a program that ended while it let go of it: which of two is right nobody knows. */
export function leftAside(file: string): Refused | undefined {
  const folder = dirname(file);
  const begin = `${basename(file)}.`;
  const left = entriesOf(folder).find(
    (name) => name.startsWith(begin) && /^\d+\.aside$/.test(name.slice(begin.length)),
  );
  return left === undefined ? undefined : refuse("ledger.left-aside", { file, aside: join(folder, left) });
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return [];
  }
}

function isLink(path: string): boolean {
  return entryAt(path)?.isSymbolicLink() ?? false;
}

function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}

/**
 * What the office is to know of the folder its ledger lies in: that it is on a network drive, belongs to somebody else, or can
 * be changed by others. Files of names that others may read are closed to them, and that is said too.
 *
 * @param files the databases that hold names, within the folder
 */
export function lookOver(folder: string, files: readonly string[]): readonly Message[] {
  const said: Message[] = [];
  const drive = networkDrive(folder);
  if (drive)
    said.push(
      message(`ledger.folder.${drive.sure ? "network" : "maybe-network"}`, { folder, kind: drive.kind }),
    );
  // Windows has no owner and rights that Node could tell.
  const user = process.geteuid?.();
  if (user === undefined || process.platform === "win32") return said;
  const { uid, mode } = statSync(folder);
  if (uid !== user) said.push(message("ledger.folder.not-own", { folder, owner: uid, user }));
  if ((mode & 0o022) !== 0)
    said.push(message("ledger.folder.open-to-write", { folder, rights: rights(mode) }));
  for (const file of files) {
    // The log holds what the file is to hold, with the file's rights.
    const open = [file, `${file}-wal`].filter((name) => !isPrivate(modeOf(name)));
    const [first] = open;
    if (first === undefined) continue;
    const values = { file, rights: rights(modeOf(first)) };
    const key = open.map(closed).every(Boolean) ? "ledger.folder.closed" : "ledger.folder.readable";
    said.push(message(key, values));
  }
  return said;
}

/** Whether a file is its owner's alone by now: some media keep no rights, and what is another's cannot be closed. */
function closed(file: string): boolean {
  try {
    chmodSync(file, 0o600);
    return isPrivate(statSync(file).mode);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}

const modeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mode ?? 0;

const isPrivate = (mode: number): boolean => (mode & 0o077) === 0;

/** As `chmod` takes them: `644`. */
const rights = (mode: number): string => (mode & 0o777).toString(8).padStart(3, "0");

/** A file system across a network; not sure of one that may be either. */
export interface NetworkDrive {
  readonly kind: string;
  readonly sure: boolean;
}

/** Whether a folder lies on a network drive, as far as the system tells: on Linux by the kind of its file system, on Windows by its path. */
function networkDrive(folder: string): NetworkDrive | undefined {
  try {
    // Windows gives the share that a letter stands for.
    if (process.platform === "win32") return shareOf(realpathSync.native(folder));
    return process.platform === "linux" ? networkKind(statfsSync(folder).type) : undefined;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}

/** A path of Windows that leads to another machine. `\\?\C:\` and `\\.\` do not. */
export function shareOf(path: string): NetworkDrive | undefined {
  return /^\\\\(?:\?\\UNC\\|[^?.\\])/i.test(path) ? { kind: "SMB", sure: true } : undefined;
}

/**
 * What a number of `statfs` on Linux says of a network. Source: `statfs(2)` and `linux/magic.h`.
 *
 * @param type `f_type`, which may come with a sign
 */
export function networkKind(type: number): NetworkDrive | undefined {
  return kinds.get(type >>> 0);
}

const kinds: ReadonlyMap<number, NetworkDrive> = new Map([
  [0x6969, { kind: "NFS", sure: true }],
  [0xff534d42, { kind: "CIFS", sure: true }],
  [0xfe534d42, { kind: "SMB", sure: true }],
  [0x517b, { kind: "SMB", sure: true }],
  [0x564c, { kind: "NCP", sure: true }],
  [0x5346414f, { kind: "AFS", sure: true }],
  [0x6b414653, { kind: "AFS", sure: true }],
  [0x73757245, { kind: "Coda", sure: true }],
  [0x00c36400, { kind: "Ceph", sure: true }],
  // A share of a virtual machine's host, or of another machine.
  [0x01021997, { kind: "9P", sure: false }],
  // A program of this machine answers for it: of a stick with NTFS, or of sshfs.
  [0x65735546, { kind: "FUSE", sure: false }],
]);
