import { Code, Table } from "@mantine/core";
import type { CertificateTold } from "../../../../shared/contract/certificate.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { groupsOfEight } from "../../parts/groups-of-eight.ts";

/** What a certificate says of itself, for its holder to see that it is the right one. */
export function Certificate({ told }: { readonly told: CertificateTold }) {
  const { t } = useLanguage();
  const { subject, issuer, from, to, fingerprint } = told;
  const rows = [
    [t("console.signing.subject"), subject],
    [t("console.signing.issuer"), issuer],
    [t("console.signing.validity"), t("console.signing.from-to", { from, to })],
    [
      t("console.signing.fingerprint"),
      <Code key="hex" bg="transparent" p={0}>
        {groupsOfEight(fingerprint).join(" ")}
      </Code>,
    ],
  ] as const;
  return (
    <Table verticalSpacing={4} withRowBorders={false}>
      <Table.Tbody>
        {rows.map(([label, said]) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" w="14rem">
              {label}
            </Table.Th>
            <Table.Td style={{ overflowWrap: "anywhere" }}>{said}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
