import { Stack, Tabs, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { ConsoleCeremony } from "../../../../shared/windows/console-view.ts";
import { useView } from "../../client.ts";
import { useCeremonyIfAny } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useNext } from "../../hooks/use-next.ts";
import { lookAt, usePlace } from "../../hooks/use-place.ts";
import { Facts } from "../../parts/Facts.tsx";
import { Section } from "../../parts/Section.tsx";
import { WithdrawCeremony } from "../../parts/WithdrawCeremony.tsx";
import { preparing } from "../../path.ts";
import { ApprovalPanel } from "../../plan/ApprovalPanel.tsx";
import { PlanPanel } from "../../plan/PlanPanel.tsx";
import { ListsPanel } from "../../register/ListsPanel.tsx";
import { OpenForm } from "./OpenForm.tsx";
import { type Part, partsDone } from "./parts.ts";

/** Phase 1: the register, the ceremony's details, eligibility and quotas, and the supervisor's approval. After it, what was settled, to be read. */
export function PreparationPhase() {
  const view = useView();
  const opening = usePlace().at === "opening";
  const inView = useCeremonyIfAny();
  const open = preparing(view);
  if (inView && !opening && inView.id !== open?.id) return <Prepared ceremony={inView} />;
  return <Preparing />;
}

const order = ["lists", "ceremony", "plan", "approval"] as const satisfies readonly Part[];

function Preparing() {
  const { t } = useLanguage();
  const view = useView();
  const ceremony = preparing(view);
  const done = partsDone(view);
  const missing = order.find((part) => !done[part]);
  const [part, setPart] = useState<Part>(missing ?? "plan");
  const next = missing ?? "witnesses";
  useNext(
    missing !== part
      ? {
          label: t(`console.next.${next}`),
          blocked: "",
          busy: false,
          run: () => (missing ? setPart(missing) : lookAt("witnesses")),
        }
      : undefined,
  );
  // Each part begins at its top, however far down the one before it was read.
  const top = useRef<HTMLDivElement>(null);
  const before = useRef(part);
  useEffect(() => {
    if (before.current !== part) top.current?.scrollIntoView({ block: "nearest" });
    before.current = part;
  }, [part]);
  return (
    <Tabs ref={top} value={part} onChange={(value) => setPart(value as Part)} keepMounted>
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
        <OpenForm key={ceremony?.id ?? ""} onOpened={() => setPart("plan")} />
      </Tabs.Panel>
      <Tabs.Panel value="plan">
        <PlanPanel ceremony={ceremony} onSettled={() => setPart("approval")} />
        {ceremony && <WithdrawCeremony ceremony={ceremony.id} />}
      </Tabs.Panel>
      <Tabs.Panel value="approval">
        <ApprovalPanel ceremony={ceremony} />
      </Tabs.Panel>
    </Tabs>
  );
}

const details = ["place", "organiser", "host", "operator", "recorder"] as const;

/** What was fixed by the freeze, or stood when the ceremony ended. */
function Prepared({ ceremony }: { readonly ceremony: ConsoleCeremony }) {
  const { t, say } = useLanguage();
  const { quarter, day, rehearsal, window, windowReason } = ceremony;
  const rows = [
    [t("console.home.period"), quarter],
    [t("console.home.kind"), t(rehearsal ? "console.home.rehearsal" : "console.home.real")],
    [t("console.open.day"), day],
    [t("console.open.window"), say(window)],
    ...(windowReason === "" ? [] : [[t("console.open.window-reason"), windowReason] as const]),
    ...details.map((one) => [t(`console.open.${one}`), ceremony[one]] as const),
  ] as const;
  return (
    <Stack>
      <Section title={t("console.tab.ceremony")}>
        <Facts rows={rows} />
      </Section>
      <PlanPanel ceremony={ceremony} />
      <ApprovalPanel ceremony={ceremony} />
    </Stack>
  );
}
