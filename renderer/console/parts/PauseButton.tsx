import { Button, Group, Modal, Popover, Stack, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import type { ConsoleCeremony } from "../../../shared/windows/console-view.ts";
import { useCommand } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "./Refusal.tsx";

/** Pauses the ceremony with a reason, or lets it go on. Nothing is paused before the freeze. */
export function PauseButton({ ceremony }: { readonly ceremony: ConsoleCeremony }) {
  const { t } = useLanguage();
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState("");
  const { run, busy, refusal, dismiss } = useCommand();

  if (ceremony.paused !== "") {
    return (
      <Popover
        opened={refusal !== undefined}
        onClose={dismiss}
        position="bottom-end"
        width={360}
        withinPortal
      >
        <Popover.Target>
          <Button size="xs" color="orange" loading={busy} onClick={() => run({ type: "resume" })}>
            {t("console.resume")}
          </Button>
        </Popover.Target>
        <Popover.Dropdown p={0}>
          <Refusal said={refusal} onClose={dismiss} />
        </Popover.Dropdown>
      </Popover>
    );
  }
  if (ceremony.phase === "preparation" || ceremony.phase === "minutes") return null;
  const pause = async () => {
    if (!(await run({ type: "pause", reason }))) return;
    setReason("");
    close();
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={open}>
        {t("console.pause")}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t("console.pause-title")}
        closeButtonProps={{ "aria-label": t("console.close") }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void pause();
          }}
        >
          <Stack>
            <Textarea
              label={t("console.pause-reason")}
              maxLength={4000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              autosize
              minRows={2}
              data-autofocus
            />
            <Refusal said={refusal} onClose={dismiss} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t("console.cancel")}
              </Button>
              <Button type="submit" color="orange" loading={busy}>
                {t("console.pause")}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
