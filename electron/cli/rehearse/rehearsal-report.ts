import type { State } from "../../../shared/ceremony/ceremony.ts";
import { openingNote } from "../../../shared/ceremony/opened.ts";
import { settledNote } from "../../../shared/ceremony/preparation.ts";
import { parseAssignment } from "../../../shared/draw/assignment.ts";
import type { PlanLine } from "../../../shared/draw/model.ts";
import { parseResult } from "../../../shared/draw/result.ts";
import { noted } from "../../../shared/ledger/notes.ts";
import { summarise } from "../../../shared/register/findings.ts";
import { headingsWhere } from "../../../shared/register/reading/sheets.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import type { CeremonyService } from "../../services/ledger/ceremony-service.ts";
import type { Gathered } from "./gather-imports.ts";

/** What is said of an import: its counts, then its findings by kind, worst first. */
export function importLines({ file, found }: Gathered): Message[] {
  const { list, sheet, headingRow, counts, findings } = found;
  const { rows, accepted, refused, recognised } = counts;
  return [
    message("rehearsal.import", {
      list,
      file,
      sheet,
      headings: headingsWhere(headingRow),
      rows,
      accepted,
      refused,
    }),
    ...(recognised > 0 ? [message("rehearsal.recognised", { recognised })] : []),
    ...summarise(findings).map(({ severity, count, places, first, varied }) =>
      message(varied ? "rehearsal.finding.varied" : "rehearsal.finding", {
        severity: message(`rehearsal.severity.${severity}`, {}),
        count,
        places: places.some(Boolean)
          ? places.join(" ") + (count > places.length ? " …" : "")
          : message("register.whole-file", {}),
        said: first,
      }),
    ),
  ];
}

/** What is said of a step that was carried out; nothing of the small ones. */
export function stepLines(id: string, state: State, service: CeremonyService): Message[] {
  const now = state.current;
  if (id === "office" && state.office) {
    const { name, level } = state.office;
    return [
      message("rehearsal.step.office", { office: name, level: message(`rehearsal.level.${level}`, {}) }),
    ];
  }
  if (!now) return [];
  if (id === "open") {
    const { window } = noted(openingNote, service.read(now.detailsNote));
    return [
      message("rehearsal.step.open", { ceremony: now.id }),
      message("rehearsal.step.window", { said: window }),
    ];
  }
  if (id === "plan" && "plan" in now) {
    const { warnings } = noted(settledNote, service.read(now.plan.settingsNote));
    return [
      ...now.plan.plan.map((line) => message("rehearsal.step.plan", line)),
      ...warnings.map((said) => message("rehearsal.step.warning", { said })),
    ];
  }
  if (id === "approve" && "approval" in now && now.approval) {
    const { pairs, approvedNote: digest } = now.approval;
    return [message("rehearsal.step.approve", { pairs, digest })];
  }
  if (id === "freeze" && "freeze" in now)
    return [message("rehearsal.step.freeze", { digest: now.freeze.freeze })];
  if (id === "sheet") return [message("rehearsal.step.sheet", {})];
  if (id === "count" && "freeze" in now)
    return [message("rehearsal.step.count", { count: now.freeze.writers.length })];
  if (id === "nonce" && "nonce" in now) return [message("rehearsal.step.nonce", { nonce: now.nonce })];
  if (id === "envelope" && "slips" in now) {
    return [message("rehearsal.step.envelope", { digits: now.slips.map(({ digits }) => digits).join(" ") })];
  }
  if (!("outcome" in now)) return [];
  if (id === "result") {
    const { seed, result } = now.outcome;
    const { units, places } = drawnCounts(now.outcome, service);
    return [message("rehearsal.step.result", { seed, units, places, result })];
  }
  if (id === "show") return shownLines(now.plan.plan, now.outcome.result, service);
  if (id === "lock" && "close" in now) return [message("rehearsal.step.lock", { close: now.close })];
  return id === "minutes" ? [message("rehearsal.step.minutes", {})] : [];
}

/** How many units are drawn and how many places in teams are given. */
export function drawnCounts(
  outcome: { readonly result: string; readonly assignment: string },
  { read }: CeremonyService,
): { readonly units: number; readonly places: number } {
  const result = parseResult(read(outcome.result));
  const assignment = parseAssignment(read(outcome.assignment));
  return { units: result.ok ? result.value.length : 0, places: assignment.ok ? assignment.value.length : 0 };
}

function shownLines(plan: readonly PlanLine[], result: string, { read }: CeremonyService): Message[] {
  const lines = parseResult(read(result));
  if (!lines.ok) return [];
  return plan.flatMap(({ draw, quota }) => {
    const count = lines.value.filter((line) => line.draw === draw).length;
    if (draw === "JC") return [];
    return [
      count < quota
        ? message("rehearsal.step.short", { draw, count, quota, short: quota - count })
        : message("rehearsal.step.show", { draw, count }),
    ];
  });
}
