import { Alert, List, Stack, Table, Text, Title } from "@mantine/core";
import type { PlanPreview } from "../../../shared/contract/answers.ts";
import { ruleBase } from "../../../shared/draw/rule.ts";
import { formulaText, probabilityText, ruleText } from "../../../shared/papers/quotas.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import type { Message } from "../../../shared/text/text.ts";
import type { ConsolePlan } from "../../../shared/windows/console-view.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Facts } from "../parts/Facts.tsx";

interface Props {
  readonly plan: ConsolePlan;
  /** Of a plan that is looked at before it is settled: how many are left out, and why. */
  readonly excluded?: PlanPreview["excluded"];
}

/** A plan in numbers, settled or to be settled: quotas, who is left out, conflicts, lists that count, warnings. */
export function PlanFigures({ plan, excluded }: Props) {
  const { t } = useLanguage();
  const { conflicts, leastChoice = 0, team } = plan;
  const rows = [
    ...(excluded ?? []).map(
      ({ draw, reason, count }) =>
        [
          t("console.plan.excluded-for", {
            draw: t(`term.draw.${draw}`),
            reason: t(`term.reason.${reason}`),
          }),
          t(draw === "JC" ? "console.plan.inspectors-count" : "console.approval.units-count", { count }),
        ] as const,
    ),
    ...(conflicts === undefined
      ? []
      : [[t("console.plan.conflicts"), t("console.approval.lines-count", { count: conflicts })] as const]),
    ...(conflicts !== undefined && team > 0
      ? [[t("console.approval.least"), t("console.approval.least-count", { count: leastChoice })] as const]
      : []),
  ];
  return (
    <Stack gap="sm">
      <Title order={3} fz="md">
        {t("console.plan.quotas")}
      </Title>
      <QuotaTable plan={plan} />
      {plan.counted.map((one) => (
        <Text key={one.ceremony} fz="sm">
          {t("console.earlier.counted", one)}
        </Text>
      ))}
      {plan.notCounted.map((list) => (
        <Text key={list} fz="sm">
          {t("console.earlier.left", { ceremony: list })}
        </Text>
      ))}
      {rows.length > 0 && (
        <>
          <Title order={3} fz="md">
            {t("console.plan.left")}
          </Title>
          <Facts rows={rows} />
        </>
      )}
      <Warnings said={plan.warnings} />
    </Stack>
  );
}

/** Quotas by formula, and p for each draw: the same numbers, in the same words, as the papers. */
function QuotaTable({ plan }: { readonly plan: ConsolePlan }) {
  const { t, language } = useLanguage();
  const words = wordsOf(language);
  return (
    <Table verticalSpacing="sm" horizontalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("minutes.draw")}</Table.Th>
          <Table.Th ta="right">{t("minutes.registered")}</Table.Th>
          <Table.Th ta="right">{t("minutes.excluded")}</Table.Th>
          <Table.Th ta="right">{t("minutes.eligible")}</Table.Th>
          <Table.Th>{t("minutes.formula")}</Table.Th>
          <Table.Th ta="right">{t("minutes.quota")}</Table.Th>
          <Table.Th ta="right">{t("console.plan.p")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {plan.lines.map(({ draw, registered, excluded, eligible, quota, second, rule }) => (
          <Table.Tr key={draw}>
            <Table.Td fw={500}>{t(`term.draw.${draw}`)}</Table.Td>
            <Table.Td ta="right">{registered}</Table.Td>
            <Table.Td ta="right">{excluded}</Table.Td>
            <Table.Td ta="right">{eligible}</Table.Td>
            <Table.Td title={rule && ruleText(rule, words)}>
              {formulaText(
                rule ? { rule, base: ruleBase(rule, registered, plan.inPost) } : { base: registered },
                words,
              )}
            </Table.Td>
            <Table.Td ta="right" fw={650}>
              {quota}
            </Table.Td>
            <Table.Td ta="right">
              {draw === "JC" ? "" : probabilityText({ quota, eligible }, second, words)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      {plan.lines.some(({ second = 0 }) => second > 0) && (
        <Table.Caption>{t("minutes.tier-note")}</Table.Caption>
      )}
    </Table>
  );
}

/** What the officer is told before the freeze; the same sentences stand in the minutes. */
export function Warnings({ said }: { readonly said: readonly Message[] }) {
  const { t, say } = useLanguage();
  return (
    <Stack gap="sm">
      <Title order={3} fz="md">
        {t("console.plan.warnings")}
      </Title>
      {said.length === 0 ? (
        <Text c="dimmed">{t("console.plan.no-warnings")}</Text>
      ) : (
        <Alert color="orange" role="note">
          <List size="sm" spacing="xs">
            {said.map((one) => (
              <List.Item key={say(one)}>{say(one)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}
