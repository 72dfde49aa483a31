import { Button, Group, Loader, Stack, Text, Title } from "@mantine/core";
import type { List } from "../../../shared/register/model.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { AcceptImport } from "./AcceptImport.tsx";
import { FileDrop } from "./FileDrop.tsx";
import { FindingGroups } from "./FindingGroups.tsx";
import { Findings } from "./Findings.tsx";
import { ImportCounts } from "./ImportCounts.tsx";
import { MappingByHand } from "./MappingByHand.tsx";
import { MappingTable } from "./MappingTable.tsx";
import { useImport } from "./use-import.ts";

interface Props {
  readonly list: List;
  readonly onClose: () => void;
}

/** Imports one list: a file, the report of what was found in it, and its acceptance as a whole. */
export function ImportPanel({ list, onClose }: Props) {
  const { t } = useLanguage();
  const importing = useImport(list);
  const { file, reading, report, refusal } = importing;
  const leave = () => {
    importing.discard();
    onClose();
  };
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={3}>{t("console.lists.import-of", { list: t(`minutes.list.${list}`) })}</Title>
        <Button variant="default" onClick={leave}>
          {t("console.lists.back")}
        </Button>
      </Group>
      {report === undefined ? (
        <FileDrop
          label={t("console.import.drop")}
          hint={t("console.import.drop-hint")}
          disabled={reading}
          onFile={importing.open}
        />
      ) : (
        <FileDrop
          label={`${t("console.import.file", { file })} · ${t("console.import.other")}`}
          disabled={reading}
          onFile={importing.open}
        />
      )}
      {reading && (
        <Group gap="sm" role="status">
          <Loader size="sm" aria-hidden />
          <Text>{t("console.import.reading", { file })}</Text>
          <Button variant="default" size="xs" onClick={importing.stop}>
            {t("console.working.stop")}
          </Button>
        </Group>
      )}
      <Refusal said={refusal} onClose={importing.dismiss} />
      {!report && importing.byHand && <MappingByHand list={list} importing={importing} />}
      {report && (
        <Stack gap="lg" aria-busy={reading}>
          <ImportCounts report={report} />
          <MappingTable list={list} report={report} importing={importing} />
          <FindingGroups groups={report.groups} />
          {report.groups.length > 0 && <Findings key={report.preview} report={report} />}
          <AcceptImport list={list} report={report} onAccepted={onClose} onDiscard={leave} />
        </Stack>
      )}
    </Stack>
  );
}
