import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import { type UnitDraw, unitDraws } from "../../../shared/draw/model.ts";
import { periodLabel } from "../../../shared/papers/periods.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import type { ClassNames } from "../../../shared/rules/class-names.ts";
import { inOrder, type PlannedCell } from "../../../shared/rules/year-plan.ts";
import { named } from "../hooks/rule-sets.ts";
import { useLanguage } from "../hooks/use-language.ts";

interface Props {
  readonly label: string;
  readonly names: ClassNames;
  readonly registered: readonly { readonly draw: UnitDraw; readonly count: number }[];
  readonly cells: readonly PlannedCell[];
  /** What stands in a cell; its number where it is left out. */
  readonly show?: (cell: PlannedCell) => ReactNode;
}

/** A year's numbers, periods down and classes across, with their sums. */
export function PlanTable({ label, names, registered, cells, show = ({ planned }) => planned }: Props) {
  const { t, language } = useLanguage();
  const words = wordsOf(language);
  const draws = unitDraws.filter((draw) => registered.some((one) => one.draw === draw));
  const sum = (of: (cell: PlannedCell) => boolean) =>
    cells.filter(of).reduce((so, { planned }) => so + planned, 0);
  const number = { textAlign: "right", fontVariantNumeric: "tabular-nums" } as const;
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table withTableBorder aria-label={label} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("minutes.year-plan.period")}</Table.Th>
            {draws.map((draw) => (
              <Table.Th key={draw} scope="col" style={number}>
                {nameOf(names, draw, language) ?? t(`term.draw.${draw}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col" style={number}>
              {t("minutes.year-plan.sum")}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr>
            <Table.Th scope="row">{t("minutes.year-plan.registered")}</Table.Th>
            {draws.map((draw) => (
              <Table.Td key={draw} style={number}>
                {registered.find((one) => one.draw === draw)?.count}
              </Table.Td>
            ))}
            <Table.Td style={number}>{registered.reduce((so, { count }) => so + count, 0)}</Table.Td>
          </Table.Tr>
          {inOrder(cells.map(({ period }) => period)).map((period) => (
            <Table.Tr key={period}>
              <Table.Th scope="row">{periodLabel(period, words)}</Table.Th>
              {draws.map((draw) => {
                const cell = cells.find((one) => one.draw === draw && one.period === period);
                return (
                  <Table.Td key={draw} style={number}>
                    {cell ? show(cell) : words.of("minutes.no-value")}
                  </Table.Td>
                );
              })}
              <Table.Td style={number}>{sum((cell) => cell.period === period)}</Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr fw={500}>
            <Table.Th scope="row">{t("minutes.year-plan.total")}</Table.Th>
            {draws.map((draw) => (
              <Table.Td key={draw} style={number}>
                {sum((cell) => cell.draw === draw)}
              </Table.Td>
            ))}
            <Table.Td style={number}>{sum(() => true)}</Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** A class as the rule set's office calls it; nothing where it has no name. */
export function nameOf(names: ClassNames, draw: UnitDraw, language: "zh" | "en"): string | undefined {
  const name = names[draw];
  return name && named(name, language);
}
