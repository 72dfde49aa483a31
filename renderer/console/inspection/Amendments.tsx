import { Button, Group, Table, Text } from "@mantine/core";
import { useState } from "react";
import { type Message, message } from "../../../shared/text/text.ts";
import type { ToldAmendment } from "../../../shared/windows/opened-units.ts";
import { useMethod, useView } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useTold } from "../hooks/use-told.ts";
import { openAddendum, openRecusalRequest } from "../papers/open-paper.ts";
import { PrintDialog } from "../papers/preview/PrintDialog.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Section } from "../parts/Section.tsx";
import { AmendmentForm } from "./AmendmentForm.tsx";

/** The amendments of a locked list with their addenda, and the way to make one. The list itself stays as it is. */
export function Amendments() {
  const { t, language } = useLanguage();
  const { registerOpen } = useView();
  const { told, failed, again } = useTold("amendments");
  const { id } = useCeremony();
  const [amending, setAmending] = useState(false);
  const [unopened, setUnopened] = useState<Message>();
  return (
    <Section title={t("console.amend")} hint={t("console.amend.hint")}>
      {told?.amendments.length === 0 && <Text c="dimmed">{t("console.amend.none")}</Text>}
      {told && told.amendments.length > 0 && <Lines {...told} />}
      <Group>
        <Button variant="default" disabled={!registerOpen} onClick={() => setAmending(true)}>
          {t("console.amend.do")}
        </Button>
        <Button
          variant="default"
          onClick={() => void openRecusalRequest({ ceremony: id, language }).then(setUnopened)}
        >
          {t("console.amend.request")}
        </Button>
      </Group>
      <Refusal said={failed} onClose={again} />
      <Refusal said={unopened} onClose={() => setUnopened(undefined)} />
      <AmendmentForm waivers={told?.waivers ?? []} opened={amending} onClose={() => setAmending(false)} />
    </Section>
  );
}

function Lines({ amendments }: { readonly amendments: readonly ToldAmendment[] }) {
  const { t, say } = useLanguage();
  const { id } = useCeremony();
  const filing = useMethod("fileAddendum");
  const [printing, setPrinting] = useState<number>();
  return (
    <>
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing={4} aria-label={t("console.amend")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("console.inspection.number")}</Table.Th>
              <Table.Th>{t("console.inspection.at")}</Table.Th>
              <Table.Th>{t("console.amend.what")}</Table.Th>
              <Table.Th>{t("console.amend.grounds")}</Table.Th>
              <Table.Th>{t("console.amend.addendum")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {amendments.map((one) => (
              <Table.Tr key={one.number}>
                <Table.Td>{one.number}</Table.Td>
                <Table.Td>{one.at.slice(0, 16).replace("T", " ")}</Table.Td>
                <Table.Td>{say(whatOf(one))}</Table.Td>
                <Table.Td style={{ overflowWrap: "anywhere" }}>
                  {t("console.amend.grounds.of", {
                    ground: one.waiver?.reason ?? t(`inspection.ground.${one.ground}`),
                    reason: one.reason,
                    approver: one.approver,
                  })}
                </Table.Td>
                <Table.Td>
                  {one.isFiled ? (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t("console.amend.print-of", { number: one.number })}
                      onClick={() => setPrinting(one.number)}
                    >
                      {t("console.inspection.paper.print")}
                    </Button>
                  ) : (
                    <Button
                      size="compact-sm"
                      loading={filing.busy}
                      aria-label={t("console.amend.file-of", { number: one.number })}
                      onClick={() => void filing.run({ ceremony: id, number: one.number })}
                    >
                      {t("console.amend.file")}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Refusal said={filing.refusal} onClose={filing.dismiss} />
      <PrintDialog
        method="printAddendum"
        number={printing}
        title={t("console.amend.addendum-of", { number: printing ?? 1 })}
        open={openAddendum}
        onClose={() => setPrinting(undefined)}
      />
    </>
  );
}

/** The line of the course. */
function whatOf({ number, kind, unit, inspector, replacement, otherUnit }: ToldAmendment): Message {
  switch (kind) {
    case "waive":
      return message("ceremony.course.list.amended.waive", { number, unit });
    case "substitute":
      return message("ceremony.course.list.amended.substitute", { number, unit, inspector, replacement });
    case "exchange":
      return message("ceremony.course.list.amended.exchange", {
        ...{ number, unit, inspector, replacement },
        other: otherUnit,
      });
  }
}
