import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import type { ConsoleCommand } from "../../../shared/commands.ts";
import { useCommand } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "./Refusal.tsx";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  readonly act: string;
  readonly command: (text: string) => ConsoleCommand;
  /** It cannot be taken back. */
  readonly grave?: boolean;
  /** Called when it was carried out. */
  readonly onDone?: () => void;
}

/** A command that takes a reason in words. What was typed stays when the dialog is closed or the command refused. */
export function ReasonDialog(given: Props) {
  const { opened, onClose, title, hint, label, act, command, grave = false, onDone } = given;
  const { t } = useLanguage();
  const [text, setText] = useState("");
  const { run, busy, refusal, dismiss } = useCommand();
  const submit = async () => {
    if (!(await run(command(text)))) return;
    setText("");
    onClose();
    onDone?.();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": t("console.close") }}
      centered
      size="lg"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <Text size="sm">{hint}</Text>
          <Textarea
            label={label}
            data-autofocus
            required
            autosize
            minRows={3}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Refusal said={refusal} onClose={dismiss} />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t("console.part.back")}
            </Button>
            <Button
              type="submit"
              {...(grave && { color: "red.9" })}
              loading={busy}
              disabled={text.trim() === ""}
            >
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
