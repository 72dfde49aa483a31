import { Button, Group, Table } from "@mantine/core";
import { useState } from "react";
import type { ToldResealing } from "../../../shared/windows/opened-units.ts";
import { useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useTold } from "../hooks/use-told.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { Section } from "../parts/Section.tsx";
import { ResealForm } from "./ResealForm.tsx";

/** The resealings of a locked list, and the way to make one when a keeper has left. */
export function Resealings() {
  const { t } = useLanguage();
  const { registerOpen } = useView();
  const { told, failed, again } = useTold("resealings");
  const [resealing, setResealing] = useState(false);
  return (
    <Section title={t("console.reseal")} hint={t("console.reseal.hint")}>
      {told && told.resealings.length > 0 && <Past resealings={told.resealings} />}
      <Group>
        <Button variant="default" disabled={!registerOpen} onClick={() => setResealing(true)}>
          {t("console.reseal.do")}
        </Button>
      </Group>
      <Refusal said={failed} onClose={again} />
      {resealing && <ResealForm onClose={() => setResealing(false)} />}
    </Section>
  );
}

function Past({ resealings }: { readonly resealings: readonly ToldResealing[] }) {
  const { t } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing={4} aria-label={t("console.reseal")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("console.inspection.number")}</Table.Th>
            <Table.Th>{t("console.inspection.at")}</Table.Th>
            <Table.Th>{t("console.reseal.by")}</Table.Th>
            <Table.Th>{t("console.inspection.reason")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {resealings.map(({ number, at, asked, officer, supervisor, pair, reason }) => (
            <Table.Tr key={number}>
              <Table.Td>{number}</Table.Td>
              <Table.Td>{at.slice(0, 16).replace("T", " ")}</Table.Td>
              <Table.Td>
                {t("console.reseal.by.who", {
                  ...{ asked, officer, supervisor },
                  pair: t(`console.earlier.pair.${pair}`),
                })}
              </Table.Td>
              <Table.Td style={{ overflowWrap: "anywhere" }}>{reason}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
