import type { ConflictOfInterest, Inspector, List, Register, Unit, Visit } from "./model.ts";
import { lists } from "./model.ts";
import type { RowOf } from "./row-schemas.ts";

/**
 * The sample that comes with the program, known by the numbers it gives to its firms and people whatever file they come from, so
 * that nobody real is drawn among units that were made up. No register has such numbers: region 990000 is given to nobody.
 */

const source = /^SL0{6}[0-9]{4}$/;
/** Followed, in the key of a unit without a code of its source, by digits of its address. */
const credit = /^91990000XXXX[0-9]{5}[0-9A-Z]/;
const person = /^SLZF00[0-9]{2}$/;

/** A number without what can be written otherwise: case, width, and every sign and blank within. */
const bare = (number: string) =>
  number
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");

const isCredit = (code: string) => credit.test(bare(code));
const isUnit = (id: string) => source.test(bare(id)) || isCredit(id);
const isPerson = (id: string) => person.test(bare(id));
const ofUnit = ({ id, creditCode }: Unit) => isUnit(id) || isCredit(creditCode);

const isInvented: { readonly [L in List]: (row: RowOf<L>) => boolean } = {
  key: ofUnit,
  general: ofUnit,
  special: ofUnit,
  inspectors: ({ id }: Inspector) => isPerson(id),
  conflicts: ({ unit, inspector }: ConflictOfInterest) => isUnit(unit) || isPerson(inspector),
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
