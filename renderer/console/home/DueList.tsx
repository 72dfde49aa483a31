import { Button, Group, Table, Text } from "@mantine/core";
import { useState } from "react";
import type { Message } from "../../../shared/text/text.ts";
import type { Due } from "../../../shared/windows/due.ts";
import { dueCalendar } from "../../../shared/windows/due-calendar.ts";
import { useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { goTo } from "../hooks/use-place.ts";
import { openDuePaper } from "../papers/open-paper.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { Section } from "../parts/Section.tsx";
import { saveBytes } from "../parts/save-bytes.ts";
import { todayInChina } from "../parts/today.ts";

/** What is known to be due, each with the way there; to be printed, and with its days as a file for a calendar. */
export function DueList({ due }: { readonly due: readonly Due[] }) {
  const { t, say } = useLanguage();
  return (
    <Section title={t("console.home.due")} hint={t("console.home.due-hint")}>
      {due.length === 0 && <Text>{t("console.home.due-none")}</Text>}
      {due.length > 0 && (
        <Table verticalSpacing="xs">
          <Table.Tbody>
            {due.map(({ said, where }) => {
              const words = say(said);
              const to = t(`console.home.to.${where.at}`);
              return (
                <Table.Tr key={words}>
                  <Table.Td>{words}</Table.Td>
                  <Table.Td ta="right" w="1%" style={{ whiteSpace: "nowrap" }}>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t("console.part.labelled", { what: to, of: words })}
                      onClick={() => goTo(where)}
                    >
                      {to}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
      <TakeAlong due={due} />
    </Section>
  );
}

/** The list on paper, and its days for a calendar. */
function TakeAlong({ due }: { readonly due: readonly Due[] }) {
  const { t, language } = useLanguage();
  const { office } = useView();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Message>();
  if (!office) return null;
  const day = todayInChina();
  const print = async () => {
    setBusy(true);
    setRefused(await openDuePaper(language, `${t("console.home.due-file", { day })}.pdf`));
    setBusy(false);
  };
  const hasDays = due.some(({ on }) => on);
  const save = () => {
    const now = `${new Date(Date.now() + chinaAhead).toISOString().slice(0, 19)}+08:00`;
    const text = dueCalendar(due, { office, now, language });
    if (text === undefined) return;
    saveBytes(new TextEncoder().encode(text), "text/calendar", `${t("console.home.due-file", { day })}.ics`);
  };
  return (
    <>
      <Refusal said={refused} onClose={() => setRefused(undefined)} />
      <Group gap="xs">
        <Button size="xs" variant="default" loading={busy} onClick={() => void print()}>
          {t("console.home.due-print")}
        </Button>
        <Button size="xs" variant="default" disabled={!hasDays} onClick={save}>
          {t("console.home.due-ics")}
        </Button>
        <Text fz="xs" c="dimmed">
          {t(hasDays ? "console.home.due-ics-hint" : "console.home.due-no-days")}
        </Text>
      </Group>
    </>
  );
}

/** China's time is eight hours ahead, in milliseconds. */
const chinaAhead = 28_800_000;
