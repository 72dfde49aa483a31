import type { Spooler } from "../../electron/services/ledger/ports.ts";

/** A machine without a printer, for what prints nothing. */
export const noPrinter: Spooler = {
  printers: async () => [],
  print: () => Promise.reject(new Error("nothing to print with")),
};
