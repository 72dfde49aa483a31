import { Button, Group, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Message } from "../../../shared/text/text.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { Working } from "../parts/Working.tsx";

interface Props {
  readonly keeper: "officer" | "supervisor";
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What its button does, and whether it was done. */
  readonly act: string;
  readonly confirm: (passphrase: string) => Promise<boolean>;
  readonly busy: boolean;
  readonly refusal: Message | undefined;
  readonly dismiss: () => void;
}

/** A keeper types his own passphrase to confirm what only he can. It is gone when the dialogue is closed, and when it was right. */
export function OwnPassphrase({
  keeper,
  opened,
  onClose,
  title,
  act,
  confirm,
  busy,
  refusal,
  dismiss,
}: Props) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState("");
  const who = t(`console.part.keeper.${keeper}`);
  const close = () => {
    if (busy) return;
    setTyped("");
    dismiss();
    onClose();
  };
  const submit = async () => {
    if (!(await confirm(typed))) return;
    setTyped("");
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
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
          <Text size="sm">{t("console.part.passphrase.hint")}</Text>
          <PasswordInput
            label={t("console.freeze.own.passphrase", { keeper: who })}
            data-autofocus
            required
            autoComplete="off"
            maxLength={1000}
            visibilityToggleButtonProps={{ "aria-label": t("console.signing.show") }}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {busy && <Working />}
          <Refusal said={refusal} onClose={dismiss} />
          <Group justify="end">
            <Button variant="default" disabled={busy} onClick={close}>
              {t("console.part.back")}
            </Button>
            <Button type="submit" loading={busy} disabled={typed === ""}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
