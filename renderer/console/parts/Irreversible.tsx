import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Message } from "../../../shared/text/text.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "./Refusal.tsx";
import { Working } from "./Working.tsx";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What cannot be undone, in words. */
  readonly warning: string;
  readonly act: string;
  readonly busy: boolean;
  readonly refusal: Message | undefined;
  readonly onDismiss: () => void;
  readonly onAct: () => void;
  readonly danger?: boolean;
  /** What else is to be looked at before. */
  readonly children?: ReactNode;
}

/**
 * Asks once more before a step that nobody can take back. The way back has the focus: Enter alone does nothing grave.
 * While the step is under way there is no way back.
 */
export function Irreversible(given: Props) {
  const { t } = useLanguage();
  const back = given.busy ? () => {} : given.onClose;
  return (
    <Modal
      opened={given.opened}
      onClose={back}
      title={given.title}
      closeButtonProps={{ "aria-label": t("console.close") }}
      centered
      size="lg"
    >
      <Stack>
        <Text>{given.warning}</Text>
        {given.children}
        {given.busy && <Working />}
        <Refusal said={given.refusal} onClose={given.onDismiss} />
        <Group justify="end">
          <Button variant="default" data-autofocus disabled={given.busy} onClick={back}>
            {t("console.part.back")}
          </Button>
          <Button color={given.danger ? "red.9" : "qing"} loading={given.busy} onClick={given.onAct}>
            {given.act}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
