import { hash as digest } from "node:crypto";
import type { Hash, PlanLine } from "../../../shared/draw/model.ts";
import { codeOf, poolOf, poolText, readPool } from "../../../shared/draw/pool.ts";
import { drawUnits } from "../../../shared/draw/result.ts";

/**
 * One measurement in a process of its own, so that its peak of memory is that of the draw alone: `node draw-once.ts <units> <quota>`
 * prints a `Measured` as JSON. Each time is the best of three; hashing and drawing take turns.
 */
export interface Measured {
  readonly units: number;
  readonly quota: number;
  /** Milliseconds of hashing all tickets with node:crypto and nothing else. */
  readonly hashing: number;
  /** Milliseconds of the draw: from the pool's lines to the drawn list. */
  readonly drawing: number;
  /** Milliseconds of reading `pool.csv`, every line checked. */
  readonly reading: number;
  /** Peak of the whole process, pool.csv and its lines included, in MiB. */
  readonly memory: number;
}

const hash: Hash = (data) => digest("sha256", data);

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** A `pool.csv` of general units, written in pieces so that writing it does not set the peak of memory. */
function poolTextOf(units: number): string {
  const pieces: string[] = [];
  for (let first = 1; first <= units; first += 10_000) {
    const count = Math.min(10_000, units - first + 1);
    const text = poolText(
      Array.from({ length: count }, (_, index) => {
        const code = codeOf("YB", first + index, units);
        return { code, tier: 1, commitment: hash(code) };
      }),
    );
    pieces.push(first === 1 ? text : text.slice(text.indexOf("\n") + 1));
  }
  return pieces.join("");
}

function measure(units: number, quota: number): Measured {
  const text = poolTextOf(units);
  const plan: PlanLine[] = [{ draw: "YB", registered: units, excluded: 0, eligible: units, quota }];
  const seed = hash("bench");
  let pool = poolOf([]);
  const read = () => {
    const parsed = readPool(text);
    if (parsed.ok) pool = parsed.value;
  };
  const codes = Array.from({ length: units }, (_, index) => codeOf("YB", index + 1, units));
  const hashAlone = () => {
    for (const code of codes) hash(`${seed},${code}`);
  };
  const draw = () => {
    if (drawUnits(plan, pool, seed, hash).result.length !== quota) throw new Error("the quota was not met");
  };
  const times = {
    reading: milliseconds(read),
    hashing: milliseconds(hashAlone),
    drawing: milliseconds(draw),
  };
  for (let round = 1; round < 3; round++) {
    times.reading = Math.min(times.reading, milliseconds(read));
    times.hashing = Math.min(times.hashing, milliseconds(hashAlone));
    times.drawing = Math.min(times.drawing, milliseconds(draw));
  }
  return { units, quota, ...times, memory: process.resourceUsage().maxRSS / 1024 };
}

if (import.meta.main) {
  const [units = "1000", quota = "100"] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(measure(Number(units), Number(quota))));
}
