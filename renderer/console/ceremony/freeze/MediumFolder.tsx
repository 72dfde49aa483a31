import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Message } from "../../../../shared/text/text.ts";
import { ask } from "../../change.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useView } from "../../hooks/use-view.ts";
import { Refusal } from "../../parts/Refusal.tsx";

interface Props {
  readonly folder: string;
  readonly onChange: (folder: string) => void;
}

/** The folder of a medium: chosen in the system's own dialog where the host has one, else its path is typed. */
export function MediumFolder({ folder, onChange }: Props) {
  const { t } = useLanguage();
  const { choosesFolders = false } = useView();
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Message>();
  const choose = async () => {
    setAsking(true);
    setRefusal(undefined);
    const answer = await ask("chooseFolder", {});
    setAsking(false);
    if (!answer.ok) setRefusal(answer.error.said);
    else if (answer.output.folder !== "") onChange(answer.output.folder);
  };
  return (
    <>
      <Group align="flex-end" flex={1}>
        <TextInput
          flex={1}
          label={t("console.freeze.copy.folder")}
          description={t(
            choosesFolders ? "console.freeze.copy.chosen-hint" : "console.freeze.copy.folder-hint",
          )}
          maxLength={1000}
          readOnly={choosesFolders}
          value={folder}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {choosesFolders && (
          <Button variant="default" loading={asking} onClick={() => void choose()}>
            {t("console.freeze.copy.choose")}
          </Button>
        )}
      </Group>
      <Refusal said={refusal} onClose={() => setRefusal(undefined)} />
    </>
  );
}
