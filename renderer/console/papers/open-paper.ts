import type { PaperKind } from "../../../shared/ceremony/opened.ts";
import type { Input } from "../../../shared/contract/rpc.ts";
import type { Language } from "../../../shared/text/catalogue.ts";
import { ok, type Result } from "../../../shared/text/result.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import { ask, useViewStore } from "../client.ts";
import { bytesOf, saveAddress, saveBytes, spreadsheet } from "../parts/save-bytes.ts";
import { keepNamed } from "./named-windows.ts";

/** The bytes of a filed paper, as they are archived. */
export async function fetchPaper(
  ceremony: string,
  paper: PaperKind,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const answer = await ask("paper", { ceremony, paper });
  return answer.ok ? ok(bytesOf(answer.output.pdf)) : { ok: false, refusal: answer.error.said };
}

/**
 * Opens a filed paper in a window of its own, where it is read and printed; where the host lets no window be opened it
 * is saved as a file. Gives why it did neither.
 */
export async function openPaper(ceremony: string, paper: PaperKind): Promise<Message | undefined> {
  const pdf = await fetchPaper(ceremony, paper);
  if (!pdf.ok) return pdf.refusal;
  open(pdf.value, `${ceremony}-${paper}.pdf`);
  return undefined;
}

/** Opens the slips of everybody in the room the same way: they are made anew each time, with what is known by then. */
export async function openWitnessSlips(fileName: string): Promise<Message | undefined> {
  const answer = await ask("witnessSlips", {});
  if (!answer.ok) return answer.error.said;
  open(bytesOf(answer.output.pdf), fileName);
  return undefined;
}

/** Opens the drawn list of a ceremony the same way: it is made anew each time, and filed nowhere. */
export async function openDrawnPaper(ceremony: string, fileName: string): Promise<Message | undefined> {
  const answer = await ask("drawnPaper", { ceremony });
  if (!answer.ok) return answer.error.said;
  open(bytesOf(answer.output.pdf), fileName);
  return undefined;
}

/** Opens the list of what is due the same way. */
export async function openDuePaper(language: Language, fileName: string): Promise<Message | undefined> {
  const answer = await ask("duePaper", { language });
  if (!answer.ok) return answer.error.said;
  open(bytesOf(answer.output.pdf), fileName);
  return undefined;
}

/** Opens an annual plan the same way, as it was signed. */
export async function openYearPlan(asked: Omit<Input<"yearPlanFile">, "as">): Promise<Message | undefined> {
  const answer = await ask("yearPlanFile", { ...asked, as: "pdf" });
  if (!answer.ok) return answer.error.said;
  open(bytesOf(answer.output.bytes), answer.output.file);
  return undefined;
}

/** Saves an annual plan as a workbook. Gives why it did not. */
export async function saveYearPlanTable(
  asked: Omit<Input<"yearPlanFile">, "as">,
): Promise<Message | undefined> {
  const answer = await ask("yearPlanFile", { ...asked, as: "xlsx" });
  if (!answer.ok) return answer.error.said;
  saveBytes(bytesOf(answer.output.bytes), spreadsheet, answer.output.file);
  return undefined;
}

/**
 * Opens a paper with names the same way, until names are put away (`closeNamed`); its file is called by its number, which names
 * nobody.
 */
export async function openInnerPaper(ceremony: string, number: number): Promise<Message | undefined> {
  const answer = await ask("innerPaper", { ceremony, number });
  if (!answer.ok) return answer.error.said;
  // What was held up until another ceremony was frozen is not shown to its room.
  if (useViewStore.getState().view?.registerOpen !== true) return message("console.inspection.held", {});
  keepNamed({ ceremony, ...open(bytesOf(answer.output.pdf), `${ceremony}-inner-${number}.pdf`) });
  return undefined;
}

/** Opens the addendum to an amendment the same way. */
export async function openAddendum(ceremony: string, number: number): Promise<Message | undefined> {
  const answer = await ask("addendum", { ceremony, number });
  if (!answer.ok) return answer.error.said;
  open(bytesOf(answer.output.pdf), `${ceremony}-addendum-${number}.pdf`);
  return undefined;
}

/** Opens a blank request for recusal, to be printed. Gives why it did not. */
export async function openRecusalRequest(asked: Input<"recusalRequest">): Promise<Message | undefined> {
  const answer = await ask("recusalRequest", asked);
  if (!answer.ok) return answer.error.said;
  open(bytesOf(answer.output.pdf), `${asked.ceremony}-recusal-request.pdf`);
  return undefined;
}

/** Saves the drawn list as a table. Gives why it did not. */
export async function saveDrawnTable(asked: Input<"drawnTable">): Promise<Message | undefined> {
  const answer = await ask("drawnTable", asked);
  if (!answer.ok) return answer.error.said;
  const { file, bytes } = answer.output;
  saveBytes(bytesOf(bytes), asked.as === "csv" ? "application/csv" : spreadsheet, file);
  return undefined;
}

function open(pdf: Uint8Array<ArrayBuffer>, fileName: string) {
  const url = URL.createObjectURL(new Blob([pdf], { type: "application/pdf" }));
  // The window reads the bytes when it likes: the address stays good until this one is closed.
  const opened = window.open(url, "_blank");
  if (!opened) saveAddress(url, fileName);
  return { url, window: opened };
}
