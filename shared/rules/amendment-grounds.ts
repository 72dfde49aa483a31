/** Why an inspector does not visit a unit: recusal (回避), absence, or something else that is written down. */
export const recusalGrounds = ["conflict", "absence", "other"] as const;
export type RecusalGround = (typeof recusalGrounds)[number];

/** On what ground a list is amended. That of a waiver is a reason of the rule set by which the list was drawn, and no word here. */
export const grounds = [...recusalGrounds, "rules"] as const;
export type Ground = (typeof grounds)[number];
