import { Button, Progress, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { ask, useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";

/** What the host is doing right now and takes time; nothing while it waits. */
export function Working() {
  const { say } = useLanguage();
  const { working } = useView();
  return (
    <div role="status">
      {working && (
        <Stack gap={4}>
          <Text size="sm">{say(working.said)}</Text>
          <Progress
            value={working.progress ?? 100}
            animated={working.progress === undefined}
            aria-label={say(working.said)}
          />
        </Stack>
      )}
    </div>
  );
}

/** Stops the long work that is under way, where that is safe; nothing else has this button. */
export function StopWork() {
  const { t } = useLanguage();
  const { working } = useView();
  const [asked, setAsked] = useState(false);
  if (!working?.stoppable) return null;
  const stop = async () => {
    setAsked(true);
    // Whoever began the work is told that it was stopped.
    await ask("stop", {});
    setAsked(false);
  };
  return (
    <Button variant="default" size="xs" loading={asked} onClick={() => void stop()}>
      {t("console.working.stop")}
    </Button>
  );
}
