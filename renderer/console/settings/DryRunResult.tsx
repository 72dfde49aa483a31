import { Alert, List, Stack, Table, Text, Title } from "@mantine/core";
import type { RuleSet } from "../../../shared/draw/rule-set.ts";
import { periodText } from "../../../shared/papers/periods.ts";
import { formulaText } from "../../../shared/papers/quotas.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import { belowCited } from "../../../shared/rules/below-cited.ts";
import { classNamesOf } from "../../../shared/rules/class-names.ts";
import type { DryLine, DryRun } from "../../../shared/rules/dry-run.ts";
import { isKey, type Message } from "../../../shared/text/text.ts";
import { NamesContext, useLanguage } from "../hooks/use-language.ts";

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
      <Said title={t("console.plan.warnings")} said={run.warnings} />
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
              <Table.Td>{periodText(one.period, words)}</Table.Td>
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

function Excluded({ line: { excluded } }: { readonly line: DryLine }) {
  const { t, say } = useLanguage();
  const said = Object.entries(excluded).flatMap(([reason, count = 0]) => {
    const key = `term.reason.${reason}`;
    return isKey(key) ? [t("console.rule.excluded-of", { reason: say({ key, values: {} }), count })] : [];
  });
  return said.length === 0 ? t("minutes.no-value") : said.join(t("minutes.comma"));
}

/** Where a rule set asks less than the one it cites; nothing where it does not. */
export function BelowCited({ set }: { readonly set: RuleSet }) {
  const { t } = useLanguage();
  return (
    <NamesContext value={classNamesOf(set)}>
      <Said title={t("console.rule.below")} said={belowCited(set)} />
    </NamesContext>
  );
}

function Said({ title, said }: { readonly title: string; readonly said: readonly Message[] }) {
  const { say } = useLanguage();
  if (said.length === 0) return null;
  return (
    <Alert color="orange" role="note" title={title} mt="xs">
      <List size="sm" spacing="xs">
        {said.map((one) => (
          <List.Item key={say(one)}>{say(one)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
