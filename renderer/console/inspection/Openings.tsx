import { Button, Group, Table, Text } from "@mantine/core";
import { useState } from "react";
import type { ToldOpening } from "../../../shared/windows/opened-units.ts";
import { useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useTold } from "../hooks/use-told.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { Section } from "../parts/Section.tsx";
import { InnerPapers } from "./InnerPapers.tsx";
import { OpenedNames } from "./OpenedNames.tsx";
import { OpeningForm } from "./OpeningForm.tsx";

/** The openings of a locked list, what is open of it now, and the way to open it. */
export function Openings() {
  const { t } = useLanguage();
  const { registerOpen } = useView();
  const { told, failed, again } = useTold("openings");
  const [opening, setOpening] = useState(false);
  return (
    <Section title={t("console.inspection.openings")} hint={t("console.inspection.openings.hint")}>
      {told && told.openings.length === 0 && <Text c="dimmed">{t("console.inspection.never")}</Text>}
      {told && told.openings.length > 0 && <Past openings={told.openings} />}
      {told && told.open > 0 && <OpenedNames open={told.open} onClosed={again} />}
      {told && (told.open > 0 || told.papers.length > 0) && <InnerPapers {...told} />}
      <Group>
        <Button variant="default" disabled={!registerOpen} onClick={() => setOpening(true)}>
          {t("console.inspection.open")}
        </Button>
        {!registerOpen && (
          <Text size="sm" c="dimmed">
            {t("console.inspection.held")}
          </Text>
        )}
      </Group>
      <Refusal said={failed} onClose={again} />
      <OpeningForm opened={opening} onClose={() => setOpening(false)} />
    </Section>
  );
}

function Past({ openings }: { readonly openings: readonly ToldOpening[] }) {
  const { t } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing={4} aria-label={t("console.inspection.openings")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("console.inspection.number")}</Table.Th>
            <Table.Th>{t("console.inspection.at")}</Table.Th>
            <Table.Th>{t("console.inspection.scope")}</Table.Th>
            <Table.Th>{t("console.inspection.by")}</Table.Th>
            <Table.Th>{t("console.inspection.reason")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {openings.map((one) => (
            <Table.Tr key={one.number}>
              <Table.Td>{one.number}</Table.Td>
              <Table.Td>{one.at.slice(0, 16).replace("T", " ")}</Table.Td>
              <Table.Td>
                <ScopeText opening={one} />
              </Table.Td>
              <Table.Td>
                {t("console.inspection.by.who", {
                  asked: one.asked,
                  officer: one.officer,
                  supervisor: one.supervisor,
                  pair: t(`console.earlier.pair.${one.pair}`),
                })}
              </Table.Td>
              <Table.Td style={{ overflowWrap: "anywhere" }}>{one.reason}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** More codes than these are told as a number. */
const mostCodes = 6;

function ScopeText({ opening: { scope, units, inspector, team } }: { readonly opening: ToldOpening }) {
  const { t } = useLanguage();
  const what = () => {
    if (scope === "all") return t("console.inspection.scope.all");
    if (scope === "inspector") return t("console.inspection.scope.of", { inspector, count: units.length });
    return units.length > mostCodes
      ? t("console.inspection.scope.count", { count: units.length })
      : units.join(" ");
  };
  return (
    <>
      {what()}{" "}
      <Text span inherit c="dimmed">
        {t(`inspection.team.${team ? "with" : "without"}`)}
      </Text>
    </>
  );
}
