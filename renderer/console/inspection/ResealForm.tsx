import { Alert, Text } from "@mantine/core";
import { useState } from "react";
import { useMethod } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { KeysSection, useKeysReady } from "../papers/keys/KeysSection.tsx";
import { createKeyStore, freshKeys } from "../papers/keys/key-store.ts";
import { FormDialog } from "../parts/FormDialog.tsx";
import { SecretPair } from "../parts/SecretPair.tsx";
import { PeopleFields, ReasonField, useKeepers } from "./Keepers.tsx";

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
  const keepers = useKeepers(people);
  // Of this dialog alone: a ceremony that is being prepared may have keys of its own.
  const [useKeys] = useState(createKeyStore);
  const ready = useKeysReady(useKeys);
  const whole = ready && keepers.isNamed && keepers.isTyped && reason.trim() !== "";
  const submit = async () => {
    const fresh = freshKeys(useKeys.getState());
    if (!fresh) return;
    const done = await run({
      ceremony: id,
      ...keepers.given,
      reason: reason.trim(),
      ...keepers.typed,
      fresh,
    });
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t("console.reseal.title", { ceremony: id })}
      opened
      stays
      onClose={onClose}
      act={{ label: t("console.reseal.act"), disabled: !whole }}
      busy={busy}
      working={busy}
      refusal={refusal}
      onDismiss={dismiss}
      onSubmit={() => void submit()}
    >
      <Text size="sm">{t("console.reseal.form.hint")}</Text>
      <Alert color="orange" variant="light">
        {t("console.reseal.old-copies")}
      </Alert>
      <ReasonField label={t("console.inspection.reason")} value={reason} onChange={setReason} />
      <PeopleFields
        people={people}
        labelOf={(one) => t(one === "asked" ? "console.inspection.name.asked" : `console.reseal.name.${one}`)}
        names={keepers.names}
        onName={keepers.onName}
      />
      <Text fw={600}>{t("console.reseal.old")}</Text>
      <SecretPair ceremony={id} typed={keepers.secrets} onType={keepers.onSecrets} />
      <KeysSection useKeys={useKeys} resealing />
    </FormDialog>
  );
}
