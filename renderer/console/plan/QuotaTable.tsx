import { Table } from "@mantine/core";
import { ruleBase } from "../../../shared/draw/rule.ts";
import { formulaText, probabilityText, ruleText } from "../../../shared/papers/formula.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import type { ConsolePlan } from "../../../shared/windows/console-view.ts";
import { useLanguage } from "../hooks/use-language.ts";

/** Quotas by formula, and p for each draw: the same numbers, in the same words, as the papers. */
export function QuotaTable({ plan }: { readonly plan: ConsolePlan }) {
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
        {plan.lines.map(({ draw, registered, excluded, eligible, quota, rule }) => (
          <Table.Tr key={draw}>
            <Table.Td fw={500}>{t(`minutes.draw.${draw}`)}</Table.Td>
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
            <Table.Td ta="right">{draw === "JC" ? "" : probabilityText({ quota, eligible }, words)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
