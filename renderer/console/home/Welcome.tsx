import { Button, Card, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { goTo } from "../hooks/use-place.ts";
import { ChangeLedger } from "../parts/ChangeLedger.tsx";
import { OfficeForm } from "../settings/OfficeForm.tsx";

/** The first start: nothing is here yet, and there are two ways to begin. */
export function Welcome() {
  const { t } = useLanguage();
  const { changesLedger } = useView();
  const [own, setOwn] = useState(false);
  return (
    <Stack>
      <Title order={3}>{t("console.welcome")}</Title>
      <Text>{t("console.welcome-text")}</Text>
      <SimpleGrid type="container" cols={{ base: 1, "640px": 2 }}>
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
        {changesLedger && (
          <Card withBorder padding="lg">
            <Stack h={own ? "auto" : "100%"}>
              <Title order={4}>{t("console.welcome.sample")}</Title>
              <Text c="dimmed" flex={own ? "none" : 1}>
                {t("console.welcome.sample-text")}
              </Text>
              <ChangeLedger to="sample" variant="light" />
            </Stack>
          </Card>
        )}
      </SimpleGrid>
    </Stack>
  );
}
