import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Message } from "../../../shared/text/text.ts";
import { ask, useCommand, useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Irreversible } from "../parts/Irreversible.tsx";
import { Refusal } from "../parts/Refusal.tsx";

/**
 * That the stage is closed or does not answer, with the ways on: to open it again, and in the draw to go on without it, which
 * the minutes then say. Nothing where one stage answers and there is no other.
 */
export function StageWatch() {
  const { t } = useLanguage();
  const { stage, ceremony } = useView();
  const { windows, mute = 0 } = stage.watch;
  const listening = useListening();
  const forgone = ceremony?.steps?.forgone === true;
  if (windows === 1 && mute === 0) return null;
  if (windows > 0)
    return (
      <Alert color="orange" role="status">
        {windows > 1 && <Text fz="sm">{t("console.watch.many", { windows })}</Text>}
        {mute > 0 && <Text fz="sm">{t("console.watch.mute-beside", { mute })}</Text>}
      </Alert>
    );
  if (listening && mute === 0) return null;
  const silent = mute > 0 ? "console.watch.mute" : "console.watch.absent";
  return (
    <Alert color={forgone ? "orange" : "red"} role="alert">
      <Stack gap="xs">
        <Text fz="sm">{t(forgone ? "console.watch.forgone" : silent)}</Text>
        {!stage.reopens && <Text fz="sm">{t("console.watch.by-hand")}</Text>}
        <Group gap="xs">
          {stage.reopens && <Reopen />}
          {ceremony?.steps && !forgone && ceremony.paused === "" && <Forgo />}
        </Group>
      </Stack>
    </Alert>
  );
}

/** As long as the host hears nothing of a stage before it counts as closed, in milliseconds. */
const firstWord = 1500;

/** Whether the program has only begun to listen: the console was just opened, or changed over to another ledger. */
export function useListening(): boolean {
  const { sample = false } = useView();
  const [heard, setHeard] = useState<boolean>();
  useEffect(() => {
    const timer = setTimeout(() => setHeard(sample), firstWord);
    return () => clearTimeout(timer);
  }, [sample]);
  return heard !== sample;
}

function Reopen() {
  const { t } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Message>();
  const reopen = async () => {
    setBusy(true);
    const answer = await ask("reopenStage", {});
    setBusy(false);
    setRefusal(answer.ok ? undefined : answer.error.said);
  };
  return (
    <>
      <Button size="compact-sm" loading={busy} onClick={reopen}>
        {t("console.watch.reopen")}
      </Button>
      <Refusal said={refusal} onClose={() => setRefusal(undefined)} />
    </>
  );
}

/** Asked once more: what the room does not see is not shown to it later. */
function Forgo() {
  const { t } = useLanguage();
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal, dismiss } = useCommand();
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
        {t("console.watch.forgo")}
      </Button>
      <Irreversible
        opened={asked}
        onClose={() => setAsked(false)}
        title={t("console.watch.forgo.title")}
        warning={t("console.watch.forgo.warning")}
        act={t("console.watch.forgo.act")}
        busy={busy}
        refusal={refusal}
        onDismiss={dismiss}
        onAct={async () => {
          if (await run({ type: "go-without-stage" })) setAsked(false);
        }}
      />
    </>
  );
}
