import { Stack } from "@mantine/core";
import { useLanguage } from "../../hooks/use-language.ts";
import { useNext } from "../../hooks/use-next.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { lookAt } from "../../page-store.ts";
import { Roll } from "./Roll.tsx";
import { RosterNeeds } from "./RosterNeeds.tsx";
import { rosterNeeds } from "./roster-needs.ts";
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
      {unfrozen && <RosterNeeds people={people} />}
      <SignIn unfrozen={unfrozen} />
      <Roll people={people} phase={phase} filed={papers.includes("minutes")} />
    </Stack>
  );
}
