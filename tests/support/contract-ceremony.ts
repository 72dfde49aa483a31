import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { phaseOf } from "../../renderer/console/path.ts";
import { codePages } from "../../shared/ceremony/pages.ts";
import type { WindowRole } from "../../shared/contract/method.ts";
import { parseAssignment } from "../../shared/draw/assignment.ts";
import type { ResultLine } from "../../shared/draw/model.ts";
import { parseResult } from "../../shared/draw/result.ts";
import { lists } from "../../shared/register/model.ts";
import type { Screen, StageView } from "../../shared/windows/stage-view.ts";
import { good, holdUntil } from "./hold-in-windows.ts";
import { succeeded } from "./outcome.ts";
import { ceremony } from "./small-office.ts";
import { type Hosted, type Officer, officer } from "./windows.ts";

/** A whole ceremony in two windows, both looked at after every step. */
export function ceremonyInWindows(hosted: () => Promise<Hosted>): void {
  test("a whole ceremony: no name in any view, no code on the stage before its page, and a bag that verifies", {
    timeout: 120_000,
  }, async () => {
    const held = officer(await hosted());
    const phases = new Set<string>();
    let names: readonly string[] = [];
    await holdUntil(held, "minutes", async (step, view) => {
      phases.add(view.ceremony?.phase ?? "none");
      const stage = held.stage.last().view;
      // As the console names it: a plan that is not approved yet is preparation.
      expect(stage.phase).toBe(view.ceremony ? phaseOf(view.ceremony) : "none");
      expect(view.stage.screen, step).toEqual(stage.screen);
      expect(good(await held.stage.client.call("view", {}))).toEqual(stage);
      if (step === "sample") names = await namesIn(held);
    });
    expect(phases.size).toBe(9);
    const { folder } = good(await held.change("writeBag", { ceremony }));
    expect(held.console.last().view.blockers).toEqual([]);
    const verdict = good(await held.console.client.call("verifyBag", { ceremony }));
    expect(verdict.checks.filter(({ status }) => status === "fail")).toEqual([]);
    expect(verdict.passed).toBeGreaterThan(30);

    expect(names.length).toBeGreaterThan(1000);
    for (const role of ["console", "stage"] as const) expect(namedIn(names, held, role)).toEqual([]);

    const file = (name: string) => readFileSync(join(folder, "data/public", name), "utf8");
    const result = succeeded(parseResult(file("result.csv")));
    const teams = Map.groupBy(succeeded(parseAssignment(file("assignment.csv"))), ({ unit }) => unit);
    const views = held.stage.pushes.map(({ view }) => view);
    for (const view of views) onlyWhatIsShown(view, result);
    expect(shownIn(views)).toEqual(result.map(({ code }) => code));
    expect(teamsIn(views)).toEqual(
      [...teams].map(([unit, team]) => [unit, team.map((one) => one.inspector)]),
    );
  });
}

/** Every name and id of a unit or an inspector, as the register shows them before the freeze. */
async function namesIn({ console }: Officer): Promise<string[]> {
  const found: string[] = [];
  for (const list of lists.slice(0, 4)) {
    for (let from = 0; ; from += 500) {
      const page = good(await console.client.call("rows", { list, search: "", from, count: 500 }));
      const wanted = ["name", "id", "certificate"].map((field) => page.columns.indexOf(field));
      for (const row of page.rows) for (const at of wanted) if (row[at]) found.push(row[at]);
      if (from + 500 >= page.total) break;
    }
  }
  return found;
}

function namedIn(names: readonly string[], held: Officer, role: WindowRole): string[] {
  const told = JSON.stringify(held[role].pushes);
  return names.filter((name) => told.includes(name));
}

const codes = /(?:TS|ZD|YB|JC)-\d{3,}/g;

/** A view holds the codes of its own page and no others, and no ticket that is not shown yet. */
function onlyWhatIsShown(view: StageView, result: readonly ResultLine[]): void {
  const told = JSON.stringify(view);
  expect([...new Set(told.match(codes))].sort()).toEqual([...new Set(codesOf(view.screen))].sort());
  const tickets = new Set(ticketsOf(view.screen));
  expect(result.filter(({ ticket }) => told.includes(ticket) && !tickets.has(ticket))).toEqual([]);
}

function codesOf(screen: Screen): string[] {
  if (screen.kind === "draw") {
    if (screen.step.scene !== "reveal") expect(screen.page).toEqual([]);
    else expect(screen.page.length).toBeGreaterThan(0);
    return screen.page.map(({ code }) => code);
  }
  if (screen.kind !== "teams") return [];
  return screen.page.flatMap(({ unit, inspectors }) => [unit, ...inspectors.map(({ code }) => code)]);
}

/** Those of the page, and the cut-offs from the line on. */
function ticketsOf(screen: Screen): string[] {
  if (screen.kind === "result")
    return screen.draws.flatMap(({ cutOffs }) => cutOffs.map((one) => one.ticket));
  if (screen.kind !== "draw") return [];
  if (!["line", "reveal"].includes(screen.step.scene))
    expect([screen.cut, screen.pages]).toEqual([undefined, 0]);
  else expect(screen.pages).toBe(codePages(screen.cut?.taken ?? 0, 6).length);
  return [...(screen.cut?.cutOffs ?? []), ...screen.page].map(({ ticket }) => ticket);
}

/** The codes in the order in which the stage showed them. */
function shownIn(views: readonly StageView[]): string[] {
  const shown = views.flatMap(({ screen }) => (screen.kind === "draw" ? screen.page : []));
  return [...new Set(shown.map(({ code }) => code))];
}

function teamsIn(views: readonly StageView[]): [string, string[]][] {
  const shown = views.flatMap(({ screen }) => (screen.kind === "teams" ? screen.page : []));
  const teams = new Map(shown.map(({ unit, inspectors }) => [unit, inspectors.map(({ code }) => code)]));
  return [...teams];
}
