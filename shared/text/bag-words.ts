import type { Entry } from "./catalogue.ts";

/** What `bag-info.txt` says of a bag in words; see `bag-description.ts` before any of it is changed. */
export const bagWords = {
  "bag.of": [
    "{office}{period}“双随机”抽查（{item}）公开抽取的档案。",
    "Record of the public lottery held by {office} for the random inspections ({item}) of {period}.",
  ],
  "bag.of.quarter": ["{year}年第{number}季度", "quarter {number} of {year}"],
  "bag.of.month": ["{year}年{number}月", "month {number} of {year}"],
  "bag.of.first-half": ["{year}年上半年", "the first half of {year}"],
  "bag.of.second-half": ["{year}年下半年", "the second half of {year}"],
  "bag.of.year": ["{year}年", "the year {year}"],
  "bag.of.rehearsal": ["演练，不作检查依据。", "A rehearsal, by which nobody is inspected."],
  "bag.of.void": ["该场已作废，没有名单。", "It was made void and has no list."],
  "bag.of.succeeds": [
    "所据账本系在前一账本遗失后重新开始。",
    "Its ledger was begun anew after the one before was lost.",
  ],
  "bag.of.whole": ["完整版，含密封的名称。", "Whole edition, with the sealed names."],
  "bag.of.public": ["公开版，不含密封的名称。", "Public edition, without the sealed names."],
} as const satisfies Record<`bag.of${string}`, Entry>;
