import { Button, Card, SimpleGrid, Stack, Tabs, Text, Title } from "@mantine/core";
import { useState } from "react";
import { VoidBag } from "../../archive/Bag.tsx";
import { useCommand, useMethod, useView } from "../../client.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useNext } from "../../hooks/use-next.ts";
import { lookAt } from "../../hooks/use-page.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { PlanPanel } from "../../plan/PlanPanel.tsx";
import { ListsPanel } from "../../register/ListsPanel.tsx";
import { OfficeForm } from "../../settings/OfficeForm.tsx";
import { OpenForm } from "./OpenForm.tsx";
import { sampleCode } from "./opening.ts";
import { type Part, partsDone } from "./parts.ts";

const order = ["lists", "ceremony", "plan"] as const satisfies readonly Part[];

/** Phase 1: the register, the ceremony's details, eligibility and quotas. */
export function PreparationPhase() {
  const { t } = useLanguage();
  const view = useView();
  const done = partsDone(view);
  const missing = order.find((part) => !done[part]);
  const [part, setPart] = useState<Part>(missing ?? "plan");
  const started = view.office !== undefined;
  const next = missing ?? "witnesses";
  useNext(
    started && missing !== part
      ? {
          label: t(`console.next.${next}`),
          blocked: "",
          busy: false,
          run: () => (missing ? setPart(missing) : lookAt("witnesses")),
        }
      : undefined,
  );
  if (!started) return <Welcome />;
  const before = view.ceremony ? undefined : view.past.at(-1);
  return (
    <>
      {before?.outcome === "void" && <VoidBag key={before.ceremony} ceremony={before.ceremony} />}
      <Tabs value={part} onChange={(value) => setPart(value as Part)} keepMounted>
        <Tabs.List mb="md">
          {order.map((one) => (
            <Tabs.Tab
              key={one}
              value={one}
              rightSection={
                <Text component="span" fz="xs" c="dimmed">
                  {t(done[one] ? "console.tab.done" : "console.tab.missing")}
                </Text>
              }
            >
              {t(`console.tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="lists">
          <ListsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="ceremony">
          <OpenForm key={view.ceremony?.id ?? ""} onOpened={() => setPart("plan")} />
        </Tabs.Panel>
        <Tabs.Panel value="plan">
          <PlanPanel />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

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
            {own ? <OfficeForm /> : <Button onClick={() => setOwn(true)}>{t("console.welcome.own")}</Button>}
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
