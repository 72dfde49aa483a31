import { Button, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ImportReport, ReportedFinding } from "../../../shared/contract/register-answers.ts";
import { type Severity, severities } from "../../../shared/register/findings.ts";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import { ask } from "../change.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { usePages } from "../hooks/use-pages.ts";
import { SeverityBadge } from "./SeverityBadge.tsx";

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
  const { total, row, want, failed } = usePages<ReportedFinding>(
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
