import {
  Alert,
  Button,
  FileButton,
  Group,
  List,
  Modal,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useRef, useState } from "react";
import { type TaskField, taskFields, usualTaskColumns } from "../../../shared/inspection/tasks.ts";
import type { ReadVisits } from "../../../shared/inspection/told.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import { ask, useMethod, useNotice, useView } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { readBase64 } from "../parts/read-base64.ts";
import { bytesOf, saveBytes } from "../parts/save-bytes.ts";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Visits as a sheet, out and in again; and the open units as tasks for another system. */
export function ResultsFiles() {
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

const usual = usualTaskColumns.map(({ heading, field }) => `${heading}=${field}`).join("\n");

/** Tasks by name for another system: which heading gets what is typed as the other system has it. */
function TasksForm({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const { run, busy, refusal, dismiss } = useMethod("exportTasks");
  const [typed, setTyped] = useState(usual);
  const [contents, setContents] = useState<string>();
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [wrong, setWrong] = useState<Message>();
  const tasks = contents ?? t("console.inspection.dispatch.tasks.usual").replaceAll("\n", "；");
  const submit = async () => {
    const columns = columnsOf(typed);
    setWrong("key" in columns ? columns : undefined);
    if ("key" in columns) return;
    const made = await run({ ceremony: id, columns, contents: tasks, from, to });
    if (!made) return;
    saveBytes(bytesOf(made.bytes), spreadsheet, made.file);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={busy ? () => {} : onClose}
      title={t("console.results.tasks.title")}
      closeButtonProps={{ "aria-label": t("console.close") }}
      size="lg"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <Text size="sm">{t("console.results.tasks.hint")}</Text>
          <Textarea
            label={t("console.results.tasks.columns")}
            description={t("console.results.tasks.fields", { fields: taskFields.join(" ") })}
            required
            autosize
            minRows={4}
            maxRows={14}
            maxLength={6000}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <TextInput
            label={t("console.results.tasks.contents")}
            maxLength={4000}
            value={tasks}
            onChange={(event) => setContents(event.currentTarget.value)}
          />
          <Group grow>
            <TextInput
              label={t("console.results.tasks.from")}
              type="date"
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <TextInput
              label={t("console.results.tasks.to")}
              type="date"
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
          </Group>
          <Refusal said={wrong ?? refusal} onClose={wrong ? () => setWrong(undefined) : dismiss} />
          <Group justify="end">
            <Button variant="default" disabled={busy} onClick={onClose}>
              {t("console.part.back")}
            </Button>
            <Button type="submit" loading={busy} disabled={typed.trim() === ""}>
              {t("console.results.tasks.act")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Columns as they are typed, a line each: the heading, `=`, and what it gets. The first line that is none is said. */
function columnsOf(typed: string): { heading: string; field: TaskField }[] | Message {
  const columns: { heading: string; field: TaskField }[] = [];
  for (const line of typed.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const at = line.lastIndexOf("=");
    const field = taskFields.find((one) => one === line.slice(at + 1).trim());
    const heading = line.slice(0, Math.max(at, 0)).trim();
    if (!field || heading === "") return message("console.results.tasks.wrong", { line });
    columns.push({ heading, field });
  }
  return columns;
}
