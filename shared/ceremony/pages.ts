import type { Draw, PlanLine, UnitDraw } from "../draw/model.ts";

/**
 * What stands on a page of the stage in phase 6. One page is one step, so that how much fits decides how many steps there are.
 * Measures are in hundredths of the stage's height, at the least size a drawn code may have.
 */

const width = 171;
/** A character of a code. */
const perCharacter = 5.6 * 0.6;
/** A drawn code by itself; `row` is its line. */
const codes = { height: 62, gap: 3, row: 6 } as const;
/**
 * Cards of teams; `unit` and `load` are what stands beside the code of a unit and of an inspector: padding and gaps, and the
 * units so far. A dense page leaves out what parts the cards.
 */
const cards = {
  height: 60,
  gap: 2,
  unit: 5,
  load: 8,
  ordinary: { line: 6.5, gap: 1.6 },
  dense: { line: 6, gap: 0 },
} as const;

/** Entries of a page: from this one, counted from 0, up to the one before `to`. */
export interface Page {
  readonly from: number;
  readonly to: number;
}

/** How many stand beside and below each other. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** How many codes of so many characters stand beside and below each other. */
export function codeGrid(characters: number): Grid {
  const columns = Math.max(1, Math.floor((width + codes.gap) / (characters * perCharacter + codes.gap)));
  return { columns, rows: Math.floor(codes.height / codes.row) };
}

/** The longest codes of units and inspectors, in characters, and the largest team. */
export interface TeamSize {
  readonly unit: number;
  readonly inspector: number;
  readonly members: number;
}

/** How many teams stand beside and below each other: in two columns, unless a team is so large that one holds more. */
export function teamGrid({ unit, inspector, members }: TeamSize, dense: boolean): Grid {
  const row = dense ? cards.dense : cards.ordinary;
  const grids = [2, 1].map((columns): Grid => {
    const room = (width - (columns - 1) * cards.gap) / columns - unit * perCharacter - cards.unit;
    const beside = Math.max(1, Math.floor(room / (inspector * perCharacter + cards.load)));
    const lines = Math.ceil(Math.max(1, members) / beside);
    return { columns, rows: Math.floor(cards.height / (lines * row.line + row.gap)) };
  });
  const best = grids.reduce((a, b) => (b.columns * b.rows > a.columns * a.rows ? b : a));
  return { ...best, rows: Math.max(1, best.rows) };
}

/** Up to so many drawn codes have a page each. */
const single = 20;
/** Up to so many stand on pages of ten. */
const paged = 200;
const perPage = 10;
const perDensePage = 60;
/** So many pages are ordinary before they become dense. */
const ordinaryPages = 10;

/** Whether so many were drawn that not all of them are shown on ordinary pages. */
export function isLong(count: number): boolean {
  return count > paged;
}

/**
 * The pages of drawn codes of so many characters: one each up to 20, by tens up to 200, above that ten such pages and then
 * dense ones of 60, or of as many as fit.
 */
export function codePages(count: number, characters: number): readonly Page[] {
  return count <= single ? cut(count, () => 1) : listPages(count, characters);
}

/** The pages of drawn codes that are shown again: none has a page to itself any more. */
export function listPages(count: number, characters: number): readonly Page[] {
  const { columns, rows } = codeGrid(characters);
  const dense = Math.min(perDensePage, columns * rows);
  return cut(count, (page) => (!isLong(count) || page < ordinaryPages ? perPage : dense));
}

/** The pages of teams: as many as fit; after ten such pages dense ones. */
export function teamPages(count: number, size: TeamSize): readonly Page[] {
  const fitting = [false, true].map((dense) => {
    const { columns, rows } = teamGrid(size, dense);
    return columns * rows;
  });
  return cut(count, (page) => fitting[isDense(page) ? 1 : 0] ?? 1);
}

/** Whether a page of teams, counted from 0, is one of the dense ones. */
export function isDense(page: number): boolean {
  return page >= ordinaryPages;
}

function cut(count: number, sizeOf: (page: number) => number): readonly Page[] {
  const pages: Page[] = [];
  for (let from = 0; from < count; ) {
    const to = Math.min(count, from + sizeOf(pages.length));
    pages.push({ from, to });
    from = to;
  }
  return pages;
}

/** The length of a draw's codes, in characters (`codeOf` in `shared/draw/pool.ts`). */
function lengthOf(draw: Draw, plan: readonly PlanLine[]): number {
  const eligible = plan.find((line) => line.draw === draw)?.eligible ?? 0;
  return draw.length + 1 + Math.max(3, String(eligible).length);
}

/** The largest team and the longest codes that a plan can lead to. */
export function teamSize(plan: readonly PlanLine[], team: number): TeamSize {
  const units = plan.filter(({ draw }) => draw !== "JC").map(({ draw }) => lengthOf(draw, plan));
  return { unit: Math.max(...units, 6), inspector: lengthOf("JC", plan), members: team };
}

/** The pages of a draw's reveal, by the plan it was drawn under; `count` units were drawn, or for `JC` have a team. */
export function pagesOf(
  draw: Draw,
  count: number,
  { plan, team }: { readonly plan: readonly PlanLine[]; readonly team: number },
): readonly Page[] {
  return draw === "JC" ? teamPages(count, teamSize(plan, team)) : codePages(count, lengthOf(draw, plan));
}

/** The pages on which the codes of a draw of units are shown again once the draw was shown. */
export function pagesAgain(draw: UnitDraw, count: number, plan: readonly PlanLine[]): readonly Page[] {
  return listPages(count, lengthOf(draw, plan));
}
