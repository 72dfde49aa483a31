import { useState } from "react";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { SecretPair } from "../parts/SecretPair.tsx";
import { type KeepersTyped, PeopleFields, ReasonField, useKeepers } from "./Keepers.tsx";

const people = ["asked", "officer", "supervisor"] as const;

interface FieldsProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly keepers: KeepersTyped<(typeof people)[number]>;
}

/** What any opening of a list is asked with, whichever units it opens: the reason, who asks, both keepers and their secrets. */
export function useOpeners() {
  const [reason, setReason] = useState("");
  const keepers = useKeepers(people);
  const fields: FieldsProps = { reason, onReason: setReason, keepers };
  return {
    fields,
    isWhole: keepers.isNamed && keepers.isTyped && reason.trim() !== "",
    /** As the host is asked. */
    given: { reason: reason.trim(), ...keepers.given, ...keepers.typed },
    /** The secrets go with the dialog; reason and names stay for the next. */
    forget: keepers.forget,
  };
}

/** The fields for it. */
export function OpenersFields({ reason, onReason, keepers }: FieldsProps) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  return (
    <>
      <ReasonField label={t("console.inspection.reason")} value={reason} onChange={onReason} />
      <PeopleFields
        people={people}
        labelOf={(one) => t(`console.inspection.name.${one}`)}
        names={keepers.names}
        onName={keepers.onName}
      />
      <SecretPair ceremony={id} typed={keepers.secrets} onType={keepers.onSecrets} />
    </>
  );
}
