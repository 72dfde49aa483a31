import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Message } from "../../../shared/text/text.ts";
import { ask } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { bytesOf, saveBytes } from "../parts/save-bytes.ts";

interface Props {
  readonly year: number;
  /** Id of the rule set. */
  readonly rules: string;
  /** Establishment in post as it is typed; counted on the list where it is left out. */
  readonly inPost: number | undefined;
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The year's plan as the rule set asks for it, saved as a table to be filed. */
export function YearPlanFile({ year, rules, inPost }: Props) {
  const { t, language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Message>();
  const save = async () => {
    setBusy(true);
    const answer = await ask("yearPlan", {
      year,
      rules,
      language,
      ...(inPost !== undefined && { inPost }),
    });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.error.said);
    if (answer.ok) saveBytes(bytesOf(answer.output.bytes), spreadsheet, answer.output.file);
  };
  return (
    <Stack gap={4}>
      <Refusal said={refused} onClose={() => setRefused(undefined)} />
      <Group gap="xs">
        <Button size="xs" variant="default" loading={busy} onClick={() => void save()}>
          {t("console.year-plan.save", { year })}
        </Button>
        <Text fz="xs" c="dimmed">
          {t("console.year-plan.hint")}
        </Text>
      </Group>
    </Stack>
  );
}
