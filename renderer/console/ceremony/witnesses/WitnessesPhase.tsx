import { List, Paper, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import { isOfDiscipline } from "../../../../shared/ceremony/names.ts";
import { slipWriters } from "../../../../shared/ceremony/witnesses.ts";
import { rosterNeeds, unmetNeeds } from "../../../../shared/draw/roster.ts";
import type { ConsolePerson } from "../../../../shared/windows/console-view.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useNext } from "../../hooks/use-next.ts";
import { lookAt } from "../../hooks/use-place.ts";
import { WithdrawCeremony } from "../../parts/WithdrawCeremony.tsx";
import { phaseOf } from "../../path.ts";
import { LeadingDetails } from "./CorrectDetails.tsx";
import { Roll } from "./Roll.tsx";
import { SignIn } from "./SignIn.tsx";

/** Phase 2, and a page of every later phase: who is in the room, who leaves and comes back. */
export function WitnessesPhase() {
  const { t } = useLanguage();
  const ceremony = useCeremony();
  const { id, phase, people, papers, approval, over = false } = ceremony;
  const writers = slipWriters(people);
  const [unmet] = unmetNeeds(writers);
  const lacking = approval && !isOfDiscipline(approval.supervisor, people) ? approval.supervisor : "";
  const needsApprover = lacking === "" ? "" : t("console.witness.need-approver", { name: lacking });
  useNext(
    phaseOf(ceremony) === "witnesses" && !over
      ? {
          label: t("console.next.freeze"),
          blocked: unmet ? t(`console.witness.need-${unmet}`, { count: writers.length }) : needsApprover,
          busy: false,
          run: () => lookAt("freeze"),
        }
      : undefined,
  );
  const unfrozen = !over && (phase === "preparation" || phase === "witnesses");
  return (
    <Stack gap="lg">
      {unfrozen && <NeedsList people={people} supervisor={approval?.supervisor} />}
      {!over && <SignIn unfrozen={unfrozen} />}
      <Roll people={people} phase={phase} filed={papers.includes("minutes")} over={over} />
      {ceremony.freeze && <LeadingDetails open={!over && !papers.includes("minutes")} />}
      {unfrozen && <WithdrawCeremony ceremony={id} />}
    </Stack>
  );
}

/** What the roster must have, what it has, and how its numbers come about. */
function NeedsList({
  people,
  supervisor,
}: {
  readonly people: readonly ConsolePerson[];
  readonly supervisor: string | undefined;
}) {
  const { t } = useLanguage();
  const writers = slipWriters(people);
  const unmet = unmetNeeds(writers);
  const needs = [
    ...rosterNeeds.map((need) => ({
      need,
      said: t(`console.witness.need-${need}`, { count: writers.length }),
      met: !unmet.includes(need),
    })),
    ...(supervisor === undefined
      ? []
      : [
          {
            need: "approver",
            said: t("console.witness.need-approver", { name: supervisor }),
            met: isOfDiscipline(supervisor, people),
          },
        ]),
  ];
  return (
    <Paper withBorder p="md">
      <Title order={3} fz="md" mb="xs">
        {t("console.witness.need")}
      </Title>
      <List spacing={4} center listStyleType="none" lh={1.4} styles={{ itemWrapper: { lineHeight: 1.4 } }}>
        {needs.map(({ need, said, met }) => (
          <List.Item
            key={need}
            icon={
              <ThemeIcon
                size={20}
                radius="xl"
                color={met ? "qing" : "gray"}
                variant={met ? "filled" : "outline"}
                aria-hidden
              >
                <Text component="span" fz="xs" c={met ? "white" : "dimmed"}>
                  {met ? "✓" : "–"}
                </Text>
              </ThemeIcon>
            }
          >
            {t("console.witness.need-state", {
              need: said,
              state: t(met ? "console.witness.met" : "console.witness.unmet"),
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
