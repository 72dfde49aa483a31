import { Button, Group, Stack, Switch, Text } from "@mantine/core";
import { useEffect } from "react";
import { useLanguage } from "../hooks/use-language.ts";
import { arm, nextKey, reloadKey, takeNextStep, useNextStore } from "../hooks/use-next.ts";

/** What comes next and the one button for it; keys and the presenter remote press it when the console is armed. */
export function NextBar() {
  const { t } = useLanguage();
  const { armed, step } = useNextStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!armed) return;
      const next = nextKey(event);
      if (next || reloadKey(event)) event.preventDefault();
      if (next) takeNextStep();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [armed]);
  return (
    <Group h="100%" px="lg" justify="space-between" wrap="nowrap">
      <Switch
        miw={250}
        checked={armed}
        onChange={(event) => arm(event.currentTarget.checked)}
        label={t("console.armed")}
        description={t(armed ? "console.armed.on" : "console.armed.off")}
      />
      <Group wrap="nowrap" gap="md">
        <Stack gap={0} align="flex-end" aria-live="polite">
          <Text ta="right" fw={500}>
            {step ? t("console.next.does", { step: step.label }) : t("console.next.none")}
          </Text>
          {step && step.blocked !== "" && (
            <Text ta="right" fz="sm" c="dimmed" lineClamp={1}>
              {t("console.next.blocked", { why: step.blocked })}
            </Text>
          )}
        </Stack>
        <Button
          size="md"
          miw={120}
          disabled={step?.blocked !== ""}
          loading={step?.busy === true}
          onClick={takeNextStep}
        >
          {t("console.next")}
        </Button>
      </Group>
    </Group>
  );
}
