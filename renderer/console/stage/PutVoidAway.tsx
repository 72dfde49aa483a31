import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Message } from "../../../shared/text/text.ts";
import { ask, useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";

/** That the room still reads that a ceremony became void, and the way to put it away; nothing at any other time. */
export function PutVoidAway() {
  const { t } = useLanguage();
  const { stage, displaced } = useView();
  const [refusal, setRefusal] = useState<Message>();
  const { screen } = stage;
  if (screen.kind !== "void") return null;
  const put = async () => {
    const answer = await ask("stage", { putAway: true });
    setRefusal(answer.ok ? undefined : answer.error.said);
  };
  return (
    <Stack gap={4} align="start">
      <Text fz="sm" role="status">
        {t("console.stage.void", { ceremony: screen.ceremony })}
      </Text>
      <Button size="compact-sm" variant="default" disabled={displaced !== undefined} onClick={put}>
        {t("console.stage.void.put-away")}
      </Button>
      <Refusal said={refusal} onClose={() => setRefusal(undefined)} />
    </Stack>
  );
}
