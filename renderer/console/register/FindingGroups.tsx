import { Stack, Table, Text, Title } from "@mantine/core";
import type { FindingGroup } from "../../../shared/register/findings.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { SeverityBadge } from "./SeverityBadge.tsx";

/** What was found, by kind and column, worst first; each kind with its first few places. */
export function FindingGroups({ groups }: { readonly groups: readonly FindingGroup[] }) {
  const { t, say } = useLanguage();
  return (
    <Stack gap="xs">
      <Title order={4}>{t("console.import.groups")}</Title>
      {groups.length === 0 ? (
        <Text c="dimmed">{t("console.import.no-findings")}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={110}>{t("console.import.severity")}</Table.Th>
              <Table.Th>{t("console.import.what")}</Table.Th>
              <Table.Th w={240}>{t("console.import.place")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map((group) => {
              const { severity, column, first, count, varied } = group;
              return (
                <Table.Tr key={`${severity} ${first.key} ${column}`}>
                  <Table.Td>
                    <SeverityBadge severity={severity} />
                  </Table.Td>
                  <Table.Td style={{ overflowWrap: "anywhere" }}>
                    {say(first)}
                    {varied && (
                      <Text size="xs" c="dimmed">
                        {t("console.import.varied")}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>
                    {t("console.import.group-count", { count, places: placesOf(group, t) })}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}

function placesOf({ places, count }: FindingGroup, t: ReturnType<typeof useLanguage>["t"]): string {
  const few = places.join(t("minutes.comma"));
  return count > places.length ? t("console.import.group-more", { places: few }) : few;
}
