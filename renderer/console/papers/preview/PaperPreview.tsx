import { Center, Loader, Modal, Pagination, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Paper } from "../../../../shared/ceremony/state.ts";
import { type Message, message } from "../../../../shared/text/text.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { PdfPage } from "./PdfPage.tsx";
import { PrintForm } from "./PrintForm.tsx";
import { usePages } from "./use-pages.ts";

interface Props {
  readonly paper: Paper;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A filed paper page by page, drawn from the very bytes of the archive, and its printing. */
export function PaperPreview({ paper, opened, onClose }: Props) {
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

function PageByPage({ paper }: { readonly paper: Paper }) {
  const { t } = useLanguage();
  const { pdf, failed } = usePages(paper);
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
