import { Alert, Button, Code, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/rpc.ts";
import type { Message } from "../../../../shared/text/text.ts";
import { ask, useMethod, useView } from "../../client.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";

/** The frozen public files go onto a second medium, which a witness may take along: written, read back, recorded. */
export function SecondMedium() {
  const { t } = useLanguage();
  const { copies, papers, phase, over } = useCeremony();
  const { run, busy, refusal, dismiss } = useMethod("copyFrozen");
  const [folder, setFolder] = useState("");
  const [copied, setCopied] = useState<OutputOf<"copyFrozen">>();
  const open = !over && (phase === "freeze" || phase === "slips");
  const filed = papers.includes("pre-draw-sheet");
  return (
    <Section title={t("console.freeze.copy")} hint={t("console.freeze.copy.hint")} done={copies > 0}>
      {copies > 0 && <Text size="sm">{t("console.freeze.copy.count", { copies })}</Text>}
      {open && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run({ folder: folder.trim() }).then((done) => {
              if (done) setCopied(done);
            });
          }}
        >
          <Group align="flex-end">
            <MediumFolder folder={folder} onChange={setFolder} />
            <Button type="submit" variant="default" loading={busy} disabled={!filed || folder.trim() === ""}>
              {t("console.freeze.copy.act")}
            </Button>
          </Group>
        </form>
      )}
      {open && !filed && (
        <Text size="sm" c="dimmed">
          {t("console.freeze.confirm.sheet-first")}
        </Text>
      )}
      <Refusal said={refusal} onClose={dismiss} />
      {copied && (
        <Stack gap={4} role="status">
          <Text size="sm">{t("console.freeze.copy.done", { files: copied.files })}</Text>
          <Code block>{copied.folder}</Code>
          {!copied.apart && <Alert color="orange">{t("console.freeze.copy.same")}</Alert>}
        </Stack>
      )}
    </Section>
  );
}

interface Props {
  readonly folder: string;
  readonly onChange: (folder: string) => void;
}

/** The folder of a medium: chosen in the system's own dialog where the host has one, else its path is typed. */
function MediumFolder({ folder, onChange }: Props) {
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
