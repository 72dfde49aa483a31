import { Button, Card, Group, Modal, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { keepers } from "../../../../shared/ceremony/opened.ts";
import type { ConfirmedBy } from "../../../../shared/office/keepers.ts";
import { useCommand, useMethod } from "../../client.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { KeeperButtons, KeeperDialogs } from "../../papers/KeeperConfirms.tsx";
import { Refusal } from "../../parts/Refusal.tsx";

type Keeper = (typeof keepers)[number];

/**
 * Ends the ceremony without a list: both keepers, each with a reason and a step of his own, and only until the nonce is revealed.
 * Unopened slips are filed in an envelope. The number of the ceremony stays used.
 */
export function VoidCeremony() {
  const { t } = useLanguage();
  const { id, voiding = [], dropped } = useCeremony();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState("");
  const [envelope, setEnvelope] = useState("");
  const [asked, setAsked] = useState<{ readonly keeper: Keeper; readonly by: ConfirmedBy }>();
  const { run, busy, refusal, dismiss } = useCommand();
  const { run: sign, ...signing } = useCommand();
  const { run: check, ...checking } = useMethod("confirmVoid");
  const slipsInBox = dropped.length > 0;
  const both = voiding.length === 2;
  return (
    <Group justify="end">
      <Button variant="subtle" color="red" c="var(--mantine-color-error)" onClick={() => setOpened(true)}>
        {t("console.void.open")}
      </Button>
      <Modal
        // Only one dialogue is in the way at a time: the keeper's own stands in place of this one, which comes back.
        opened={opened && asked === undefined}
        onClose={() => setOpened(false)}
        title={t("console.void.title", { ceremony: id })}
        closeButtonProps={{ "aria-label": t("console.close") }}
        centered
        size="xl"
      >
        <Stack>
          <Text size="sm">{t("console.void.hint")}</Text>
          <Textarea
            label={t("console.void.reason")}
            required
            autosize
            minRows={2}
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {keepers.map((keeper) => (
              <Card key={keeper} withBorder>
                <Stack gap="xs">
                  <Text fw={600}>{t(`console.part.keeper.${keeper}`)}</Text>
                  {voiding.includes(keeper) ? (
                    <Text role="status">✓ {t("console.void.confirmed")}</Text>
                  ) : (
                    <Group>
                      <KeeperButtons
                        keeper={keeper}
                        what="void"
                        disabled={reason.trim() === ""}
                        onAsk={(by) => setAsked({ keeper, by })}
                      />
                    </Group>
                  )}
                </Stack>
              </Card>
            ))}
          </SimpleGrid>
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
      {keepers.map((keeper) => (
        <KeeperDialogs
          key={keeper}
          keeper={keeper}
          what="void"
          asked={asked?.keeper === keeper ? asked.by : undefined}
          onClose={() => setAsked(undefined)}
          byHand={{
            ...signing,
            sign: (strokes) => sign({ type: "confirm-void", keeper, reason, strokes }),
          }}
          byPassphrase={{
            ...checking,
            confirm: async (passphrase) => (await check({ keeper, passphrase, reason })) !== undefined,
          }}
        />
      ))}
    </Group>
  );
}
