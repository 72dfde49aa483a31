import type { PDFDocumentLoadingTask, PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";
import type { Paper } from "../../../../shared/ceremony/state.ts";
import { type Message, message } from "../../../../shared/text/text.ts";
import { fetchPaper } from "../open-paper.ts";
import { openPdf } from "./open-pdf.ts";

/** A filed paper, opened to be shown: either is absent until it is known. */
export interface Pages {
  readonly pdf: PDFDocumentProxy | undefined;
  readonly failed: Message | undefined;
}

/** Opens a filed paper as long as it is looked at. */
export function usePages(paper: Paper): Pages {
  const [pages, setPages] = useState<Pages>({ pdf: undefined, failed: undefined });
  useEffect(() => {
    let task: PDFDocumentLoadingTask | undefined;
    let left = false;
    const load = async (): Promise<Pages> => {
      const bytes = await fetchPaper(paper);
      if (!bytes.ok) return { pdf: undefined, failed: bytes.refusal };
      try {
        task = await openPdf(bytes.value);
        return { pdf: await task.promise, failed: undefined };
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return { pdf: undefined, failed: message("console.preview.failed", { why }) };
      }
    };
    void load().then((loaded) => {
      if (left) void task?.destroy();
      else setPages(loaded);
    });
    return () => {
      left = true;
      void task?.destroy();
    };
  }, [paper]);
  return pages;
}
