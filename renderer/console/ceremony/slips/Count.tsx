import { Alert, Button, Group, NumberInput, Text } from "@mantine/core";
import type { CommandRunner } from "../../hooks/use-command.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { slipWriters } from "./writers.ts";

interface Given {
  readonly over: boolean;
  readonly missing: number;
  readonly value: number | "";
  readonly onChange: (value: number | "") => void;
  /** The count that did not agree; nothing where none was made, or it did. */
  readonly miscount: number | undefined;
  readonly command: CommandRunner;
  readonly onSubmit: () => void;
}

/** The folded slips are counted against the roster before anything is opened (protocol, step 3). */
export function Count({ over, missing, value, onChange, miscount, command, onSubmit }: Given) {
  const { t } = useLanguage();
  const ceremony = useCeremony();
  const writers = slipWriters(ceremony).length;
  return (
    <Section
      title={t("console.slips.count")}
      hint={t("console.slips.count.hint", { writers })}
      done={ceremony.counted}
    >
      {miscount !== undefined && (
        <Alert color="red" variant="light" title={t("console.slips.miscount", { count: miscount, writers })}>
          {t("console.slips.miscount.hint")}
        </Alert>
      )}
      {!over && !ceremony.counted && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          <Group align="end">
            <NumberInput
              label={t("console.slips.count.label")}
              w={220}
              size="md"
              min={0}
              max={300}
              allowDecimal={false}
              allowNegative={false}
              value={value}
              onChange={(next) => onChange(typeof next === "number" ? next : "")}
              hideControls
            />
            <Button type="submit" size="md" disabled={missing > 0 || value === ""} loading={command.busy}>
              {t("console.slips.count.act")}
            </Button>
            {missing > 0 && (
              <Text size="sm" c="dimmed">
                {t("console.slips.missing", { count: missing })}
              </Text>
            )}
          </Group>
        </form>
      )}
      <Refusal said={command.refusal} onClose={command.dismiss} />
    </Section>
  );
}
