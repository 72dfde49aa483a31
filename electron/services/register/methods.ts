import { randomUUID } from "node:crypto";
import { rosterBefore } from "../../../shared/ceremony/approved-note.ts";
import type { State } from "../../../shared/ceremony/ceremony.ts";
import { factsOf } from "../../../shared/ceremony/facts-of.ts";
import { isUnderWay } from "../../../shared/ceremony/opened.ts";
import { planSettled, settledNote } from "../../../shared/ceremony/preparation.ts";
import type { ExclusionPage, PairPage, SettledPlan } from "../../../shared/contract/answers.ts";
import { type UnitDraw, unitDraws } from "../../../shared/draw/model.ts";
import { last } from "../../../shared/ledger/fact.ts";
import { noted } from "../../../shared/ledger/notes.ts";
import { isRegisterOpen } from "../../../shared/office/register-held.ts";
import { place } from "../../../shared/register/findings.ts";
import type { List } from "../../../shared/register/model.ts";
import { excerpt, tidy } from "../../../shared/register/reading/clean.ts";
import { columnName, shown } from "../../../shared/register/reading/table.ts";
import type { RowOf } from "../../../shared/register/row-schemas.ts";
import { stratify } from "../../../shared/register/strata.ts";
import { barredBy } from "../../../shared/rules/barred.ts";
import { planDraws } from "../../../shared/rules/planning.ts";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import { letOthersIn, type Pause, type Running } from "../contract/working.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { columns } from "./columns.ts";
import { exportFindings, rowFinder } from "./export-findings.ts";
import { giveBack } from "./give-back.ts";
import {
  confirm,
  countsOf,
  fileHeadings,
  headingsOf,
  type Previews,
  preview,
  readingOf,
  readList,
  remembered,
} from "./previews.ts";
import type { Projected } from "./projected.ts";
import { readTableFile, sampleFiles } from "./reading/read-file.ts";
import { ownList } from "./shipped-lists.ts";

type Exclusions = Pick<ExclusionPage, "capped" | "rows">;

/** The register by name, but while a ceremony holds it: from the freeze until its bag is written names are opened through the sealed list alone. */
export function registerHandlers(
  { service, work }: Running,
  rows: Projected,
): Pick<Handlers, "rows" | "exclusions" | "pairs" | "settledPlan"> {
  const { state } = service;
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
    if (!isRegisterOpen(state())) rows.forget();
    basis = next;
  });

  return {
    rows: ({ list, search, from, count }) => {
      if (!isRegisterOpen(state())) return sealed();
      const found = rows.page(list, search, from, count);
      if (!found) return refuse("contract.list-missing", {});
      return ok({
        total: found.total,
        columns: columns[list].map(([field]) => field),
        rows: found.rows.map(({ row }) => cellsOf(list, row)),
      });
    },
    exclusions: ({ from, count }) => {
      if (!isRegisterOpen(state())) return sealed();
      const found = once("exclusions", () => exclusionsOf(service));
      if (!found.ok) return found;
      const { capped, rows } = found.value;
      return ok({ total: rows.length, capped, rows: rows.slice(from, from + count) });
    },
    pairs: ({ search = "", from, count }) => {
      if (!isRegisterOpen(state())) return sealed();
      const found = once("pairs", () => pairsOf(service));
      if (!found.ok) return found;
      const { rows: all, inspectors } = found.value;
      const words = foldedWords(search);
      const rows = words === "" ? all : all.filter((one) => pairWords(one).includes(words));
      return ok({ total: rows.length, inspectors, rows: rows.slice(from, from + count) });
    },
    settledPlan: () => (isRegisterOpen(state()) ? ok(settledPlan(service)) : sealed()),
  };
}

/** As it was settled last for the ceremony being prepared, also where another list has undone it since. */
function settledPlan({ state, facts, read }: CeremonyService): SettledPlan {
  const { current: now } = state();
  const settled = now && isUnderWay(state()) ? last(factsOf(facts(), now.id), planSettled) : undefined;
  if (!settled) return { preset: "", team: 2, raised: {}, leftOut: [] };
  const { settings } = noted(settledNote, read(settled.settingsNote));
  const { preset, team, inPost, raised, leftOut } = settings;
  return { preset, team, raised, leftOut, ...(inPost !== undefined && { inPost }) };
}

function basisOf(state: State): string {
  const { current: now } = state;
  const plan = now?.phase === "witnesses" ? now.plan.settingsNote : "";
  return JSON.stringify([isRegisterOpen(state), plan, state.registerAt]);
}

function cellsOf<L extends List>(list: L, row: RowOf<L>): readonly string[] {
  return columns[list].map(([, text]) => (text as (row: RowOf<L>) => string)(row));
}

/** Who is left out by the settled plan. Those at the yearly cap are counted, not named: one could read off who was drawn before. */
function exclusionsOf(service: CeremonyService): Result<Exclusions> {
  const { state, read, register } = service;
  const { current: now } = state();
  // Of a ceremony that is being prepared: a past one is told by numbers.
  if (now?.phase !== "witnesses") return refuse("ceremony.plan-missing", {});
  const { settings } = noted(settledNote, read(now.plan.settingsNote));
  const planned = planDraws(register(), settings);
  if (!planned.ok) return planned;
  const byHand = new Map(settings.leftOut.map((one) => [one.id, one]));
  const rows = planned.value.draws
    .flatMap(({ excluded }) => excluded)
    .filter(({ reason }) => reason !== "cap")
    .map(({ draw, id, name, reason }) => {
      const { reason: why = "", approver = "" } = byHand.get(id) ?? {};
      return { draw, id, name, reason, why, approver };
    });
  const before = rosterBefore(state(), now, service);
  const struckOff = barredBy(register(), settings, [], before).gone ?? [];
  const gone = struckOff.map((one) => ({ draw: "JC", ...one, reason: "gone", why: "", approver: "" }));
  const all = now.plan.plan.reduce((sum, { excluded }) => sum + excluded, 0);
  return ok({ capped: all - rows.length, rows: [...gone, ...rows] });
}

/** The pairs that are approved with the settled plan, each with the names it stands for. */
function pairsOf({
  state,
  read,
  register: readRegister,
}: CeremonyService): Result<Pick<PairPage, "rows" | "inspectors">> {
  const { current: now } = state();
  if (now?.phase !== "witnesses") return refuse("ceremony.plan-missing", {});
  const { settings } = noted(settledNote, read(now.plan.settingsNote));
  const register = readRegister();
  const strata = stratify(register);
  if (!strata.ok) return strata;
  const { pairs, inspectors: out } = barredBy(register, settings);
  const asked = new Set(pairs.map(({ unit }) => unit));
  const units = new Map<string, { name: string; draws: UnitDraw[] }>();
  for (const draw of unitDraws)
    for (const { id, name } of strata.value[draw]) {
      if (!asked.has(id)) continue;
      const known = units.get(id);
      if (known) known.draws.push(draw);
      else units.set(id, { name, draws: [draw] });
    }
  const inspectors = new Map(register.inspectors?.map(({ id, name }) => [id, name]));
  const absent = new Set(out.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { inspector } of pairs) counts.set(inspector, (counts.get(inspector) ?? 0) + 1);
  return ok({
    rows: pairs.map(({ unit, inspector, reason }) => ({
      unit,
      unitName: units.get(unit)?.name ?? "",
      draws: units.get(unit)?.draws ?? [],
      inspector,
      inspectorName: inspectors.get(inspector) ?? "",
      inPool: inspectors.has(inspector) && !absent.has(inspector),
      reason,
    })),
    inspectors: [...counts]
      .sort(([, one], [, other]) => other - one)
      .map(([id, count]) => ({ id, name: inspectors.get(id) ?? "", pairs: count })),
  });
}

/** Words as they are compared: width and case say nothing. */
const foldedWords = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/** What a pair is found by, each cell apart. */
function pairWords(pair: PairPage["rows"][number]): string {
  const { unit, unitName, inspector, inspectorName, reason } = pair;
  return foldedWords([unit, unitName, inspector, inspectorName, reason].join("\n"));
}

type Names =
  | "previewImport"
  | "fileHeadings"
  | "stopReading"
  | "findings"
  | "exportFindings"
  | "acceptImport"
  | "discardImport"
  | "importSample";

/**
 * Spreadsheets: read, reported on, and accepted as a whole or not at all.
 *
 * @param shippedOnly whether the sample's own files are the only ones that are read
 */
export function importHandlers({ service, work }: Running, shippedOnly: boolean): Pick<Handlers, Names> {
  const previews: Previews = new Map();
  const readings = openReadings();
  const { state } = service;
  // A report names units and inspectors: from the freeze on there is none.
  work.onChange(() => {
    if (!isRegisterOpen(state())) previews.clear();
  });
  return {
    previewImport: async (asked) => {
      if (!isRegisterOpen(state())) return sealed();
      const own = shippedOnly ? ownList(asked) : undefined;
      if (own) return own;
      const report = await readings.run(asked.reading, asked.name, (pause) =>
        preview(asked, service, previews, pause),
      );
      // The pool may have been frozen while the file was read: a report names units.
      if (isRegisterOpen(state())) return report;
      previews.clear();
      return sealed();
    },
    fileHeadings: async (asked) => {
      if (!isRegisterOpen(state())) return sealed();
      const own = shippedOnly ? ownList(asked) : undefined;
      if (own) return own;
      const found = await readings.run(asked.reading, asked.name, (pause) => fileHeadings(asked, pause));
      // As above: its rows name units.
      return isRegisterOpen(state()) ? found : sealed();
    },
    stopReading: ({ reading }) => {
      readings.stop(reading);
      return ok({});
    },
    findings: ({ preview: id, severity: wanted, kind, from, count }) => {
      if (!isRegisterOpen(state())) return sealed();
      const one = previews.get(id);
      if (!one) return gone();
      const findings = one.found.findings.filter(
        ({ severity, said, column }) =>
          (!wanted || severity === wanted) && (!kind || (said.key === kind.key && column === kind.column)),
      );
      const page = findings.slice(from, from + count);
      const rowOf = rowFinder(one.tables, one.found);
      return ok({
        total: findings.length,
        findings: page.map((finding) => {
          const { severity, said, column } = finding;
          const cells = rowOf(finding)?.cells ?? [];
          const index = cells.findIndex((_, at) => columnName(at) === column);
          return {
            severity,
            place: place(finding),
            said,
            row: cells.map((cell) => excerpt(tidy(shown(cell)))),
            ...(index >= 0 && { cell: index }),
          };
        }),
      });
    },
    exportFindings: ({ preview: id, language }) => {
      if (!isRegisterOpen(state())) return sealed();
      const one = previews.get(id);
      if (!one) return gone();
      const headings = headingsOf(one.tables, one.found).map(({ heading }) => heading);
      const workbook = exportFindings(one.found, one.tables, headings, language).toString("base64");
      return ok({ workbook });
    },
    acceptImport: (asked) => {
      const { preview: id, commandId } = asked;
      let read = 0;
      const done = work.command(asked, () => {
        const one = previews.get(id);
        if (!one) return gone();
        const found = confirm(one, service);
        if (!found.ok) return found;
        const { list, rows } = found.value;
        const counts = countsOf(one.file, found.value);
        const reading = readingOf(one.chosen, found.value);
        const command = { type: "import-list", list, origin: "file", rows, counts, reading } as const;
        const after = service.execute(command, commandId);
        if (after.ok) previews.delete(id);
        read = one.found.counts.rows;
        return after;
      });
      if (done.ok) giveBack(read);
      return done;
    },
    discardImport: ({ preview: id }) => {
      const read = previews.get(id)?.found.counts.rows ?? 0;
      previews.delete(id);
      giveBack(read);
      return ok({});
    },
    importSample: ({ expectedRevision }) =>
      work.job({ commandId: randomUUID(), expectedRevision }, message("contract.working.sample", {}), () =>
        importSample(service),
      ),
  };
}

function sealed(): Refused {
  return refuse("contract.sealed", {});
}

function gone(): Refused {
  return refuse("contract.preview-gone", {});
}

/** The invented register, list by list in the order in which they refer to each other; what was imported or emptied stays as it is. */
async function importSample(service: CeremonyService): Promise<Result<State>> {
  const { office } = service.state();
  if (!office) return refuse("ceremony.no-office", {});
  for (const { list, path } of sampleFiles(office.level)) {
    if (service.state().lists[list]) continue;
    const file = await readTableFile(path, { list });
    if (!file.ok) return file;
    const { phrases } = remembered(list, service);
    const found = readList(list, file.value.tables, { phrases }, service);
    if (!found.ok) return found;
    const counts = countsOf(file.value.digest, found.value);
    const reading = readingOf({ phrases }, found.value);
    const after = service.execute({
      type: "import-list",
      list,
      origin: "sample",
      rows: found.value.rows,
      counts,
      reading,
    });
    if (!after.ok) return after;
  }
  return ok(service.state());
}

/** Files that windows are having read, each under an id of the window's own, so that it can have the reading stopped. */
export interface Readings {
  /** Reads a file in steps; refused at the next pause once it is to stop. */
  readonly run: <T>(
    id: string,
    file: string,
    read: (pause: Pause) => Promise<Result<T>>,
  ) => Promise<Result<T>>;
  readonly stop: (id: string) => void;
}

/** A file may be stopped that is still on its way here: so many such ids are kept, and no more. */
const most = 16;

/** Begins with nothing being read. */
export function openReadings(): Readings {
  const stopped = new Set<string>();
  return {
    run: async (id, file, read) => {
      try {
        return await read(async () => {
          await letOthersIn();
          return stopped.has(id) ? refuse("contract.reading-stopped", { file }) : ok(undefined);
        });
      } finally {
        stopped.delete(id);
      }
    },
    stop: (id) => {
      stopped.add(id);
      for (const old of [...stopped].slice(0, Math.max(0, stopped.size - most))) stopped.delete(old);
    },
  };
}
