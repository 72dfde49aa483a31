import { Button, Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useMethod, useView } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { FormDialog } from "../parts/FormDialog.tsx";
import { SecretPair } from "../parts/SecretPair.tsx";
import { bytesOf, saveBytes } from "../parts/save-bytes.ts";
import { PeopleFields, ReasonField, useKeepers } from "./Keepers.tsx";

const people = ["asked", "officer", "supervisor"] as const;

/** After the disclosure: the opening of a unit that was not drawn, for whoever asks for its own. */
export function OwnOpening() {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const { registerOpen } = useView();
  const { run, busy, refusal, dismiss } = useMethod("openOwn");
  const [opened, setOpened] = useState(false);
  const [sought, setSought] = useState("");
  const [reason, setReason] = useState("");
  const keepers = useKeepers(people);
  const close = () => {
    keepers.forget();
    setSought("");
    setOpened(false);
  };
  const whole = sought.trim() !== "" && reason.trim() !== "" && keepers.isNamed && keepers.isTyped;
  const submit = async () => {
    const asked = { ceremony: id, sought: sought.trim(), reason: reason.trim() };
    const made = await run({ ...asked, ...keepers.given, ...keepers.typed });
    if (!made) return;
    saveBytes(bytesOf(made.bytes), "text/plain", made.file);
    close();
  };
  return (
    <>
      <Group>
        <Button variant="default" disabled={!registerOpen} onClick={() => setOpened(true)}>
          {t("console.own.do")}
        </Button>
      </Group>
      <FormDialog
        title={t("console.own.title")}
        opened={opened}
        onClose={close}
        act={{ label: t("console.own.act"), disabled: !whole }}
        busy={busy}
        working={busy}
        refusal={refusal}
        onDismiss={dismiss}
        onSubmit={() => void submit()}
      >
        <Text size="sm">{t("console.own.hint")}</Text>
        <TextInput
          label={t("console.own.sought")}
          required
          maxLength={200}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <ReasonField label={t("console.inspection.reason")} value={reason} onChange={setReason} />
        <PeopleFields
          people={people}
          labelOf={(one) => t(`console.inspection.name.${one}`)}
          names={keepers.names}
          onName={keepers.onName}
        />
        <SecretPair ceremony={id} typed={keepers.secrets} onType={keepers.onSecrets} />
      </FormDialog>
    </>
  );
}
