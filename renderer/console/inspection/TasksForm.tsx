import { Group, Text, Textarea, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { type TaskField, taskFields } from "../../../shared/inspection/tasks.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import { ask, useMethod } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { FormDialog } from "../parts/FormDialog.tsx";
import { bytesOf, saveBytes, spreadsheet } from "../parts/save-bytes.ts";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Tasks by name for another system: which heading gets what is typed as the other system has it, once; the next time it stands there. */
export function TasksForm({ opened, onClose }: Props) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const { run, busy, refusal, dismiss } = useMethod("exportTasks");
  const [typed, setTyped] = useColumns(opened);
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
    <FormDialog
      title={t("console.results.tasks.title")}
      opened={opened}
      onClose={onClose}
      size="lg"
      act={{ label: t("console.results.tasks.act"), disabled: typed.trim() === "" }}
      busy={busy}
      refusal={wrong ?? refusal}
      onDismiss={wrong ? () => setWrong(undefined) : dismiss}
      onSubmit={() => void submit()}
    >
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
    </FormDialog>
  );
}

/** The columns of the last export, to be typed over; asked for each time the dialog is opened. */
function useColumns(opened: boolean) {
  const [typed, setTyped] = useState("");
  useEffect(() => {
    if (!opened) return undefined;
    let stale = false;
    void ask("taskColumns", {}).then((answer) => {
      if (stale || !answer.ok) return;
      setTyped(answer.output.columns.map(({ heading, field }) => `${heading}=${field}`).join("\n"));
    });
    return () => {
      stale = true;
    };
  }, [opened]);
  return [typed, setTyped] as const;
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
