import { Button, ScrollArea, SimpleGrid, Text } from "@mantine/core";
import type { Slip } from "../../../../shared/ceremony/state.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { standingOf } from "./slip-state.ts";

/** All slips with where they stand; a press puts one on the desk. */
export function SlipList({
  slips,
  current,
  onChoose,
}: {
  readonly slips: readonly Slip[];
  readonly current: number;
  readonly onChoose: (slip: number) => void;
}) {
  const { t } = useLanguage();
  return (
    <nav aria-label={t("console.reveal.list")}>
      <ScrollArea.Autosize mah={220} type="auto">
        <SimpleGrid cols={{ base: 2, sm: 3, xl: 4 }} spacing="xs" p={2}>
          {slips.map((slip, index) => {
            const number = index + 1;
            const standing = standingOf(slip);
            return (
              <Button
                key={number}
                variant={number === current ? "filled" : "default"}
                aria-current={number === current ? "true" : undefined}
                justify="space-between"
                rightSection={
                  <Text component="span" size="xs">
                    {standing === "fixed" ? "✓ " : ""}
                    {t(`console.reveal.standing.${standing}`)}
                  </Text>
                }
                onClick={() => onChoose(number)}
              >
                {t("console.reveal.slip.number", { slip: number })}
              </Button>
            );
          })}
        </SimpleGrid>
      </ScrollArea.Autosize>
    </nav>
  );
}
