import { Button, Group } from "@mantine/core";
import { useCommand } from "../../hooks/use-command.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { Irreversible } from "../../parts/Irreversible.tsx";
import { Section } from "../../parts/Section.tsx";

/** The machine gives up its one secret while the slips are still folded; nobody can void the ceremony after it. */
export function RevealNonce({
  asked,
  onAsk,
}: {
  readonly asked: boolean;
  readonly onAsk: (asked: boolean) => void;
}) {
  const { t } = useLanguage();
  const { counted } = useCeremony();
  const { run, busy, refusal, dismiss } = useCommand();
  return (
    <Section title={t("console.slips.reveal")} hint={t("console.slips.reveal.hint")}>
      <Group>
        <Button size="md" disabled={!counted} onClick={() => onAsk(true)}>
          {t("console.slips.reveal.act")}
        </Button>
      </Group>
      <Irreversible
        opened={asked}
        onClose={() => onAsk(false)}
        title={t("console.slips.reveal.ask")}
        warning={t("console.slips.reveal.warning")}
        act={t("console.slips.reveal.act")}
        busy={busy}
        refusal={refusal}
        onDismiss={dismiss}
        onAct={() => void run({ type: "reveal-nonce" })}
      />
    </Section>
  );
}
