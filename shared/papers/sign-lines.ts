import type { Block, TableCell } from "./blocks.ts";
import type { Words } from "./words.ts";

/** Who signs a paper: as what, under which name, and what stands in the place of the signature; an empty one is for ink. */
export type SignLine = readonly [role: string, name: string, signature: TableCell];

/** Lines to sign, then the office, its seal, and the day. */
export function signLines(
  lines: readonly SignLine[],
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
      rows: lines,
    },
    closing: [office, words.of("minutes.seal"), day],
  };
}
