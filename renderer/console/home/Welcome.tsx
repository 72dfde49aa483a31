import { Button, Card, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { sampleCode } from "../ceremony/preparation/opening.ts";
import { useCommand, useMethod, useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { goTo } from "../hooks/use-place.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { OfficeForm } from "../settings/OfficeForm.tsx";

/** The first start: nothing is here yet, and there are two ways to begin. */
export function Welcome() {
  const { t } = useLanguage();
  const [own, setOwn] = useState(false);
  const { run, busy, refusal, dismiss } = useSample();
  return (
    <Stack>
      <Title order={3}>{t("console.welcome")}</Title>
      <Text>{t("console.welcome-text")}</Text>
      <SimpleGrid type="container" cols={{ base: 1, "480px": 2 }}>
        <Card withBorder padding="lg">
          <Stack h="100%">
            <Title order={4}>{t("console.welcome.own")}</Title>
            <Text c="dimmed" flex={own ? "none" : 1}>
              {t("console.welcome.own-text")}
            </Text>
            {own ? (
              <OfficeForm onSaved={() => goTo({ at: "register" })} />
            ) : (
              <Button onClick={() => setOwn(true)}>{t("console.welcome.own")}</Button>
            )}
          </Stack>
        </Card>
        <Card withBorder padding="lg">
          <Stack h={own ? "auto" : "100%"}>
            <Title order={4}>{t("console.welcome.sample")}</Title>
            <Text c="dimmed" flex={own ? "none" : 1}>
              {t("console.welcome.sample-text")}
            </Text>
            <Refusal said={refusal} onClose={dismiss} />
            <Button variant="light" loading={busy} onClick={run}>
              {t("console.welcome.sample-do")}
            </Button>
          </Stack>
        </Card>
      </SimpleGrid>
    </Stack>
  );
}

/** Sets up the invented office where there is none, and imports its lists. */
function useSample() {
  const { t } = useLanguage();
  const { office } = useView();
  const setup = useCommand();
  const sample = useMethod("importSample");
  const run = async () => {
    const named = t("console.sample-office");
    const ready =
      office !== undefined ||
      (await setup.run({ type: "configure-office", office: named, code: sampleCode, level: "city" }));
    if (ready) await sample.run({});
  };
  return {
    run,
    busy: setup.busy || sample.busy,
    refusal: setup.refusal ?? sample.refusal,
    dismiss: () => {
      setup.dismiss();
      sample.dismiss();
    },
  };
}
