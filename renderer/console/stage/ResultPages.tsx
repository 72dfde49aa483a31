import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Message } from "../../../shared/text/text.ts";
import { ask, useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";

/** Back and on through the pages of the result on the stage; on no sooner than the room has seen the present one. */
export function ResultPages() {
  const { t } = useLanguage();
  const { stage, displaced } = useView();
  const [refusal, setRefusal] = useState<Message>();
  const { screen, page: turning } = stage;
  if (screen.kind !== "result" || screen.pages < 2) return null;
  const { at, pages } = screen;
  const turnTo = async (page: number) => {
    const answer = await ask("stage", { page });
    setRefusal(answer.ok ? undefined : answer.error.said);
  };
  const still = displaced !== undefined;
  const waits = at + 1 < pages && turning?.seen !== true;
  const waiting =
    turning?.left === undefined
      ? t("console.stage.page.unsaid")
      : t("console.stage.page.waiting", { left: turning.left });
  return (
    <Stack gap={4} role="group" aria-label={t("console.stage.pages")}>
      <Text fz="sm" role="status">
        {t("console.stage.page", { at: at + 1, pages })}
      </Text>
      <Group justify="space-between" gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          disabled={at === 0 || still}
          onClick={() => turnTo(at - 1)}
        >
          {t("console.stage.page.back")}
        </Button>
        <Button size="compact-sm" disabled={at + 1 >= pages || waits || still} onClick={() => turnTo(at + 1)}>
          {t("console.stage.page.next")}
        </Button>
      </Group>
      {waits && <Text fz="xs">{waiting}</Text>}
      <Refusal said={refusal} onClose={() => setRefusal(undefined)} />
    </Stack>
  );
}
