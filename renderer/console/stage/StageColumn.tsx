import { Divider, Stack, Text, Title } from "@mantine/core";
import { useLanguage } from "../hooks/use-language.ts";
import { useView } from "../hooks/use-view.ts";
import { Timeline } from "../timeline/Timeline.tsx";
import { StageControls } from "./StageControls.tsx";
import { StageMiniature } from "./StageMiniature.tsx";

/** The column on the right: what the room sees now, what may be put there, and the ledger as it grows. */
export function StageColumn() {
  const { t } = useLanguage();
  const { stage } = useView();
  const screen = t(`console.stage.screen.${stage.screen.kind}`);
  return (
    <Stack h="100%" gap="xs" p="md">
      <Title order={2} fz="md">
        {t("console.stage")}
      </Title>
      <StageMiniature />
      <Text fz="xs" c="dimmed" aria-live="polite">
        {t("console.stage.screen", { screen })}
      </Text>
      <StageControls />
      <Divider my={4} />
      <Timeline />
    </Stack>
  );
}
