import { parentPort, workerData } from "node:worker_threads";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PdfAnswer } from "./pdf-library.ts";

/**
 * Reads one PDF by pdfjs in a thread of its own, which `pdf-library.ts` starts and ends: pdfjs leaves promises behind that
 * nobody waits for, and what becomes of them must end nothing but this thread.
 */
async function answer(bytes: Uint8Array): Promise<PdfAnswer> {
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    useSystemFonts: false,
    // A scan without its end is not put together again from what is left of it.
    stopAtErrors: true,
  });
  try {
    return await examined(await task.promise);
  } catch (error) {
    // Damaged, or no PDF at all, is one and the same to whoever asks.
    return error instanceof Error && error.name === "PasswordException" ? { encrypted: true } : {};
  }
}

/** Opens every page, and asks for what a viewer would do of its own accord or at a click. */
async function examined(document: PDFDocumentProxy): Promise<PdfAnswer> {
  const [scripts, files, opening] = await Promise.all([
    document.getJSActions(),
    document.getAttachments(),
    document.getOpenAction(),
  ]);
  const active = { script: !!scripts, file: !!files, address: false };
  if (opening && "action" in opening && opening.action) active.script = true;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    if (await page.getJSActions()) active.script = true;
    for (const note of await page.getAnnotations()) {
      if (note.url || note.unsafeUrl) active.address = true;
      if (note.actions) active.script = true;
      if (note.file || note.attachment) active.file = true;
    }
  }
  const found = (["script", "file", "address"] as const).filter((kind) => active[kind]);
  return { count: document.numPages, active: found };
}

parentPort?.postMessage(await answer(workerData as Uint8Array));
