import { Button, Group, List, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import type { Message } from "../../../shared/text/text.ts";
import type { ConsoleView } from "../../../shared/windows/console-view.ts";
import { ask } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Irreversible } from "../parts/Irreversible.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Section } from "../parts/Section.tsx";

/**
 * The way on where the ledger is missing or does not know its bags: to put the right file back comes first; to begin a new one
 * takes a reason, two names and a second press.
 */
export function Succession({ succession }: { readonly succession: ConsoleView["succession"] & object }) {
  const { t } = useLanguage();
  const { ceremonies, blocked } = succession;
  const [reason, setReason] = useState("");
  const [officer, setOfficer] = useState("");
  const [supervisor, setSupervisor] = useState("");
  const [asking, setAsking] = useState(false);
  const { begin, busy, refusal, dismiss } = useBeginning();
  const unsaid = [reason, officer, supervisor].some((text) => text.trim() === "");
  return (
    <Section title={t("console.succession")} hint={t("console.succession.hint")}>
      <Text>{t("console.succession.first")}</Text>
      {ceremonies.length > 0 && (
        <>
          <Text>{t("console.succession.known")}</Text>
          <List size="sm">
            {ceremonies.map((ceremony) => (
              <List.Item key={ceremony}>{ceremony}</List.Item>
            ))}
          </List>
        </>
      )}
      {blocked ? (
        <Refusal said={blocked} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setAsking(true);
          }}
        >
          <Stack gap="sm">
            <Text>{t("console.succession.follows")}</Text>
            <Textarea
              label={t("console.succession.reason")}
              required
              autosize
              minRows={2}
              maxLength={4000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <TextInput
              label={t("console.succession.officer")}
              required
              maxLength={200}
              value={officer}
              onChange={(event) => setOfficer(event.currentTarget.value)}
            />
            <TextInput
              label={t("console.succession.supervisor")}
              required
              maxLength={200}
              value={supervisor}
              onChange={(event) => setSupervisor(event.currentTarget.value)}
            />
            <Group justify="end">
              <Button type="submit" color="red.9" disabled={unsaid}>
                {t("console.succession.act")}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
      <Irreversible
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("console.succession.act")}
        warning={t("console.succession.warning")}
        act={t("console.succession.confirm")}
        busy={busy}
        refusal={refusal}
        onDismiss={dismiss}
        onAct={() => void begin({ reason, officer, supervisor })}
        danger
      />
    </Section>
  );
}

/** Every press is the same intent until it is carried out: an answer that was lost is asked for under the same id. */
function useBeginning() {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Message>();
  const commandId = useRef(crypto.randomUUID());
  const begin = async (said: { reason: string; officer: string; supervisor: string }) => {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask("beginLedger", { commandId: commandId.current, ...said });
    setBusy(false);
    // Done, the view that follows says what is next, and this is no longer in it.
    if (!answer.ok) setRefusal(answer.error.said);
  };
  return { begin, busy, refusal, dismiss: () => setRefusal(undefined) };
}
