import { Tabs, Text } from "@mantine/core";
import { useState } from "react";
import { VoidBag } from "../../archive/VoidBag.tsx";
import { useLanguage } from "../../hooks/use-language.ts";
import { useNext } from "../../hooks/use-next.ts";
import { useView } from "../../hooks/use-view.ts";
import { lookAt } from "../../page-store.ts";
import { PlanPanel } from "../../plan/PlanPanel.tsx";
import { ListsPanel } from "../../register/ListsPanel.tsx";
import { OpenForm } from "./OpenForm.tsx";
import { type Part, partsDone } from "./parts.ts";
import { Welcome } from "./Welcome.tsx";

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
