import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../hooks/use-command.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";

/** The slips go into an envelope; its number stands in the minutes. */
export function Envelope({ over, unread }: { readonly over: boolean; readonly unread: number }) {
  const { t } = useLanguage();
  const { enveloped } = useCeremony();
  const [number, setNumber] = useState("");
  const { run, busy, refusal, dismiss } = useCommand();
  return (
    <Section title={t("console.reveal.envelope")} hint={t("console.reveal.envelope.hint")} done={enveloped}>
      {!enveloped && !over && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run({ type: "envelope", number });
          }}
        >
          <Group align="end">
            <TextInput
              label={t("console.reveal.envelope.label")}
              w={280}
              maxLength={200}
              value={number}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
            <Button type="submit" loading={busy} disabled={unread > 0 || number.trim() === ""}>
              {t("console.reveal.envelope.act")}
            </Button>
          </Group>
        </form>
      )}
      <Refusal said={refusal} onClose={dismiss} />
    </Section>
  );
}
