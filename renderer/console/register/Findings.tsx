import { Badge, Button, Group, SegmentedControl, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { ImportReport, ReportedFinding } from "../../../shared/contract/answers.ts";
import { type FindingGroup, type Severity, severities } from "../../../shared/register/findings.ts";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import { ask } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useLongList } from "../hooks/use-long-list.ts";

/** Every finding of a report by row and column, all of them or one kind. */
export function Findings({ report }: { readonly report: ImportReport }) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(false);
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t("console.import.all")}
        </Button>
      </Group>
      {shown && <FindingTable preview={report.preview} />}
    </Stack>
  );
}

function FindingTable({ preview }: { readonly preview: string }) {
  const { t, say } = useLanguage();
  const [only, setOnly] = useState<Severity | "all">("all");
  const { total, row, want, failed } = useLongList<ReportedFinding>(
    `${preview} ${only}`,
    async (from, count) => {
      const wanted = only === "all" ? {} : { severity: only };
      const answer = await ask("findings", { preview, ...wanted, from, count });
      if (!answer.ok) return { ok: false, said: answer.error.said };
      return { ok: true, total: answer.output.total, rows: answer.output.findings };
    },
  );
  return (
    <Stack gap="xs">
      <Group>
        <SegmentedControl
          aria-label={t("console.import.filter")}
          value={only}
          onChange={(value) => setOnly(value as typeof only)}
          data={[
            { value: "all", label: t("console.import.filter.all") },
            ...severities.map((value) => ({ value, label: t(`console.import.severity.${value}`) })),
          ]}
        />
        <Text c="dimmed" aria-live="polite">
          {t("console.timeline.count", { count: total })}
        </Text>
      </Group>
      {failed && <Text c="var(--mantine-color-error)">{say(failed)}</Text>}
      <VirtualTable
        key={only}
        wrap
        label={t("console.import.all")}
        height="360px"
        total={total}
        row={row}
        onView={want}
        unseen={t("console.rows.reading")}
        columns={[
          {
            name: "severity",
            heading: t("console.import.severity"),
            width: 8,
            cell: ({ severity }) => <SeverityBadge severity={severity} />,
          },
          { name: "place", heading: t("console.import.place"), width: 6, cell: ({ place }) => place },
          {
            name: "what",
            heading: t("console.import.what"),
            width: 16,
            grow: 1,
            cell: ({ said }) => say(said),
          },
        ]}
      />
    </Stack>
  );
}

/** What was found, by kind and column, worst first; each kind with its first few places. */
export function FindingGroups({ groups }: { readonly groups: readonly FindingGroup[] }) {
  const { t, say } = useLanguage();
  return (
    <Stack gap="xs">
      <Title order={4}>{t("console.import.groups")}</Title>
      {groups.length === 0 ? (
        <Text c="dimmed">{t("console.import.no-findings")}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={110}>{t("console.import.severity")}</Table.Th>
              <Table.Th>{t("console.import.what")}</Table.Th>
              <Table.Th w={240}>{t("console.import.place")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map((group) => {
              const { severity, column, first, count, varied } = group;
              return (
                <Table.Tr key={`${severity} ${first.key} ${column}`}>
                  <Table.Td>
                    <SeverityBadge severity={severity} />
                  </Table.Td>
                  <Table.Td style={{ overflowWrap: "anywhere" }}>
                    {say(first)}
                    {varied && (
                      <Text size="xs" c="dimmed">
                        {t("console.import.varied")}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>
                    {t("console.import.group-count", { count, places: placesOf(group, t) })}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}

function placesOf({ places, count }: FindingGroup, t: ReturnType<typeof useLanguage>["t"]): string {
  const few = places.join(t("minutes.comma"));
  return count > places.length ? t("console.import.group-more", { places: few }) : few;
}

const colours: Readonly<Record<Severity, string>> = {
  error: "red.9",
  settle: "orange.9",
  warning: "yellow.9",
  cleaned: "gray.7",
};

/** What a finding means for its row, in one word. */
function SeverityBadge({ severity }: { readonly severity: Severity }) {
  const { t } = useLanguage();
  return (
    <Badge color={colours[severity]} variant="outline" radius="sm" tt="none" c="var(--mantine-color-text)">
      {t(`console.import.severity.${severity}`)}
    </Badge>
  );
}
