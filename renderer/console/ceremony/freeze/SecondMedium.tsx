import { Alert, Button, Code, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/rpc.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useMethod } from "../../hooks/use-method.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { MediumFolder } from "./MediumFolder.tsx";

/** The frozen public files go onto a second medium, which a witness may take along: written, read back, recorded. */
export function SecondMedium() {
  const { t } = useLanguage();
  const { copies, papers, phase } = useCeremony();
  const { run, busy, refusal, dismiss } = useMethod("copyFrozen");
  const [folder, setFolder] = useState("");
  const [copied, setCopied] = useState<OutputOf<"copyFrozen">>();
  const open = phase === "freeze" || phase === "slips";
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
