import { recordOf } from "../../shared/ceremony/record.ts";
import type { Paper, State } from "../../shared/ceremony/state.ts";
import { minutes } from "../../shared/minutes/minutes.ts";
import { preDrawSheet } from "../../shared/minutes/pre-draw-sheet.ts";
import type { CeremonyRecord } from "../../shared/minutes/record.ts";
import type { Result } from "../../shared/result.ts";
import type { CeremonyService } from "./ceremony-service.ts";
import { digest } from "./digest.ts";
import { print } from "./print/print.ts";

/** What the papers of the present ceremony say. */
export function record({ events, read, ledger, ports }: CeremonyService): CeremonyRecord {
  const { version, digest: program } = ports.build;
  return recordOf({
    events: events(),
    read,
    hash: digest,
    ledgerHead: ledger.head().hash,
    build: { version, digest: program },
  });
}

const papers = { "pre-draw-sheet": preDrawSheet, minutes } as const;

/** Prints a paper from the ledger and files it there: the bytes that are filed are the bytes that are printed. */
export async function filePaper(
  service: CeremonyService,
  paper: Paper,
  commandId: string,
): Promise<Result<State>> {
  const pdf = await print(papers[paper](record(service)), { now: new Date(service.ports.now()) });
  return pdf.ok ? service.execute({ type: "file-paper", paper, pdf: pdf.value }, commandId) : pdf;
}
