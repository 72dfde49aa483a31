import { join } from "node:path";
import type { Level } from "../../../../shared/draw/model.ts";
import { type List, lists } from "../../../../shared/register/model.ts";

/** The invented register that comes with the project: the file of each list, for an office of a level, in order of import. */
export function sampleFiles(level: Level): readonly { readonly list: List; readonly path: string }[] {
  const names: Readonly<Record<List, string>> = {
    key: "key.xlsx",
    general: level === "city" ? "general.csv" : "general-county.csv",
    special: "special.xls",
    inspectors: "inspectors.csv",
    conflicts: "conflicts.csv",
    visits: "visits.csv",
  };
  return lists.map((list) => ({ list, path: join(import.meta.dirname, "../../../../sample", names[list]) }));
}
