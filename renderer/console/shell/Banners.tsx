import { Alert, Group, Loader, Progress, Stack, Text } from "@mantine/core";
import { useViewStore } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useView } from "../hooks/use-view.ts";
import { StopWork } from "../parts/StopWork.tsx";

/** What concerns every page: a lost connection, a damaged ledger, a pause, long work. */
export function Banners() {
  const { t, say } = useLanguage();
  const connected = useViewStore((state) => state.connected);
  const { broken, ceremony, working } = useView();
  const paused = ceremony?.paused ?? "";
  return (
    <Stack gap="sm" mb={connected && !broken && paused === "" && !working ? 0 : "md"}>
      {!connected && (
        <Alert color="red" variant="filled">
          {t("console.lost")}
        </Alert>
      )}
      {broken && (
        <Alert color="red" title={t("console.broken")}>
          {say(broken)}
        </Alert>
      )}
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
