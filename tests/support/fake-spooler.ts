import type { PrintJob, Spooler } from "../../electron/services/ledger/ports.ts";
import { ok, refuse } from "../../shared/text/result.ts";

/** Two printers, one of which is out of paper; keeps what the other one takes. */
export function fakeSpooler(): Spooler & {
  readonly taken: { readonly pdf: Uint8Array; readonly job: PrintJob }[];
} {
  const taken: { pdf: Uint8Array; job: PrintJob }[] = [];
  return {
    taken,
    printers: async () => [
      { name: "示例打印机一", preferred: false },
      { name: "示例打印机二", preferred: true },
    ],
    print: async (pdf, job) => {
      if (job.printer === "示例打印机一") {
        return refuse("print.not-taken", { printer: job.printer, said: "缺纸" });
      }
      taken.push({ pdf, job });
      return ok(undefined);
    },
  };
}
