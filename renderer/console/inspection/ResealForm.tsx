import { Alert, Button, Group, Modal, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useMethod } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { KeysSection, useKeysReady } from "../papers/keys/KeysSection.tsx";
import { createKeyStore, freshKeys } from "../papers/keys/key-store.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { SecretPair, type TypedSecrets } from "../parts/SecretPair.tsx";
import { Working } from "../parts/Working.tsx";

const people = ["asked", "officer", "supervisor"] as const;

/**
 * The old secrets, the new ones with their slips, who asks and why. What was typed stays where it is refused; all secrets go with the
 * dialog.
 */
export function ResealForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const { run, busy, refusal, dismiss } = useMethod("resealList");
  const [reason, setReason] = useState("");
  const [names, setNames] = useState<Partial<Record<(typeof people)[number], string>>>({});
  const [secrets, setSecrets] = useState<TypedSecrets>({});
  // Of this dialog alone: a ceremony that is being prepared may have keys of its own.
  const [useKeys] = useState(createKeyStore);
  const ready = useKeysReady(useKeys);
  const { pair = "passphrases", officer = "", supervisor = "" } = secrets;
  const whole = people.every((one) => (names[one] ?? "").trim() !== "") && reason.trim() !== "";
  const submit = async () => {
    const fresh = freshKeys(useKeys.getState());
    if (!fresh) return;
    const done = await run({
      ceremony: id,
      asked: names.asked?.trim() ?? "",
      officer: names.officer?.trim() ?? "",
      supervisor: names.supervisor?.trim() ?? "",
      reason: reason.trim(),
      pair,
      secrets: { officer, supervisor },
      fresh,
    });
    if (done) onClose();
  };
  return (
    <Modal
      opened
      onClose={busy ? () => {} : onClose}
      title={t("console.reseal.title", { ceremony: id })}
      closeButtonProps={{ "aria-label": t("console.close") }}
      closeOnClickOutside={false}
      size="xl"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <Text size="sm">{t("console.reseal.form.hint")}</Text>
          <Alert color="orange" variant="light">
            {t("console.reseal.old-copies")}
          </Alert>
          <Textarea
            label={t("console.inspection.reason")}
            required
            autosize
            minRows={2}
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <SimpleGrid cols={{ base: 1, md: 3 }}>
            {people.map((one) => (
              <TextInput
                key={one}
                label={t(one === "asked" ? "console.inspection.name.asked" : `console.reseal.name.${one}`)}
                required
                maxLength={200}
                value={names[one] ?? ""}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setNames((before) => ({ ...before, [one]: value }));
                }}
              />
            ))}
          </SimpleGrid>
          <Text fw={600}>{t("console.reseal.old")}</Text>
          <SecretPair ceremony={id} typed={secrets} onType={setSecrets} />
          <KeysSection useKeys={useKeys} resealing />
          {busy && <Working />}
          <Refusal said={refusal} onClose={dismiss} />
          <Group justify="end">
            <Button variant="default" disabled={busy} onClick={onClose}>
              {t("console.part.back")}
            </Button>
            <Button
              type="submit"
              loading={busy}
              disabled={!ready || !whole || officer === "" || supervisor === ""}
            >
              {t("console.reseal.act")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
