import { Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { type Retention, retentions } from "../../../shared/office/paper-settings.ts";
import { useCommand, useNotice, useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";

/** What the office's papers say of archive and secrecy. */
export function PapersForm() {
  const { t } = useLanguage();
  const notice = useNotice();
  const { papers } = useView();
  const { run, busy, refusal, dismiss } = useCommand();
  const [fonds, setFonds] = useState(papers?.fonds ?? "");
  const [department, setDepartment] = useState(papers?.department ?? "");
  const [retention, setRetention] = useState<Retention>(papers?.retention ?? "");
  const [secrecy, setSecrecy] = useState(papers?.secrecy ?? "");
  const [secrecyUntil, setSecrecyUntil] = useState(papers?.secrecyUntil ?? "");
  const save = async () => {
    const stated = { fonds, department, retention, secrecy, secrecyUntil };
    if (await run({ type: "configure-papers", ...stated })) notice(t("console.papers.saved"));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        <SimpleGrid type="container" cols={{ base: 1, "600px": 3 }}>
          <TextInput
            label={t("console.papers.fonds")}
            maxLength={20}
            value={fonds}
            onChange={(event) => setFonds(event.currentTarget.value)}
          />
          <TextInput
            label={t("console.papers.department")}
            maxLength={20}
            value={department}
            onChange={(event) => setDepartment(event.currentTarget.value)}
          />
          <Select
            label={t("console.papers.retention")}
            clearable
            value={retention === "" ? null : retention}
            data={retentions.flatMap((value) =>
              value === "" ? [] : [{ value, label: t(`minutes.retention.${value}`) }],
            )}
            onChange={(value) => setRetention((value ?? "") as Retention)}
          />
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          {t("console.papers.stamp-hint")}
        </Text>
        <SimpleGrid type="container" cols={{ base: 1, "600px": 2 }}>
          <TextInput
            label={t("console.papers.secrecy")}
            description={t("console.papers.secrecy-hint")}
            inputWrapperOrder={["label", "input", "description"]}
            maxLength={20}
            value={secrecy}
            onChange={(event) => setSecrecy(event.currentTarget.value)}
          />
          <TextInput
            label={t("console.papers.secrecy-until")}
            maxLength={40}
            value={secrecyUntil}
            onChange={(event) => setSecrecyUntil(event.currentTarget.value)}
          />
        </SimpleGrid>
        <Refusal said={refusal} onClose={dismiss} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t("console.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
