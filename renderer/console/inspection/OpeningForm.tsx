import {
  Button,
  Checkbox,
  Group,
  Modal,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useState } from "react";
import type { Input } from "../../../shared/contract/rpc.ts";
import { type Scope, scopes } from "../../../shared/inspection/inspection.ts";
import { useMethod } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { SecretPair, type TypedSecrets } from "../parts/SecretPair.tsx";
import { Working } from "../parts/Working.tsx";
import { InspectorPicker, UnitPicker } from "./CodePicker.tsx";

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
  const [names, setNames] = useState<Partial<Record<(typeof people)[number], string>>>({});
  const [secrets, setSecrets] = useState<TypedSecrets>({});
  const close = () => {
    setSecrets({});
    onClose();
  };
  const { pair = "passphrases", officer = "", supervisor = "" } = secrets;
  const chosen = kind === "all" || (kind === "units" ? units.length > 0 : inspector !== "");
  const whole = people.every((one) => (names[one] ?? "").trim() !== "") && reason.trim() !== "";
  const submit = async () => {
    const done = await run({
      ceremony: id,
      scope: scopeOf(kind, units, inspector),
      team,
      asked: names.asked?.trim() ?? "",
      officer: names.officer?.trim() ?? "",
      supervisor: names.supervisor?.trim() ?? "",
      reason: reason.trim(),
      pair,
      secrets: { officer, supervisor },
    });
    if (done) close();
  };
  return (
    <Modal
      opened={opened}
      onClose={busy ? () => {} : close}
      title={t("console.inspection.open.title", { ceremony: id })}
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
                label={t(`console.inspection.name.${one}`)}
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
          <Text size="sm" c="dimmed">
            {t("console.inspection.open.slow")}
          </Text>
          {busy && <Working />}
          <Refusal said={refusal} onClose={dismiss} />
          <Group justify="end">
            <Button variant="default" disabled={busy} onClick={close}>
              {t("console.part.back")}
            </Button>
            <Button
              type="submit"
              loading={busy}
              disabled={!chosen || !whole || officer === "" || supervisor === ""}
            >
              {t("console.inspection.open.act")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
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
