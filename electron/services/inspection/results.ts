import { Buffer } from "node:buffer";
import type { NameLine, UnitDraw } from "../../../shared/draw/model.ts";
import { drawOf } from "../../../shared/draw/pool.ts";
import type { ResultsRule } from "../../../shared/draw/rule-set.ts";
import { inspectionOf, type State } from "../../../shared/inspection/inspection.ts";
import { keptOpenings } from "../../../shared/inspection/kept-openings.ts";
import { type LockedList, workedWith } from "../../../shared/inspection/locked.ts";
import { ruleSetHeld } from "../../../shared/inspection/rules.ts";
import { deadlineOf, drawnUnits, unitStanding } from "../../../shared/inspection/standing.ts";
import { toVisit, waivedIn } from "../../../shared/inspection/to-visit.ts";
import type { ReadVisits, ToldUnit } from "../../../shared/inspection/told.ts";
import {
  checkEntries,
  checkEntry,
  listOf,
  type VisitEntry,
  visitOf,
} from "../../../shared/inspection/visits.ts";
import {
  columnOf,
  headingOf,
  readVisits,
  rowOfVisit,
  visitColumns,
} from "../../../shared/inspection/visits-sheet.ts";
import { ruleSetNamed } from "../../../shared/office/rule-sets.ts";
import { type Finding, place } from "../../../shared/register/findings.ts";
import type { Language } from "../../../shared/text/catalogue.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { message, say } from "../../../shared/text/text.ts";
import { calendarsOf } from "../ceremony/methods.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { readTables } from "../register/reading/read-tables.ts";
import type { OpenedNames } from "./opened-names.ts";
import { textTable } from "./text-table.ts";

/**
 * Until when results of a list are due, by the rule set it was drawn by, as it was then; of a list of an earlier program by the one
 * that it names, undefined where the office has withdrawn that.
 */
export function resultsRule(service: CeremonyService, list: LockedList): ResultsRule | undefined {
  const { state, read } = service;
  return (ruleSetHeld(list, read) ?? ruleSetNamed(state(), list.rules ?? list.plan.preset, read))?.results;
}

/** What opens units: what is in memory, and what was kept with a paper or a visit; by code. */
export function openingsAtHand(
  service: CeremonyService,
  names: OpenedNames,
  ceremony: string,
): ReadonlyMap<string, NameLine> {
  const inMemory = [...names.of(ceremony).units.values()].map(
    ({ code, id, salt, name }) => [code, { code, id, salt, name }] as const,
  );
  return new Map([...inMemory, ...keptOpenings(service.state(), ceremony, service.read)]);
}

/** Records visits that have ended, each with its result or without it yet: all of them or none. */
export function recordVisits(
  service: CeremonyService,
  names: OpenedNames,
  asked: { readonly ceremony: string; readonly entries: readonly VisitEntry[] },
  commandId: string,
): Result<State> {
  const { ceremony, entries } = asked;
  const checked = checkEntries(service.state(), asked, { at: service.ports.now(), read: service.read });
  if (!checked.ok) return checked;
  const { visits } = inspectionOf(service.state(), ceremony);
  const atHand = openingsAtHand(service, names, ceremony);
  const openings: NameLine[] = [];
  for (const { unit } of entries) {
    if (Object.hasOwn(visits, unit)) continue;
    const opening = atHand.get(unit);
    if (!opening) return refuse("inspection.result-closed", { unit });
    openings.push(opening);
  }
  return service.execute({ type: "record-visits", ceremony, entries, openings }, commandId);
}

/** How far each drawn unit has come, in the order of the list: by code. */
export function toldUnits(
  service: CeremonyService,
  names: OpenedNames,
  ceremony: string,
): Result<readonly ToldUnit[]> {
  const { state, read, ports } = service;
  const locked = workedWith(state(), ceremony);
  if (!locked.ok) return locked;
  const inspection = inspectionOf(state(), ceremony);
  const waived = waivedIn(state(), ceremony);
  const rule = resultsRule(service, locked.value);
  const calendars = calendarsOf(service);
  const all = toVisit(state(), locked.value, read);
  const atHand = openingsAtHand(service, names, ceremony);
  const today = ports.now().slice(0, 10);
  return ok(
    drawnUnits(state(), locked.value, read).map((code): ToldUnit => {
      const standing = unitStanding(inspection, code, waived);
      const visit = inspection.visits[code];
      const deadline =
        rule && standing === "due"
          ? deadlineOf(inspection, code, rule, { toVisit: all, calendars })
          : undefined;
      return {
        code,
        draw: drawOf(code) as UnitDraw,
        standing,
        open: atHand.has(code),
        ...(visit && { first: visit.first, last: visit.last, corrections: visit.corrections }),
        ...(deadline && { deadline, overdue: deadline.known && deadline.day < today }),
      };
    }),
  );
}

/** The sheet in which visits of a list are filled in: what is on record of each unit that is to be visited, under its code alone. */
export async function visitsTable(
  service: CeremonyService,
  ceremony: string,
  language: Language,
): Promise<Result<Buffer>> {
  const locked = workedWith(service.state(), ceremony);
  if (!locked.ok) return locked;
  const units = toVisit(service.state(), locked.value, service.read);
  const rows = units.map((unit) => {
    const entry = visitOf(service.state(), ceremony, unit, service.read);
    return rowOfVisit(ceremony, unit, entry.ok ? entry.value : undefined, language);
  });
  const headings = visitColumns.map((column) => headingOf(column, language));
  const widths = visitColumns.map((column) => (column === "ceremony" ? 26 : 16));
  const name = say(message("inspection.sheet", {}), language);
  return ok(await textTable(name, [headings, ...rows], widths));
}

/**
 * Reads a sheet of visits: what it says of each unit, and everything that is wrong with it by its cell. Rows that say what is on record
 * already are passed over.
 */
export async function readVisitsFile(
  service: CeremonyService,
  names: OpenedNames,
  asked: { readonly ceremony: string; readonly name: string; readonly bytes: string },
): Promise<Result<ReadVisits>> {
  const { ceremony } = asked;
  const { state, read, ports } = service;
  const locked = workedWith(state(), ceremony);
  if (!locked.ok) return locked;
  const tables = await readTables(Buffer.from(asked.bytes, "base64"), asked.name);
  if (!tables.ok) return tables;
  const sheet = readVisits(tables.value, ceremony);
  if (!sheet.ok) return sheet;
  const list = listOf(state(), locked.value, read);
  const atHand = openingsAtHand(service, names, ceremony);
  const findings: Finding[] = [...sheet.value.findings];
  const entries: VisitEntry[] = [];
  let known = 0;
  for (const { row, cellOf, ...entry } of sheet.value.entries) {
    const before = visitOf(state(), ceremony, entry.unit, read);
    if (before.ok && JSON.stringify(before.value) === JSON.stringify(entry)) {
      known += 1;
      continue;
    }
    const unfit =
      checkEntry(entry, list, ports.now().slice(0, 10)) ??
      (atHand.has(entry.unit) ? undefined : refuse("inspection.result-closed", { unit: entry.unit })) ??
      refusedOf(checkEntries(state(), { ceremony, entries: [entry] }, { at: ports.now(), read }));
    if (unfit)
      findings.push({ severity: "error", row, column: cellOf(columnOf(unfit)), said: unfit.refusal });
    else entries.push(entry);
  }
  return ok({
    entries,
    known,
    rows: sheet.value.rows,
    findings: findings
      .toSorted((a, b) => a.row - b.row)
      .map((finding) => ({ place: place(finding), said: finding.said })),
  });
}

function refusedOf<T>(result: Result<T>) {
  return result.ok ? undefined : result;
}
