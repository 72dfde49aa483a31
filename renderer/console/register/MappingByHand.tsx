import { Button, Group, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { fields } from "../../../shared/register/fields.ts";
import type { List } from "../../../shared/register/model.ts";
import { useLanguage } from "../hooks/use-language.ts";
import type { Importing } from "./use-import.ts";

interface Props {
  readonly list: List;
  readonly importing: Importing;
}

/** A file whose sheet or headings were not recognised: a person names them. */
export function MappingByHand({ list, importing }: Props) {
  const { t } = useLanguage();
  const [sheet, setSheet] = useState("");
  const [map, setMap] = useState<Readonly<Record<string, string>>>({});
  const read = () => {
    const named = Object.entries(map).filter(([, heading]) => heading.trim() !== "");
    void importing.again({ ...(sheet.trim() !== "" && { sheet }), map: Object.fromEntries(named) });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        read();
      }}
    >
      <Stack gap="sm">
        <Text>{t("console.import.by-hand")}</Text>
        <SimpleGrid cols={3} spacing="sm">
          <TextInput
            label={t("console.import.sheet")}
            value={sheet}
            maxLength={200}
            onChange={(event) => setSheet(event.currentTarget.value)}
          />
          {fields[list].map((field) => (
            <TextInput
              key={field}
              label={t(`console.field.${field}`)}
              value={map[field] ?? ""}
              maxLength={500}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setMap((before) => ({ ...before, [field]: value }));
              }}
            />
          ))}
        </SimpleGrid>
        <Group>
          <Button type="submit">{t("console.import.again")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
