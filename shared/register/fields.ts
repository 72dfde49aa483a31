import type { List } from "./model.ts";

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
  special: unitFields,
  inspectors: ["name", "certificate", "expiry", "organisation", "in-post", "available"],
  conflicts: ["unit", "inspector", "reason"],
  visits: ["unit", "quarter", "waived"],
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
