import { fieldFault } from "../draw/field.ts";
import { code, command, publicText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { fact, text, written } from "../ledger/fact.ts";
import { dateOf, dayNumber } from "../rules/dates.ts";
import { type InspectionItem, shippedItems } from "../rules/items.ts";
import { type Refused, type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";

/** The items of the inspection list (抽查事项) that an office draws for: their wordings as they were stated, and which it offers. */

export interface ItemState {
  /** Wordings that the office stated, in that order; those that are shipped come before them. */
  readonly items: readonly InspectionItem[];
  /** Names of items that are not offered any more. */
  readonly itemsWithdrawn: readonly string[];
}

export const noItems: ItemState = { items: [], itemsWithdrawn: [] };

/** An item with all its wordings, in the order they were stated. */
export interface OfficeItem {
  readonly name: string;
  readonly offered: boolean;
  readonly wordings: readonly (InspectionItem & {
    /** It came with the program, and nobody in the office has checked it. */
    readonly shipped?: true;
  })[];
}

/** Every item that is known, the shipped ones first. */
export function itemsOf({ items, itemsWithdrawn }: ItemState): readonly OfficeItem[] {
  const all = [...shippedItems.map((one) => ({ ...one, shipped: true as const })), ...items];
  const names = [...new Set(all.map(({ name }) => name))];
  return names.map((name) => ({
    name,
    offered: !itemsWithdrawn.includes(name),
    wordings: all.filter((one) => one.name === name),
  }));
}

/** Names of the items that a ceremony may be opened for. */
export function offeredItems(state: ItemState): readonly string[] {
  return itemsOf(state).flatMap(({ name, offered }) => (offered ? [name] : []));
}

/** The item a ceremony is opened for: the one that is asked for, or the only one there is. */
export function itemAsked(state: ItemState, asked: string | undefined): Result<string> {
  const offered = offeredItems(state);
  const [only, ...others] = offered;
  if (asked === undefined)
    return only !== undefined && others.length === 0
      ? { ok: true, value: only }
      : refuse("item.choose", { items: offered });
  return offered.includes(asked) ? { ok: true, value: asked } : refuse("item.not-offered", { item: asked });
}

const itemFact = fact<ItemState>();

export const itemStated = itemFact({
  type: "item.stated",
  of: "office",
  says: "The office stated an item of the inspection list, or a further wording of one. Papers print the wording of the day of the draw, of those stated before the freeze.",
  fields: {
    item: text("its name, as `basis.csv` writes it"),
    contents: text("抽查内容"),
    legalBasis: text("抽查依据, as papers print it"),
    subject: text("抽查主体"),
    way: text("抽查方式"),
    asOf: written(/^\d{4}-\d{2}-\d{2}$/, "the day as of which the wording was written down"),
  },
  course: undefined,
  apply: ({ items, itemsWithdrawn }, { item, contents, legalBasis, subject, way, asOf }) => ({
    items: [...items, { name: item, contents, legalBasis, subject, way, asOf }],
    itemsWithdrawn: itemsWithdrawn.filter((one) => one !== item),
  }),
});

export const itemWithdrawn = itemFact({
  type: "item.withdrawn",
  of: "office",
  says: "An item of the inspection list is offered to no further ceremony, until it is stated anew.",
  fields: { item: text("its name") },
  course: undefined,
  apply: ({ itemsWithdrawn }, { item }) => ({
    itemsWithdrawn: [...itemsWithdrawn.filter((one) => one !== item), item],
  }),
});

export const itemFacts = [itemStated, itemWithdrawn] as const;

const parts = ["contents", "legalBasis", "subject", "way"] as const;
const fieldOf = {
  contents: "item-contents",
  legalBasis: "item-basis",
  subject: "item-subject",
  way: "item-way",
} as const;

/** Wordings may be stated that hold from a day within the next year; a later one is a slip of the keyboard. */
const daysAhead = 366;
const earliestDay = "1949-10-01";

export const stateItem = command<ItemState>()({
  type: "state-item",
  from: "window",
  sent: {
    item: publicText(100),
    contents: publicText(2000),
    legalBasis: publicText(2000),
    subject: publicText(500),
    way: publicText(500),
    /** `YYYY-MM-DD`. */
    asOf: code(10),
  },
  decide: (_, { type: __, ...stated }, context) => {
    const { item, asOf } = stated;
    const field = message("ceremony.field.item", {});
    if (item.trim() === "") return refuse("ceremony.empty", { field });
    if (fieldFault(item) !== undefined) return refuse("ceremony.unfit", { field, text: item });
    const empty = parts.find((part) => stated[part].trim() === "");
    if (empty) return refuse("ceremony.empty", { field: message(`ceremony.field.${fieldOf[empty]}`, {}) });
    return unfitDay(asOf, context.at.slice(0, 10)) ?? decided([made(context, itemStated, stated)]);
  },
});

function unfitDay(asOf: string, today: string): Refused | undefined {
  const until = dateOf((dayNumber(today) ?? 0) + daysAhead);
  const fits = dayNumber(asOf) !== undefined && asOf >= earliestDay && asOf <= until;
  return fits ? undefined : refuse("item.day", { day: asOf, from: earliestDay, to: until });
}

export const withdrawItem = command<
  ItemState & {
    readonly current: { readonly id: string; readonly item: string; readonly phase: string } | undefined;
  }
>()({
  type: "withdraw-item",
  from: "window",
  sent: { item: code(100) },
  decide: (state, { item }, context) => {
    const offered = offeredItems(state);
    if (!offered.includes(item)) return refuse("item.not-offered", { item });
    const { current } = state;
    if (current?.item === item && (current.phase === "preparation" || current.phase === "witnesses"))
      return refuse("item.in-use", { item, ceremony: current.id });
    if (offered.length === 1) return refuse("item.last", { item });
    return decided([made(context, itemWithdrawn, { item })]);
  },
});

export const itemCommands = [stateItem, withdrawItem] as const;
