import { Alert, Button, Group, Modal, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { EarlierList } from "../../../shared/windows/console-view.ts";
import { useCommand } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { ReasonDialog } from "../parts/ReasonDialog.tsx";
import { Refusal } from "../parts/Refusal.tsx";

/** The last resort for lists of the year that neither pair of secrets opens, and the way back from it. */
export function LostLists({ lists }: { readonly lists: readonly EarlierList[] }) {
  const lost = lists.filter(({ isLost, isNotCounted }) => isLost || isNotCounted);
  return lost.map((list) =>
    list.isNotCounted ? (
      <NotCounted key={list.ceremony} ceremony={list.ceremony} />
    ) : (
      <Lost key={list.ceremony} ceremony={list.ceremony} />
    ),
  );
}

/** Nothing opened it: with the supervisor's approval its visits are left uncounted. */
function Lost({ ceremony }: { readonly ceremony: string }) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState(false);
  return (
    <Alert color="orange" role="note" title={t("console.earlier.lost", { ceremony })}>
      <Stack gap="sm" align="start">
        <Text fz="sm">{t("console.earlier.lost.hint")}</Text>
        <Button variant="default" onClick={() => setOpened(true)}>
          {t("console.earlier.leave")}
        </Button>
      </Stack>
      <LeaveUncounted ceremony={ceremony} opened={opened} onClose={() => setOpened(false)} />
    </Alert>
  );
}

interface LeaveProps {
  readonly ceremony: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The supervisor's own step: the name and the reason, typed. The way back has the focus. */
function LeaveUncounted({ ceremony, opened, onClose }: LeaveProps) {
  const { t } = useLanguage();
  const [supervisor, setSupervisor] = useState("");
  const [reason, setReason] = useState("");
  const { run, busy, refusal, dismiss } = useCommand();
  const leave = async () => {
    if (await run({ type: "leave-uncounted", list: ceremony, supervisor, reason })) onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("console.earlier.leave.title", { ceremony })}
      closeButtonProps={{ "aria-label": t("console.close") }}
      centered
      size="lg"
    >
      <Stack>
        <Text size="sm">{t("console.earlier.leave.hint")}</Text>
        <TextInput
          label={t("console.earlier.leave.supervisor")}
          required
          maxLength={200}
          value={supervisor}
          onChange={(event) => setSupervisor(event.currentTarget.value)}
        />
        <Textarea
          label={t("console.earlier.leave.reason")}
          required
          autosize
          minRows={3}
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Refusal said={refusal} onClose={dismiss} />
        <Group justify="end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t("console.part.back")}
          </Button>
          <Button
            color="red.9"
            loading={busy}
            disabled={supervisor.trim() === "" || reason.trim() === ""}
            onClick={() => void leave()}
          >
            {t("console.earlier.leave.act")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** It is left uncounted, until its secrets are found. */
function NotCounted({ ceremony }: { readonly ceremony: string }) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState(false);
  return (
    <Alert color="orange" role="note" title={t("console.earlier.not-counted", { ceremony })}>
      <Stack gap="sm" align="start">
        <Text fz="sm">{t("console.earlier.not-counted.hint")}</Text>
        <Button variant="default" onClick={() => setOpened(true)}>
          {t("console.earlier.again")}
        </Button>
      </Stack>
      <ReasonDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t("console.earlier.again.title", { ceremony })}
        hint={t("console.earlier.again.hint")}
        label={t("console.earlier.again.reason")}
        act={t("console.earlier.again")}
        command={(reason) => ({ type: "count-again", list: ceremony, reason })}
      />
    </Alert>
  );
}
