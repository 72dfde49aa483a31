import type { Block } from "./blocks.ts";
import type { Words } from "./words.ts";

/** Who signs a paper, as what, and under which name; an empty name is written in by hand. */
export interface Signer {
  readonly role: string;
  readonly name: string;
}

/** Lines to sign in ink, then the office, its seal, and the day. */
export function signLines(
  signers: readonly Signer[],
  { office, day }: { readonly office: string; readonly day: string },
  words: Words,
): Block {
  return {
    type: "signatures",
    table: {
      type: "table",
      ink: true,
      columns: [
        { title: words.of("minutes.role"), width: 24, as: "text" },
        { title: words.of("minutes.name"), width: 38, as: "text" },
        { title: words.of("minutes.signature"), width: 38, as: "text" },
      ],
      rows: signers.map(({ role, name }) => [role, name, ""]),
    },
    closing: [office, words.of("minutes.seal"), day],
  };
}
