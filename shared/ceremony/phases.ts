/** The phases of a ceremony, in order. */
export const phases = [
  "preparation",
  "witnesses",
  "freeze",
  "slips",
  "reveal",
  "draw",
  "lock",
  "minutes",
] as const;
export type Phase = (typeof phases)[number];
