import { Alert, Button, Group, Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../shared/contract/rpc.ts";
import type { PaperStanding } from "../../../shared/inspection/inner-papers.ts";
import { few } from "../../../shared/text/catalogue.ts";
import { useMethod } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { openInnerPaper } from "../papers/open-paper.ts";
import { PrintDialog } from "../papers/preview/PrintDialog.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { DispatchForm } from "./DispatchForm.tsx";
import { FormData } from "./FormData.tsx";

/** Codes that are told of one paper. */
const mostCodes = 4;

/** Papers with names, told by codes: made of what is open, opened and printed again ever after. */
export function InnerPapers({ openings, sendable, papers, isOver }: OutputOf<"openings">) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const filing = useMethod("fileAnnex");
  const [making, setMaking] = useState(false);
  const [printing, setPrinting] = useState<number>();
  const [exporting, setExporting] = useState(false);
  const isMarked = papers.some(({ standing }) => standing.kind !== "stands");
  return (
    <Stack gap="sm">
      <Text fw={600}>{t("console.inspection.papers")}</Text>
      <TakenBack papers={papers} />
      {papers.length === 0 ? (
        <Text c="dimmed">{t("console.inspection.papers.none")}</Text>
      ) : (
        <Table verticalSpacing={4} aria-label={t("console.inspection.papers")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("console.inspection.number")}</Table.Th>
              <Table.Th>{t("console.inspection.at")}</Table.Th>
              <Table.Th>{t("console.inspection.paper")}</Table.Th>
              {isMarked && <Table.Th>{t("console.inspection.paper.standing")}</Table.Th>}
              <Table.Th>{t("console.inspection.paper.print")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {papers.map(({ number, at, paper, units, standing }) => (
              <Table.Tr key={number}>
                <Table.Td>{number}</Table.Td>
                <Table.Td>{at.slice(0, 16).replace("T", " ")}</Table.Td>
                <Table.Td>
                  {paper === "annex"
                    ? t("console.inspection.paper.annex", { count: units.length })
                    : t("console.inspection.paper.dispatch-slip", {
                        units: units.slice(0, mostCodes).join(" "),
                      })}
                </Table.Td>
                {isMarked && (
                  <Table.Td>
                    {standing.kind !== "stands" && (
                      <Text span inherit {...(isDue(standing) && { c: "var(--mantine-color-error)" })}>
                        {t(`console.inspection.paper.standing.${standing.kind}`, { by: standing.by })}
                      </Text>
                    )}
                  </Table.Td>
                )}
                <Table.Td>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t("console.inspection.paper.print-of", { number })}
                    onClick={() => setPrinting(number)}
                  >
                    {t("console.inspection.paper.print")}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group>
        {sendable > 0 && !isOver && (
          <Button variant="default" onClick={() => setMaking(true)}>
            {t("console.inspection.dispatch")}
          </Button>
        )}
        {!isOver &&
          openings
            .filter(({ isAtHand }) => isAtHand)
            .map(({ number }) => (
              <Button
                key={number}
                variant="default"
                loading={filing.busy}
                onClick={() => void filing.run({ ceremony: id, opening: number })}
              >
                {t("console.inspection.annex", { number })}
              </Button>
            ))}
        <Button variant="default" onClick={() => setExporting(true)}>
          {t("console.inspection.forms")}
        </Button>
      </Group>
      <Refusal said={filing.refusal} onClose={filing.dismiss} />
      <FormData opened={exporting} onClose={() => setExporting(false)} />
      <DispatchForm opened={making} onClose={() => setMaking(false)} />
      <PrintDialog
        method="printInner"
        number={printing}
        title={t("console.inspection.paper.title", { number: printing ?? 1 })}
        open={openInnerPaper}
        onClose={() => setPrinting(undefined)}
      />
    </Stack>
  );
}

/** Whether a paper that is out has to be taken back. */
const isDue = ({ kind }: PaperStanding) => kind === "stale" || kind === "waived";

/** Slips that are out and no longer say who goes where. */
function TakenBack({ papers }: Pick<OutputOf<"openings">, "papers">) {
  const { t } = useLanguage();
  const lines = (["stale", "waived"] as const).flatMap((kind) => {
    const units = papers.flatMap(({ units, standing }) => (standing.kind === kind ? units : []));
    if (units.length === 0) return [];
    const told = { count: units.length, units: few(units, mostCodes) };
    return [t(`console.inspection.papers.${kind}`, told)];
  });
  if (lines.length === 0) return null;
  return (
    <Alert color="red" role="status">
      {lines.map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
    </Alert>
  );
}
