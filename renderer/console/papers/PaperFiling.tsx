import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { PaperKind } from "../../../shared/ceremony/opened.ts";
import type { Message } from "../../../shared/text/text.ts";
import { type Method, useCeremony, useMethod } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { openPaper, openWitnessSlips } from "./open-paper.ts";
import { PaperPreview } from "./preview/PaperPreview.tsx";

interface Filing extends Method<"filePaper"> {
  readonly filed: boolean;
  readonly file: () => void;
}

/** The filing of one paper, as its button and the page's next step share it. */
export function useFiling(paper: PaperKind): Filing {
  const method = useMethod("filePaper");
  const { papers } = useCeremony();
  return { ...method, filed: papers.includes(paper), file: () => void method.run({ paper }) };
}

/** Prints a paper from the ledger into the archive, once; from then on it is opened as it was filed. */
export function PaperFiling({
  paper,
  filing,
  label,
}: {
  readonly paper: PaperKind;
  readonly filing: Filing;
  readonly label: string;
}) {
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
    <Stack gap="xs">
      <Group>
        {!filing.filed && (
          <Button loading={filing.busy} onClick={filing.file}>
            {label}
          </Button>
        )}
        {filing.filed && (
          <>
            <Button variant="default" onClick={() => setPreviewed(true)}>
              {t("console.preview.act")}
            </Button>
            <Button variant="default" loading={opening} onClick={() => void open()}>
              {t("console.part.open-paper")}
            </Button>
          </>
        )}
      </Group>
      <PaperPreview paper={paper} opened={previewed} onClose={() => setPreviewed(false)} />
      <Refusal said={filing.refusal} onClose={filing.dismiss} />
      <Refusal said={unopened} onClose={() => setUnopened(undefined)} />
    </Stack>
  );
}

/** The slips that everybody in the room takes home, opened as a PDF with what is known by now. */
export function WitnessSlips({ hint }: { readonly hint: string }) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const [opening, setOpening] = useState(false);
  const [unopened, setUnopened] = useState<Message>();
  const open = async () => {
    if (opening) return;
    setOpening(true);
    setUnopened(await openWitnessSlips(`${id}-witness-slips.pdf`));
    setOpening(false);
  };
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="default" loading={opening} onClick={() => void open()}>
          {t("console.part.witness-slips")}
        </Button>
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      </Group>
      <Refusal said={unopened} onClose={() => setUnopened(undefined)} />
    </Stack>
  );
}
