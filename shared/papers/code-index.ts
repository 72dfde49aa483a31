import { byBytes } from "../draw/field.ts";
import type { Block } from "./blocks.ts";
import type { CeremonyRecord } from "./record.ts";
import type { Words } from "./words.ts";

/** Every drawn code in the order of codes with its place on the list, which is in the order of the draw; `annex` names the list. */
export function codeIndex({ outcome }: CeremonyRecord, annex: string, words: Words): Block[] {
  const lines = outcome?.result ?? [];
  if (lines.length === 0) return [{ type: "paragraph", text: words.of("minutes.none") }];
  return [
    { type: "paragraph", small: true, text: words.of("minutes.part.index-note", { annex }) },
    {
      type: "table",
      across: 4,
      columns: [
        { title: words.of("minutes.code"), width: 60, as: "code" },
        { title: words.of("minutes.order"), width: 40, as: "number" },
      ],
      rows: lines
        .toSorted((one, other) => byBytes(one.code, other.code))
        .map(({ code, order }) => [code, String(order)]),
    },
  ];
}
