import type { Ratio } from "../draw/rule-set.ts";
import { ok, type Refused, type Result, refuse } from "../text/result.ts";

/** Neither side of a ratio is larger: all arithmetic with it stays exact. */
const largest = 1_000_000_000;
/** So many times the inspectors in post, at most. */
const mostTimes = 1000;
/** Longer than any ratio anybody means; what is longer is quoted by its beginning. */
const longest = 40;

const forms: readonly (readonly [form: RegExp, per: readonly Ratio["per"][], read: Reading])[] = [
  // A fraction, `5/8`.
  [/^(\d+)\/(\d+)$/, ["share", "inspectors"], (a, b) => [whole(a), whole(b)]],
  // Inspectors to units, `1:1.25`, `2:1`.
  [/^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/, ["inspectors"], (a, b) => quotient(b, a)],
  // Per cent, `62.5%`.
  [/^(\d+(?:\.\d+)?)%$/, ["share", "inspectors"], (a) => quotient(a, "100")],
  // A decimal, `0.625`.
  [/^(\d+(?:\.\d+)?)$/, ["share", "inspectors"], (a) => quotient(a, "1")],
];
type Reading = (a: string, b: string) => readonly [bigint, bigint];

/**
 * Reads a ratio exactly, in lowest terms: `5/8`, `0.625` and `62.5%` are one. Of inspectors also as inspectors to units, `1:1.25`;
 * full-width signs are read as narrow ones. Refused: what is none of these, 0, a share above 1, a denominator of 0, and numbers
 * of more than nine places.
 */
export function parseRatio(typed: string, per: Ratio["per"]): Result<Ratio> {
  const said = typed.length > longest ? `${typed.slice(0, longest)}…` : typed;
  if (typed.length > longest) return refuse("rules.ratio-long", { ratio: said, most: longest });
  const text = typed.normalize("NFKC").replaceAll("∶", ":").replace(/\s+/g, "");
  for (const [form, of, read] of forms) {
    const [, a = "", b = ""] = form.exec(text) ?? [];
    if (a === "") continue;
    if (!of.includes(per)) return refuse("rules.ratio-of-inspectors", { ratio: said });
    const [numerator, denominator] = read(a, b);
    if (denominator === 0n) return refuse("rules.ratio-zero-denominator", { ratio: said });
    if (numerator === 0n) return refuse("rules.ratio-zero", { ratio: said });
    const common = divisor(numerator, denominator);
    const [top, bottom] = [numerator / common, denominator / common];
    if (top > BigInt(largest) || bottom > BigInt(largest))
      return refuse("rules.ratio-long", { ratio: said, most: longest });
    const ratio = { per, numerator: Number(top), denominator: Number(bottom) };
    return ratioFault(ratio, said) ?? ok(ratio);
  }
  return refuse("rules.ratio-malformed", { ratio: said });
}

/** What is wrong with a ratio, however it came here; nothing where it can be drawn by. */
export function ratioFault(
  { per, numerator, denominator }: Ratio,
  said = `${numerator}/${denominator}`,
): Refused | undefined {
  const fits = (side: number) => Number.isSafeInteger(side) && side >= 0 && side <= largest;
  if (!fits(numerator) || !fits(denominator))
    return refuse("rules.ratio-long", { ratio: said, most: longest });
  if (denominator === 0) return refuse("rules.ratio-zero-denominator", { ratio: said });
  if (numerator === 0) return refuse("rules.ratio-zero", { ratio: said });
  if (per === "share" && numerator > denominator) return refuse("rules.ratio-above-all", { ratio: said });
  return numerator > mostTimes * denominator
    ? refuse("rules.ratio-above-most", { ratio: said, most: mostTimes })
    : undefined;
}

/** A ratio as it is typed and as a file of rules holds it: `5/8`, in the lowest terms or as the rule set writes it. */
export function ratioWritten({ numerator, denominator }: Ratio): string {
  return `${numerator}/${denominator}`;
}

const whole = (digits: string): bigint => BigInt(digits);

/** The quotient of two decimals as whole numbers. */
function quotient(a: string, b: string): readonly [bigint, bigint] {
  const places = Math.max(placesOf(a), placesOf(b));
  return [scaled(a, places), scaled(b, places)];
}

function placesOf(decimal: string): number {
  return decimal.split(".")[1]?.length ?? 0;
}

function scaled(decimal: string, places: number): bigint {
  const [before = "", after = ""] = decimal.split(".");
  return BigInt(before + after.padEnd(places, "0"));
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}
