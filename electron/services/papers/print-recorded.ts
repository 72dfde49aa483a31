import type { Printing } from "../../../shared/ceremony/printed.ts";
import type { Command } from "../../../shared/commands.ts";
import type { State } from "../../../shared/inspection/inspection.ts";
import { type Result, refuse } from "../../../shared/text/result.ts";
import type { Running } from "../contract/working.ts";
import type { PrintJob } from "../ledger/ports.ts";

/**
 * Gives a paper to a printer, or records that it is opened for another program where no printer is named. That it is given is durable
 * before the printer has it: killed in between, or without an answer, the paper may be out, and the ledger says so.
 *
 * @param record the command that says what is done
 */
export async function printRecorded(
  { service, spooler }: Pick<Running, "service" | "spooler">,
  pdf: Uint8Array,
  job: PrintJob,
  record: (how: Printing) => Command,
  commandId: string,
): Promise<Result<State>> {
  const { printer } = job;
  if (printer === "") return service.execute(record("opened"), commandId);
  const known = await spooler.printers();
  if (!known.some(({ name }) => name === printer)) return refuse("print.no-printer", { printer });
  // Under an id of its own: each time that it is given anew is on record.
  const given = service.execute(record("given"));
  if (!given.ok) return given;
  const sent = await spooler.print(pdf, job);
  return sent.ok ? service.execute(record("taken"), commandId) : sent;
}
