import {
  Alert,
  Button,
  Group,
  Modal,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useState } from "react";
import type { Input, OutputOf } from "../../../shared/contract/rpc.ts";
import { type AmendmentKind, amendmentKinds } from "../../../shared/draw/model.ts";
import type { WaiverReason } from "../../../shared/draw/rule-set.ts";
import { recusalGrounds } from "../../../shared/rules/amendment-grounds.ts";
import type { Message } from "../../../shared/text/text.ts";
import { ask, useMethod } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { SecretPair, type TypedSecrets } from "../parts/SecretPair.tsx";
import { Working } from "../parts/Working.tsx";
import { InspectorPicker, UnitPicker } from "./CodePicker.tsx";

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
  const [names, setNames] = useState<Partial<Record<(typeof people)[number], string>>>({});
  const [secrets, setSecrets] = useState<TypedSecrets>({});
  const { pair = "passphrases", officer = "", supervisor = "" } = secrets;
  const weighing = useWeighing();
  const close = () => {
    setSecrets({});
    weighing.forget();
    onClose();
  };
  const grounds =
    kind === "waive"
      ? waivers.map(({ reason: value }) => ({ value, label: value }))
      : recusalGrounds.map((value) => ({ value, label: t(`inspection.ground.${value}`) }));
  const basis = kind === "waive" ? waivers.find((one) => one.reason === ground)?.basis : undefined;
  const about = ground !== "" && unit !== "" && (kind === "waive" || inspector !== "");
  const typed = officer !== "" && supervisor !== "";
  const whole = people.every((one) => (names[one] ?? "").trim() !== "") && reason.trim() !== "";
  const submit = async () => {
    const asked = {
      ...{ ceremony: id, kind, unit, ground, pair },
      inspector: kind === "waive" ? "" : inspector,
      reason: reason.trim(),
      approver: names.approver?.trim() ?? "",
      officer: names.officer?.trim() ?? "",
      supervisor: names.supervisor?.trim() ?? "",
      secrets: { officer, supervisor },
    };
    if (await run(asked)) close();
  };
  return (
    <Modal
      opened={opened}
      onClose={busy ? () => {} : close}
      title={t("console.amend.title", { ceremony: id })}
      closeButtonProps={{ "aria-label": t("console.close") }}
      size="xl"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
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
          <Textarea
            label={t("console.amend.reason")}
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
                label={t(one === "approver" ? "console.amend.approver" : `console.inspection.name.${one}`)}
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
          <SecretPair ceremony={id} typed={secrets} onType={setSecrets} />
          {(busy || weighing.busy) && <Working />}
          {weighing.told && <Alert color="qing">{t("console.amend.choices", weighing.told)}</Alert>}
          <Refusal said={weighing.refusal} onClose={weighing.forget} />
          <Refusal said={refusal} onClose={dismiss} />
          <Group justify="end">
            <Button variant="default" disabled={busy} onClick={close}>
              {t("console.part.back")}
            </Button>
            {kind !== "waive" && (
              <Button
                variant="default"
                loading={weighing.busy}
                disabled={!about || !typed || busy}
                onClick={() =>
                  void weighing.run({ ceremony: id, unit, inspector, pair, secrets: { officer, supervisor } })
                }
              >
                {t("console.amend.weigh")}
              </Button>
            )}
            <Button type="submit" color="red.9" loading={busy} disabled={!about || !typed || !whole}>
              {t("console.amend.act")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
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
