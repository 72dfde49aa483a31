import { byBytes } from "../draw/field.ts";
import type { Block, Column } from "./blocks.ts";
import type { CeremonyRecord } from "./record.ts";
import type { Words } from "./words.ts";

/** Columns of a page, and how many codes stand in one before the next begins. */
const columns = 4;
const mostInColumn = 12;

/**
 * Every drawn code in the order of codes with its place on the list, which is in the order of the draw; `annex` names the
 * list. Read down the columns, twelve codes a cell: a cell for each would make a long list half as long again.
 */
export function codeIndex({ outcome }: CeremonyRecord, annex: string, words: Words): Block[] {
  const lines = outcome?.result ?? [];
  if (lines.length === 0) return [{ type: "paragraph", text: words.of("minutes.none") }];
  const entries = lines
    .toSorted((one, other) => byBytes(one.code, other.code))
    .map(({ code, order }) => words.of("minutes.part.index-line", { code, order }));
  const inCell = Math.min(mostInColumn, Math.ceil(entries.length / columns));
  const cells = chunks(entries, inCell).map((cell) => cell.join("\n"));
  const column: Column = { title: words.of("minutes.part.index-entry"), width: 1, as: "code" };
  return [
    { type: "paragraph", small: true, text: words.of("minutes.part.index-note", { annex }) },
    {
      type: "table",
      columns: Array.from({ length: columns }, () => column),
      rows: chunks(cells, columns),
    },
  ];
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
