import type { Entry } from "./catalogue.ts";

/** The shipped rule sets, and one of the office's own. */
export const consoleOwn = {
  "console.rules": ["规则集", "Rule sets"],
  "console.rules.hint": [
    "每次抽取的规则集在“筹备”的“资格与数量”中选定；其他规则在那里自定。",
    "A ceremony's rule set is chosen in Preparation, under Eligibility and quotas; other rules are set there too.",
  ],
  "console.rules.offered": ["本单位适用", "For this office"],
  "console.rules.line": ["{draw}：{rule}", "{draw}: {rule}"],
  "console.rules.cap": ["同一单位每年至多{most}次", "one unit at most {most} {most|time|times} a year"],
  "console.rules.cap-exempt": [
    "同一单位每年至多{most}次，特殊监管对象不受此限",
    "one unit at most {most} {most|time|times} a year; special units are exempt",
  ],

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
