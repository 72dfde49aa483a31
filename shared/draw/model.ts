/** The words of the draw protocol `mingqian-draw/2`: what the files of a ceremony say, as values. */
import type { Term } from "../text/terms.ts";

/** SHA-256 as 64 lower-case hex digits; a string is hashed as its UTF-8 bytes. Handed in: the core has no crypto of its own. */
export type Hash = (data: string | Uint8Array) => string;

/** Entropy, handed in by the host (CSPRNG) or by a test (seeded). */
export interface Random {
  /** 32 fresh bytes as 64 lower-case hex digits. */
  hex(): string;
  /** A uniform integer in 0 ≤ x < bound; bound ≥ 1. */
  below(bound: number): number;
}

/** Draws of units, in the order in which they are drawn: special, key, general. */
export const unitDraws = ["TS", "ZD", "YB"] as const satisfies readonly Term<"draw">[];
export type UnitDraw = (typeof unitDraws)[number];

/** All draws in protocol order; `JC` is the pool of inspectors. */
export const draws = [...unitDraws, "JC"] as const satisfies readonly Term<"draw">[];
export type Draw = (typeof draws)[number];

/** Of the office; a branch (分局) belongs to a city and has no ratio of its own in the 2017 text. */
export const levels = ["city", "county", "branch"] as const;
export type Level = (typeof levels)[number];

/** `ZD` where the rules want every key unit visited within the year. */
export const coverages = ["ZD", "none"] as const;
export type Coverage = (typeof coverages)[number];

/** 2 is taken only after all of 1; only in `ZD`, with coverage `ZD`, and not in the year's first period. */
export type Tier = 1 | 2;

/** Why one is left out of a draw. A new reason has its words in `terms`, and the compiler asks for them here. */
export const unitReasons = ["cap", "closed", "other"] as const satisfies readonly Term<"reason">[];
export const inspectorReasons = [
  "absent",
  "certificate",
  "other",
] as const satisfies readonly Term<"reason">[];
export type UnitReason = (typeof unitReasons)[number];
export type InspectorReason = (typeof inspectorReasons)[number];
export type Reason = UnitReason | InspectorReason;

/** Who is in the room and from outside the bureau. */
const outside = ["media", "enterprise", "citizen", "deputy"] as const satisfies readonly Term<"role">[];
/** Who is in the room. A new role has its words in `terms`, and the compiler asks for them here. */
export const roles = ["discipline", ...outside, "other"] as const satisfies readonly Term<"role">[];
export type Role = (typeof roles)[number];
export const outsideRoles: readonly Role[] = outside;

/** A quota rule as `basis.csv` writes it: `share a/b` of the registered or `inspectors a/b` of those in post, ` at-least n`. */
export interface Rule {
  readonly per: "share" | "inspectors";
  readonly numerator: number;
  readonly denominator: number;
  /** Raised by the officer or by the year's coverage; 0 when the rule stands alone. */
  readonly atLeast: number;
}

/** `basis.csv`. */
export interface Basis {
  readonly office: string;
  /** Of the inspection list (抽查事项). */
  readonly item: string;
  /** The inspected period, `2027Q1`, `2027M09`, `2027H2` or `2027`. */
  readonly period: string;
  readonly level: Level;
  /** A shipped preset's id, or `custom`. */
  readonly preset: string;
  readonly coverage: Coverage;
  /** Inspectors in post (establishment), not those available. */
  readonly inPost: number;
  /** Inspectors a unit, at least 2; 0 without a `JC` draw. */
  readonly team: number;
  /** Lines of `conflicts.csv` that name a pair. */
  readonly conflicts: number;
  /** The fewest inspectors without a conflict that any code of a unit has; 0 without `JC` or without an eligible unit. */
  readonly leastChoice: number;
  /** One for each unit draw of the plan, in draw order. */
  readonly rules: readonly { readonly draw: UnitDraw; readonly rule: Rule }[];
}

/** What of `basis.csv` the office states; the two counts of conflicts are computed when it is frozen. */
export type StatedBasis = Omit<Basis, "conflicts" | "leastChoice">;

/** A line of `plan.csv`; registered = excluded + eligible. */
export interface PlanLine {
  readonly draw: Draw;
  readonly registered: number;
  readonly excluded: number;
  readonly eligible: number;
  readonly quota: number;
}

/** A unit or inspector before the freeze gives it a code. `id` is unique within a draw; one id has one name. */
export interface Entrant {
  readonly draw: Draw;
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
}

/** One left out of a draw; it is committed to as well. */
export interface Excluded {
  readonly draw: Draw;
  readonly id: string;
  readonly name: string;
  readonly reason: Reason;
}

/** A conflict of interest: by ids before the freeze, by codes in `conflicts.csv`. */
export interface Conflict {
  readonly unit: string;
  readonly inspector: string;
}

/** A witness who writes a slip; a line of `roster.csv` without its number. */
export interface Writer {
  readonly role: Role;
  readonly name: string;
  readonly organisation: string;
}

/** A line of `pool.csv`. */
export interface PoolLine {
  readonly code: string;
  readonly tier: Tier;
  readonly commitment: string;
}

/** A line of `excluded.csv`. */
export interface ExcludedLine {
  readonly draw: Draw;
  readonly reason: Reason;
  readonly commitment: string;
}

/** `conflicts.csv` (sealed): pairs of codes, a line for each code the unit has, and the salt of the team tickets. */
export interface CodedConflicts {
  readonly salt: string;
  readonly pairs: readonly Conflict[];
}

/** A line of `names.csv` (sealed); an excluded entry has `<draw>-x` for a code. */
export interface NameLine {
  readonly code: string;
  readonly id: string;
  readonly salt: string;
  readonly name: string;
}

/** A line of `result.csv`. */
export interface ResultLine {
  readonly order: number;
  readonly draw: UnitDraw;
  readonly code: string;
  readonly ticket: string;
}

/** A line of `assignment.csv`. */
export interface AssignmentLine {
  readonly unit: string;
  readonly position: number;
  readonly inspector: string;
  readonly ticket: string;
}

export const amendmentKinds = ["waive", "substitute", "exchange"] as const;
export type AmendmentKind = (typeof amendmentKinds)[number];

/** A line of `amendments.csv`; unused fields are empty. */
export interface AmendmentLine {
  readonly number: number;
  readonly kind: AmendmentKind;
  readonly unit: string;
  readonly inspector: string;
  readonly replacement: string;
  readonly otherUnit: string;
}

/** 64 zeros: no ceremony before, no amendments, no event before. */
export const noDigest = "0".repeat(64);

/**
 * What a rule asks for: max(⌈base · a / b⌉, n), in integer arithmetic ("at least" rounds up).
 * `base` is the registered of the stratum for `share`, the inspectors in post for `inspectors`.
 */
export function required(rule: Rule, base: number): number {
  const share = Number(
    (BigInt(base) * BigInt(rule.numerator) + BigInt(rule.denominator) - 1n) / BigInt(rule.denominator),
  );
  return Math.max(share, rule.atLeast);
}
