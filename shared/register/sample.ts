import type { ConflictOfInterest, Inspector, List, Register, Unit, Visit } from "./model.ts";
import { lists } from "./model.ts";
import type { RowOf } from "./row-schemas.ts";

/**
 * The sample that comes with the program, known by the numbers it gives to its firms and people whatever file they come from, so
 * that nobody real is drawn among units that were made up. No register has such numbers: region 990000 is given to nobody.
 */

const source = /^SL0{6}[0-9]{4}$/;
const credit = /^91990000XXXX[0-9]{5}[0-9A-Z](?:-.*)?$/;
const person = /^SLZF-00[0-9]{2}$/;

const isUnit = (id: string) => source.test(id) || credit.test(id);
const ofUnit = ({ id, creditCode }: Unit) => isUnit(id) || credit.test(creditCode);

const isInvented: { readonly [L in List]: (row: RowOf<L>) => boolean } = {
  key: ofUnit,
  general: ofUnit,
  special: ofUnit,
  inspectors: ({ id }: Inspector) => person.test(id),
  conflicts: ({ unit, inspector }: ConflictOfInterest) => isUnit(unit) || person.test(inspector),
  visits: ({ unit }: Visit) => isUnit(unit),
};

/** How many rows of a list are the sample's. */
export function sampleRows<L extends List>(list: L, rows: readonly RowOf<L>[]): number {
  return rows.filter(isInvented[list]).length;
}

/** The first list of a register with rows of the sample, and how many; nothing where it has none. */
export function sampleIn(register: Register): { readonly list: List; readonly rows: number } | undefined {
  for (const list of lists) {
    const rows = sampleRows(list, (register[list] ?? []) as readonly RowOf<typeof list>[]);
    if (rows > 0) return { list, rows };
  }
  return undefined;
}
