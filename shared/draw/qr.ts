import { protocol } from "./field.ts";

/** What the QR code of a frozen ceremony says: H(freeze.txt). */
export function freezeQr(ceremony: string, freeze: string): string {
  return `${protocol},${ceremony},freeze,${freeze}`;
}

/** What the QR code of a drawn ceremony says: the seed and H(result.csv). */
export function resultQr(ceremony: string, seed: string, result: string): string {
  return `${protocol},${ceremony},seed,${seed},result,${result}`;
}
