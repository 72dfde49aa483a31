import { Button, Group, Modal, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { correctable } from "../../../../shared/ceremony/corrected-details.ts";
import { useCommand } from "../../client.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { Facts } from "../../parts/Facts.tsx";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { BothKeepers } from "./BothKeepers.tsx";

/** Place and who leads, as frozen and as corrected; until the minutes are filed how they are spelt is corrected here. */
export function LeadingDetails({ open }: { readonly open: boolean }) {
  const { t } = useLanguage();
  const ceremony = useCeremony();
  const [correcting, setCorrecting] = useState(false);
  const rows = correctable.map((what) => {
    const was = ceremony.corrected?.find((one) => one.what === what)?.was;
    const now = ceremony[what];
    return [
      t(`console.open.${what}`),
      was === undefined ? now : `${now}${t("stage.roll.was", { name: was })}`,
    ] as const;
  });
  return (
    <Section title={t("console.witness.details")}>
      <Facts rows={rows} />
      {open && (
        <Group>
          <Button
            variant="default"
            aria-label={t("console.witness.details-correct")}
            onClick={() => setCorrecting(true)}
          >
            {t("console.witness.correct")}
          </Button>
        </Group>
      )}
      <Modal
        opened={correcting}
        onClose={() => setCorrecting(false)}
        title={t("console.witness.details-correct")}
        closeButtonProps={{ "aria-label": t("console.close") }}
        closeOnClickOutside={false}
        size="min(70rem, 94vw)"
      >
        <Spelling onClose={() => setCorrecting(false)} />
      </Modal>
    </Section>
  );
}

function Spelling({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const { place, host, operator, recorder } = useCeremony();
  const was = { place, host, operator, recorder };
  const [right, setRight] = useState(was);
  const [signing, setSigning] = useState(false);
  const { run, ...state } = useCommand();
  const changed = correctable.filter((what) => right[what] !== was[what]);
  if (signing) {
    const changes = changed
      .map((what) => t("console.witness.details-change", { was: was[what], now: right[what] }))
      .join(t("minutes.comma"));
    return (
      <BothKeepers
        {...state}
        said={(keeper) => t("console.witness.details-sign", { keeper, changes })}
        onBack={() => setSigning(false)}
        onClose={onClose}
        correct={(hands) => run({ type: "correct-details", ...right, ...hands })}
      />
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setSigning(true);
      }}
    >
      <Stack>
        <Text size="sm">{t("console.witness.details-hint")}</Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {correctable.map((what, at) => (
            <TextInput
              key={what}
              required
              data-autofocus={at === 0}
              label={t(`console.open.${what}`)}
              maxLength={200}
              value={right[what]}
              onChange={(event) => setRight({ ...right, [what]: event.currentTarget.value })}
            />
          ))}
        </SimpleGrid>
        <Refusal said={state.refusal} onClose={state.dismiss} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t("console.part.back")}
          </Button>
          <Button type="submit" disabled={changed.length === 0}>
            {t("console.witness.correct-keepers")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
