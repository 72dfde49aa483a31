import { Alert, List } from "@mantine/core";
import { periodText } from "../../../shared/papers/periods.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import type { ClassNames } from "../../../shared/rules/class-names.ts";
import type { LoweredCell } from "../../../shared/rules/year-plan.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { nameOf } from "./PlanTable.tsx";

interface Props {
  /** Of the plan that is looked at; the one before is named. */
  readonly version: number;
  readonly names: ClassNames;
  readonly lowered: readonly LoweredCell[];
}

/** What is lower in a plan than in the version before, cell by cell; nothing where nothing is. */
export function Lowered({ version, names, lowered }: Props) {
  const { t, language } = useLanguage();
  if (lowered.length === 0) return null;
  return (
    <Alert color="orange" role="note" title={t("console.year-plan.lowered", { version: version - 1 })}>
      <List size="sm" spacing="xs">
        {lowered.map(({ draw, period, before, now }) => (
          <List.Item key={`${draw} ${period}`}>
            {t("console.year-plan.lowered-cell", {
              draw: nameOf(names, draw, language) ?? t(`term.draw.${draw}`),
              period: periodText(period, wordsOf(language)),
              before,
              now,
            })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
