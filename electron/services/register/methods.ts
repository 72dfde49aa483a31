import type { Settled } from "../../../shared/ceremony/decide-preparation.ts";
import { last } from "../../../shared/ceremony/record-events.ts";
import { registerOf } from "../../../shared/ceremony/registered.ts";
import type { State } from "../../../shared/ceremony/state.ts";
import type { SettledPlan } from "../../../shared/contract/answers.ts";
import type { OwnRules } from "../../../shared/contract/own-rules.ts";
import type { ExclusionPage } from "../../../shared/contract/register-answers.ts";
import { unitDraws } from "../../../shared/draw/model.ts";
import { noted } from "../../../shared/ledger/notes.ts";
import type { List } from "../../../shared/register/model.ts";
import type { Settings } from "../../../shared/rules/plan.ts";
import { planDraws } from "../../../shared/rules/planning.ts";
import { customPreset } from "../../../shared/rules/presets.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/running.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { columns } from "./columns.ts";

type Cells = readonly (readonly string[])[];
type Exclusions = Pick<ExclusionPage, "capped" | "rows">;

/** The register, before the freeze only: from then on names are opened through the sealed list alone. */
export function registerHandlers({
  service,
  work,
}: Running): Pick<Handlers, "rows" | "exclusions" | "settledPlan"> {
  const { state, read } = service;
  const known = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    const found = known.get(key) as T | undefined;
    if (found !== undefined) return found;
    const made = make();
    known.set(key, made);
    return made;
  };
  // Another list, another plan or the freeze: nothing that was read before is needed, and names are not kept.
  let basis = basisOf(state());
  work.onChange(() => {
    const next = basisOf(state());
    if (next !== basis) known.clear();
    basis = next;
  });

  return {
    rows: ({ list, search, from, count }) => {
      if (isSealed(state())) return refuse("contract.sealed", {});
      const imported = state().lists[list];
      if (!imported) return refuse("contract.list-missing", {});
      const all = once(list, () => cellsOf(list, noted<readonly unknown[]>(read(imported.rowsNote))));
      const found = search === "" ? all : once(`${list}?`, () => searching(all))(search);
      return ok({
        total: found.length,
        columns: columns[list].map(([field]) => field),
        rows: found.slice(from, from + count),
      });
    },
    exclusions: ({ from, count }) => {
      if (isSealed(state())) return refuse("contract.sealed", {});
      const found = once("exclusions", () => exclusionsOf(service));
      if (!found.ok) return found;
      const { capped, rows } = found.value;
      return ok({ total: rows.length, capped, rows: rows.slice(from, from + count) });
    },
    settledPlan: () => (isSealed(state()) ? refuse("contract.sealed", {}) : ok(settledPlan(service))),
  };
}

/** As it was settled last for the ceremony being prepared, also where another list has undone it since; own rules from ceremony to ceremony. */
function settledPlan({ events, read }: CeremonyService): SettledPlan {
  const ended = events().findLastIndex(
    ({ type }) => type === "ceremony.locked" || type === "ceremony.voided",
  );
  const settled = last(events().slice(ended + 1), "plan.settled");
  const before = settled ?? last(events(), "plan.settled");
  const own = before && ownOf(noted<Settled>(read(before.settingsNote)).settings);
  if (!settled) {
    return { preset: "", team: 2, raised: {}, leftOut: [], yearPlanFiled: false, ...(own && { own }) };
  }
  const { settings } = noted<Settled>(read(settled.settingsNote));
  const { preset, team, inPost, raised, leftOut, yearPlanFiled = false } = settings;
  return {
    preset,
    team,
    raised,
    leftOut,
    yearPlanFiled,
    ...(inPost !== undefined && { inPost }),
    ...(own && { own }),
  };
}

function ownOf({ preset, rules, cap, ownBasis = "" }: Settings): OwnRules | undefined {
  if (preset !== customPreset) return undefined;
  const given: OwnRules["rules"] = {};
  for (const draw of unitDraws) {
    const rule = rules[draw];
    if (!rule) continue;
    const { atLeast: _, ...own } = rule;
    given[draw] = own;
  }
  return { basis: ownBasis, rules: given, ...cap };
}

function isSealed({ current: now }: State): boolean {
  return now !== undefined && "freeze" in now;
}

function basisOf(state: State): string {
  const { current: now, lists } = state;
  const plan = now && "plan" in now ? now.plan.settingsNote : "";
  return JSON.stringify([isSealed(state), plan, Object.values(lists).map(({ rowsNote }) => rowsNote)]);
}

function cellsOf(list: List, rows: readonly unknown[]): Cells {
  const texts = columns[list].map(([, text]) => text as (row: unknown) => string);
  return rows.map((row) => texts.map((text) => text(row)));
}

/** Rows that hold a text in one of their cells, in any case; the last search is kept, for it is asked page by page. */
function searching(all: Cells): (search: string) => Cells {
  let last: { readonly search: string; readonly found: Cells } | undefined;
  return (search) => {
    if (last?.search !== search) {
      const wanted = search.toLowerCase();
      const found = all.filter((cells) => cells.some((cell) => cell.toLowerCase().includes(wanted)));
      last = { search, found };
    }
    return last.found;
  };
}

/** Who is left out by the settled plan. Those at the yearly cap are counted, not named: one could read off who was drawn before. */
function exclusionsOf({ state, read }: CeremonyService): Result<Exclusions> {
  const { current: now } = state();
  if (!now || !("plan" in now)) return refuse("ceremony.plan-missing", {});
  const { settings } = noted<Settled>(read(now.plan.settingsNote));
  const planned = planDraws(registerOf(state(), read), settings);
  if (!planned.ok) return planned;
  const rows = planned.value.draws
    .flatMap(({ excluded }) => excluded)
    .filter(({ reason }) => reason !== "cap")
    .map(({ draw, id, name, reason }) => ({ draw, id, name, reason }));
  const all = now.plan.plan.reduce((sum, { excluded }) => sum + excluded, 0);
  return ok({ capped: all - rows.length, rows });
}
