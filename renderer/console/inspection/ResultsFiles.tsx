import { Alert, Button, FileButton, Group, List, Stack, Text } from "@mantine/core";
import { useRef, useState } from "react";
import type { ReadVisits } from "../../../shared/inspection/told.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import { ask, useMethod, useNotice, useView } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { readBase64 } from "../parts/read-base64.ts";
import { bytesOf, saveBytes, spreadsheet } from "../parts/save-bytes.ts";
import { TasksForm } from "./TasksForm.tsx";

interface Props {
  /** Whether the list is disclosed: nothing of it is recorded any more, and nobody is sent anywhere. */
  readonly isOver: boolean;
}

/** Visits as a sheet, out and in again; and the open units as tasks for another system. */
export function ResultsFiles({ isOver }: Props) {
  const { t, language } = useLanguage();
  const { id } = useCeremony();
  const { registerOpen } = useView();
  const recording = useMethod("recordVisits");
  const notice = useNotice();
  const reset = useRef<() => void>(null);
  const [told, setTold] = useState<ReadVisits>();
  const [failed, setFailed] = useState<Message>();
  const [exporting, setExporting] = useState(false);
  const save = async () => {
    const answer = await ask("visitsTable", { ceremony: id, language });
    setFailed(answer.ok ? undefined : answer.error.said);
    if (answer.ok) saveBytes(bytesOf(answer.output.bytes), spreadsheet, answer.output.file);
  };
  const read = async (file: File | null) => {
    reset.current?.();
    if (!file) return;
    setTold(undefined);
    const bytes = await readBase64(file).catch(() => undefined);
    if (bytes === undefined) {
      setFailed(message("console.scans.unreadable", { name: file.name }));
      return;
    }
    const answer = await ask("readVisits", { ceremony: id, name: file.name, bytes });
    setFailed(answer.ok ? undefined : answer.error.said);
    if (answer.ok) setTold(answer.output);
  };
  const record = async () => {
    if (!told || !(await recording.run({ ceremony: id, entries: told.entries }))) return;
    notice(t("console.results.sheet.recorded", { count: told.entries.length }));
    setTold(undefined);
  };
  return (
    <Stack gap="sm">
      <Group>
        <Button variant="default" disabled={!registerOpen} onClick={() => void save()}>
          {t("console.results.sheet.save")}
        </Button>
        {!isOver && (
          <>
            <FileButton resetRef={reset} accept=".xlsx,.xls,.csv" onChange={(file) => void read(file)}>
              {(props) => (
                <Button variant="default" disabled={!registerOpen} {...props}>
                  {t("console.results.sheet.read")}
                </Button>
              )}
            </FileButton>
            <Button variant="default" disabled={!registerOpen} onClick={() => setExporting(true)}>
              {t("console.results.tasks")}
            </Button>
          </>
        )}
      </Group>
      <Refusal said={failed} onClose={() => setFailed(undefined)} />
      {told && (
        <Read
          told={told}
          busy={recording.busy}
          onRecord={() => void record()}
          onLeave={() => setTold(undefined)}
        />
      )}
      <Refusal said={recording.refusal} onClose={recording.dismiss} />
      <TasksForm opened={exporting} onClose={() => setExporting(false)} />
    </Stack>
  );
}

/** Findings told at once. */
const mostFindings = 50;

interface ReadProps {
  readonly told: ReadVisits;
  readonly busy: boolean;
  readonly onRecord: () => void;
  readonly onLeave: () => void;
}

/** What a sheet says: recorded as a whole, or, with anything wrong in it, not at all. */
function Read({ told: { entries, known, findings }, busy, onRecord, onLeave }: ReadProps) {
  const { t, say } = useLanguage();
  const wrong = findings.length > 0;
  return (
    <Alert
      color={wrong ? "orange" : "qing"}
      variant="light"
      title={
        wrong
          ? say(message("inspection.sheet-wrong", { count: findings.length }))
          : t("console.results.sheet.told", { count: entries.length, known })
      }
    >
      <Stack gap="sm">
        {wrong && (
          <List size="sm">
            {findings.slice(0, mostFindings).map(({ place, said }) => (
              <List.Item key={`${place} ${said.key}`}>
                <code>{place}</code> {say(said)}
              </List.Item>
            ))}
          </List>
        )}
        {findings.length > mostFindings && (
          <Text size="sm">{t("console.results.sheet.more", { count: findings.length - mostFindings })}</Text>
        )}
        <Group>
          <Button variant="default" disabled={busy} onClick={onLeave}>
            {t("console.results.sheet.leave")}
          </Button>
          {!wrong && entries.length > 0 && (
            <Button loading={busy} onClick={onRecord}>
              {t("console.results.sheet.record", { count: entries.length })}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
