import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { PaperKind } from "../../../shared/ceremony/opened.ts";
import type { Message } from "../../../shared/text/text.ts";
import { type Method, useMethod, useView } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Irreversible } from "../parts/Irreversible.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { PaperButtons } from "./FiledPaper.tsx";
import { openWitnessSlips } from "./open-paper.ts";

interface Filing extends Method<"filePaper"> {
  readonly filed: boolean;
  /** Asks: what is filed is not replaced. */
  readonly file: () => void;
  readonly asked: boolean;
  readonly onBack: () => void;
  readonly onSure: () => void;
}

/** The filing of one paper, as its button and the page's next step share it. */
export function useFiling(paper: PaperKind): Filing {
  const method = useMethod("filePaper");
  const { id: ceremony, papers } = useCeremony();
  const [asked, setAsked] = useState(false);
  const onSure = async () => {
    if (await method.run({ ceremony, paper })) setAsked(false);
  };
  return {
    ...method,
    filed: papers.includes(paper),
    file: () => setAsked(true),
    asked,
    onBack: () => setAsked(false),
    onSure: () => void onSure(),
  };
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
  const { over, void: isVoid } = useCeremony();
  const closed = over && !(isVoid && paper === "minutes");
  return (
    <Stack gap="xs">
      {filing.filed && <PaperButtons paper={paper} />}
      {!filing.filed && closed && <Text c="dimmed">{t("console.record.unfiled")}</Text>}
      {!filing.filed && !closed && (
        <Group>
          <Button loading={filing.busy} onClick={filing.file}>
            {label}
          </Button>
        </Group>
      )}
      <Irreversible
        opened={filing.asked}
        onClose={filing.onBack}
        title={t(`console.filing.ask.${paper}`)}
        warning={t(`console.filing.warning.${paper}`)}
        act={t("console.filing.act")}
        busy={filing.busy}
        refusal={filing.refusal}
        onDismiss={filing.dismiss}
        onAct={filing.onSure}
      >
        {paper === "minutes" && <HowTheySign />}
      </Irreversible>
    </Stack>
  );
}

/** Who has signed on the pad, who refuses, and who has done neither and gets a line to sign on paper. */
function HowTheySign() {
  const { t } = useLanguage();
  const { people, officials } = useCeremony();
  const signers = [...officials, ...people];
  return (["ink", "pad", "refused"] as const).map((by) => {
    const names = signers.flatMap(({ name, signing }) => (signing.by === by ? [name] : []));
    if (names.length === 0) return null;
    return (
      <Text key={by} size="sm" style={{ overflowWrap: "anywhere" }}>
        <b>{t(`console.filing.sign.${by}`, { count: names.length })}</b> {names.join(t("minutes.comma"))}
      </Text>
    );
  });
}

/** The slips that everybody in the room takes home, opened as a PDF with what is known by now; of the open ceremony only. */
export function WitnessSlips({ hint }: { readonly hint: string }) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const { ceremony: open } = useView();
  const [opening, setOpening] = useState(false);
  const [unopened, setUnopened] = useState<Message>();
  const show = async () => {
    if (opening) return;
    setOpening(true);
    setUnopened(await openWitnessSlips(`${id}-witness-slips.pdf`));
    setOpening(false);
  };
  if (open?.id !== id) return null;
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="default" loading={opening} onClick={() => void show()}>
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
