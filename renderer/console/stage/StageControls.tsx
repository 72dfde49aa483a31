import { Button, Group, SegmentedControl, SimpleGrid, Stack, Switch, Text } from "@mantine/core";
import { useState } from "react";
import type { Input } from "../../../shared/contract/rpc.ts";
import type { Message } from "../../../shared/text/text.ts";
import { type StageOverride, stageOverrides } from "../../../shared/windows/console-view.ts";
import { ask } from "../change.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useView } from "../hooks/use-view.ts";
import { Refusal } from "../parts/Refusal.tsx";

/** What the officer puts on the stage, and how the stage looks. Nothing here changes the ceremony. */
export function StageControls() {
  const { t } = useLanguage();
  const { stage, ceremony } = useView();
  const [refusal, setRefusal] = useState<Message>();
  const put = async (wanted: Input<"stage">) => {
    const answer = await ask("stage", wanted);
    setRefusal(answer.ok ? undefined : answer.error.said);
  };
  const possible: Readonly<Record<StageOverride, boolean>> = {
    phase: true,
    blank: true,
    "test-card": true,
    roll: ceremony !== undefined,
    digest: ceremony?.freeze !== undefined,
    result: ceremony?.shown.some((draw) => draw !== "JC") === true,
  };
  const { language, theme, calm } = stage.appearance;
  return (
    <Stack gap="xs">
      <SimpleGrid cols={3} spacing={6} verticalSpacing={6} role="group" aria-label={t("console.stage.show")}>
        {stageOverrides.map((shown) => (
          <Button
            key={shown}
            size="compact-sm"
            variant={stage.shown === shown ? "filled" : "default"}
            aria-pressed={stage.shown === shown}
            disabled={!possible[shown]}
            onClick={() => put({ shown })}
          >
            {t(`console.stage.show.${shown}`)}
          </Button>
        ))}
      </SimpleGrid>
      {stage.shown !== "phase" && (
        <Text fz="xs" fw={500} c="var(--mantine-color-error)">
          {t("console.stage.over")}
        </Text>
      )}
      <Group gap="xs" grow>
        <SegmentedControl
          size="xs"
          aria-label={t("console.stage.language")}
          value={language}
          onChange={(value) => put({ language: value as typeof language })}
          data={(["zh", "en"] as const).map((value) => ({ value, label: t(`console.language.${value}`) }))}
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
      </Group>
      <Switch
        size="xs"
        label={t("console.stage.calm")}
        checked={calm}
        onChange={(event) => put({ calm: event.currentTarget.checked })}
      />
      <Refusal said={refusal} onClose={() => setRefusal(undefined)} />
    </Stack>
  );
}
