import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import type { PaperKind } from "../../../shared/ceremony/opened.ts";
import type { Message } from "../../../shared/text/text.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { Section } from "../parts/Section.tsx";
import { openPaper } from "./open-paper.ts";
import { PaperPreview } from "./preview/PaperPreview.tsx";
import { SignatureTable } from "./signing/ElectronicSignatures.tsx";

/** A paper as the record has it: to be looked at, printed, and seen by whom it is signed. */
export function FiledPaper({ paper }: { readonly paper: PaperKind }) {
  const { t } = useLanguage();
  const { papers } = useCeremony();
  const filed = papers.includes(paper);
  return (
    <Section title={t(`console.preview.paper.${paper}`)} done={filed}>
      {filed ? <PaperButtons paper={paper} /> : <Text c="dimmed">{t("console.record.unfiled")}</Text>}
      {filed && <SignatureTable paper={paper} />}
    </Section>
  );
}

/** The ways to see a filed paper as it is archived: page by page here, with its printing, or in a window of its own. */
export function PaperButtons({ paper }: { readonly paper: PaperKind }) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const [unopened, setUnopened] = useState<Message>();
  const [opening, setOpening] = useState(false);
  const [previewed, setPreviewed] = useState(false);
  const open = async () => {
    if (opening) return;
    setOpening(true);
    setUnopened(await openPaper(id, paper));
    setOpening(false);
  };
  return (
    <>
      <Group>
        <Button variant="default" onClick={() => setPreviewed(true)}>
          {t("console.preview.act")}
        </Button>
        <Button variant="default" loading={opening} onClick={() => void open()}>
          {t("console.part.open-paper")}
        </Button>
      </Group>
      <PaperPreview paper={paper} opened={previewed} onClose={() => setPreviewed(false)} />
      <Refusal said={unopened} onClose={() => setUnopened(undefined)} />
    </>
  );
}
