import { Button, Group, Input, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { type Level, levels } from "../../../shared/draw/model.ts";
import { type ConfirmedBy, confirmedBy } from "../../../shared/office/keepers.ts";
import { useCommand, useNotice, useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";

/** Name, code and level of the office; fixed from the freeze until the bag is written. */
export function OfficeForm({ onSaved }: { readonly onSaved?: () => void }) {
  const { t } = useLanguage();
  const notice = useNotice();
  const view = useView();
  const { run, busy, refusal, dismiss } = useCommand();
  const [office, setOffice] = useState(view.office?.name ?? "");
  const [code, setCode] = useState(view.office?.code ?? "");
  const [level, setLevel] = useState<Level>(view.office?.level ?? "city");
  const [lockedBy, setLockedBy] = useState<ConfirmedBy | "either">(view.office?.lockedBy ?? "either");
  if (!view.registerOpen) return <Text c="dimmed">{t("console.office.fixed")}</Text>;

  const set = lockedBy === "either" ? {} : { lockedBy };
  const save = async () => {
    if (!(await run({ type: "configure-office", office, code, level, ...set }))) return;
    notice(t("console.office.saved"));
    onSaved?.();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        <TextInput
          required
          label={t("console.office.name")}
          description={t("console.office.name-hint")}
          maxLength={200}
          value={office}
          onChange={(event) => setOffice(event.currentTarget.value)}
        />
        <TextInput
          required
          label={t("console.office.code")}
          description={t("console.office.code-hint")}
          value={code}
          maxLength={16}
          onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
        />
        <Input.Wrapper label={t("console.office.level")} description={t("console.office.level-hint")}>
          <SegmentedControl
            fullWidth
            mt={6}
            aria-label={t("console.office.level")}
            value={level}
            onChange={(value) => setLevel(value as Level)}
            data={levels.map((value) => ({ value, label: t(`minutes.${value}`) }))}
          />
        </Input.Wrapper>
        <Input.Wrapper label={t("console.office.locked-by")} description={t("console.office.locked-by-hint")}>
          <SegmentedControl
            fullWidth
            mt={6}
            aria-label={t("console.office.locked-by")}
            value={lockedBy}
            onChange={(value) => setLockedBy(value as ConfirmedBy | "either")}
            data={(["either", ...confirmedBy] as const).map((value) => ({
              value,
              label: t(`console.office.locked-by.${value}`),
            }))}
          />
        </Input.Wrapper>
        <Refusal said={refusal} onClose={dismiss} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t("console.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
