import { SegmentedControl, SimpleGrid, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { type VisitForm, visitForms } from "../../../shared/inspection/form-data.ts";
import { useMethod, useNotice } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { FormDialog } from "../parts/FormDialog.tsx";
import { bytesOf, saveBytes, spreadsheet } from "../parts/save-bytes.ts";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The data of the office's own forms of a visit: which form, and what is said of every visit in it. */
export function FormData({ opened, onClose }: Props) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const notice = useNotice();
  const { run, busy, refusal, dismiss } = useMethod("exportFormData");
  const [form, setForm] = useState<VisitForm>("approval");
  const [contents, setContents] = useState(t("console.inspection.dispatch.tasks.usual"));
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const submit = async () => {
    const done = await run({ ceremony: id, form, contents: contents.trim(), from, to });
    if (!done) return;
    saveBytes(bytesOf(done.bytes), spreadsheet, done.file);
    notice(done.file);
    onClose();
  };
  return (
    <FormDialog
      title={t("console.inspection.forms.title")}
      opened={opened}
      onClose={onClose}
      size="lg"
      act={{ label: t("console.inspection.forms.act"), disabled: false }}
      busy={busy}
      refusal={refusal}
      onDismiss={dismiss}
      onSubmit={() => void submit()}
    >
      <Text size="sm">{t("console.inspection.forms.hint")}</Text>
      <SegmentedControl
        aria-label={t("console.inspection.forms.form")}
        style={{ alignSelf: "start" }}
        value={form}
        onChange={(value) => setForm(value as VisitForm)}
        data={visitForms.map((value) => ({ value, label: t(`inspection.form.${value}`) }))}
      />
      <Textarea
        label={t("console.inspection.dispatch.tasks")}
        autosize
        minRows={2}
        maxLength={4000}
        value={contents}
        onChange={(event) => setContents(event.currentTarget.value)}
      />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <TextInput
          type="date"
          label={t("console.inspection.forms.from")}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t("console.inspection.forms.to")}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </SimpleGrid>
    </FormDialog>
  );
}
