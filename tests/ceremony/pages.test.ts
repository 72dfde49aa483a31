import { expect, test } from "vitest";
import { codeGrid, codePages, pagesOf, teamGrid, teamPages } from "../../shared/ceremony/pages.ts";
import { secondsOf } from "../../shared/ceremony/scenes.ts";

const two = { unit: 6, inspector: 6, members: 2 };
const sizes = (pages: readonly { from: number; to: number }[]) => pages.map(({ from, to }) => to - from);

test("sixty codes of up to a thousand entries fit one page; longer codes stand in fewer columns, and fewer are on a page", () => {
  const three = codeGrid("YB-001".length);
  expect(three.columns * three.rows).toBeGreaterThanOrEqual(60);
  const six = codeGrid("YB-100000".length);
  expect(six.columns).toBeLessThan(three.columns);
  expect(codeGrid(60).columns).toBe(1);
  for (const characters of [6, 7, 8, 9, 12]) {
    const { columns, rows } = codeGrid(characters);
    expect(Math.max(...sizes(codePages(1000, characters)))).toBe(Math.min(60, columns * rows));
  }
});

test("teams stand in two columns, as many as fit; a larger team takes more of the screen, and there is always room for one", () => {
  expect(teamGrid(two, false)).toEqual({ columns: 2, rows: 7 });
  expect(teamGrid(two, true).rows).toBeGreaterThan(7);
  const fitting = [1, 2, 4, 8, 20].map((members) => {
    const { columns, rows } = teamGrid({ ...two, members }, false);
    return columns * rows;
  });
  expect(fitting).toEqual(fitting.toSorted((a, b) => b - a));
  expect(fitting.at(-1)).toBeGreaterThanOrEqual(1);
});

test("the pages of teams hold every unit once, in order: ten that are ordinary, then dense ones", () => {
  for (const count of [0, 1, 14, 15, 56, 85, 140, 141, 3000]) {
    const pages = teamPages(count, two);
    const entries = pages.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));
    expect(entries).toEqual(Array.from({ length: count }, (_, at) => at));
  }
  expect(sizes(teamPages(200, two))).toEqual([...Array(10).fill(14), 20, 20, 20]);
});

test("a page of codes stands eight seconds, a code by itself one and a half, and all teams five minutes at most", () => {
  const reveal = { draw: "ZD", scene: "reveal" } as const;
  expect(secondsOf(reveal, { onPage: 1, pages: 20 })).toBe(1.5);
  expect(secondsOf(reveal, { onPage: 10, pages: 3 })).toBe(8);
  expect(secondsOf({ draw: "ZD", scene: "tickets" }, { onPage: 0, pages: 0 })).toBe(6);
  for (const count of [1, 85, 500, 1000, 10_000]) {
    const pages = teamPages(count, two);
    const teams = { draw: "JC", scene: "reveal" } as const;
    const all = pages.reduce(
      (sum, { from, to }) => sum + secondsOf(teams, { onPage: to - from, pages: pages.length }),
      0,
    );
    expect(all).toBeLessThanOrEqual(300.001);
    expect(all).toBeCloseTo(Math.min(300, 8 * pages.length));
  }
});

test("pages go by the length of a draw's codes, which its plan tells", () => {
  const line = (draw: "YB" | "JC", eligible: number) => ({
    draw,
    registered: 0,
    excluded: 0,
    eligible,
    quota: 0,
  });
  const plan = (eligible: number) => ({ plan: [line("YB", eligible), line("JC", 40)], team: 2 });
  expect(sizes(pagesOf("YB", 300, plan(900))).at(10)).toBe(60);
  expect(sizes(pagesOf("YB", 300, plan(60_000))).at(10)).toBeLessThan(60);
  expect(pagesOf("JC", 100, plan(900)).length).toBeLessThanOrEqual(pagesOf("JC", 100, plan(60_000)).length);
});
