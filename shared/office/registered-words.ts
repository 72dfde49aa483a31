import type { RegisteredWords } from "../ledger/decision.ts";
import type { Register } from "../register/model.ts";

/** Shorter numbers than this may stand in any text by chance. */
const shortestNumber = 6;

/** Names and numbers by which a register knows units and inspectors. */
export function registeredWords({
  key = [],
  general = [],
  special = [],
  inspectors = [],
}: Register): RegisteredWords {
  const units = [...key, ...general, ...special];
  const all = [
    ...[...units, ...inspectors].map(({ name }) => name).filter((name) => name !== ""),
    ...[...units, ...inspectors].map(({ id }) => id).filter((id) => id.length >= shortestNumber),
    ...units.map(({ creditCode }) => creditCode).filter((code) => code !== ""),
  ];
  const byWritten = new Map(all.map((word) => [folded(word), word]));
  return { byWritten, lengths: [...new Set([...byWritten.keys()].map(({ length }) => length))] };
}

/** The first registered word in a text that is not among those that may be named; as it is registered. */
export function namedIn(
  texts: readonly string[],
  { byWritten, lengths }: RegisteredWords,
  mayBeNamed: readonly string[],
): string | undefined {
  const present = mayBeNamed.map(folded);
  for (const text of texts.map(folded)) {
    // Looked up place by place, for the text is short and the register long.
    for (const length of lengths) {
      for (let at = 0; at + length <= text.length; at += 1) {
        const written = text.slice(at, at + length);
        const found = byWritten.get(written);
        if (found !== undefined && !present.some((known) => known.includes(written))) return found;
      }
    }
  }
  return undefined;
}

/** However wide its characters and wherever its spaces. */
function folded(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "").toLowerCase();
}
