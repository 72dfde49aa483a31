import { Code, Table } from "@mantine/core";
import type { Paper } from "../../../../shared/ceremony/state.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { groupsOfEight } from "../../parts/groups-of-eight.ts";
import { Section } from "../../parts/Section.tsx";
import { SignWith } from "./SignWith.tsx";
import { useSignatures } from "./use-signatures.ts";

interface Given {
  readonly paper: Paper;
  /** Signatures can still be added: the bag is not written. */
  readonly open: boolean;
}

/** Who has signed a filed paper electronically, and the form with which its keepers do. */
export function ElectronicSignatures({ paper, open }: Given) {
  const { t } = useLanguage();
  const signatures = useSignatures(paper);
  return (
    <Section title={t("console.signing")} hint={t("console.signing.hint")}>
      {signatures.length > 0 && (
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("console.signing.who")}</Table.Th>
              <Table.Th>{t("console.signing.claimed")}</Table.Th>
              <Table.Th>{t("console.signing.fingerprint")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {signatures.map(({ keeper, subject, fingerprint }) => (
              <Table.Tr key={fingerprint}>
                <Table.Td>
                  {keeper ? t(`console.part.keeper.${keeper}`) : t("console.signing.device")}
                </Table.Td>
                <Table.Td style={{ overflowWrap: "anywhere" }}>{subject}</Table.Td>
                <Table.Td>
                  <Code bg="transparent" p={0}>
                    {groupsOfEight(fingerprint).join(" ")}
                  </Code>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {open && <SignWith paper={paper} />}
    </Section>
  );
}
