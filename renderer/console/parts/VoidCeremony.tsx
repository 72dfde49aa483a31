import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "./Refusal.tsx";

/**
 * Ends the ceremony without a list: both keepers, each with a reason, and only until the nonce is revealed. Unopened
 * slips are filed in an envelope. The number of the ceremony stays used.
 */
export function VoidCeremony() {
  const { t } = useLanguage();
  const { id, voiding = [], dropped } = useCeremony();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState("");
  const [envelope, setEnvelope] = useState("");
  const { run, busy, refusal, dismiss } = useCommand();
  const slipsInBox = dropped.length > 0;
  const both = voiding.length === 2;
  return (
    <Group justify="end">
      <Button variant="subtle" color="red" c="var(--mantine-color-error)" onClick={() => setOpened(true)}>
        {t("console.void.open")}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t("console.void.title", { ceremony: id })}
        closeButtonProps={{ "aria-label": t("console.close") }}
        centered
        size="lg"
      >
        <Stack>
          <Text size="sm">{t("console.void.hint")}</Text>
          <Textarea
            label={t("console.void.reason")}
            required
            autosize
            minRows={3}
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group>
            {(["officer", "supervisor"] as const).map((keeper) => (
              <Button
                key={keeper}
                variant="default"
                disabled={voiding.includes(keeper) || reason.trim() === "" || busy}
                onClick={() => void run({ type: "confirm-void", keeper, reason })}
              >
                {voiding.includes(keeper) ? "✓ " : ""}
                {t("console.void.keeper", { keeper: t(`console.part.keeper.${keeper}`) })}
              </Button>
            ))}
          </Group>
          {slipsInBox && (
            <TextInput
              label={t("console.void.envelope")}
              description={t("console.void.envelope.hint")}
              required
              maxLength={200}
              value={envelope}
              onChange={(event) => setEnvelope(event.currentTarget.value)}
            />
          )}
          <Refusal said={refusal} onClose={dismiss} />
          <Group justify="end">
            <Button variant="default" data-autofocus onClick={() => setOpened(false)}>
              {t("console.part.back")}
            </Button>
            <Button
              color="red.9"
              loading={busy}
              disabled={!both || (slipsInBox && envelope.trim() === "")}
              onClick={() => void run({ type: "void", envelope })}
            >
              {t("console.void.act")}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
}
