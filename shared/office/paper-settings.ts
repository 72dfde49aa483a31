import * as z from "zod";
import { command, publicText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { absent, fact, oneOf, text } from "../ledger/fact.ts";
import { dailySupervision } from "../rules/items.ts";
import type { ItemState } from "./items.ts";

/** What an office states once for its papers: the archive stamp, and the mark of papers with names. */

/** 保管期限 (DA/T 22-2015): permanent, thirty years, ten years; empty where the archive fills it in by hand. */
export const retentions = ["", "permanent", "30", "10"] as const;
export type Retention = (typeof retentions)[number];

const fields = {
  itemBasis: absent(
    text("legal basis of the one item there was; in ledgers of earlier programs only, see `item.stated`"),
  ),
  fonds: text("全宗号, for the archive stamp; empty where it is filled in by hand"),
  department: text("机构（问题）, for the archive stamp; empty where it is filled in by hand"),
  retention: oneOf(retentions, "保管期限, for the archive stamp; empty where it is filled in by hand"),
  secrecy: text("mark of papers that hold names; empty for none"),
  secrecyUntil: text("until when that mark holds, in words"),
};

export interface PaperSettings {
  readonly fonds: string;
  readonly department: string;
  readonly retention: Retention;
  readonly secrecy: string;
  readonly secrecyUntil: string;
}

type State = ItemState & { readonly papers: PaperSettings | undefined };

export const papersConfigured = fact<State>()({
  type: "papers.configured",
  of: "office",
  says: "The office stated what its papers say of archive and secrecy. It holds for ceremonies that are frozen after it.",
  fields,
  course: undefined,
  apply: ({ items }, { at, itemBasis, fonds, department, retention, secrecy, secrecyUntil }) => ({
    papers: { fonds, department, retention, secrecy, secrecyUntil },
    ...(itemBasis !== undefined && {
      items: [...items, { ...dailySupervision, legalBasis: itemBasis, asOf: at.slice(0, 10) }],
    }),
  }),
});

export const configurePapers = command<State>()({
  type: "configure-papers",
  from: "window",
  sent: {
    fonds: publicText(20),
    department: publicText(20),
    retention: z.enum(retentions),
    secrecy: publicText(20),
    secrecyUntil: publicText(40),
  },
  decide: (_, { type: __, ...stated }, context) => decided([made(context, papersConfigured, stated)]),
});
