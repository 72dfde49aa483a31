import { ok, type Result, refuse } from "../text/result.ts";
import { digestForm, protocol, slipForm } from "./field.ts";
import type { Hash } from "./model.ts";
import { checkField, joinLines, readSheet, splitLines } from "./table.ts";

/** `seed.txt`: the freeze digest, the revealed nonce, and the slips in the order of the roster. */
export interface SeedFile {
  /** H(freeze.txt). */
  readonly freeze: string;
  readonly nonce: string;
  /** 12 digits each; a digit that could not be read is 0. */
  readonly slips: readonly string[];
}

const file = "seed.txt";

/** Writes `seed.txt`; the seed is its digest (`seedOf`). */
export function seedText(seed: SeedFile): string {
  return joinLines([
    protocol,
    `freeze,${seed.freeze}`,
    `device,${seed.nonce}`,
    ...seed.slips.map((digits, index) => `slip,${index + 1},${digits}`),
  ]);
}

/** The seed `S = H(seed.txt)`. */
export function seedOf(seedFile: string, hash: Hash): string {
  return hash(seedFile);
}

/** `seed.txt` from what was revealed and read; refuses a slip that is not 12 digits, a nonce or digest that is none. */
export function seedFile(seed: SeedFile): Result<string> {
  const text = seedText(seed);
  const parsed = parseSeed(text);
  return parsed.ok ? ok(text) : parsed;
}

/** Reads `seed.txt`; whether there is a slip for each writer of the roster is the verifier's business. */
export function parseSeed(text: string): Result<SeedFile> {
  const lines = splitLines(file, text);
  if (!lines.ok) return lines;
  const sheet = readSheet(file, lines.value.slice(0, 3), { freeze: digestForm, device: digestForm });
  if (!sheet.ok) return sheet;
  const slips: string[] = [];
  for (const [index, content] of lines.value.slice(3).entries()) {
    const line = index + 4;
    const key = `slip,${index + 1}`;
    if (!content.startsWith(`${key},`)) return refuse("draw.file.key", { file, line, key });
    const digits = content.slice(key.length + 1);
    const wrong = checkField(file, line, key, digits, slipForm);
    if (wrong) return wrong;
    slips.push(digits);
  }
  return ok({ freeze: sheet.value.freeze, nonce: sheet.value.device, slips });
}
