import { Center, Loader, Modal, Pagination, Stack, Text } from "@mantine/core";
import type { PDFDocumentLoadingTask, PDFDocumentProxy, RenderTask } from "pdfjs-dist";
import worker from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { useEffect, useRef, useState } from "react";
import type { PaperKind } from "../../../../shared/ceremony/opened.ts";
import { type Message, message } from "../../../../shared/text/text.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { fetchPaper } from "../open-paper.ts";
import { PrintForm } from "./PrintForm.tsx";
import styles from "./pdf-page.module.css";

interface PaperPreviewProps {
  readonly paper: PaperKind;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A filed paper page by page, drawn from the very bytes of the archive, and its printing. */
export function PaperPreview({ paper, opened, onClose }: PaperPreviewProps) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={980}
      title={t("console.preview.title", { paper: t(`console.preview.paper.${paper}`) })}
      closeButtonProps={{ "aria-label": t("console.close") }}
    >
      <Stack>
        <PrintForm paper={paper} />
        <PageByPage paper={paper} />
      </Stack>
    </Modal>
  );
}

function PageByPage({ paper }: { readonly paper: PaperKind }) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const { pdf, failed } = useOpened(id, paper);
  const [number, setNumber] = useState(1);
  const [undrawn, setUndrawn] = useState<Message>();
  const said = failed ?? undrawn;
  if (said) return <Refusal said={said} />;
  if (!pdf)
    return (
      <Center mih={400} role="status">
        <Loader mr="sm" />
        <Text>{t("console.preview.loading")}</Text>
      </Center>
    );
  const label = t("console.preview.page", { page: number, pages: pdf.numPages });
  return (
    <Stack align="center">
      <Pagination
        total={pdf.numPages}
        value={number}
        onChange={setNumber}
        getItemProps={(page) => ({ "aria-label": t("console.preview.turn", { page }) })}
        getControlProps={(control) =>
          control === "previous"
            ? { "aria-label": t("console.preview.before") }
            : control === "next"
              ? { "aria-label": t("console.preview.after") }
              : {}
        }
      />
      <Text size="sm" c="dimmed" aria-live="polite">
        {label}
      </Text>
      <PdfPage
        pdf={pdf}
        number={number}
        label={label}
        onFailed={(why) => setUndrawn(message("console.preview.failed", { why }))}
      />
    </Stack>
  );
}

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  /** From 1. */
  readonly number: number;
  readonly label: string;
  readonly onFailed: (why: string) => void;
}

/** CSS pixels across an A4 page, at which its smallest print (9 pt) is read without effort. */
const width = 900;

/** One page of a PDF, as sharp as the screen. */
function PdfPage({ pdf, number, label, onFailed }: PdfPageProps) {
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

/** A filed paper, opened to be shown: either is absent until it is known. */
interface Opened {
  readonly pdf: PDFDocumentProxy | undefined;
  readonly failed: Message | undefined;
}

/** Opens a filed paper as long as it is looked at. */
function useOpened(ceremony: string, paper: PaperKind): Opened {
  const [opened, setOpened] = useState<Opened>({ pdf: undefined, failed: undefined });
  useEffect(() => {
    let task: PDFDocumentLoadingTask | undefined;
    let left = false;
    const load = async (): Promise<Opened> => {
      const bytes = await fetchPaper(ceremony, paper);
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
      else setOpened(loaded);
    });
    return () => {
      left = true;
      void task?.destroy();
    };
  }, [ceremony, paper]);
  return opened;
}

/** Starts opening a PDF; the reader, larger than all the rest of the console, is loaded when the first is looked at. */
async function openPdf(data: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument, GlobalWorkerOptions } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  GlobalWorkerOptions.workerSrc = worker;
  // The page's policy lets no WebAssembly be compiled; papers embed their fonts, and are drawn as another machine draws them.
  return getDocument({ data, useWasm: false, useSystemFonts: false, isOffscreenCanvasSupported: false });
}
