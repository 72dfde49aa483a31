import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../hooks/use-language.ts";
import { ReasonDialog } from "./ReasonDialog.tsx";

interface Props {
  /** Of the open ceremony, which is not frozen yet. */
  readonly ceremony: string;
  /** Called when it was withdrawn. */
  readonly onWithdrawn?: () => void;
}

/** Gives a ceremony up before its freeze, with a reason. Its number stays used. */
export function WithdrawCeremony({ ceremony, onWithdrawn }: Props) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState(false);
  return (
    <Group justify="end">
      <Button variant="subtle" color="red" c="var(--mantine-color-error)" onClick={() => setOpened(true)}>
        {t("console.withdraw.open")}
      </Button>
      <ReasonDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t("console.withdraw.title", { ceremony })}
        hint={t("console.withdraw.hint")}
        label={t("console.withdraw.reason")}
        act={t("console.withdraw.act")}
        grave
        command={(reason) => ({ type: "withdraw", reason })}
        {...(onWithdrawn && { onDone: onWithdrawn })}
      />
    </Group>
  );
}
