/**
 * Why a list may be amended after its lock, as data. Waivers are those of 衢环发〔2017〕5号: a check that a campaign, a case, the
 * supervision from above or a petition makes anyway, and a unit that has closed.
 */
export const waiverGrounds = ["campaign", "case", "supervision", "petition", "closed"] as const;
export type WaiverGround = (typeof waiverGrounds)[number];

/** Why an inspector does not visit a unit: recusal (回避), absence, or something else that is written down. */
export const recusalGrounds = ["conflict", "absence", "other"] as const;
export type RecusalGround = (typeof recusalGrounds)[number];

export type Ground = WaiverGround | RecusalGround;
export const grounds = [...recusalGrounds, ...waiverGrounds] as const;

/** What an addendum prints as the legal basis of a waiver. */
export const waiverBasis = "《衢州市污染源日常环境监管“双随机”抽查办法落实细化方案》（衢环发〔2017〕5号）";
