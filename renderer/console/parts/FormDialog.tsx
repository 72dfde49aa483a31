import { Button, Group, Modal, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import type { Message } from "../../../shared/text/text.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "./Refusal.tsx";
import { Working } from "./Working.tsx";

interface Props {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly size?: "lg" | "xl";
  /** It is not closed by a press beside it: what it holds was printed. */
  readonly stays?: boolean;
  /** What the form does, and whether it may; `final` where it is not taken back. */
  readonly act: { readonly label: string; readonly disabled: boolean; readonly final?: boolean };
  readonly busy: boolean;
  /** Whether the work has words of its own, which are shown meanwhile. */
  readonly working?: boolean;
  readonly refusal: Message | undefined;
  readonly onDismiss: () => void;
  readonly onSubmit: () => void;
  /** More that can be done with what was typed. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** A form in a dialog of its own. It does not close while it is busy, and says what was refused above its buttons. */
export function FormDialog(props: Props) {
  const { t } = useLanguage();
  const { title, opened, onClose, size = "xl", stays, act, busy, working, refusal, more, children } = props;
  const { onDismiss, onSubmit } = props;
  return (
    <Modal
      opened={opened}
      onClose={busy ? () => {} : onClose}
      title={title}
      closeButtonProps={{ "aria-label": t("console.close") }}
      closeOnClickOutside={!stays}
      size={size}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Stack>
          {children}
          {working && <Working />}
          <Refusal said={refusal} onClose={onDismiss} />
          <Group justify="end">
            <Button variant="default" disabled={busy} onClick={onClose}>
              {t("console.part.back")}
            </Button>
            {more}
            <Button
              type="submit"
              {...(act.final && { color: "red.9" })}
              loading={busy}
              disabled={act.disabled}
            >
              {act.label}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
