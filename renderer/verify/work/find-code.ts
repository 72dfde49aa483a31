import type { Draw } from "../../../shared/draw/model.ts";
import { codeOf } from "../../../shared/draw/pool.ts";
import { type Case, digestOf } from "../../../shared/verify/case.ts";
import { hashHex } from "../../ui/hash.ts";
import type { Checked } from "./check-given.ts";
import { placeOf, type Strip } from "./strips.ts";

/** What there is to say of a code that somebody typed. */
export type CodeFound =
  | { readonly kind: "no-code" }
  | { readonly kind: "absent"; readonly code: string }
  | { readonly kind: "not-drawn"; readonly code: string }
  | { readonly kind: "inspector"; readonly code: string; readonly units: readonly string[] }
  | UnitFound;

/** A unit's code, its ticket and where that stands. */
export interface UnitFound {
  readonly kind: "unit";
  readonly code: string;
  readonly seed: string;
  readonly ticket: string;
  readonly strip: Strip;
  /** Place on the axis, 0 ≤ x < 1. */
  readonly x: number;
  readonly y: number;
  /** From 1, by ticket, among the codes of its strip. */
  readonly place: number;
  /** See `fates`. */
  readonly fate: number;
  /** In the order of the draw, from 1; 0 where it was not drawn. */
  readonly order: number;
  readonly team: readonly string[];
}

/** Looks a code up, typed in either case, with or without its dash and its zeros. */
export function findCode(checked: Checked, typed: string): CodeFound {
  const { case: c, again, strips } = checked;
  const plain = typed.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  const [, letters, digits] = /^(TS|ZD|YB|JC)[-—–]?(\d{1,15})$/.exec(plain) ?? [];
  if (letters === undefined) return { kind: "no-code" };
  const draw = letters as Draw;
  const pool = c.contents["pool.csv"];
  const { start, end } = pool?.runOf(draw) ?? { start: 0, end: 0 };
  const code = codeOf(draw, Number(digits), end - start);
  if (pool?.commitmentOf(code) === undefined) return { kind: "absent", code };
  const assignment = c.contents["assignment.csv"] ?? [];
  if (draw === "JC") {
    const units = assignment.filter(({ inspector }) => inspector === code).map(({ unit }) => unit);
    return { kind: "inspector", code, units };
  }
  const strip = strips.find((one) => one.draw === draw && one.codes.includes(code));
  const index = strip?.codes.indexOf(code) ?? -1;
  if (!strip || !again) return { kind: "not-drawn", code };
  const x = strip.x[index] ?? 0;
  return {
    kind: "unit",
    code,
    ...ticketOf(c, code),
    strip,
    x,
    y: strip.y[index] ?? 0,
    place: placeOf(strip, x),
    fate: strip.fate[index] ?? 0,
    order: again.result.find((line) => line.code === code)?.order ?? 0,
    team: assignment.filter(({ unit }) => unit === code).map(({ inspector }) => inspector),
  };
}

function ticketOf(c: Case, code: string): { seed: string; ticket: string } {
  const seed = digestOf(c, "seed.txt") ?? "";
  return { seed, ticket: hashHex(`${seed},${code}`) };
}
