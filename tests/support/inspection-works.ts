import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { writeVersions } from "../../electron/services/archive/bagging.ts";
import { amend, fileAddendum } from "../../electron/services/inspection/amending.ts";
import { disclose } from "../../electron/services/inspection/disclosing.ts";
import { exportFormData } from "../../electron/services/inspection/form-data.ts";
import {
  type AskedDispatch,
  fileAnnex,
  fileDispatch,
} from "../../electron/services/inspection/inner-papers.ts";
import { openedNames } from "../../electron/services/inspection/opened-names.ts";
import { type AskedOpening, openFor } from "../../electron/services/inspection/opening.ts";
import { openOwn } from "../../electron/services/inspection/own-opening.ts";
import { type FreshSecrets, reseal } from "../../electron/services/inspection/resealing.ts";
import { recordVisits } from "../../electron/services/inspection/results.ts";
import { exportTasks } from "../../electron/services/inspection/task-table.ts";
import type { CeremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { digest } from "../../electron/services/ledger/digest.ts";
import { unseal } from "../../electron/services/office/sealing.ts";
import { amendmentsText } from "../../shared/draw/amendments.ts";
import { parseConflicts } from "../../shared/draw/conflicts.ts";
import { commitmentOf, parseNames } from "../../shared/draw/names.ts";
import { scanKinds } from "../../shared/draw/scans-file.ts";
import type { AskedAmendment } from "../../shared/inspection/amendments.ts";
import { toOpen } from "../../shared/inspection/disclosure.ts";
import { inspectionOf } from "../../shared/inspection/inspection.ts";
import { workedWith } from "../../shared/inspection/locked.ts";
import type { AskedResealing } from "../../shared/inspection/resealing.ts";
import { usualTaskColumns } from "../../shared/inspection/tasks.ts";
import { teamsNow } from "../../shared/inspection/teams.ts";
import type { VisitEntry } from "../../shared/inspection/visits.ts";
import { recoveryCodes } from "../../shared/office/keepers.ts";
import { ok, type Result } from "../../shared/text/result.ts";
import { byCodes, byPassphrases, ownKeepers } from "./bagged-ceremony.ts";
import { succeeded } from "./outcome.ts";
import { seededRandom } from "./seeded-random.ts";
import { ceremony } from "./small-office.ts";
import { visitTo, wrong } from "./visits.ts";

/** What is done with a locked list, each under an id of its own: done again it is the same. */

/** The opening of every unit with its inspectors. */
export const openAll: AskedOpening = {
  ceremony,
  scope: "all",
  units: [],
  inspector: "",
  team: true,
  asked: "示例提出人",
  officer: "示例负责人",
  supervisor: "示例监督人",
  reason: "派单",
};

export const dispatchOf = (unit: string): AskedDispatch => ({
  ceremony,
  unit,
  tasks: ["污染防治设施运行情况"],
  joint: "",
  monitoring: false,
  issuer: "示例派单人",
  due: "",
});

/** The units of the locked list in their order, and their teams. */
export function listOf({ state, read }: CeremonyService) {
  const teams = teamsNow(state(), succeeded(workedWith(state(), ceremony)), read);
  const { result } = succeeded(workedWith(state(), ceremony)).outcome;
  return { units: [...teams.keys()], teams, result };
}

/** All that the sealed file holds, as a test may read it. */
export async function sealedIn({ state, readBytes }: CeremonyService) {
  const past = state().past.find((one) => one.ceremony === ceremony);
  const files = succeeded(await unseal(readBytes(past?.names ?? ""), ownKeepers));
  const text = (name: string) => Buffer.from(files.get(name) ?? []).toString("utf8");
  return {
    names: succeeded(parseNames(text("names.csv"))),
    salt: succeeded(parseConflicts(text("conflicts.csv"))).salt,
  };
}

/** Opens the first unit and files its slip. */
async function openAndDispatch(service: CeremonyService): Promise<Result<unknown>> {
  const names = openedNames();
  const [unit = ""] = listOf(service).units;
  const asked = { ...openAll, scope: "units", units: [unit] } as const;
  const opened = await openFor(service, names, asked, byPassphrases, "opening-one");
  return opened.ok ? fileDispatch(service, names, dispatchOf(unit), "dispatch") : opened;
}

/** Opens all, makes the annex and prints it, and hands out what the office's forms need. */
async function openAndAnnex(service: CeremonyService): Promise<Result<unknown>> {
  const names = openedNames();
  const opened = await openFor(service, names, openAll, byPassphrases, `open-${service.ledger.head().seq}`);
  if (!opened.ok) return opened;
  const opening = inspectionOf(service.state(), ceremony).openings.length;
  const filed = await fileAnnex(service, names, { ceremony, opening }, "annex");
  if (!filed.ok) return filed;
  const print = { type: "print-inner", ceremony, number: 1, copies: 1, how: "taken" } as const;
  const printed = service.execute(print, "print-annex");
  if (!printed.ok) return printed;
  const asked = { ceremony, form: "approval", contents: "", from: "", to: "" } as const;
  return exportFormData(service, names, asked, "forms");
}

/** An exchange about the first inspector of the first unit as the teams stand. */
export function amendmentOf(service: CeremonyService): AskedAmendment {
  const { units, teams } = listOf(service);
  const [unit = ""] = units;
  return {
    ceremony,
    kind: "exchange",
    unit,
    inspector: teams.get(unit)?.[0] ?? "",
    ground: "conflict",
    reason: "本人申报",
    approver: "示例批准人",
    officer: "示例负责人",
    supervisor: "示例监督人",
  };
}

/** The files an amendment rests on, by name, the sealed conflicts among them. */
export async function filesOf({ state, read, readBytes }: CeremonyService): Promise<Record<string, string>> {
  const { freeze, outcome } = succeeded(workedWith(state(), ceremony));
  const files = succeeded(await unseal(readBytes(freeze.names), ownKeepers));
  return {
    "pool.csv": read(freeze.pool),
    "conflicts.csv": Buffer.from(files.get("conflicts.csv") ?? []).toString("utf8"),
    "result.csv": read(outcome.result),
    "assignment.csv": read(outcome.assignment),
    "seed.txt": read(outcome.seed),
    "amendments.csv": amendmentsText([]),
  };
}

/** What was asked for before anything was amended: asked again after a crash it is the same. */
async function amendFirst(
  service: CeremonyService,
  more: Partial<AskedAmendment> = {},
): Promise<Result<unknown>> {
  const { amendments } = inspectionOf(service.state(), ceremony);
  const [first] = amendments;
  if (first?.addendum === "") return fileAddendum(service, ceremony, 1, "amend/addendum");
  return first ? ok(undefined) : amend(service, { ...amendmentOf(service), ...more }, byPassphrases, "amend");
}

/** A waiver, and its addendum printed. */
async function waiveFirst(service: CeremonyService): Promise<Result<unknown>> {
  const ground = "单位已关闭，无可检查";
  const waived = await amendFirst(service, { kind: "waive", inspector: "", ground });
  if (!waived.ok) return waived;
  const print = { type: "print-addendum", ceremony, number: 1, copies: 1, how: "taken" } as const;
  return service.execute(print, "print-addendum");
}

/** Opens all units, hands them out as tasks, records the first visit, then its result, and puts it right. */
async function openAndRecord(service: CeremonyService): Promise<Result<unknown>> {
  const names = openedNames();
  const opened = await openFor(service, names, openAll, byPassphrases, "opening-all");
  if (!opened.ok) return opened;
  const [unit = ""] = listOf(service).units;
  const tasks = { ceremony, columns: usualTaskColumns, contents: "", from: "", to: "" };
  const exported = await exportTasks(service, names, tasks, "tasks-one");
  if (!exported.ok) return exported;
  const { result: _, ...bare } = visitTo(unit);
  const { visits } = inspectionOf(service.state(), ceremony);
  const record = (entry: VisitEntry, id: string) =>
    service.carriedOut(id) ? ok(undefined) : recordVisits(service, names, { ceremony, entries: [entry] }, id);
  if (!visits[unit]) {
    const visited = record(bare, "visit-one");
    if (!visited.ok) return visited;
  }
  const recorded = record(visitTo(unit), "result-one");
  if (!recorded.ok) return recorded;
  const entry = visitTo(unit, { result: wrong });
  return service.execute({ type: "correct-result", ceremony, entry, reason: "笔误" }, "correct-one");
}

/** Opens all, records all results at once, discloses, and writes what is due of the bag. */
async function discloseAll(service: CeremonyService, folder: string): Promise<Result<unknown>> {
  const names = openedNames();
  if (!service.carriedOut("results")) {
    const opened = await openFor(service, names, openAll, byPassphrases, `open-${service.ledger.head().seq}`);
    if (!opened.ok) return opened;
    const entries = listOf(service).units.map((unit) => visitTo(unit));
    const recorded = recordVisits(service, names, { ceremony, entries }, "results");
    if (!recorded.ok) return recorded;
  }
  if (!service.carriedOut("disclose")) {
    const who = { ceremony, approver: "示例批准人", officer: "示例负责人", supervisor: "示例监督人" };
    const disclosed = await disclose(service, names, who, byPassphrases, "disclose");
    if (!disclosed.ok) return disclosed;
  }
  return versioned(service, folder);
}

/** Opens a unit that was not drawn, for itself, of a list that is disclosed. */
async function openForItself(service: CeremonyService): Promise<Result<unknown>> {
  const { names } = await sealedIn(service);
  const open = toOpen(service.state(), succeeded(workedWith(service.state(), ceremony)), service.read);
  const out = new Set(open.excluded.map(({ commitment }) => commitment));
  const ids = new Map(names.map(({ code, id }) => [code, id]));
  const drawn = new Set([...open.codes.keys()].map((code) => ids.get(code)));
  const own = names.find(
    (line) => !line.code.startsWith("JC") && !drawn.has(line.id) && !out.has(commitmentOf(line, digest)),
  );
  const who = { asked: "示例提出人", officer: "示例负责人", supervisor: "示例监督人" };
  const asked = { ceremony, sought: own?.id ?? "", reason: "本单位要求", ...who };
  return openOwn(service, asked, byPassphrases, "own");
}

/** Adds the scan of a paper and writes its version. */
async function scanOne(service: CeremonyService, folder: string): Promise<Result<unknown>> {
  const bytes = Buffer.from("%PDF-1.7\n%%EOF\n");
  const scans = [{ kind: scanKinds[0], format: "pdf", remark: "示例", bytes }] as const;
  const added = service.execute({ type: "add-scans", ceremony, scans }, "scan");
  return added.ok ? versioned(service, folder) : added;
}

/** What a resealing is asked with: both keepers are new. */
export const resealing: AskedResealing = {
  ceremony,
  asked: "示例提出人",
  officer: "示例新负责人",
  supervisor: "示例新监督人",
  reason: "负责人离任",
};
const random = seededRandom("recovery codes of the resealing");
/** The new secrets. */
export const fresh: FreshSecrets = {
  officer: "resealed-officer-27",
  supervisor: "resealed-supervisor-27",
  recovery: [recoveryCodes(random)[0], recoveryCodes(random)[1]],
};

/** A resealing with the recovery codes, then the bag's version: done again it is the same. */
async function resealFirst(service: CeremonyService, folder: string): Promise<Result<unknown>> {
  const { resealings } = inspectionOf(service.state(), ceremony);
  const done =
    resealings.length > 0 ? ok(undefined) : await reseal(service, resealing, byCodes, fresh, "reseal");
  return done.ok ? versioned(service, folder) : done;
}

async function amendAndVersion(service: CeremonyService, folder: string): Promise<Result<unknown>> {
  const amended = await amendFirst(service);
  return amended.ok ? versioned(service, folder) : amended;
}

function versioned(service: CeremonyService, folder: string) {
  const into = join(folder, "bags");
  mkdirSync(into, { recursive: true });
  return writeVersions(service, into, ceremony, "version");
}

type Doing = (service: CeremonyService, folder: string) => Promise<Result<unknown>>;
export type Work =
  | "opening"
  | "dispatch"
  | "annex"
  | "amendment"
  | "substitute"
  | "waiver"
  | "version"
  | "scans"
  | "resealing"
  | "results"
  | "disclosure"
  | "own";

export const works: Readonly<Record<Work, Doing>> = {
  opening: (service) => openFor(service, openedNames(), openAll, byPassphrases, "opening"),
  dispatch: openAndDispatch,
  annex: openAndAnnex,
  amendment: (service) => amendFirst(service),
  substitute: (service) => amendFirst(service, { kind: "substitute" }),
  waiver: waiveFirst,
  results: openAndRecord,
  disclosure: discloseAll,
  version: amendAndVersion,
  scans: scanOne,
  resealing: resealFirst,
  own: openForItself,
};

/** What has to be done before, where that is something. */
export const beforehand: Partial<Readonly<Record<Work, Doing>>> = { own: discloseAll };

export function isWork(name: string): name is Work {
  return Object.hasOwn(works, name);
}
