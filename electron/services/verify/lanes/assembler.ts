/**
 * The few words of WebAssembly that SHA-256 in lanes is written with, each as its bytes. Source: WebAssembly Core Specification 2.0,
 * 5.4 (instructions), 5.5 (modules).
 */
export type Code = readonly number[];

export const [i32, v128] = [0x7f, 0x7b] as const;

export const i32Const = (value: number): Code => [0x41, ...signed(value)];
export const i32Add: Code = [0x6a];
const i32LessUnsigned: Code = [0x49];

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
/** Sets the local and leaves the value. */
export const tee = (local: number): Code => [0x22, ...unsigned(local)];

/** Four words, from the address on the stack plus `offset`. */
export const load = (offset: number): Code => [...vector(0x00), ...aligned, ...unsigned(offset)];
export const store = (offset: number): Code => [...vector(0x0b), ...aligned, ...unsigned(offset)];
/** The exponent of 16 bytes. */
const aligned: Code = [4];

export const xor: Code = vector(0x51);
const or: Code = vector(0x50);
/** Of three values bit by bit: the first where the third has a one, the second where it has none. */
export const select: Code = vector(0x52);
/** Lane by lane, modulo 2³². */
export const add: Code = vector(0xae);
export const shiftRight = (bits: number): Code => [...i32Const(bits), ...vector(0xad)];
const shiftLeft = (bits: number): Code => [...i32Const(bits), ...vector(0xab)];
export const rotateRight = (local: number, bits: number): Code => [
  ...get(local),
  ...shiftRight(bits),
  ...get(local),
  ...shiftLeft(32 - bits),
  ...or,
];

/** Runs `body` with `counter` at 0, `step`, 2 `step` and so on, as long as it is below `end`; at least once. */
export const loop = (counter: number, step: number, end: number, body: Code): Code => [
  ...i32Const(0),
  ...set(counter),
  ...[0x03, 0x40],
  ...body,
  ...get(counter),
  ...i32Const(step),
  ...i32Add,
  ...tee(counter),
  ...i32Const(end),
  ...i32LessUnsigned,
  ...[0x0d, 0x00],
  0x0b,
];

/** A module with one page of memory, exported as `memory`, and one function without arguments, as `run`. */
export function moduleOf(
  locals: readonly (readonly [count: number, type: number])[],
  body: Code,
): Uint8Array<ArrayBuffer> {
  const code = [...list(locals.map(([count, type]) => [...unsigned(count), type])), ...body, 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, list([[0x60, 0x00, 0x00]])),
    ...section(3, list([[0x00]])),
    ...section(5, list([[0x00, 0x01]])),
    ...section(
      7,
      list([
        [...name("memory"), 0x02, 0x00],
        [...name("run"), 0x00, 0x00],
      ]),
    ),
    ...section(10, list([sized(code)])),
  ]);
}

const section = (id: number, content: Code): Code => [id, ...sized(content)];
const list = (entries: readonly Code[]): Code => [...unsigned(entries.length), ...entries.flat()];
const sized = (content: Code): Code => [...unsigned(content.length), ...content];
const name = (text: string): Code => sized([...text].map((char) => char.charCodeAt(0)));

function vector(operation: number): Code {
  return [0xfd, ...unsigned(operation)];
}

/** LEB128, seven bits a byte, lowest first. */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  return value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}
