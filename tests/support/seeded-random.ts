import { createHash } from "node:crypto";
import type { Random } from "../../shared/draw/model.ts";

/** Entropy that repeats: SHA-256 over a label and a counter. */
export function seededRandom(label: string): Random {
  let counter = 0;
  const hex = () => createHash("sha256").update(`${label},${counter++}`).digest("hex");
  return {
    hex,
    below: (bound) => {
      // Rejection keeps it uniform: the largest multiple of the bound below 2⁴⁸.
      const limit = Math.floor(2 ** 48 / bound) * bound;
      for (;;) {
        const value = Number.parseInt(hex().slice(0, 12), 16);
        if (value < limit) return value % bound;
      }
    },
  };
}
