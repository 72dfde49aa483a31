import {
  add,
  type Code,
  get,
  i32,
  i32Const,
  load,
  loop,
  moduleOf,
  rotateRight,
  select,
  set,
  shiftRight,
  store,
  tee,
  v128,
  xor,
} from "./assembler.ts";

/** Texts that are hashed at a time, one in each 32-bit lane of a vector. */
export const lanes = 4;

/** SHA-256 (FIPS 180-4, 6.2) of four blocks at a time. A word of lane `l` stands at `4 · word + l`. */
export interface Sha256Lanes {
  /** H⁽ⁱ⁻¹⁾, 8 words a lane; given. */
  readonly before: Uint32Array;
  /** M⁽ⁱ⁾, 16 words a lane; given, and still there afterwards. */
  readonly block: Uint32Array;
  /** H⁽ⁱ⁾, 8 words a lane. */
  readonly after: Uint32Array;
  readonly run: () => void;
}

/** H⁽⁰⁾ (5.3.3): the first 32 bits of the fractional parts of the square roots of the first 8 primes. */
export const initial: readonly number[] = primes(8).map((prime) => fraction(Math.sqrt(prime)));
/** K (4.2.2): the same of the cube roots of the first 64. */
const constants: readonly number[] = primes(64).map((prime) => fraction(Math.cbrt(prime)));

/** Bytes of one word in all lanes. */
const wide = 4 * lanes;
/** Where what lies in memory. The schedule begins with the block (6.2.2, step 1). */
const at = { schedule: 0, constants: 64 * wide, before: 128 * wide, after: 136 * wide } as const;

/**
 * Nothing where the runtime lacks WebAssembly, vectors or the room for them, or writes words with the highest byte first. Four texts
 * take less time so than two by node:crypto.
 */
export function openSha256Lanes(): Sha256Lanes | undefined {
  if (new Uint8Array(Uint32Array.of(1).buffer)[0] !== 1 || typeof WebAssembly === "undefined")
    return undefined;
  const compiled = moduleOf(
    [
      [10, v128],
      [1, i32],
    ],
    body,
  );
  const instance = instanceOf(compiled);
  if (!instance) return undefined;
  const { memory, run } = instance.exports;
  const words = (from: number, count: number) => new Uint32Array(memory.buffer, from, count * lanes);
  words(at.constants, 64).set(constants.flatMap((constant) => [constant, constant, constant, constant]));
  return { before: words(at.before, 8), block: words(at.schedule, 16), after: words(at.after, 8), run };
}

/** Its memory reserves gigabytes of addresses, which a process may be denied; it throws then. */
function instanceOf(compiled: Uint8Array) {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(compiled));
  } catch {
    return undefined;
  }
}

/** Locals: the working variables a to h are 0 to 7. */
const [sum, word, offset] = [8, 9, 10] as const;

const body: Code = [...schedule(), ...rounds(), ...addition()];

/** 6.2.2, step 1: the 48 words after the block's own 16, from the first of the 16 before each. */
function schedule(): Code {
  const earlier = (place: number): Code => [...get(offset), ...load(at.schedule + place * wide)];
  return loop(offset, wide, 48 * wide, [
    ...get(offset),
    ...[...earlier(14), ...set(word), ...rotateRight(word, 17), ...rotateRight(word, 19), ...xor],
    ...[...get(word), ...shiftRight(10), ...xor],
    ...[...earlier(9), ...add],
    ...[...earlier(1), ...set(word), ...rotateRight(word, 7), ...rotateRight(word, 18), ...xor],
    ...[...get(word), ...shiftRight(3), ...xor, ...add],
    ...[...earlier(0), ...add],
    ...store(at.schedule + 16 * wide),
  ]);
}

/** Steps 2 and 3: eight rounds in a row, after which each variable is at its place again without being moved. */
function rounds(): Code {
  const begun = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((v) => [
    ...i32Const(0),
    ...load(at.before + v * wide),
    ...set(v),
  ]);
  const eight = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((round) => {
    const variable = (place: number) => (place - round + 8) % 8;
    const [a, b, c, d, e, f, g, h] = [0, 1, 2, 3, 4, 5, 6, 7].map(variable) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const ofRound = (from: number): Code => [...get(offset), ...load(from + round * wide), ...add];
    return [
      ...[
        ...get(h),
        ...rotateRight(e, 6),
        ...rotateRight(e, 11),
        ...xor,
        ...rotateRight(e, 25),
        ...xor,
        ...add,
      ],
      ...[...get(f), ...get(g), ...get(e), ...select, ...add],
      ...[...ofRound(at.constants), ...ofRound(at.schedule), ...tee(sum)],
      ...[...get(d), ...add, ...set(d)],
      ...[
        ...get(sum),
        ...rotateRight(a, 2),
        ...rotateRight(a, 13),
        ...xor,
        ...rotateRight(a, 22),
        ...xor,
        ...add,
      ],
      // Maj(a, b, c): where a and b differ c decides, else b has it.
      ...[...get(c), ...get(b), ...get(a), ...get(b), ...xor, ...select, ...add, ...set(h)],
    ];
  });
  return [...begun, ...loop(offset, 8 * wide, 64 * wide, eight)];
}

/** Step 4. */
function addition(): Code {
  return [0, 1, 2, 3, 4, 5, 6, 7].flatMap((v) => [
    ...[...i32Const(0), ...i32Const(0), ...load(at.before + v * wide), ...get(v), ...add],
    ...store(at.after + v * wide),
  ]);
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1)
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  return found;
}

function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32);
}

/** What is used of it; the compiler's own description belongs to browsers. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
  ) => { readonly exports: { readonly memory: { readonly buffer: ArrayBuffer }; readonly run: () => void } };
};
