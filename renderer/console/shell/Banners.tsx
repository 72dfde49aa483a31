import { Alert, Group, Loader, Progress, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ConsoleView } from "../../../shared/windows/console-view.ts";
import { useView, useViewStore } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { StopWork } from "../parts/Working.tsx";
import { useDisplaysStore } from "./displays.ts";

/** What concerns every page: a lost connection, a read-only ledger, one that is not in its place, a clock that cannot be right, what was mended, a lost display, a pause, long work. */
export function Banners() {
  const { t, say } = useLanguage();
  const connected = useViewStore((state) => state.connected);
  const ended = useViewStore((state) => state.ended);
  const { broken, displaced, ceremony, working, notices, clock = [] } = useView();
  const [read, setRead] = useState(0);
  const unread = notices.slice(read);
  const paused = ceremony?.paused ?? "";
  const lost = useDisplaysStore((state) => state.lost) && watched(ceremony);
  const wrong = broken !== undefined || displaced !== undefined || clock.length > 0;
  const isQuiet = connected && !wrong && paused === "" && !lost && !working && unread.length === 0;
  return (
    <Stack gap="sm" mb={isQuiet ? 0 : "md"}>
      {!connected && (
        <Alert color="red" variant="filled">
          {t(ended ? "console.ended" : "console.lost")}
        </Alert>
      )}
      {broken &&
        (broken.key === "succession.begun" ? (
          // It was done as it was asked for: nothing is wrong, and what is left to do is said.
          <Alert color="qing" role="status">
            {say(broken)}
          </Alert>
        ) : (
          <Alert color="red" title={t("console.broken")}>
            {say(broken)}
          </Alert>
        ))}
      {displaced && (
        <Alert color="red" title={t("console.displaced")}>
          {say(displaced)}
        </Alert>
      )}
      {clock.length > 0 && (
        <Alert color="orange" title={t("console.clock")}>
          {clock.map((said) => (
            <Text key={said.key}>{say(said)}</Text>
          ))}
        </Alert>
      )}
      {unread.length > 0 && (
        <Alert
          color="blue"
          role="status"
          withCloseButton
          closeButtonLabel={t("console.close")}
          onClose={() => setRead(notices.length)}
        >
          {unread.map((said) => (
            <Text key={say(said)}>{say(said)}</Text>
          ))}
        </Alert>
      )}
      {lost && <Alert color="orange">{t("console.display-lost")}</Alert>}
      {paused !== "" && <Alert color="orange">{t(`console.paused.${paused}`)}</Alert>}
      {working && (
        <Alert color="blue" role="status" title={t("console.working")}>
          <Group gap="sm" wrap="nowrap">
            {working.progress === undefined && <Loader size="xs" aria-hidden />}
            <Text flex={1}>{say(working.said)}</Text>
            <StopWork />
          </Group>
          {working.progress !== undefined && (
            <Progress mt="xs" value={working.progress} aria-label={say(working.said)} />
          )}
        </Alert>
      )}
    </Stack>
  );
}

/** Whether the room has anything to look at: from the roll on. */
function watched(ceremony: ConsoleView["ceremony"]): boolean {
  return ceremony !== undefined && ceremony.phase !== "preparation";
}
