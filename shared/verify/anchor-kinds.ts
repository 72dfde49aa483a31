/**
 * The numbers a reader may have on paper: H(freeze.txt), signed in ink before any slip was opened; H(seed.txt) and
 * H(close.txt), written down in the room.
 */
export const anchorKinds = ["freeze", "seed", "close"] as const;
export type AnchorKind = (typeof anchorKinds)[number];
