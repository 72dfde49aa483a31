import type { Entry } from "./catalogue.ts";

/** A rule set of the office's own. */
export const consoleOwn = {
  "console.own.title": ["自定规则", "Rules of your own"],
  "console.own.basis": ["依据", "Legal basis"],
  "console.own.basis-hint": [
    "文号和要点，原样印入抽取记录。",
    "Number of the document and what it asks, printed in the minutes as it stands.",
  ],
  "console.own.per": ["数量的算法", "How the quota is taken"],
  "console.own.per.share": ["按名录数的比例", "Share of the registered"],
  "console.own.per.inspectors": ["按在编在岗人数的倍数", "Multiple of those in post"],
  "console.own.amount.share": ["比例（%）", "Per cent"],
  "console.own.amount.inspectors": ["倍数", "Times"],
  "console.own.most": ["同一单位每年至多（次）", "Draws of one unit a year, at most"],
  "console.own.exempt": ["特殊监管对象不受此限", "Special units are exempt"],
} as const satisfies Record<`console.${string}`, Entry>;
