import { readFiledBasis } from "../../../shared/draw/filed-basis.ts";
import type { UnitDraw } from "../../../shared/draw/model.ts";
import { drawOf } from "../../../shared/draw/pool.ts";
import { keptPaper, lastSlip, refuseLate, refuseSlip } from "../../../shared/inspection/inner-papers.ts";
import type { InnerPaper, Opening, State } from "../../../shared/inspection/inspection.ts";
import { inspectionOf } from "../../../shared/inspection/inspection.ts";
import { type LockedList, workedWith } from "../../../shared/inspection/locked.ts";
import { openersNote } from "../../../shared/inspection/opening.ts";
import { ruleSetHeld } from "../../../shared/inspection/rules.ts";
import { type TeamsByUnit, teamsNow } from "../../../shared/inspection/teams.ts";
import { noted, textNote } from "../../../shared/ledger/notes.ts";
import { annex } from "../../../shared/papers/annex.ts";
import type { Cover } from "../../../shared/papers/cover.ts";
import { dispatchSlip } from "../../../shared/papers/dispatch-slip.ts";
import { namesIn } from "../../../shared/papers/record.ts";
import type { ClassNames } from "../../../shared/rules/class-names.ts";
import { dayNumber } from "../../../shared/rules/dates.ts";
import { ok, own, type Result, refuse } from "../../../shared/text/result.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { record, signedPaper } from "../papers/papers.ts";
import type { OpenedInspector, OpenedNames, OpenedUnit } from "./opened-names.ts";

/** What the office says on a dispatch slip beside what the list says. */
export interface AskedDispatch {
  readonly ceremony: string;
  readonly unit: string;
  /** Contents of the inspection. */
  readonly tasks: readonly string[];
  /** With whom it is joint; empty where it is not. */
  readonly joint: string;
  readonly monitoring: boolean;
  readonly issuer: string;
  /** Last day of the visit, `YYYY-MM-DD`; empty where it is written in by hand. */
  readonly due: string;
}

/** Makes the slip of a unit's team as it stands now, signs it and files it in a salted note. */
export async function fileDispatch(
  service: CeremonyService,
  names: OpenedNames,
  asked: AskedDispatch,
  commandId: string,
): Promise<Result<State>> {
  const { ceremony, unit: code, tasks, issuer, due } = asked;
  const locked = workedWith(service.state(), ceremony);
  if (!locked.ok) return locked;
  if (tasks.every((task) => task.trim() === "")) return refuse("inspection.no-tasks", {});
  if (issuer.trim() === "") return refuse("inspection.no-issuer", {});
  if (due !== "" && dayNumber(due) === undefined) return refuse("rules.day-malformed", { day: due });
  const teams = teamsNow(service.state(), locked.value, service.read);
  if (!teams.has(code)) return refuse("inspection.not-drawn", { unit: code });
  const over = refuseLate(service.state(), ceremony) ?? refuseSlip(service.state(), asked);
  if (over) return over;
  const found = openOf(names, ceremony, [code], teams);
  if (!found.ok) return found;
  const { units, inspectors } = found.value;
  const [unit] = units;
  if (!unit) return refuse("inspection.unit-closed", { unit: code });
  const at = service.ports.now();
  const rules = ruleSetHeld(locked.value, service.read);
  const inspection = inspectionOf(service.state(), ceremony);
  const before = lastSlip(inspection, code);
  const made = await signedPaper(service, () =>
    dispatchSlip({
      ...coverOf(service, locked.value),
      number: inspection.papers.length + 1,
      ...(before && { replaces: { number: before.number, day: before.at.slice(0, 10) } }),
      item: own(readFiledBasis(service.read(locked.value.freeze.basis))).item ?? "",
      unit: { ...unit, draw: drawOf(code) as UnitDraw },
      team: inspectors.map(({ code, name, id }) => ({ code, name, certificate: id })),
      tasks: tasks.filter((task) => task.trim() !== ""),
      joint: asked.joint.trim(),
      monitoring: asked.monitoring,
      issuer: issuer.trim(),
      issued: at.slice(0, 10),
      due,
      ...(rules && { results: rules.results }),
      secrecy: secrecyOf(service.state()),
      close: locked.value.close,
    }),
  );
  if (!made.ok) return made;
  return file(
    service,
    { ceremony, paper: "dispatch-slip", units, inspectors, pdf: made.value.pdf },
    commandId,
  );
}

/** Makes the annex to an opening: code, name and team of all that it opened, as long as that is in memory. */
export async function fileAnnex(
  service: CeremonyService,
  names: OpenedNames,
  { ceremony, opening: number }: { readonly ceremony: string; readonly opening: number },
  commandId: string,
): Promise<Result<State>> {
  const locked = workedWith(service.state(), ceremony);
  if (!locked.ok) return locked;
  const late = refuseLate(service.state(), ceremony);
  if (late) return late;
  const opening = inspectionOf(service.state(), ceremony).openings[number - 1];
  if (!opening) return refuse("inspection.no-such-opening", { number });
  const teams = teamsNow(service.state(), locked.value, service.read);
  const found = openOf(names, ceremony, openedBy(opening, teams), opening.team === 1 ? teams : new Map());
  if (!found.ok) return found;
  const { units, inspectors } = found.value;
  const people = new Map(inspectors.map((one) => [one.code, one]));
  const made = await signedPaper(service, () =>
    annex({
      ...coverOf(service, locked.value),
      ...openingOf(service, opening),
      units: units.map(({ code, name }) => {
        const team = opening.team === 1 ? (teams.get(code) ?? []) : [];
        return { code, name, team: team.flatMap((one) => people.get(one) ?? []) };
      }),
      resultDigest: locked.value.outcome.result,
      close: locked.value.close,
      ledgerHead: service.ledger.head().hash,
      secrecy: secrecyOf(service.state()),
    }),
  );
  if (!made.ok) return made;
  return file(service, { ceremony, paper: "annex", units, inspectors, pdf: made.value.pdf }, commandId);
}

/** The units of an opening, by their codes. */
export function openedBy(
  { scope, units }: Pick<Opening, "scope" | "units">,
  teams: TeamsByUnit,
): readonly string[] {
  return scope === "all" ? [...teams.keys()] : units;
}

/** Units by their codes with all inspectors of their teams, from memory. Refused naming the first that is not open. */
function openOf(names: OpenedNames, ceremony: string, codes: readonly string[], teams: TeamsByUnit) {
  const { units, inspectors } = names.of(ceremony);
  const found: OpenedUnit[] = [];
  const members = new Map<string, OpenedInspector>();
  for (const code of codes) {
    const unit = units.get(code);
    if (!unit) return refuse("inspection.unit-closed", { unit: code });
    found.push(unit);
    for (const one of teams.get(code) ?? []) {
      const member = inspectors.get(one);
      if (!member) return refuse("inspection.team-closed", { unit: code, inspector: one });
      members.set(one, member);
    }
  }
  return ok({ units: found, inspectors: [...members.values()] });
}

/** What every paper made after the ceremony says of it, and how it calls its classes. */
export function coverOf(
  service: CeremonyService,
  { id }: Pick<LockedList, "id">,
): Cover & { readonly names: ClassNames } {
  const its = record(service, id);
  const { ceremony, rehearsal, office, quarter, archive, build } = its;
  const cover = { ceremony, rehearsal, office, quarter, build, names: namesIn(its) };
  return { ...cover, ...(archive && { archive }) };
}

function openingOf({ read }: CeremonyService, { at, scope, openersNote: who, reasonNote }: Opening) {
  const { officer, supervisor } = noted(openersNote, read(who));
  const keepers = [
    { keeper: "officer", name: officer },
    { keeper: "supervisor", name: supervisor },
  ] as const;
  return { at, scope, reason: noted(textNote, read(reasonNote)), keepers };
}

function secrecyOf({ papers }: State) {
  return { mark: papers?.secrecy ?? "", until: papers?.secrecyUntil ?? "" };
}

function file(
  service: CeremonyService,
  {
    units,
    inspectors,
    pdf,
    ...paper
  }: {
    readonly ceremony: string;
    readonly paper: InnerPaper["paper"];
    readonly units: readonly OpenedUnit[];
    readonly inspectors: readonly OpenedInspector[];
    readonly pdf: Uint8Array;
  },
  commandId: string,
): Result<State> {
  return service.execute(
    {
      type: "file-inner",
      ...paper,
      units: units.map(({ code, id, salt, name }) => ({ code, id, salt, name })),
      inspectors: inspectors.map(({ code, id, name }) => ({ code, id, name })),
      pdf: Buffer.from(pdf).toString("base64"),
    },
    commandId,
  );
}

/** A filed paper with names, by its number. */
export function innerPaper(
  { state, read }: CeremonyService,
  ceremony: string,
  number: number,
): Result<Uint8Array> {
  const locked = workedWith(state(), ceremony);
  if (!locked.ok) return locked;
  const filed = inspectionOf(state(), ceremony).papers[number - 1];
  if (!filed) return refuse("contract.paper-missing", {});
  return ok(Buffer.from(noted(keptPaper, read(filed.paperNote)).pdf, "base64"));
}
