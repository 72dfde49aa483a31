import { Button, Divider, SegmentedControl, SimpleGrid, Stack, Switch, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { Input } from "../../../shared/contract/rpc.ts";
import { languages } from "../../../shared/text/catalogue.ts";
import { type Message, message, say } from "../../../shared/text/text.ts";
import { type StageOverride, stageOverrides } from "../../../shared/windows/console-view.ts";
import { ask, useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { Unshown } from "../parts/Unshown.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { MiniScreen } from "./MiniScreen.tsx";
import { PutVoidAway } from "./PutVoidAway.tsx";
import { ResultPages } from "./ResultPages.tsx";
import classes from "./StageMiniature.module.css";
import { StageWatch, useListening } from "./StageWatch.tsx";

/** The column on the right: what the room sees now, what may be put there, and the ledger as it grows. */
export function StageColumn() {
  const { t } = useLanguage();
  const { stage } = useView();
  const closed = stage.watch.windows === 0;
  const listening = useListening();
  const screen = t(`console.stage.screen.${stage.screen.kind}`);
  return (
    <Stack mih="100%" h={{ base: "auto", lg: "100%" }} gap="xs" p={{ base: "xs", lg: "md" }}>
      <Title order={2} fz="md">
        {t("console.stage")}
      </Title>
      <Unshown part="picture" of={stage.screen.kind}>
        <StageMiniature />
      </Unshown>
      <ResultPages />
      <PutVoidAway />
      <Text fz="xs" c="dimmed" aria-live="polite">
        {t(closed && !listening ? "console.stage.meant" : "console.stage.screen", { screen })}
      </Text>
      <StageWatch />
      <StageControls />
      <Divider my={4} />
      <Timeline />
    </Stack>
  );
}

/** What the officer puts on the stage, and how the stage looks. Nothing here changes the ceremony. */
function StageControls() {
  const { t } = useLanguage();
  const { stage, ceremony, broken, displaced } = useView();
  const [refusal, setRefusal] = useState<Message>();
  const put = async (wanted: Input<"stage">) => {
    const answer = await ask("stage", wanted);
    setRefusal(answer.ok ? undefined : answer.error.said);
  };
  const possible: Readonly<Record<StageOverride, boolean>> = {
    // Of a ledger that is lost or not in its place nothing new is shown: a press would only be refused.
    phase: !broken && (!displaced || stage.shown === "phase"),
    blank: true,
    "test-card": !displaced,
    roll: ceremony !== undefined,
    digest: ceremony?.freeze !== undefined,
    result: ceremony?.shown.some((draw) => draw !== "JC") === true,
  };
  const { language, theme, calm, sound = false } = stage.appearance;
  return (
    <Stack gap="xs">
      <SimpleGrid
        cols={{ base: 2, lg: 3 }}
        spacing={6}
        verticalSpacing={6}
        role="group"
        aria-label={t("console.stage.show")}
      >
        {stageOverrides.map((shown) => (
          <Button
            key={shown}
            size="compact-sm"
            px={2}
            variant={stage.shown === shown ? "filled" : "default"}
            aria-pressed={stage.shown === shown}
            disabled={!possible[shown]}
            onClick={() => put({ shown })}
          >
            {t(`console.stage.show.${shown}`)}
          </Button>
        ))}
      </SimpleGrid>
      {stage.shown !== "phase" && possible.phase && (
        <Text fz="xs" fw={500} c="var(--mantine-color-error)">
          {t("console.stage.over")}
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xs" verticalSpacing={6}>
        <SegmentedControl
          size="xs"
          aria-label={t("console.stage.language")}
          value={language}
          onChange={(value) => put({ language: value as typeof language })}
          data={languages.map((value) => ({ value, label: t(`console.language.${value}`) }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("console.stage.theme")}
          value={theme}
          onChange={(value) => put({ theme: value as typeof theme })}
          data={(["dark", "light"] as const).map((value) => ({
            value,
            label: t(`console.stage.theme.${value}`),
          }))}
        />
      </SimpleGrid>
      <Switch
        size="xs"
        label={t("console.stage.calm")}
        checked={calm}
        onChange={(event) => put({ calm: event.currentTarget.checked })}
      />
      <Switch
        size="xs"
        label={t("console.stage.sound")}
        checked={sound}
        onChange={(event) => put({ sound: event.currentTarget.checked })}
      />
      <Refusal said={refusal} onClose={() => setRefusal(undefined)} />
    </Stack>
  );
}

/** A small live picture of what the room sees: the same screen, told in few words. In the stage's language and theme. */
export function StageMiniature() {
  const { t } = useLanguage();
  const { ceremony, past, stage } = useView();
  const { screen, appearance } = stage;
  // Of a void ceremony the stage still shows the number, and that it was a rehearsal.
  const void_ = screen.kind === "void" ? past.find((one) => one.ceremony === screen.ceremony) : undefined;
  const id = ceremony?.id ?? void_?.ceremony;
  const rehearsal = ceremony?.rehearsal ?? void_?.rehearsal;
  const screenName = t(`console.stage.screen.${screen.kind}`);
  return (
    <div
      role="img"
      aria-label={t("console.stage.screen", { screen: screenName })}
      className={classes["stage"] ?? ""}
      data-theme={appearance.theme}
      data-kind={screen.kind}
    >
      {screen.kind !== "blank" && (
        <div className={classes["head"] ?? ""}>
          <span>{id}</span>
        </div>
      )}
      <div className={classes["body"] ?? ""}>
        <MiniScreen screen={screen} language={appearance.language} />
      </div>
      {rehearsal && screen.kind !== "blank" && (
        <div className={classes["rehearsal"] ?? ""}>
          {say(message("minutes.rehearsal-watermark", {}), appearance.language)}
        </div>
      )}
    </div>
  );
}
