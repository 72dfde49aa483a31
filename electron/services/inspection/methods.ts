import type { Printing } from "../../../shared/ceremony/printed.ts";
import type { UnitDraw } from "../../../shared/draw/model.ts";
import { drawOf } from "../../../shared/draw/pool.ts";
import { paperStanding, refuseSlip } from "../../../shared/inspection/inner-papers.ts";
import { type InnerPaper, type Inspection, inspectionOf } from "../../../shared/inspection/inspection.ts";
import { namesHidden, workedWith } from "../../../shared/inspection/locked.ts";
import { openersNote } from "../../../shared/inspection/opening.ts";
import { teamsNow } from "../../../shared/inspection/teams.ts";
import { noted, textNote } from "../../../shared/ledger/notes.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import {
  type ShownUnit,
  searchedNames,
  type ToldOpening,
  type ToldPaper,
} from "../../../shared/windows/opened-units.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/working.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { printRecorded } from "../papers/print-recorded.ts";
import { fileAnnex, fileDispatch, innerPaper, openedBy } from "./inner-papers.ts";
import type { OpenedNames } from "./opened-names.ts";
import { openFor } from "./opening.ts";

/** Openings of locked lists: made, told of, looked at, and closed again. */
export function openingHandlers(
  { service, work }: Running,
  names: OpenedNames,
): Pick<Handlers, "openList" | "openings" | "openedUnits" | "closeList"> {
  return {
    openList: ({ pair, secrets, scope, commandId, expectedRevision, ...asked }) =>
      work.job({ commandId, expectedRevision }, message("contract.working.opening", {}), () =>
        openFor(
          service,
          names,
          {
            ...asked,
            scope: scope.kind,
            units: scope.kind === "units" ? scope.units : [],
            inspector: scope.kind === "inspector" ? scope.inspector : "",
          },
          { pair, ...secrets },
          commandId,
        ),
      ),
    openings: ({ ceremony }) => {
      const inspection = inspectionOf(service.state(), ceremony);
      const open = namesHidden(service.state()) ? [] : [...names.of(ceremony).units.keys()];
      const atHand = new Set(open);
      const locked = workedWith(service.state(), ceremony);
      const teams = locked.ok ? teamsNow(service.state(), locked.value, service.read) : undefined;
      return ok({
        openings: inspection.openings.map((one) => ({
          ...told(one, service.read),
          isAtHand: teams !== undefined && openedBy(one, teams).every((unit) => atHand.has(unit)),
        })),
        papers: inspection.papers.map((paper) => toldPaper(inspection, paper)),
        open: open.length,
        sendable: open.filter((unit) => !refuseSlip(service.state(), { ceremony, unit })).length,
        isOver: inspection.disclosure !== undefined,
      });
    },
    openedUnits: ({ ceremony, search, sendable, from, count }) => {
      const shown = shownUnits(service, names, ceremony);
      if (!shown.ok) return shown;
      const units = sendable
        ? shown.value.filter(({ code: unit }) => !refuseSlip(service.state(), { ceremony, unit }))
        : shown.value;
      const found = searchedNames(units, search);
      return ok({ total: found.length, units: found.slice(from, from + count) });
    },
    closeList: ({ ceremony }) => {
      names.forget(ceremony);
      return ok({});
    },
  };
}

/** Papers with names: dispatch slips and annexes, made of what is open, filed, read again and printed. */
export function innerPaperHandlers(
  { service, work, spooler }: Running,
  names: OpenedNames,
): Pick<Handlers, "fileDispatch" | "fileAnnex" | "innerPaper" | "printInner"> {
  const saying = message("contract.working.inner", {});
  return {
    fileDispatch: ({ commandId, expectedRevision, ...asked }) =>
      work.job({ commandId, expectedRevision }, saying, () => fileDispatch(service, names, asked, commandId)),
    fileAnnex: ({ commandId, expectedRevision, ...asked }) =>
      work.job({ commandId, expectedRevision }, saying, () => fileAnnex(service, names, asked, commandId)),
    innerPaper: ({ ceremony, number }) => {
      const pdf = innerPaper(service, ceremony, number);
      return pdf.ok ? ok({ pdf: Buffer.from(pdf.value).toString("base64") }) : pdf;
    },
    printInner: ({ ceremony, number, printer, copies, ...asked }) =>
      work.job(asked, message("contract.working.print", {}), async () => {
        const pdf = innerPaper(service, ceremony, number);
        if (!pdf.ok) return pdf;
        // What a printer's queue shows names nobody.
        const job = { printer, copies, title: `${ceremony} ${number}` };
        const record = (how: Printing) => ({ type: "print-inner", ceremony, number, copies, how }) as const;
        return printRecorded({ service, spooler }, pdf.value, job, record, asked.commandId);
      }),
  };
}

function toldPaper(inspection: Inspection, { paperNote: _, upTo, ...paper }: InnerPaper): ToldPaper {
  return { ...paper, standing: paperStanding(inspection, { ...paper, upTo }) };
}

function told(
  opening: Inspection["openings"][number],
  read: (digest: string) => string,
): Omit<ToldOpening, "isAtHand"> {
  const { at, number, scope, units, inspector, pair, team } = opening;
  return {
    ...{ at, number, scope, units, inspector, pair },
    team: team === 1,
    ...noted(openersNote, read(opening.openersNote)),
    reason: noted(textNote, read(opening.reasonNote)),
  };
}

/** The units that are open, in the order of the list. Refused where names may not be shown now, and where none is open. */
export function shownUnits(
  { state, read }: CeremonyService,
  names: OpenedNames,
  ceremony: string,
): Result<readonly ShownUnit[]> {
  const locked = workedWith(state(), ceremony);
  if (!locked.ok) return locked;
  const { units, inspectors } = names.of(ceremony);
  if (units.size === 0) return refuse("inspection.forgotten", {});
  return ok(
    [...teamsNow(state(), locked.value, read)].flatMap(([code, team]): ShownUnit[] => {
      const unit = units.get(code);
      if (!unit) return [];
      const { id, name, creditCode, address } = unit;
      const members = team.map((one) => {
        const person = inspectors.get(one);
        return person ? { code: one, name: person.name, certificate: person.id } : { code: one };
      });
      return [{ code, draw: drawOf(code) as UnitDraw, id, name, creditCode, address, team: members }];
    }),
  );
}
