import { Alert, Button, SegmentedControl, Select, SimpleGrid, Text } from "@mantine/core";
import { useState } from "react";
import type { Input, OutputOf } from "../../../shared/contract/rpc.ts";
import { type AmendmentKind, amendmentKinds } from "../../../shared/draw/model.ts";
import type { WaiverReason } from "../../../shared/draw/rule-set.ts";
import { recusalGrounds } from "../../../shared/rules/amendment-grounds.ts";
import type { Message } from "../../../shared/text/text.ts";
import { ask, useMethod } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { FormDialog } from "../parts/FormDialog.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { SecretPair } from "../parts/SecretPair.tsx";
import { InspectorPicker, UnitPicker } from "./CodePicker.tsx";
import { PeopleFields, ReasonField, useKeepers } from "./Keepers.tsx";

interface Props {
  /** The reasons of waiver that the rule set of the list knows. */
  readonly waivers: readonly WaiverReason[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

const people = ["approver", "officer", "supervisor"] as const;

/** Recusal or waiver. Before it is recorded only numbers are told of who could come; what was typed stays where it is refused. */
export function AmendmentForm({ waivers, opened, onClose }: Props) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const { run, busy, refusal, dismiss } = useMethod("amendList");
  const [kind, setKind] = useState<AmendmentKind>("exchange");
  const [unit, setUnit] = useState("");
  const [inspector, setInspector] = useState("");
  const [ground, setGround] = useState<string>("conflict");
  const [reason, setReason] = useState("");
  const keepers = useKeepers(people);
  const weighing = useWeighing();
  const close = () => {
    keepers.forget();
    weighing.forget();
    onClose();
  };
  const grounds =
    kind === "waive"
      ? waivers.map(({ reason: value }) => ({ value, label: value }))
      : recusalGrounds.map((value) => ({ value, label: t(`inspection.ground.${value}`) }));
  const basis = kind === "waive" ? waivers.find((one) => one.reason === ground)?.basis : undefined;
  const about = ground !== "" && unit !== "" && (kind === "waive" || inspector !== "");
  const whole = about && keepers.isNamed && keepers.isTyped && reason.trim() !== "";
  const submit = async () => {
    const asked = {
      ...{ ceremony: id, kind, unit, ground },
      inspector: kind === "waive" ? "" : inspector,
      reason: reason.trim(),
      ...keepers.given,
      ...keepers.typed,
    };
    if (await run(asked)) close();
  };
  return (
    <FormDialog
      title={t("console.amend.title", { ceremony: id })}
      opened={opened}
      onClose={close}
      act={{ label: t("console.amend.act"), disabled: !whole, final: true }}
      busy={busy}
      working={busy || weighing.busy}
      refusal={refusal}
      onDismiss={dismiss}
      onSubmit={() => void submit()}
      more={
        kind !== "waive" && (
          <Button
            variant="default"
            loading={weighing.busy}
            disabled={!about || !keepers.isTyped || busy}
            onClick={() => void weighing.run({ ceremony: id, unit, inspector, ...keepers.typed })}
          >
            {t("console.amend.weigh")}
          </Button>
        )
      }
    >
      <Text size="sm">{t("console.amend.form.hint")}</Text>
      <SegmentedControl
        aria-label={t("console.amend.kind")}
        style={{ alignSelf: "start" }}
        value={kind}
        onChange={(value) => {
          setKind(value as AmendmentKind);
          setGround(value === "waive" ? (waivers[0]?.reason ?? "") : recusalGrounds[0]);
        }}
        data={amendmentKinds.map((value) => ({ value, label: t(`console.amend.kind.${value}`) }))}
      />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <UnitPicker most={1} units={unit === "" ? [] : [unit]} onChange={([one]) => setUnit(one ?? "")} />
        {kind !== "waive" && <InspectorPicker inspector={inspector} onChange={setInspector} />}
        <Select
          label={t("console.amend.ground")}
          allowDeselect={false}
          description={basis}
          inputWrapperOrder={["label", "input", "description"]}
          placeholder={grounds.length === 0 ? t("console.amend.no-waivers") : undefined}
          data={grounds}
          value={ground}
          onChange={(value) => value && setGround(value)}
        />
      </SimpleGrid>
      <ReasonField label={t("console.amend.reason")} value={reason} onChange={setReason} />
      <PeopleFields
        people={people}
        labelOf={(one) => t(one === "approver" ? "console.amend.approver" : `console.inspection.name.${one}`)}
        names={keepers.names}
        onName={keepers.onName}
      />
      <SecretPair ceremony={id} typed={keepers.secrets} onType={keepers.onSecrets} />
      {weighing.told && <Alert color="qing">{t("console.amend.choices", weighing.told)}</Alert>}
      <Refusal said={weighing.refusal} onClose={weighing.forget} />
    </FormDialog>
  );
}

/** Asks how many could come; forgotten when the dialog is closed. */
function useWeighing() {
  const [told, setTold] = useState<OutputOf<"weighRecusal">>();
  const [refusal, setRefusal] = useState<Message>();
  const [busy, setBusy] = useState(false);
  const forget = () => {
    setTold(undefined);
    setRefusal(undefined);
  };
  const run = async (asked: Omit<Input<"weighRecusal">, "commandId">) => {
    forget();
    setBusy(true);
    const answer = await ask("weighRecusal", { ...asked, commandId: crypto.randomUUID() });
    setBusy(false);
    if (answer.ok) setTold(answer.output);
    else setRefusal(answer.error.said);
  };
  return { told, refusal, busy, run, forget };
}
