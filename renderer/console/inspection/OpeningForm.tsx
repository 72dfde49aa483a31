import { Checkbox, SegmentedControl, Text } from "@mantine/core";
import { useState } from "react";
import type { Input } from "../../../shared/contract/rpc.ts";
import { type Scope, scopes } from "../../../shared/inspection/inspection.ts";
import { useMethod } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { FormDialog } from "../parts/FormDialog.tsx";
import { SecretPair } from "../parts/SecretPair.tsx";
import { InspectorPicker, UnitPicker } from "./CodePicker.tsx";
import { PeopleFields, ReasonField, useKeepers } from "./Keepers.tsx";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

const people = ["asked", "officer", "supervisor"] as const;

/** How far, who asks and why, and the secrets of both keepers. What was typed stays where the opening is refused; the secrets go with the dialog. */
export function OpeningForm({ opened, onClose }: Props) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const { run, busy, refusal, dismiss } = useMethod("openList");
  const [kind, setKind] = useState<Scope>("units");
  const [units, setUnits] = useState<readonly string[]>([]);
  const [inspector, setInspector] = useState("");
  const [team, setTeam] = useState(true);
  const [reason, setReason] = useState("");
  const keepers = useKeepers(people);
  const close = () => {
    keepers.forget();
    onClose();
  };
  const chosen = kind === "all" || (kind === "units" ? units.length > 0 : inspector !== "");
  const whole = chosen && keepers.isNamed && keepers.isTyped && reason.trim() !== "";
  const submit = async () => {
    const done = await run({
      ceremony: id,
      scope: scopeOf(kind, units, inspector),
      team,
      ...keepers.given,
      reason: reason.trim(),
      ...keepers.typed,
    });
    if (done) close();
  };
  return (
    <FormDialog
      title={t("console.inspection.open.title", { ceremony: id })}
      opened={opened}
      onClose={close}
      act={{ label: t("console.inspection.open.act"), disabled: !whole }}
      busy={busy}
      working={busy}
      refusal={refusal}
      onDismiss={dismiss}
      onSubmit={() => void submit()}
    >
      <Text size="sm">{t("console.inspection.open.hint")}</Text>
      <SegmentedControl
        aria-label={t("console.inspection.scope")}
        style={{ alignSelf: "start" }}
        value={kind}
        onChange={(value) => setKind(value as Scope)}
        data={scopes.map((value) => ({ value, label: t(`console.inspection.scope.${value}`) }))}
      />
      {kind === "units" && <UnitPicker units={units} onChange={setUnits} />}
      {kind === "inspector" && <InspectorPicker inspector={inspector} onChange={setInspector} />}
      <Checkbox
        label={t("console.inspection.with-team")}
        checked={team}
        onChange={(event) => setTeam(event.currentTarget.checked)}
      />
      <ReasonField label={t("console.inspection.reason")} value={reason} onChange={setReason} />
      <PeopleFields
        people={people}
        labelOf={(one) => t(`console.inspection.name.${one}`)}
        names={keepers.names}
        onName={keepers.onName}
      />
      <SecretPair ceremony={id} typed={keepers.secrets} onType={keepers.onSecrets} />
      <Text size="sm" c="dimmed">
        {t("console.inspection.open.slow")}
      </Text>
    </FormDialog>
  );
}

function scopeOf(kind: Scope, units: readonly string[], inspector: string): Input<"openList">["scope"] {
  switch (kind) {
    case "units":
      return { kind, units: [...units] };
    case "inspector":
      return { kind, inspector };
    case "all":
      return { kind };
  }
}
