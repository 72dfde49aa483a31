import { Button, Card, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../hooks/use-command.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { ReasonDialog } from "../../parts/ReasonDialog.tsx";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";

/** Each keeper confirms, or it is recorded why not: an absence stops nothing (protocol, step 7). */
export function Keepers({ over }: { readonly over: boolean }) {
  const { t } = useLanguage();
  const { keepers } = useCeremony();
  return (
    <Section
      title={t("console.lock.keepers")}
      hint={t("console.lock.keepers.hint")}
      done={keepers.officer !== "" && keepers.supervisor !== ""}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <KeeperAnswer keeper="officer" over={over} />
        <KeeperAnswer keeper="supervisor" over={over} />
      </SimpleGrid>
    </Section>
  );
}

interface Given {
  readonly keeper: "officer" | "supervisor";
  readonly over: boolean;
}

function KeeperAnswer({ keeper, over }: Given) {
  const { t } = useLanguage();
  const answer = useCeremony().keepers[keeper];
  const [absent, setAbsent] = useState(false);
  const { run, busy, refusal, dismiss } = useCommand();
  const who = t(`console.part.keeper.${keeper}`);
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Text fw={600}>{who}</Text>
        {answer !== "" ? (
          <Text role="status">✓ {t(`console.lock.keeper.${answer}`)}</Text>
        ) : over ? null : (
          <Group>
            <Button
              loading={busy}
              aria-label={t("console.lock.confirm.of", { keeper: who })}
              onClick={() => void run({ type: "confirm-lock", keeper })}
            >
              {t("console.lock.confirm")}
            </Button>
            <Button
              variant="default"
              aria-label={t("console.lock.absent.of", { keeper: who })}
              onClick={() => setAbsent(true)}
            >
              {t("console.lock.absent")}
            </Button>
          </Group>
        )}
        <Refusal said={refusal} onClose={dismiss} />
      </Stack>
      <ReasonDialog
        opened={absent}
        onClose={() => setAbsent(false)}
        title={t("console.lock.absent.of", { keeper: who })}
        hint={t("console.lock.absent.hint")}
        label={t("console.lock.absent.reason")}
        act={t("console.lock.absent.act")}
        command={(reason) => ({ type: "absent-at-lock", keeper, reason })}
      />
    </Card>
  );
}
