import { Select, Stack, Table, Text, Title } from "@mantine/core";
import type { ImportReport } from "../../../shared/contract/answers.ts";
import { meanings, type PhraseField } from "../../../shared/register/reading/phrases.ts";
import { useLanguage } from "../hooks/use-language.ts";
import type { Importing } from "./use-import.ts";

/** By which words entries are stopped, closed or not in post; and the words that are not known, each with what a person says it means. */
export function Words({
  report,
  importing,
}: {
  readonly report: ImportReport;
  readonly importing: Importing;
}) {
  const { t } = useLanguage();
  const { rests, unknown } = report;
  const { chosen, again, reading } = importing;
  const own = chosen.phrases ?? {};
  if (rests.length === 0 && unknown.length === 0) return null;
  const say = (field: PhraseField, word: string, means: string) =>
    void again({ ...chosen, phrases: { ...own, [field]: { ...own[field], [word]: means } } });
  return (
    <Stack gap="xs">
      <Title order={4}>{t("console.import.words")}</Title>
      {unknown.length > 0 && (
        <Text fz="sm" c="dimmed">
          {t("console.import.words-hint")}
        </Text>
      )}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={140}>{t("minutes.word-field")}</Table.Th>
            <Table.Th>{t("minutes.word")}</Table.Th>
            <Table.Th w={120}>{t("minutes.word-count")}</Table.Th>
            <Table.Th w={220}>{t("minutes.word-means")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {unknown.map(({ field, word, count }) => (
            <Table.Tr key={`unknown ${field} ${word}`}>
              <Table.Td>{t(`console.field.${field}`)}</Table.Td>
              <Table.Td style={{ overflowWrap: "anywhere" }}>{word}</Table.Td>
              <Table.Td>{count}</Table.Td>
              <Table.Td>
                <Select
                  aria-label={t("console.import.word-means", { word })}
                  placeholder={t("console.import.word-ask")}
                  data={meanings[field].map((value) => ({ value, label: t(`register.means.${value}`) }))}
                  value={null}
                  disabled={reading}
                  onChange={(means) => {
                    if (means !== null) say(field, word, means);
                  }}
                />
              </Table.Td>
            </Table.Tr>
          ))}
          {rests.map(({ field, word, means, count }) => (
            <Table.Tr key={`${field} ${means} ${word}`}>
              <Table.Td>{t(`console.field.${field}`)}</Table.Td>
              <Table.Td style={{ overflowWrap: "anywhere" }}>
                {word === "" ? t("console.import.word-none") : word}
              </Table.Td>
              <Table.Td>{count}</Table.Td>
              <Table.Td>{t(`register.means.${means}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
