import * as z from "zod";
import { command, publicText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { fact, oneOf, text, type ValuesOf } from "../ledger/fact.ts";
import { refuse } from "../text/result.ts";
import { message } from "../text/text.ts";

/** What an office states once for its papers: the law its item rests on, the archive stamp, the mark of papers with names. */

/** 保管期限 (DA/T 22-2015): permanent, thirty years, ten years; empty where the archive fills it in by hand. */
export const retentions = ["", "permanent", "30", "10"] as const;
export type Retention = (typeof retentions)[number];

const fields = {
  itemBasis: text("legal basis of the item of the inspection list, as papers print it"),
  fonds: text("全宗号, for the archive stamp; empty where it is filled in by hand"),
  department: text("机构（问题）, for the archive stamp; empty where it is filled in by hand"),
  retention: oneOf(retentions, "保管期限, for the archive stamp; empty where it is filled in by hand"),
  secrecy: text("mark of papers that hold names; empty for none"),
  secrecyUntil: text("until when that mark holds, in words"),
};

export type PaperSettings = ValuesOf<typeof fields>;

type State = { readonly papers: PaperSettings | undefined };

export const papersConfigured = fact<State>()({
  type: "papers.configured",
  of: "office",
  says: "The office stated what its papers say of their legal basis, archive and secrecy. It holds for ceremonies that are frozen after it.",
  fields,
  course: undefined,
  apply: (_, { itemBasis, fonds, department, retention, secrecy, secrecyUntil }) => ({
    papers: { itemBasis, fonds, department, retention, secrecy, secrecyUntil },
  }),
});

export const configurePapers = command<State>()({
  type: "configure-papers",
  from: "window",
  sent: {
    itemBasis: publicText(2000),
    fonds: publicText(20),
    department: publicText(20),
    retention: z.enum(retentions),
    secrecy: publicText(20),
    secrecyUntil: publicText(40),
  },
  decide: (_, { type: __, ...stated }, context) =>
    stated.itemBasis.trim() === ""
      ? refuse("ceremony.empty", { field: message("ceremony.field.item-basis", {}) })
      : decided([made(context, papersConfigured, stated)]),
});
