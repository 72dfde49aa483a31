import type { StageTeam } from "../../../shared/windows/stage-view.ts";

/** How many codes and teams stand on a page. Measures are in hundredths of the stage's height. */
const width = 171;
/** A character of a code at the least size a drawn code may have. */
const perCharacter = 5.6 * 0.6;

const dense = { height: 62, gap: 3, row: 6 } as const;

/** How many codes of so many characters stand beside and below each other at the least size a drawn code may have. */
export function denseGrid(characters: number): { readonly columns: number; readonly rows: number } {
  const columns = Math.max(1, Math.floor((width + dense.gap) / (characters * perCharacter + dense.gap)));
  return { columns, rows: Math.floor(dense.height / dense.row) };
}

/** Cards of teams; `besides` and `load` are what stands beside a code: gaps, and an inspector's units so far. */
const cards = { height: 60, besides: 6, load: 14, line: 6.5, rowGap: 1.6 } as const;

/** How many cards of teams stand beside and below each other, by the longest codes and the largest team among them. */
export function teamRows(page: readonly StageTeam[]): { readonly columns: number; readonly rows: number } {
  const longest = (codes: readonly string[]) => codes.reduce((most, code) => Math.max(most, code.length), 6);
  const members = page.reduce((most, { inspectors }) => Math.max(most, inspectors.length), 1);
  const unit = longest(page.map((team) => team.unit)) * perCharacter + cards.besides;
  const each =
    longest(page.flatMap((team) => team.inspectors.map(({ code }) => code))) * perCharacter + cards.load;
  const columns = unit + members * each <= width / 2 ? 2 : 1;
  const fitting = Math.max(1, Math.floor((width / columns - unit) / each));
  const lines = Math.ceil(members / fitting);
  return { columns, rows: Math.max(1, Math.floor(cards.height / (lines * cards.line + cards.rowGap))) };
}
