import type { PDFDocumentProxy, RenderTask } from "pdfjs-dist";
import { useEffect, useRef } from "react";
import styles from "./pdf-page.module.css";

interface Props {
  readonly pdf: PDFDocumentProxy;
  /** From 1. */
  readonly number: number;
  readonly label: string;
  readonly onFailed: (why: string) => void;
}

/** CSS pixels across an A4 page, at which its smallest print (9 pt) is read without effort. */
const width = 900;

/** One page of a PDF, as sharp as the screen. */
export function PdfPage({ pdf, number, label, onFailed }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const failed = useRef(onFailed);
  failed.current = onFailed;
  useEffect(() => {
    let task: RenderTask | undefined;
    let left = false;
    const draw = async () => {
      const page = await pdf.getPage(number);
      if (left) return;
      // A canvas of its own for each page: one that is still being drawn on cannot be drawn on again.
      const canvas = document.createElement("canvas");
      const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
      const viewport = page.getViewport({ scale });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      task = page.render({ canvas, viewport });
      await task.promise;
      if (!left) place.current?.replaceChildren(canvas);
    };
    void draw().catch((error: unknown) => {
      if (!left) failed.current(error instanceof Error ? error.message : String(error));
    });
    return () => {
      left = true;
      task?.cancel();
    };
  }, [pdf, number]);
  return <div ref={place} className={styles["page"]} role="img" aria-label={label} />;
}
