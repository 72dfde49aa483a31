import { platform } from "node:process";
import { ok, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/running.ts";
import { filedPaper } from "./papers.ts";
import { systemSpooler } from "./spooler.ts";

/** Printing of filed papers: the bytes that are archived, and that it was done. */
export function printingHandlers({ service, work }: Running): Pick<Handlers, "printers" | "printPaper"> {
  const spooler = service.ports.spooler ?? systemSpooler(platform);
  return {
    printers: async () => ok({ printers: await spooler.printers() }),
    printPaper: ({ paper, printer, copies, ...asked }) =>
      work.job(asked, message("contract.working.print", {}), async () => {
        const pdf = filedPaper(service, paper)?.pdf;
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
