import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../hooks/use-command.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useNext } from "../../hooks/use-next.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { Digest } from "../../parts/Digest.tsx";
import { Irreversible } from "../../parts/Irreversible.tsx";
import { Section } from "../../parts/Section.tsx";
import { isOver } from "../../path.ts";
import { Keepers } from "./Keepers.tsx";
import { Objections } from "./Objections.tsx";
import { Opinion } from "./Opinion.tsx";

/** Phase 7: opinion, objections, both keepers' answers, and the lock. Nobody can block a list that turned out badly. */
export function LockPhase() {
  const { t } = useLanguage();
  const ceremony = useCeremony();
  const over = isOver("lock", ceremony);
  const { keepers, outcome, close } = ceremony;
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal, dismiss } = useCommand();
  const answered = keepers.officer !== "" && keepers.supervisor !== "";
  const blocked = answered ? "" : t("console.lock.blocked");
  useNext(over ? undefined : { label: t("console.lock.act"), blocked, busy, run: () => setAsked(true) });
  return (
    <Stack>
      <Section title={t("console.lock.list")} hint={t("console.lock.list.hint")} done>
        <Text>
          {outcome?.drawn
            .map(({ draw, taken }) => t("console.draw.taken", { draw: t(`console.draw.of.${draw}`), taken }))
            .join(t("console.lock.list.comma"))}
        </Text>
        <Digest label={t("console.part.digest.result")} hex={outcome?.result ?? ""} />
      </Section>
      <Opinion over={over} />
      <Objections over={over} />
      <Keepers over={over} />
      <Section title={t("console.lock.lock")} hint={t("console.lock.lock.hint")} done={over}>
        {over ? (
          <Digest label={t("console.part.digest.close")} hex={close} />
        ) : (
          <Group>
            <Button size="md" disabled={!answered} loading={busy} onClick={() => setAsked(true)}>
              {t("console.lock.act")}
            </Button>
            <Text size="sm" c="dimmed">
              {blocked}
            </Text>
          </Group>
        )}
      </Section>
      <Irreversible
        opened={asked}
        onClose={() => setAsked(false)}
        title={t("console.lock.ask")}
        warning={t("console.lock.warning")}
        act={t("console.lock.act")}
        busy={busy}
        refusal={refusal}
        onDismiss={dismiss}
        onAct={() => void run({ type: "lock" })}
      />
    </Stack>
  );
}
