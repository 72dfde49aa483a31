import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Message } from "../../../shared/text/text.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useCeremony } from "../hooks/use-view.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { openWitnessSlips } from "./open-paper.ts";

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
