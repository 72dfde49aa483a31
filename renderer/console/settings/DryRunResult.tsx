import { Stack, Table, Text, Title } from "@mantine/core";
import { periodLabel, periodText } from "../../../shared/papers/periods.ts";
import { formulaText } from "../../../shared/papers/quotas.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import type { DryLine, DryRun } from "../../../shared/rules/dry-run.ts";
import { isKey } from "../../../shared/text/text.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { SaidList } from "../parts/BelowCited.tsx";

/** What a rule set would do: quotas and exclusions of its next period, and the rest of that year played through. */
export function DryRunResult({ run }: { readonly run: DryRun }) {
  const { t, language } = useLanguage();
  const words = wordsOf(language);
  const { coverage } = run;
  const title = t("console.rule.tried", { period: periodText(run.period, words) });
  return (
    <Stack component="section" gap="sm" aria-label={title} role="status">
      <Title order={4} fz="md">
        {title}
      </Title>
      <Moves run={run} />
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("minutes.draw")}</Table.Th>
            <Table.Th ta="right">{t("minutes.registered")}</Table.Th>
            <Table.Th>{t("console.rule.excluded")}</Table.Th>
            <Table.Th ta="right">{t("minutes.eligible")}</Table.Th>
            <Table.Th>{t("minutes.formula")}</Table.Th>
            <Table.Th ta="right">{t("minutes.quota")}</Table.Th>
            <Table.Th ta="right">{t("minutes.shortfall")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {run.lines.map((line) => (
            <Table.Tr key={line.draw}>
              <Table.Td fw={500}>{t(`term.draw.${line.draw}`)}</Table.Td>
              <Table.Td ta="right">{line.registered}</Table.Td>
              <Table.Td>
                <Excluded line={line} />
              </Table.Td>
              <Table.Td ta="right">{line.eligible}</Table.Td>
              <Table.Td>{formulaText(line, words)}</Table.Td>
              <Table.Td ta="right" fw={650}>
                {line.quota}
              </Table.Td>
              <Table.Td ta="right">{line.shortfall}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <SaidList title={t("console.plan.warnings")} said={run.warnings} />
      <Text fw={500}>{t("console.rule.year")}</Text>
      <Text fz="sm" c="dimmed">
        {t("console.rule.year-note")}
      </Text>
      <Table verticalSpacing={4} maw={520}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("console.rule.period")}</Table.Th>
            <Table.Th ta="right">{t("console.rule.asked")}</Table.Th>
            <Table.Th ta="right">{t("console.rule.taken")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {run.year.map((one) => (
            <Table.Tr key={one.period}>
              <Table.Td>{periodLabel(one.period, words)}</Table.Td>
              {one.refused ? (
                <Table.Td colSpan={2}>{words.say(one.refused)}</Table.Td>
              ) : (
                <>
                  <Table.Td ta="right">{one.quota}</Table.Td>
                  <Table.Td ta="right">{one.drawn}</Table.Td>
                </>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {coverage && <Text fz="sm">{t("console.rule.coverage", coverage)}</Text>}
    </Stack>
  );
}

/** How many units stand in another class by the rule set than they do now, and of which that is not known. */
function Moves({ run: { moves, unset } }: { readonly run: DryRun }) {
  const { t } = useLanguage();
  const named = { key: t("term.draw.ZD"), general: t("term.draw.YB") };
  return (
    <Stack gap={2}>
      <Text fw={500}>{t("console.rule.moves")}</Text>
      {moves.length === 0 && <Text fz="sm">{t("console.rule.moves-none")}</Text>}
      {moves.map(({ from, to, count }) => (
        <Text key={`${from} ${to}`} fz="sm">
          {to === "ignored"
            ? t("console.rule.move-out", { from: named[from], count })
            : t("console.rule.move", { from: named[from], to: named[to], count })}
        </Text>
      ))}
      {unset > 0 && <Text fz="sm">{t("console.rule.moves-unset", { unset })}</Text>}
      <Text fz="sm" c="dimmed">
        {t("console.rule.moves-note")}
      </Text>
    </Stack>
  );
}

function Excluded({ line: { excluded } }: { readonly line: DryLine }) {
  const { t, say } = useLanguage();
  const said = Object.entries(excluded).flatMap(([reason, count = 0]) => {
    const key = `term.reason.${reason}`;
    return isKey(key) ? [t("console.rule.excluded-of", { reason: say({ key, values: {} }), count })] : [];
  });
  return said.length === 0 ? t("minutes.no-value") : said.join(t("minutes.comma"));
}
