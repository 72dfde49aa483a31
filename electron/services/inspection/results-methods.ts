import { Buffer } from "node:buffer";
import { disclosureFiles } from "../../../shared/draw/bag-versions.ts";
import { refuseDisclosed, workedWith } from "../../../shared/inspection/locked.ts";
import { taskColumnsOf } from "../../../shared/inspection/tasks.ts";
import { visitOf } from "../../../shared/inspection/visits.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import { ok, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import { writeVersions } from "../archive/bagging.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/working.ts";
import { makeFolder } from "../ledger/durable-file.ts";
import { disclose, disclosureFile, toldDisclosure } from "./disclosing.ts";
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
  | "taskColumns"
  | "exportTasks"
  | "disclosure"
  | "discloseList"
  | "disclosureFile";

/** Visits to drawn units: recorded, put right, told of by code, read from sheets and written into them; tasks for another system; the disclosure. */
export function resultsHandlers({ service, work, bags }: Running, names: OpenedNames): Pick<Handlers, Names> {
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
      const isDisclosed = refuseDisclosed(service.state(), ceremony) !== undefined;
      const counts = { waived: 0, unvisited: 0, due: 0, recorded: 0 };
      for (const { standing } of told.value) counts[standing] += 1;
      return ok({ total: found.length, units: found.slice(from, from + count), counts, isDisclosed });
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
      work.job({ commandId, expectedRevision }, message("contract.working.disclosure", {}), async () => {
        const made = await disclose(
          service,
          names,
          asked,
          typed && { pair: typed.pair, ...typed.secrets },
          commandId,
        );
        if (!made.ok) return made;
        // What cannot be written now is durable all the same, and `writeVersion` writes it.
        makeFolder(bags);
        const written = await writeVersions(service, bags, asked.ceremony, `${commandId}/version`);
        return written.ok ? ok(service.state()) : written;
      }),
    disclosureFile: ({ ceremony, which }) => {
      const bytes = disclosureFile(service, ceremony, which);
      if (!bytes.ok) return bytes;
      const file = `${ceremony} ${disclosureFiles[which]}`;
      return ok({ file, bytes: Buffer.from(bytes.value).toString("base64") });
    },
    taskColumns: () => ok({ columns: taskColumnsOf(service.state(), service.read) }),
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
