import { Button, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../../hooks/use-language.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { ReasonDialog } from "../parts/ReasonDialog.tsx";
import { Section } from "../parts/Section.tsx";
import { useCourse } from "../parts/use-course.ts";

/** Everybody who was there signs the printed minutes in ink; whoever will not is recorded with the reason. */
export function Signatures({ filed }: { readonly filed: boolean }) {
  const { t } = useLanguage();
  const { people } = useCeremony();
  const course = useCourse();
  const [refusing, setRefusing] = useState<number>();
  const [open, setOpen] = useState(false);
  const refusals = new Map(
    course.flatMap(({ said, text }): [number, string][] =>
      said.key === "ceremony.course.minutes.refused" ? [[Number(said.values["person"]), text]] : [],
    ),
  );
  const who = people.find(({ number }) => number === refusing);
  return (
    <Section title={t("console.minutes.sign")} hint={t("console.minutes.sign.hint")}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("console.minutes.sign.number")}</Table.Th>
            <Table.Th>{t("console.minutes.sign.name")}</Table.Th>
            <Table.Th>{t("console.minutes.sign.organisation")}</Table.Th>
            <Table.Th>{t("console.minutes.sign.state")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map(({ number, name, organisation }) => {
            const refusal = refusals.get(number);
            return (
              <Table.Tr key={number}>
                <Table.Td>{number}</Table.Td>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{organisation}</Table.Td>
                <Table.Td>
                  {refusal !== undefined ? (
                    <Text size="sm">{t("console.minutes.sign.refused", { reason: refusal })}</Text>
                  ) : filed ? (
                    <Text size="sm">{t("console.minutes.sign.ink")}</Text>
                  ) : (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t("console.minutes.sign.refuse.of", { name })}
                      onClick={() => {
                        setRefusing(number);
                        setOpen(true);
                      }}
                    >
                      {t("console.minutes.sign.refuse")}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {who && (
        <ReasonDialog
          key={who.number}
          opened={open}
          onClose={() => setOpen(false)}
          title={t("console.minutes.sign.refuse.of", { name: who.name })}
          hint={t("console.minutes.sign.refuse.hint")}
          label={t("console.minutes.sign.refuse.reason")}
          act={t("console.minutes.sign.refuse.act")}
          command={(reason) => ({ type: "refuse-signature", person: who.number, reason })}
        />
      )}
    </Section>
  );
}
