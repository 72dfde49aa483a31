import { Progress, Stack, Text } from "@mantine/core";
import { useLanguage } from "../hooks/use-language.ts";
import { useView } from "../hooks/use-view.ts";

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
