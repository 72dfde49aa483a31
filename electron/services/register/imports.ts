import { randomUUID } from "node:crypto";
import type { State } from "../../../shared/ceremony/state.ts";
import { place } from "../../../shared/register/findings.ts";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/running.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { confirm, countsOf, type Previews, preview, readList } from "./previews.ts";
import { readTableFile } from "./reading/read-file.ts";
import { sampleFiles } from "./reading/sample.ts";
import { openReadings } from "./readings.ts";

type Names = "previewImport" | "stopReading" | "findings" | "acceptImport" | "discardImport" | "importSample";

/** Spreadsheets: read, reported on, and accepted as a whole or not at all. */
export function importHandlers({ service, work }: Running): Pick<Handlers, Names> {
  const previews: Previews = new Map();
  const readings = openReadings();
  const { state } = service;
  // A report names units and inspectors: from the freeze on there is none.
  work.onChange(() => {
    if (isClosed(state())) previews.clear();
  });
  return {
    previewImport: async (asked) => {
      if (isClosed(state())) return sealed();
      const report = await readings.run(asked.reading, asked.name, (pause) =>
        preview(asked, service, previews, pause),
      );
      // The pool may have been frozen while the file was read: a report names units.
      if (!isClosed(state())) return report;
      previews.clear();
      return sealed();
    },
    stopReading: ({ reading }) => {
      readings.stop(reading);
      return ok({});
    },
    findings: ({ preview: id, severity: wanted, from, count }) => {
      if (isClosed(state())) return sealed();
      const one = previews.get(id);
      if (!one) return gone();
      const findings = one.found.findings.filter(({ severity }) => !wanted || severity === wanted);
      const page = findings.slice(from, from + count);
      return ok({
        total: findings.length,
        findings: page.map((finding) => {
          const { severity, said } = finding;
          return { severity, place: place(finding), said };
        }),
      });
    },
    acceptImport: (asked) => {
      const { preview: id, commandId } = asked;
      return work.command(asked, () => {
        const one = previews.get(id);
        if (!one) return gone();
        const found = confirm(one, service);
        if (!found.ok) return found;
        const { list, rows } = found.value;
        const counts = countsOf(one.file, found.value);
        const after = service.execute({ type: "import-list", list, rows, counts }, commandId);
        if (after.ok) previews.delete(id);
        return after;
      });
    },
    discardImport: ({ preview: id }) => {
      previews.delete(id);
      return ok({});
    },
    importSample: ({ expectedRevision }) =>
      work.job({ commandId: randomUUID(), expectedRevision }, message("contract.working.sample", {}), () =>
        importSample(service),
      ),
  };
}

/** Whether the register is closed: from the freeze until the bag is written. */
function isClosed({ current: now }: State): boolean {
  return now !== undefined && "freeze" in now && !(now.phase === "minutes" && now.bag !== "");
}

function sealed(): Refused {
  return refuse("contract.sealed", {});
}

function gone(): Refused {
  return refuse("contract.preview-gone", {});
}

/** The invented register, list by list in the order in which they refer to each other. */
async function importSample(service: CeremonyService): Promise<Result<State>> {
  const { office } = service.state();
  if (!office) return refuse("ceremony.no-office", {});
  for (const { list, path } of sampleFiles(office.level)) {
    const file = await readTableFile(path);
    if (!file.ok) return file;
    const found = readList(list, file.value.tables, {}, service);
    if (!found.ok) return found;
    const counts = countsOf(file.value.digest, found.value);
    const after = service.execute({ type: "import-list", list, rows: found.value.rows, counts });
    if (!after.ok) return after;
  }
  return ok(service.state());
}
