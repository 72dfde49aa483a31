import { Checkbox, SegmentedControl, Text } from "@mantine/core";
import { useState } from "react";
import type { Input } from "../../../shared/contract/rpc.ts";
import { type Scope, scopes } from "../../../shared/inspection/inspection.ts";
import { useMethod } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { FormDialog } from "../parts/FormDialog.tsx";
import { InspectorPicker, UnitPicker } from "./CodePicker.tsx";
import { OpenersFields, useOpeners } from "./Openers.tsx";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** How far, who asks and why, and the secrets of both keepers. What was typed stays where the opening is refused; the secrets go with the dialog. */
export function OpeningForm({ opened, onClose }: Props) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const { run, busy, refusal, dismiss } = useMethod("openList");
  const [kind, setKind] = useState<Scope>("units");
  const [units, setUnits] = useState<readonly string[]>([]);
  const [inspector, setInspector] = useState("");
  const [team, setTeam] = useState(true);
  const openers = useOpeners();
  const close = () => {
    openers.forget();
    onClose();
  };
  const chosen = kind === "all" || (kind === "units" ? units.length > 0 : inspector !== "");
  const submit = async () => {
    const scope = scopeOf(kind, units, inspector);
    if (await run({ ceremony: id, scope, team, ...openers.given })) close();
  };
  return (
    <FormDialog
      title={t("console.inspection.open.title", { ceremony: id })}
      opened={opened}
      onClose={close}
      act={{ label: t("console.inspection.open.act"), disabled: !chosen || !openers.isWhole }}
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
      <OpenersFields {...openers.fields} />
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
