import { Buffer } from "node:buffer";
import { workedWith } from "../../../shared/inspection/locked.ts";
import { visitOf } from "../../../shared/inspection/visits.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import { ok, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/working.ts";
import { disclose, disclosureFile, disclosureFiles, toldDisclosure } from "./disclosing.ts";
import type { OpenedNames } from "./opened-names.ts";
import { readVisitsFile, recordVisits, toldUnits, visitsTable } from "./results.ts";
import { exportTasks, type TaskTable } from "./task-table.ts";

type Names =
  | "recordVisits"
  | "correctResult"
  | "visits"
  | "visit"
  | "visitsTable"
  | "readVisits"
  | "exportTasks"
  | "disclosure"
  | "discloseList"
  | "disclosureFile";

/** Visits to drawn units: recorded, put right, told of by code, read from sheets and written into them; tasks for another system; the disclosure. */
export function resultsHandlers({ service, work }: Running, names: OpenedNames): Pick<Handlers, Names> {
  return {
    recordVisits: ({ commandId, expectedRevision, ...asked }) =>
      work.command({ commandId, expectedRevision }, () => recordVisits(service, names, asked, commandId)),
    correctResult: ({ commandId, expectedRevision, ...asked }) =>
      work.command({ commandId, expectedRevision }, () =>
        service.execute({ type: "correct-result", ...asked }, commandId),
      ),
    visits: ({ ceremony, search, from, count }) => {
      const told = toldUnits(service, names, ceremony);
      if (!told.ok) return told;
      const typed = search.normalize("NFKC").trim().toUpperCase();
      const found = told.value.filter(({ code }) => code.includes(typed));
      return ok({ total: found.length, units: found.slice(from, from + count) });
    },
    visit: ({ ceremony, unit }) => {
      const locked = workedWith(service.state(), ceremony);
      return locked.ok ? visitOf(service.state(), ceremony, unit, service.read) : locked;
    },
    visitsTable: async ({ ceremony, language }) => {
      const bytes = await visitsTable(service, ceremony, language);
      if (!bytes.ok) return bytes;
      const name = wordsOf(language).of("inspection.sheet");
      return ok({ file: `${ceremony} ${name}.xlsx`, bytes: bytes.value.toString("base64") });
    },
    readVisits: (asked) => readVisitsFile(service, names, asked),
    disclosure: ({ ceremony }) => toldDisclosure(service, names, ceremony),
    discloseList: ({ commandId, expectedRevision, typed, ...asked }) =>
      work.job({ commandId, expectedRevision }, message("contract.working.disclosure", {}), () =>
        disclose(service, names, asked, typed && { pair: typed.pair, ...typed.secrets }, commandId),
      ),
    disclosureFile: ({ ceremony, which }) => {
      const bytes = disclosureFile(service, ceremony, which);
      if (!bytes.ok) return bytes;
      const file = `${ceremony} ${disclosureFiles[which]}`;
      return ok({ file, bytes: Buffer.from(bytes.value).toString("base64") });
    },
    exportTasks: async ({ commandId, expectedRevision, ...asked }) => {
      let made: TaskTable | undefined;
      const done = await work.job(
        { commandId, expectedRevision },
        message("contract.working.tasks", {}),
        async () => {
          const table = await exportTasks(service, names, asked, commandId);
          if (!table.ok) return table;
          made = table.value;
          return ok(service.state());
        },
      );
      if (!done.ok) return done;
      // The id was carried out before: what it handed out is kept nowhere.
      if (!made) return refuse("contract.stale", {});
      const file = `${asked.ceremony} ${wordsOf("zh").of("inspection.task.sheet")}.xlsx`;
      return ok({ ...done.value, file, bytes: made.bytes.toString("base64"), units: made.units.length });
    },
  };
}
