import { Code, Stack, Text } from "@mantine/core";
import { useLanguage } from "../hooks/use-language.ts";

export interface Written {
  readonly folder: string;
  readonly zip: string;
}

/** Where a bag was written. */
export function Where({ folder, zip }: Written) {
  const { t } = useLanguage();
  return (
    <Stack gap={4}>
      <Text size="sm">{t("console.minutes.bag.folder")}</Text>
      <Code block>{folder}</Code>
      <Text size="sm">{t("console.minutes.bag.zip")}</Text>
      <Code block>{zip}</Code>
    </Stack>
  );
}
