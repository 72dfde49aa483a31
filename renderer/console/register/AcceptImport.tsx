import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ImportReport } from "../../../shared/contract/register-answers.ts";
import type { List } from "../../../shared/register/model.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useMethod } from "../hooks/use-method.ts";
import { useNotice } from "../hooks/use-notice.ts";
import { Refusal } from "../parts/Refusal.tsx";

interface Props {
  readonly list: List;
  readonly report: ImportReport;
  readonly onAccepted: () => void;
  readonly onDiscard: () => void;
}

/** Accepts a report as a whole, or leaves it. Rows that do not enter are acknowledged in so many words. */
export function AcceptImport({ list, report, onAccepted, onDiscard }: Props) {
  const { t } = useLanguage();
  const notice = useNotice();
  const { run, busy, refusal, dismiss } = useMethod("acceptImport");
  const [known, setKnown] = useState("");
  const [reminded, setReminded] = useState(false);
  const { accepted, refused } = report.counts;
  const acknowledged = refused === 0 || known === report.preview;

  const accept = async () => {
    setReminded(!acknowledged);
    if (!acknowledged || !(await run({ preview: report.preview }))) return;
    const values = { list: t(`minutes.list.${list}`), count: accepted };
    notice(t("console.import.done", values));
    onAccepted();
  };
  return (
    <Stack gap="sm">
      {refused > 0 && (
        <Checkbox
          label={t("console.import.acknowledge", { count: refused })}
          checked={known === report.preview}
          onChange={(event) => {
            setKnown(event.currentTarget.checked ? report.preview : "");
            setReminded(false);
          }}
        />
      )}
      {reminded && (
        <Text role="alert" c="var(--mantine-color-error)">
          {t("console.import.must-acknowledge", { count: refused })}
        </Text>
      )}
      <Refusal said={refusal} onClose={dismiss} />
      <Group>
        <Button loading={busy} onClick={accept}>
          {t("console.import.accept", { count: accepted })}
        </Button>
        <Button variant="default" onClick={onDiscard}>
          {t("console.import.discard")}
        </Button>
      </Group>
    </Stack>
  );
}
