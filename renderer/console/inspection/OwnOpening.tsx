import { Button, Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useMethod, useView } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { FormDialog } from "../parts/FormDialog.tsx";
import { bytesOf, saveBytes } from "../parts/save-bytes.ts";
import { OpenersFields, useOpeners } from "./Openers.tsx";

/** After the disclosure: the opening of a unit that was not drawn, for whoever asks for its own. */
export function OwnOpening() {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const { registerOpen } = useView();
  const { run, busy, refusal, dismiss } = useMethod("openOwn");
  const [opened, setOpened] = useState(false);
  const [sought, setSought] = useState("");
  const openers = useOpeners();
  const close = () => {
    openers.forget();
    setSought("");
    setOpened(false);
  };
  const submit = async () => {
    const made = await run({ ceremony: id, sought: sought.trim(), ...openers.given });
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
        act={{ label: t("console.own.act"), disabled: sought.trim() === "" || !openers.isWhole }}
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
        <OpenersFields {...openers.fields} />
      </FormDialog>
    </>
  );
}
