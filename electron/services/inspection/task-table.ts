import type { Buffer } from "node:buffer";
import { readFiledBasis } from "../../../shared/draw/filed-basis.ts";
import { drawOf } from "../../../shared/draw/pool.ts";
import { inspectionOf } from "../../../shared/inspection/inspection.ts";
import { keptIn } from "../../../shared/inspection/kept-openings.ts";
import { type LockedList, workedWith } from "../../../shared/inspection/locked.ts";
import type { TaskColumn, TaskField } from "../../../shared/inspection/tasks.ts";
import { teamsNow } from "../../../shared/inspection/teams.ts";
import { toVisit } from "../../../shared/inspection/to-visit.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import { ok, own, type Result, refuse } from "../../../shared/text/result.ts";
import type { Key } from "../../../shared/text/text.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { coverOf } from "./inner-papers.ts";
import type { OpenedNames } from "./opened-names.ts";
import { places, registerFrozen } from "./opening.ts";
import { openingsAtHand } from "./results.ts";
import { textTable } from "./text-table.ts";

/** What is asked of an export, beside whose tasks they are. */
export interface AskedTasks {
  readonly ceremony: string;
  readonly columns: readonly TaskColumn[];
  readonly contents: string;
  readonly from: string;
  readonly to: string;
}

/** Tasks as a file, and the units in it. */
export interface TaskTable {
  readonly bytes: Buffer;
  readonly units: readonly string[];
}

/**
 * The units that are open or were dispatched and are to be visited, by name, in the columns of another system. In Chinese, as such
 * systems are. An inspector who is not open stands there by code.
 */
export async function taskTable(
  service: CeremonyService,
  names: OpenedNames,
  locked: LockedList,
  asked: AskedTasks,
  sheet: string = wordsOf("zh").of("inspection.task.sheet"),
): Promise<Result<TaskTable>> {
  const { state, read } = service;
  const words = wordsOf("zh", coverOf(service, locked).names);
  const atHand = openingsAtHand(service, names, locked.id);
  const people = inspectorsAtHand(service, names, locked.id);
  const teams = teamsNow(state(), locked, read);
  const { item = "" } = own(readFiledBasis(read(locked.freeze.basis)));
  const where = places(registerFrozen(service, locked));
  const units = toVisit(state(), locked, read).filter((code) => atHand.has(code));
  if (units.length === 0) return refuse("inspection.no-tasks-open", {});
  const rows = units.map((code) => {
    const { id = "", name = "" } = atHand.get(code) ?? {};
    const { creditCode, address } = where.unit(id);
    const team = (teams.get(code) ?? []).map((one) => people.get(one) ?? { name: one, id: "" });
    const cells: Readonly<Record<TaskField, string>> = {
      task: words.of("inspection.task.name", { period: locked.quarter, unit: name }),
      source: words.of("inspection.task.source"),
      item,
      period: locked.quarter,
      ceremony: locked.id,
      code,
      class: words.of(`term.draw.${drawOf(code)}` as Key & `term.draw.${"TS" | "ZD" | "YB"}`),
      unit: name,
      "unit-id": id,
      "credit-code": creditCode,
      address,
      contents: asked.contents,
      inspectors: team.map((one) => one.name).join("、"),
      certificates: team.flatMap((one) => (one.id === "" ? [] : [one.id])).join("、"),
      from: asked.from,
      to: asked.to,
      remark: words.of("inspection.task.remark", { ceremony: locked.id, code }),
    };
    return asked.columns.map(({ field }) => cells[field]);
  });
  const headings = asked.columns.map(({ heading }) => heading);
  const widths = headings.map(() => 20);
  return ok({
    bytes: await textTable(sheet, [headings, ...rows], widths),
    units,
  });
}

/** Inspectors by name: those in memory, and those whom a filed paper names. */
function inspectorsAtHand({ state, read }: CeremonyService, names: OpenedNames, ceremony: string) {
  const filed = inspectionOf(state(), ceremony).papers.flatMap(
    ({ paperNote }) => keptIn(paperNote, read).inspectors,
  );
  return new Map(
    [...filed, ...names.of(ceremony).inspectors.values()].map(
      ({ code, id, name }) => [code, { id, name }] as const,
    ),
  );
}

/** Makes the file of tasks and records that it was handed out; what it says is kept nowhere. */
export async function exportTasks(
  service: CeremonyService,
  names: OpenedNames,
  asked: AskedTasks,
  commandId: string,
): Promise<Result<TaskTable>> {
  const { ceremony } = asked;
  const locked = workedWith(service.state(), ceremony);
  if (!locked.ok) return locked;
  const made = await taskTable(service, names, locked.value, asked);
  if (!made.ok) return made;
  const { units } = made.value;
  const { columns } = asked;
  const done = service.execute({ type: "export-tasks", ceremony, units, columns }, commandId);
  return done.ok ? made : done;
}
