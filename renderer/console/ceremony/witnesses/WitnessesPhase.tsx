import { List, Paper, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import type { ConsolePerson } from "../../../../shared/windows/console-view.ts";
import { useCeremony } from "../../client.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useNext } from "../../hooks/use-next.ts";
import { lookAt } from "../../hooks/use-page.ts";
import { Roll } from "./Roll.tsx";
import { needs, rosterNeeds } from "./roster-needs.ts";
import { SignIn } from "./SignIn.tsx";

/** Phase 2, and a page of every later phase: who is in the room, who leaves and comes back. */
export function WitnessesPhase() {
  const { t } = useLanguage();
  const ceremony = useCeremony();
  const { phase, people, papers } = ceremony;
  const { writers, unmet } = rosterNeeds(people);
  useNext(
    phase === "witnesses"
      ? {
          label: t("console.next.freeze"),
          blocked: unmet ? t(`console.witness.need-${unmet}`, { count: writers }) : "",
          busy: false,
          run: () => lookAt("freeze"),
        }
      : undefined,
  );
  const unfrozen = phase === "preparation" || phase === "witnesses";
  return (
    <Stack gap="lg">
      {unfrozen && <NeedsList people={people} />}
      <SignIn unfrozen={unfrozen} />
      <Roll people={people} phase={phase} filed={papers.includes("minutes")} />
    </Stack>
  );
}

/** What the roster must have, what it has, and how its numbers come about. */
function NeedsList({ people }: { readonly people: readonly ConsolePerson[] }) {
  const { t } = useLanguage();
  const { writers, met } = rosterNeeds(people);
  return (
    <Paper withBorder p="md">
      <Title order={3} fz="md" mb="xs">
        {t("console.witness.need")}
      </Title>
      <List spacing={4} center listStyleType="none">
        {needs.map((need) => (
          <List.Item
            key={need}
            icon={
              <ThemeIcon
                size={20}
                radius="xl"
                color={met[need] ? "qing" : "gray"}
                variant={met[need] ? "filled" : "outline"}
                aria-hidden
              >
                <Text component="span" fz="xs" c={met[need] ? "white" : "dimmed"}>
                  {met[need] ? "✓" : "–"}
                </Text>
              </ThemeIcon>
            }
          >
            {t("console.witness.need-state", {
              need: t(`console.witness.need-${need}`, { count: writers }),
              state: t(met[need] ? "console.witness.met" : "console.witness.unmet"),
            })}
          </List.Item>
        ))}
      </List>
      <Text fz="sm" c="dimmed" mt="sm">
        {t("console.witness.numbering")}
      </Text>
    </Paper>
  );
}
