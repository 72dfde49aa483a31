import { Alert, List, Loader, Stack, Table, Text, Title } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Level } from "../../../shared/draw/model.ts";
import { ruleBase } from "../../../shared/draw/rule.ts";
import { formulaText, probabilityText, ruleText } from "../../../shared/papers/quotas.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import type { Message } from "../../../shared/text/text.ts";
import type { ConsoleCeremony, ConsolePlan } from "../../../shared/windows/console-view.ts";
import { ask, useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { preparing } from "../path.ts";
import { LostLists } from "./LostLists.tsx";
import { PlanForm } from "./PlanForm.tsx";
import { freshSettings, type PlanSettings, settingsOf } from "./plan-settings.ts";

/**
 * Eligibility and quotas: settings, quotas by formula, and warnings. Of a ceremony that is not being prepared
 * any more only what was settled.
 */
export function PlanPanel({
  ceremony,
  onSettled,
}: {
  readonly ceremony: ConsoleCeremony | undefined;
  readonly onSettled?: () => void;
}) {
  const { t } = useLanguage();
  const view = useView();
  const { office } = view;
  const open = ceremony !== undefined && preparing(view)?.id === ceremony.id;
  const settings = useLastSettled(ceremony?.id ?? "", office?.level ?? "city", open);
  if (!ceremony) return <Text c="dimmed">{t("console.plan.no-ceremony")}</Text>;
  const { plan } = ceremony;
  return (
    <Stack gap="xl">
      {open && <LostLists lists={ceremony.earlier} />}
      {open &&
        (settings ? (
          <PlanForm key={ceremony.id} settled={settings} {...(onSettled && { onSettled })} />
        ) : (
          <Loader aria-hidden />
        ))}
      <Stack gap="sm">
        <Title order={3}>{t("console.plan.quotas")}</Title>
        {plan ? <QuotaTable plan={plan} /> : <Text c="dimmed">{t("console.plan.none")}</Text>}
        {plan?.counted.map((one) => (
          <Text key={one.ceremony} fz="sm">
            {t("console.earlier.counted", one)}
          </Text>
        ))}
        {plan?.notCounted.map((list) => (
          <Text key={list} fz="sm">
            {t("console.earlier.left", { ceremony: list })}
          </Text>
        ))}
      </Stack>
      {plan && <Warnings said={plan.warnings} />}
    </Stack>
  );
}

/** What was settled last, asked for once: after a reload nobody who was left out is forgotten. */
function useLastSettled(ceremony: string, level: Level, open: boolean): PlanSettings | undefined {
  const [settings, setSettings] = useState<{ readonly of: string; readonly settled: PlanSettings }>();
  const wanted = `${ceremony} ${level}`;
  useEffect(() => {
    if (!open) return;
    let current = true;
    void ask("settledPlan", {}).then((answer) => {
      if (!current) return;
      setSettings({
        of: wanted,
        settled: answer.ok ? settingsOf(level, answer.output) : freshSettings(level),
      });
    });
    return () => {
      current = false;
    };
  }, [wanted, level, open]);
  return settings?.of === wanted ? settings.settled : undefined;
}

/** Quotas by formula, and p for each draw: the same numbers, in the same words, as the papers. */
function QuotaTable({ plan }: { readonly plan: ConsolePlan }) {
  const { t, language } = useLanguage();
  const words = wordsOf(language);
  return (
    <Table verticalSpacing="sm">
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
      <Title order={3}>{t("console.plan.warnings")}</Title>
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
