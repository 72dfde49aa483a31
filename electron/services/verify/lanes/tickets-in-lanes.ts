import type { Hash } from "../../../../shared/draw/model.ts";
import type { Pool } from "../../../../shared/draw/pool.ts";
import { type Tickets, ticketsOf } from "../../../../shared/draw/tickets.ts";
import { initial, lanes, openSha256Lanes, type Sha256Lanes } from "./sha256-lanes.ts";

/** Bytes of a block, and of a seed. */
const block = 64;
/** Words that a comma, the longest code and the bit that ends a message reach into (FIPS 180-4, 5.1.1). */
const reached = 5;
const ending = 0x80;

/**
 * The same tickets as `ticketsOf` gives, four at a time. A seed fills the first block of the hash, so that is worked out once, and
 * a code always fits into the second. By the platform's own hash where there are no lanes, or the first tickets differ from it.
 */
export function ticketsInLanes(seed: string, pool: Pool, hash: Hash): Tickets {
  const plain = ticketsOf(seed, pool, hash);
  const machine = seed.length === block ? openSha256Lanes() : undefined;
  if (!machine) return plain;
  const tickets = inLanes(machine, seed, pool);
  const first = Array.from({ length: Math.min(lanes, pool.length) }, (_, at) => at);
  return first.every((at) => tickets.ticketAt(at) === plain.ticketAt(at)) ? tickets : plain;
}

function inLanes(machine: Sha256Lanes, seed: string, pool: Pool): Tickets {
  const { after } = machine;
  begin(machine, seed);
  const bytes = new Uint8Array(reached * 4);
  bytes[0] = ",".charCodeAt(0);
  const words = new DataView(bytes.buffer);
  const digest = Buffer.alloc(32);
  let length = 0;
  const put = (at: number, lane: number) => {
    const own = 1 + pool.codeLengthAt(at);
    if (own !== length) {
      length = own;
      bytes.fill(0, own);
      bytes[own] = ending;
    }
    pool.copyCode(at, bytes, 1);
    for (let word = 0; word < reached; word += 1)
      machine.block[word * lanes + lane] = words.getUint32(word * 4);
    machine.block[15 * lanes + lane] = (block + own) * 8;
  };
  /** The place of the first of the four tickets at hand. */
  let from = Number.NaN;
  const laneOf = (at: number): number => {
    const lane = at % lanes;
    if (at - lane !== from) {
      from = at - lane;
      for (let next = from; next < Math.min(from + lanes, pool.length); next += 1) put(next, next - from);
      machine.run();
    }
    return lane;
  };
  return {
    beginningAt: (at) => after[laneOf(at)] ?? 0,
    ticketAt: (at) => {
      const lane = laneOf(at);
      for (let word = 0; word < 8; word += 1) digest.writeUInt32BE(after[word * lanes + lane] ?? 0, word * 4);
      return digest.toString("hex");
    },
  };
}

/** Takes in the first block, the seed, in every lane, and empties the block for the codes. */
function begin(machine: Sha256Lanes, seed: string): void {
  const bytes = Uint8Array.from(seed, (char) => char.charCodeAt(0));
  const words = new DataView(bytes.buffer);
  for (let word = 0; word < block / 4; word += 1)
    machine.block.fill(words.getUint32(word * 4), word * lanes, (word + 1) * lanes);
  for (const [word, value] of initial.entries()) machine.before.fill(value, word * lanes, (word + 1) * lanes);
  machine.run();
  machine.before.set(machine.after);
  machine.block.fill(0);
}
