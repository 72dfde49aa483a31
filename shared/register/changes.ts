import * as z from "zod";
import type { List } from "./model.ts";
import { type RowOf, rowSchemas } from "./row-schemas.ts";

/**
 * What a fact of the register changes in one of its lists. An import is kept as the difference it makes, an edit is a
 * difference that a person states; the `whole` list stands where there is no difference to tell: ledgers of earlier
 * programs hold every import whole.
 *
 * Rows keep the place at which they entered the list, also when they change; new ones come last, in the order they are
 * named. The order is for people who page through the list, and nothing of a draw depends on it.
 */

/**
 * The rows of a list by their keys, in the order of the list. A key says which row is meant: a unit's and an inspector's
 * is its id, a conflict's its unit and inspector, a visit's its unit and quarter, joined by a comma. No list says that
 * those are unique: of equals the second to enter has `,2` after its key, and so on, the lowest number that is free.
 */
export type Rows<L extends List> = ReadonlyMap<string, RowOf<L>>;

export interface Keyed<L extends List> {
  readonly key: string;
  readonly row: RowOf<L>;
}

/** The list as it is from here on, whatever it was. */
export interface Whole<L extends List> {
  readonly kind: "whole";
  readonly rows: readonly RowOf<L>[];
}

/** What becomes of single rows: first some go, then others change, then new ones enter, each under the next free key. */
export interface Difference<L extends List> {
  readonly kind: "difference";
  readonly gone: readonly string[];
  /** Each whole as it is from here on. */
  readonly changed: readonly Keyed<L>[];
  readonly added: readonly RowOf<L>[];
}

export type Changes<L extends List = List> = Whole<L> | Difference<L>;

const kinds = ["whole", "difference"] as const satisfies readonly Changes["kind"][];
/** Whether a fact states its list whole or by a difference. */
export type ChangeKind = (typeof kinds)[number];

/** The fields that say which row is meant. */
const identifying = {
  key: ["id"],
  general: ["id"],
  special: ["id"],
  inspectors: ["id"],
  conflicts: ["unit", "inspector"],
  visits: ["unit", "quarter"],
} as const satisfies { readonly [L in List]: readonly (keyof RowOf<L>)[] };

type Cells = Readonly<Record<string, string | boolean>>;

function identityOf<L extends List>(list: L, row: RowOf<L>): string {
  return identifying[list].map((field) => (row as unknown as Cells)[field]).join(",");
}

/** The keys that a row may have, the first that is free is its own. */
export function* keysFor<L extends List>(list: L, row: RowOf<L>): Generator<string, never> {
  const identity = identityOf(list, row);
  yield identity;
  for (let ordinal = 2; ; ordinal += 1) yield `${identity},${ordinal}`;
}

const ordinalForm = "(?:[2-9]|[1-9][0-9]+)";
const ordinalAfter = new RegExp(`^,${ordinalForm}$`);

/** Whether a row may stand under a key: it does not become another row's by a change. */
export function isKeyOf<L extends List>(list: L, row: RowOf<L>, key: string): boolean {
  const identity = identityOf(list, row);
  return key === identity || (key.startsWith(identity) && ordinalAfter.test(key.slice(identity.length)));
}

/** A bug or a forged ledger. */
export function misfit(list: List, key: string): Error {
  return new Error(`the change does not fit the list ${list} at ${key}`);
}

/** The rows of a list that is stated whole. */
export function keyedRows<L extends List>(list: L, rows: readonly RowOf<L>[]): Rows<L> {
  const keyed = new Map<string, RowOf<L>>();
  enter(list, keyed, rows);
  return keyed;
}

function enter<L extends List>(list: L, keyed: Map<string, RowOf<L>>, rows: readonly RowOf<L>[]): void {
  for (const row of rows) {
    for (const key of keysFor(list, row)) {
      if (keyed.has(key)) continue;
      keyed.set(key, row);
      break;
    }
  }
}

/** The rows after a change; `rows` stay as they are. Throws where a row that changes or goes is not there. */
export function applyChanges<L extends List>(list: L, rows: Rows<L>, changes: Changes<L>): Rows<L> {
  const keyed = new Map(rows);
  change(list, keyed, changes);
  return keyed;
}

/** As `applyChanges`, into the very map, for whoever has many changes to apply. */
export function change<L extends List>(list: L, keyed: Map<string, RowOf<L>>, changes: Changes<L>): void {
  switch (changes.kind) {
    case "whole":
      keyed.clear();
      enter(list, keyed, changes.rows);
      return;
    case "difference":
      for (const key of changes.gone) if (!keyed.delete(key)) throw misfit(list, key);
      for (const { key, row } of changes.changed) {
        if (!keyed.has(key) || !isKeyOf(list, row, key)) throw misfit(list, key);
        keyed.set(key, row);
      }
      enter(list, keyed, changes.added);
  }
}

/**
 * The difference that leads from the rows of a list to those of another, so large as what differs: added and changed
 * together are the rows of `after` that were not there, gone and changed those of `before` that are no longer. Where only
 * the order differs there is none.
 */
export function changesBetween<L extends List>(
  list: L,
  before: Rows<L>,
  after: readonly RowOf<L>[],
): Difference<L> {
  const left = new Map<string, string[]>();
  for (const [key, row] of before) {
    const identity = identityOf(list, row);
    const equals = left.get(identity);
    if (equals) equals.push(key);
    else left.set(identity, [key]);
  }
  const fields = Object.keys(rowSchemas[list].shape);
  const unmatched = after.filter((row) => {
    const equals = left.get(identityOf(list, row)) ?? [];
    const same = equals.findIndex((key) => sameRow(fields, before.get(key), row));
    if (same >= 0) equals.splice(same, 1);
    return same < 0;
  });
  const changed: Keyed<L>[] = [];
  const added: RowOf<L>[] = [];
  for (const row of unmatched) {
    const key = left.get(identityOf(list, row))?.shift();
    if (key === undefined) added.push(row);
    else changed.push({ key, row });
  }
  const goes = new Set([...left.values()].flat());
  return { kind: "difference", gone: [...before.keys()].filter((key) => goes.has(key)), changed, added };
}

function sameRow(fields: readonly string[], one: unknown, other: unknown): boolean {
  return fields.every((field) => (one as Cells)[field] === (other as Cells)[field]);
}

/** Whether a change leaves its list as it is. A whole list always says something: that this is what it is. */
export function isEmpty(changes: Changes): boolean {
  if (changes.kind === "whole") return false;
  return changes.gone.length + changes.changed.length + changes.added.length === 0;
}

const part = "[0-9A-Za-z-]{1,64}";

function schemaOf<Row>(row: z.ZodType<Row>, parts: number) {
  const identity = Array.from({ length: parts }, () => part).join(",");
  const key = z.string().regex(new RegExp(`^${identity}(?:,${ordinalForm})?$`));
  return z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("whole"), rows: z.array(row) }),
    z.strictObject({
      kind: z.literal("difference"),
      gone: z.array(key),
      changed: z.array(z.strictObject({ key, row })),
      added: z.array(row),
    }),
  ]);
}

/** What a note of a fact of the register says, by its list. */
export const changesSchemas = {
  key: schemaOf(rowSchemas.key, identifying.key.length),
  general: schemaOf(rowSchemas.general, identifying.general.length),
  special: schemaOf(rowSchemas.special, identifying.special.length),
  inspectors: schemaOf(rowSchemas.inspectors, identifying.inspectors.length),
  conflicts: schemaOf(rowSchemas.conflicts, identifying.conflicts.length),
  visits: schemaOf(rowSchemas.visits, identifying.visits.length),
} as const satisfies { readonly [L in List]: z.ZodType<Changes<L>> };
