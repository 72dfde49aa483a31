import type { StageTeam } from "../../../shared/windows/stage-view.ts";

/** Measures of the page, in hundredths of the stage's height. */
const width = 171;
const height = 60;
const perCharacter = 5.6 * 0.6;
/** What stands beside a code: gaps, and an inspector's units so far. */
const besides = 6;
const load = 14;
const line = 6.5;
const rowGap = 1.6;

/** How many cards of teams stand beside and below each other, by the longest codes and the largest team among them. */
export function teamRows(page: readonly StageTeam[]): { readonly columns: number; readonly rows: number } {
  const longest = (codes: readonly string[]) => codes.reduce((most, code) => Math.max(most, code.length), 6);
  const members = page.reduce((most, { inspectors }) => Math.max(most, inspectors.length), 1);
  const unit = longest(page.map((team) => team.unit)) * perCharacter + besides;
  const each = longest(page.flatMap((team) => team.inspectors.map(({ code }) => code))) * perCharacter + load;
  const columns = unit + members * each <= width / 2 ? 2 : 1;
  const fitting = Math.max(1, Math.floor((width / columns - unit) / each));
  const lines = Math.ceil(members / fitting);
  return { columns, rows: Math.max(1, Math.floor(height / (lines * line + rowGap))) };
}
