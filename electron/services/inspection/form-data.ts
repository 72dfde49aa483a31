import { formColumns, type VisitForm } from "../../../shared/inspection/form-data.ts";
import { workedWith } from "../../../shared/inspection/locked.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/working.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { blankRequest } from "../papers/papers.ts";
import type { OpenedNames } from "./opened-names.ts";
import { type AskedTasks, type TaskTable, taskTable } from "./task-table.ts";

/** Which form, and what is said of every visit in it. */
export interface AskedFormData extends Omit<AskedTasks, "columns"> {
  readonly form: VisitForm;
}

/** Makes the data of a form and records that it was handed out; what it says is kept nowhere. */
export async function exportFormData(
  service: CeremonyService,
  names: OpenedNames,
  { form, ...asked }: AskedFormData,
  commandId: string,
): Promise<Result<TaskTable>> {
  const { ceremony } = asked;
  const locked = workedWith(service.state(), ceremony);
  if (!locked.ok) return locked;
  const columns = formColumns[form];
  const sheet = wordsOf("zh").of(`inspection.form.${form}`);
  const made = await taskTable(service, names, locked.value, { ...asked, columns }, sheet);
  if (!made.ok) return made;
  const { units } = made.value;
  const exported = { type: "export-form-data", ceremony, form, units } as const;
  const done = service.execute(exported, commandId);
  return done.ok ? made : done;
}

/** What the office needs on paper of its own: the data of its forms, and the blank request for recusal. */
export function formHandlers(
  { service, work }: Running,
  names: OpenedNames,
): Pick<Handlers, "recusalRequest" | "exportFormData"> {
  return {
    recusalRequest: ({ ceremony, language }) =>
      work.alone(message("contract.working.request", {}), async () => {
        const pdf = await blankRequest(service, ceremony, language);
        return pdf.ok ? ok({ pdf: Buffer.from(pdf.value).toString("base64") }) : pdf;
      }),
    exportFormData: async ({ commandId, expectedRevision, ...asked }) => {
      let made: TaskTable | undefined;
      const saying = message("contract.working.form-data", {});
      const done = await work.job({ commandId, expectedRevision }, saying, async () => {
        const table = await exportFormData(service, names, asked, commandId);
        if (!table.ok) return table;
        made = table.value;
        return ok(service.state());
      });
      if (!done.ok) return done;
      // The id was carried out before: what it handed out is kept nowhere.
      if (!made) return refuse("contract.stale", {});
      const file = `${asked.ceremony} ${wordsOf("zh").of(`inspection.form.${asked.form}`)}.xlsx`;
      return ok({ ...done.value, file, bytes: made.bytes.toString("base64"), units: made.units.length });
    },
  };
}
