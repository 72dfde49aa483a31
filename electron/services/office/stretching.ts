import { Buffer } from "node:buffer";
import { scrypt } from "node:crypto";
import { availableParallelism } from "node:os";
import { promisify } from "node:util";
import type { Stretch } from "../ledger/ports.ts";
import { semaphore } from "./semaphore.ts";

const label = "age-encryption.org/v1/scrypt";
const scryptAside = promisify<string, Buffer, number, object, Buffer>(scrypt);

/**
 * How many stretchings run at a time: one a core, and no more than libuv has threads (4 unless UV_THREADPOOL_SIZE says
 * otherwise), for the others would only wait there.
 */
export function stretchingPlaces(cores = availableParallelism(), threads = libuvThreads()): number {
  return Math.max(1, Math.min(cores, threads));
}

function libuvThreads(): number {
  const said = Number.parseInt(process.env["UV_THREADPOOL_SIZE"] ?? "", 10);
  return Number.isNaN(said) ? 4 : said;
}

/** The same stretching, so many of which run at a time and no more. */
export function atATime(places: number, stretch: Stretch): Stretch {
  const within = semaphore(places);
  return (...asked) => within(() => stretch(...asked));
}

/**
 * node:crypto's scrypt, outside this thread and several times as fast as the age library's own.
 * Source: age-encryption.org/v1, "The scrypt recipient type".
 */
const stretchOne: Stretch = (passphrase, salt, workFactor) => {
  const N = 2 ** workFactor;
  const r = 8;
  const salted = Buffer.concat([Buffer.from(label, "latin1"), salt]);
  // scrypt needs 128 · N · r bytes and a little more.
  const options = { N, r, p: 1, maxmem: 128 * (N + 64) * r * 2 };
  return scryptAside(passphrase, salted, 32, options);
};

/** Scrypt beside this thread: however many are asked for, as many run at a time as the machine has cores. */
export const stretch: Stretch = atATime(stretchingPlaces(), stretchOne);
