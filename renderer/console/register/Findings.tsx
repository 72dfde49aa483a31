import { Anchor, Badge, Button, Group, SegmentedControl, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { ImportReport, ReportedFinding } from "../../../shared/contract/answers.ts";
import { type FindingGroup, type Severity, severities } from "../../../shared/register/findings.ts";
import type { List } from "../../../shared/register/model.ts";
import type { Message } from "../../../shared/text/text.ts";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import { ask } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useLongList } from "../hooks/use-long-list.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { bytesOf, saveBytes, spreadsheet } from "../parts/save-bytes.ts";

/** One kind of finding: the key of its sentence, in one column. */
export interface Kind {
  readonly key: string;
  readonly column: string;
}

interface FindingsProps {
  readonly report: ImportReport;
  /** Only findings of this kind; all where none is chosen. */
  readonly kind: Kind | undefined;
  readonly onAllKinds: () => void;
}

/** Every finding of a report beside its row as the sheet has it, all of them or one kind; and all of them as a workbook. */
export function Findings({ report, kind, onAllKinds }: FindingsProps) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState(false);
  const shown = opened || kind !== undefined;
  return (
    <Stack gap="xs">
      <Group>
        <Button
          variant="default"
          aria-expanded={shown}
          onClick={() => {
            setOpened(!shown);
            onAllKinds();
          }}
        >
          {t("console.import.all")}
        </Button>
        <ExportFindings report={report} />
      </Group>
      {shown && <FindingTable preview={report.preview} kind={kind} onAllKinds={onAllKinds} />}
    </Stack>
  );
}

/** Saves the findings with the sheet's own rows, for who keeps the list. */
function ExportFindings({ report }: { readonly report: ImportReport }) {
  const { t, language } = useLanguage();
  const [refusal, setRefusal] = useState<Message>();
  const save = async () => {
    const answer = await ask("exportFindings", { preview: report.preview, language });
    if (!answer.ok) return setRefusal(answer.error.said);
    const name = t("console.import.export-name", { list: t(`minutes.list.${report.list as List}`) });
    saveBytes(bytesOf(answer.output.workbook), spreadsheet, name);
  };
  return (
    <>
      <Button variant="default" onClick={save}>
        {t("console.import.export")}
      </Button>
      <Refusal said={refusal} onClose={() => setRefusal(undefined)} />
    </>
  );
}

interface FindingTableProps {
  readonly preview: string;
  readonly kind: Kind | undefined;
  readonly onAllKinds: () => void;
}

function FindingTable({ preview, kind, onAllKinds }: FindingTableProps) {
  const { t, say } = useLanguage();
  const [only, setOnly] = useState<Severity | "all">("all");
  const { total, row, want, failed } = useLongList<ReportedFinding>(
    `${preview} ${only} ${kind?.key} ${kind?.column}`,
    async (from, count) => {
      const wanted = {
        ...(only !== "all" && { severity: only }),
        ...(kind && { kind: { key: kind.key, column: kind.column } }),
      };
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
        {kind && (
          <Button variant="default" size="xs" onClick={onAllKinds}>
            {t("console.import.all-kinds")}
          </Button>
        )}
        <Text c="dimmed" aria-live="polite">
          {t("console.timeline.count", { count: total })}
        </Text>
      </Group>
      {failed && <Text c="var(--mantine-color-error)">{say(failed)}</Text>}
      <VirtualTable
        key={`${only} ${kind?.key} ${kind?.column}`}
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
          {
            name: "row",
            heading: t("console.import.row"),
            width: 16,
            grow: 1,
            cell: ({ row: cells, cell }) => <SheetRow cells={cells} cell={cell} />,
          },
        ]}
      />
    </Stack>
  );
}

/** A row as the sheet has it, with the cell in question set off. */
function SheetRow({ cells, cell }: { readonly cells: readonly string[]; readonly cell: number | undefined }) {
  // A row may be long: what is about the cell in question is beside it.
  const from = cell === undefined ? 0 : Math.max(0, cell - 3);
  const near = cells.slice(from, from + 7).map((text, offset) => ({ text, at: from + offset }));
  return (
    <Text size="xs" component="span">
      {from > 0 && "… "}
      {near.map(({ text, at }) => (
        <span key={at}>
          {at > from && " | "}
          {at === cell ? <mark>{text === "" ? "　" : text}</mark> : text}
        </span>
      ))}
      {from + near.length < cells.length && " …"}
    </Text>
  );
}

interface FindingGroupsProps {
  readonly groups: readonly FindingGroup[];
  readonly onKind: (kind: Kind) => void;
}

/** What was found, by kind and column, worst first; each kind with its first few places, and a way to look at it alone. */
export function FindingGroups({ groups, onKind }: FindingGroupsProps) {
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
                    <Anchor
                      component="button"
                      type="button"
                      ta="start"
                      title={t("console.import.look-at")}
                      onClick={() => onKind({ key: first.key, column })}
                    >
                      {t("console.import.group-count", { count, places: placesOf(group, t) })}
                    </Anchor>
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
  if (!places.some(Boolean)) return t("register.whole-file");
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
