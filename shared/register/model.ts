import type { ControlLevel } from "../draw/rule-set.ts";

/** What the office knows before a ceremony: units, inspectors, conflicts and earlier visits (污染源日常监管动态信息库). */

/** A pollution source: the unit of the draw. One company (credit code) may own several. */
export interface Unit {
  /** Pollution-source code, else credit code and digest of the address: `[0-9A-Za-z-]{1,64}`. */
  readonly id: string;
  readonly name: string;
  /** Empty where the register has none. */
  readonly creditCode: string;
  /** Empty for a construction project and where the register has no such column. */
  readonly level: ControlLevel | "";
  readonly kind: "unit" | "construction";
  readonly district: string;
  readonly address: string;
  readonly status: "operating" | "stopped" | "closed";
  /** `YYYY-MM-DD` of the last update, or empty. */
  readonly updatedAt: string;
  /** Of a unit on the special list why it is there (one of six sources), since when and by what evidence, as the list says. */
  readonly source?: string;
  readonly listedAt?: string;
  readonly evidence?: string;
}

export interface Inspector {
  /** Certificate number. */
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  /** On the establishment and in post (在编在岗): these set the quota. */
  readonly inPost: boolean;
  /** Available this time: with a valid certificate, these set the pool. */
  readonly available: boolean;
  /** `YYYY-MM-DD`, the last valid day; empty where the register has none. */
  readonly certificateExpiry: string;
}

/** A conflict of interest, approved by the supervisor. */
export interface ConflictOfInterest {
  readonly unit: string;
  readonly inspector: string;
  readonly reason: string;
}

/** A unit drawn in an earlier ceremony, or checked otherwise, by the inspected period. */
export interface Visit {
  readonly unit: string;
  /** The period, `2027Q1`, `2027M09`, `2027H2` or `2027`. */
  readonly quarter: string;
  /** A waived draw counts for neither the cap nor the year's coverage. */
  readonly waived: boolean;
  /** What it was, where it was no draw: it counts for coverage, and for the cap where the rule set counts all checks. */
  readonly kind?: VisitKind;
}

/** Checks that are no draw: by a campaign (专项行动), in a case (案件), on a petition (信访举报). */
export const visitKinds = ["campaign", "case", "petition"] as const;
export type VisitKind = (typeof visitKinds)[number];

/** The lists an office keeps. `special` is a membership and may overlap `key` and `general`. */
export const lists = ["key", "general", "special", "inspectors", "conflicts", "visits"] as const;
export type List = (typeof lists)[number];

/** Bytes of a list's file that a window hands over, at most. */
export const mostListBytes = 32 * 2 ** 20;

/** The accepted rows of every list; an absent list is left out of the draw. */
export interface Register {
  readonly key?: readonly Unit[];
  readonly general?: readonly Unit[];
  readonly special?: readonly Unit[];
  readonly inspectors?: readonly Inspector[];
  readonly conflicts?: readonly ConflictOfInterest[];
  readonly visits?: readonly Visit[];
}

const unitFields = [
  "name",
  "id",
  "credit-code",
  "level",
  "kind",
  "district",
  "address",
  "status",
  "updated-at",
] as const;

/** The fields of each list, by the names a person gives them in a mapping (`--map key.name=单位名称`). */
export const fields = {
  key: unitFields,
  general: unitFields,
  special: [...unitFields, "source", "listed-at", "evidence"],
  inspectors: ["name", "certificate", "expiry", "organisation", "in-post", "available"],
  conflicts: ["unit", "inspector", "reason"],
  visits: ["unit", "quarter", "year", "waived", "visit-kind"],
} as const satisfies Record<List, readonly string[]>;

export type Field = (typeof fields)[List][number];

/** Without these a list cannot be read; of several in one line, one is enough. */
export const needed: Readonly<Record<List, readonly (readonly Field[])[]>> = {
  key: [["name"], ["id", "credit-code"]],
  general: [["name"], ["id", "credit-code"]],
  special: [["name"], ["id", "credit-code"]],
  inspectors: [["name"], ["certificate"]],
  conflicts: [["unit"], ["inspector"]],
  visits: [["unit"], ["quarter"]],
};
