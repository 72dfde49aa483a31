import { Button, Fieldset, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../../hooks/use-language.ts";
import { useMethod } from "../../hooks/use-method.ts";
import { useNext } from "../../hooks/use-next.ts";
import { useCeremony, useView } from "../../hooks/use-view.ts";
import { EarlierLists } from "../../parts/EarlierLists.tsx";
import { allTyped, type EarlierTyped, earlierOf } from "../../parts/earlier-keys.ts";
import { Irreversible } from "../../parts/Irreversible.tsx";
import { Section } from "../../parts/Section.tsx";
import { Working } from "../../parts/Working.tsx";
import { Keys, useKeysReady } from "./Keys.tsx";
import { useKeyStore } from "./key-store.ts";

/** The keepers' keys, and the freeze itself. */
export function BeforeFreeze() {
  const { t, say } = useLanguage();
  const { working, blockers } = useView();
  const { plan, people, earlier } = useCeremony();
  const ready = useKeysReady();
  const [typed, setTyped] = useState<EarlierTyped>({});
  const opened = allTyped(earlier, typed);
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal, dismiss } = useMethod("freeze");
  const freezing = busy || working !== undefined;
  // What this very page does is no reason not to do it.
  const mine: readonly string[] = ["view.blocker.not-frozen", "ceremony.uncounted"];
  const blocker = blockers.find(({ key }) => !mine.includes(key));
  const unready = opened ? "" : t("console.earlier.blocked");
  const blocked = blocker ? say(blocker) : ready ? unready : t("console.freeze.blocked");

  const freeze = async () => {
    const { keys, own, method } = useKeyStore.getState();
    if (!keys) return;
    const chosen =
      method === "generated" ? keys : { officer: own.officer.typed, supervisor: own.supervisor.typed };
    const done = await run({
      officer: chosen.officer,
      supervisor: chosen.supervisor,
      recovery: [keys.recovery[0], keys.recovery[1]],
      ...earlierOf(earlier, typed),
    });
    if (done) setAsked(false);
  };
  useNext({ label: t("console.freeze.act"), blocked, busy: freezing, run: () => setAsked(true) });

  return (
    <>
      <Fieldset variant="unstyled" disabled={freezing}>
        <Stack>
          {earlier.length > 0 && (
            <Section title={t("console.earlier")} done={opened}>
              <EarlierLists lists={earlier} typed={typed} onType={setTyped} />
            </Section>
          )}
          <Keys />
        </Stack>
      </Fieldset>
      <Section title={t("console.freeze.now")} hint={t("console.freeze.now.hint")}>
        <Text>
          {t("console.freeze.now.what", {
            units:
              plan?.lines
                .filter(({ draw }) => draw !== "JC")
                .reduce((sum, { eligible }) => sum + eligible, 0) ?? 0,
            inspectors: plan?.lines.find(({ draw }) => draw === "JC")?.eligible ?? 0,
            writers: people.filter(({ writes, present }) => writes && present).length,
          })}
        </Text>
        <Group>
          <Button size="md" disabled={blocked !== ""} loading={freezing} onClick={() => setAsked(true)}>
            {t("console.freeze.act")}
          </Button>
          {blocked !== "" && (
            <Text size="sm" c="dimmed">
              {blocked}
            </Text>
          )}
        </Group>
        <Working />
      </Section>
      <Irreversible
        opened={asked}
        onClose={() => setAsked(false)}
        title={t("console.freeze.ask")}
        warning={t("console.freeze.ask.warning")}
        act={t("console.freeze.act")}
        busy={freezing}
        refusal={refusal}
        onDismiss={dismiss}
        onAct={() => void freeze()}
      />
    </>
  );
}
