import { Button, SimpleGrid, Stack, Text } from "@mantine/core";
import { useCommand } from "../../hooks/use-command.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { slipWriters } from "./writers.ts";

/** One large button a writer: pressed when that slip has fallen into the box. */
export function Box({ over }: { readonly over: boolean }) {
  const { t } = useLanguage();
  const ceremony = useCeremony();
  const { run, busy, refusal, dismiss } = useCommand();
  const writers = slipWriters(ceremony);
  const { dropped } = ceremony;
  return (
    <Section
      title={t("console.slips.box", { dropped: dropped.length, writers: writers.length })}
      hint={t("console.slips.box.hint")}
      done={writers.length > 0 && dropped.length === writers.length}
    >
      <SimpleGrid cols={{ base: 1, sm: 2, xl: 3 }}>
        {writers.map(({ slip, name, organisation }) => {
          const is = dropped.includes(slip);
          return (
            <Button
              key={slip}
              h="auto"
              py="sm"
              justify="start"
              variant={is ? "light" : "default"}
              disabled={is || over || busy}
              styles={is ? { root: { opacity: 1, color: "var(--mantine-color-text)" } } : {}}
              leftSection={
                <Text component="span" fz={28} fw={700} w={44} ta="center">
                  {slip}
                </Text>
              }
              onClick={() => void run({ type: "drop-slip", slip })}
            >
              <Stack gap={0} align="start">
                <Text component="span" fw={600}>
                  {name}
                </Text>
                <Text component="span" size="sm">
                  {is ? `✓ ${t("console.slips.dropped")}` : organisation}
                </Text>
              </Stack>
            </Button>
          );
        })}
      </SimpleGrid>
      <Refusal said={refusal} onClose={dismiss} />
    </Section>
  );
}
