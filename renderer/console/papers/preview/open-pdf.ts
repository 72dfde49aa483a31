import type { PDFDocumentLoadingTask } from "pdfjs-dist";
import worker from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

/** Starts opening a PDF; the reader, larger than all the rest of the console, is loaded when the first is looked at. */
export async function openPdf(data: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument, GlobalWorkerOptions } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  GlobalWorkerOptions.workerSrc = worker;
  // The page's policy lets no WebAssembly be compiled; papers embed their fonts, and are drawn as another machine draws them.
  return getDocument({ data, useWasm: false, useSystemFonts: false, isOffscreenCanvasSupported: false });
}
