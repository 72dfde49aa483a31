import { platform } from "node:process";
import { all } from "../../shared/ceremony/record-events.ts";
import type { Paper } from "../../shared/ceremony/state.ts";
import { ok, refuse } from "../../shared/result.ts";
import { message } from "../../shared/text/text.ts";
import type { CeremonyService } from "./ceremony-service.ts";
import type { Handlers } from "./dispatcher.ts";
import type { Running } from "./running.ts";
import { systemSpooler } from "./spooler.ts";

/** Printing of filed papers: the bytes that are archived, and that it was done. */
export function printingHandlers({ service, work }: Running): Pick<Handlers, "printers" | "printPaper"> {
  const spooler = service.ports.spooler ?? systemSpooler(platform);
  return {
    printers: async () => ok({ printers: await spooler.printers() }),
    printPaper: ({ paper, printer, copies, ...asked }) =>
      work.job(asked, message("contract.working.print", {}), async () => {
        const pdf = filedAs(service, paper);
        if (pdf === undefined) return refuse("contract.paper-missing", {});
        if (printer !== "") {
          const title = `${service.state().current?.id ?? ""} ${paper}`;
          const sent = await spooler.print(service.readBytes(pdf), { printer, copies, title });
          if (!sent.ok) return sent;
        }
        const printed = { type: "print-paper", paper, pdf, copies, taken: printer !== "" } as const;
        return service.execute(printed, asked.commandId);
      }),
  };
}

/** Digest of a paper of the present ceremony as it is archived; nothing where it is not filed. */
function filedAs({ state, events }: CeremonyService, paper: Paper): string | undefined {
  if (!state().current?.papers.includes(paper)) return undefined;
  return all(events(), "paper.filed").findLast((one) => one.paper === paper)?.pdf;
}
