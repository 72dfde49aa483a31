import { Button, Checkbox, Group, Loader, Paper, Stack, Text, Title } from "@mantine/core";
import { type DragEvent, useId, useState } from "react";
import type { ImportReport } from "../../../shared/contract/answers.ts";
import type { List } from "../../../shared/register/model.ts";
import { useMethod, useNotice } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";
import classes from "./FileDrop.module.css";
import { FindingGroups, Findings, type Kind } from "./Findings.tsx";
import { MappingByHand } from "./MappingByHand.tsx";
import { MappingTable } from "./MappingTable.tsx";
import { useImport } from "./use-import.ts";
import { Words } from "./Words.tsx";

interface ImportPanelProps {
  readonly list: List;
  readonly onClose: () => void;
}

/** Imports one list: a file, the report of what was found in it, and its acceptance as a whole. */
export function ImportPanel({ list, onClose }: ImportPanelProps) {
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
          <ReadCounts report={report} />
          <Words report={report} importing={importing} />
          <MappingTable list={list} report={report} importing={importing} />
          <FoundInReport key={report.preview} report={report} />
          <AcceptImport list={list} report={report} onAccepted={onClose} onDiscard={leave} />
        </Stack>
      )}
    </Stack>
  );
}

/** The findings by kind, and one by one; a kind that is chosen above is looked at alone below. */
function FoundInReport({ report }: { readonly report: ImportReport }) {
  const [kind, setKind] = useState<Kind>();
  return (
    <>
      <FindingGroups groups={report.groups} onKind={setKind} />
      {report.groups.length > 0 && (
        <Findings report={report} kind={kind} onAllKinds={() => setKind(undefined)} />
      )}
    </>
  );
}

interface FileDropProps {
  readonly onFile: (file: File) => void;
  readonly label: string;
  readonly hint?: string;
  readonly disabled: boolean;
}

/** A place to drop a spreadsheet, and the button that chooses one. */
function FileDrop({ onFile, label, hint, disabled }: FileDropProps) {
  const { t } = useLanguage();
  const [over, setOver] = useState(false);
  const hintId = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !disabled) onFile(file);
  };
  return (
    <label
      className={classes["drop"] ?? ""}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        accept=".xlsx,.xls,.csv,.et,.txt"
        aria-label={t("console.import.drop")}
        aria-describedby={hint ? hintId : undefined}
        disabled={disabled}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
      <Text component="span" fw={500}>
        {label}
      </Text>
      {hint && (
        <Text component="span" fz="sm" c="dimmed" id={hintId}>
          {hint}
        </Text>
      )}
    </label>
  );
}

/** How many rows there are, and what becomes of them. */
function ReadCounts({ report }: { readonly report: ImportReport }) {
  const { t } = useLanguage();
  const { rows, accepted, refused, passedOver, stopped, notInPost, recognised } = report.counts;
  const units = report.list === "key" || report.list === "general" || report.list === "special";
  // A row of conflicts or visits may give several entries.
  const entered = units || report.list === "inspectors" ? "console.lists.accepted" : "console.import.entries";
  const counts = [
    [t("console.import.rows"), rows],
    [t(entered), accepted],
    [t("console.lists.refused"), refused],
    [t("console.import.passed-over"), passedOver],
    ...(units ? [[t("console.import.stopped"), stopped] as const] : []),
    ...(report.list === "inspectors" ? [[t("console.import.not-in-post"), notInPost] as const] : []),
    ...(report.list === "special" ? [[t("console.import.recognised"), recognised] as const] : []),
  ] as const;
  return (
    <Group>
      {counts.map(([name, count]) => (
        <Paper key={name} withBorder px="lg" py="xs" miw={130}>
          <Text fz="sm" c="dimmed">
            {name}
          </Text>
          <Text fz={24} fw={650}>
            {count}
          </Text>
        </Paper>
      ))}
    </Group>
  );
}

interface AcceptImportProps {
  readonly list: List;
  readonly report: ImportReport;
  readonly onAccepted: () => void;
  readonly onDiscard: () => void;
}

/** Accepts a report as a whole, or leaves it. Rows that do not enter are acknowledged in so many words. */
function AcceptImport({ list, report, onAccepted, onDiscard }: AcceptImportProps) {
  const { t } = useLanguage();
  const notice = useNotice();
  const { run, busy, refusal, dismiss } = useMethod("acceptImport");
  const [known, setKnown] = useState("");
  const [reminded, setReminded] = useState(false);
  const { accepted, refused } = report.counts;
  const acknowledged = refused === 0 || known === report.preview;

  const accept = async () => {
    setReminded(!acknowledged);
    if (!acknowledged || !(await run({ preview: report.preview }))) return;
    const values = { list: t(`minutes.list.${list}`), count: accepted };
    notice(t("console.import.done", values));
    onAccepted();
  };
  return (
    <Stack gap="sm">
      {refused > 0 && (
        <Checkbox
          label={t("console.import.acknowledge", { count: refused })}
          checked={known === report.preview}
          onChange={(event) => {
            setKnown(event.currentTarget.checked ? report.preview : "");
            setReminded(false);
          }}
        />
      )}
      {reminded && (
        <Text role="alert" c="var(--mantine-color-error)">
          {t("console.import.must-acknowledge", { count: refused })}
        </Text>
      )}
      <Refusal said={refusal} onClose={dismiss} />
      <Group>
        <Button loading={busy} onClick={accept}>
          {t("console.import.accept", { count: accepted })}
        </Button>
        <Button variant="default" onClick={onDiscard}>
          {t("console.import.discard")}
        </Button>
      </Group>
    </Stack>
  );
}
