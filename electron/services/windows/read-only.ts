import type { Message } from "../../../shared/text/text.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import { viewHandlers } from "./methods.ts";
import type { Presenting } from "./presenting.ts";

/** Over a ledger that is damaged or of a newer program: one may look, and everything else is refused with the reason. */
export function readOnlyHandlers(presenting: Presenting, refusal: Message): Handlers {
  const refused = () => ({ ok: false, refusal }) as const;
  return {
    ...viewHandlers(presenting),
    execute: refused,
    settlePlan: refused,
    settledPlan: refused,
    previewImport: refused,
    stopReading: refused,
    findings: refused,
    acceptImport: refused,
    discardImport: refused,
    importSample: refused,
    rows: refused,
    exclusions: refused,
    newKeys: refused,
    freeze: refused,
    filePaper: refused,
    readCertificate: refused,
    signPaper: refused,
    signatures: refused,
    paper: refused,
    witnessSlips: refused,
    printers: refused,
    printPaper: refused,
    chooseFolder: refused,
    copyFrozen: refused,
    writeBag: refused,
    addScans: refused,
    writeVersion: refused,
    verifyBag: refused,
    stop: refused,
  };
}
