import { Button, Group, Stack, Switch, Text } from "@mantine/core";
import { useEffect } from "react";
import { useNotice, useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { arm, nextKey, reloadKey, takeNextStep, useNextStore } from "../hooks/use-next.ts";
import type { CeremonyPage, Place } from "../hooks/use-place.ts";
import { phaseOf, underWay } from "../path.ts";

interface Props {
  readonly place: Place;
  readonly page: CeremonyPage | undefined;
}

/**
 * What comes next and the one button for it, which is not there where the page has no next step; keys and the presenter remote press it when the console is armed. On a page that
 * is not the ceremony's present one a press does nothing, and that is said.
 */
export function NextBar({ place, page }: Props) {
  const { t } = useLanguage();
  const notice = useNotice();
  const { armed, step: offered } = useNextStore();
  const { displaced } = useView();
  const away = displaced ? t("console.displaced") : "";
  // Before whatever else is in the way.
  const step = offered && away !== "" ? { ...offered, blocked: away } : offered;
  const elsewhere = useElsewhere(place, page);
  const nothingDone = !step && elsewhere ? t("console.next.not-here", { phase: elsewhere }) : "";
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!armed) return;
      const next = nextKey(event);
      if (next || reloadKey(event)) event.preventDefault();
      if (next && nothingDone !== "") notice(nothingDone);
      else if (next && !useNextStore.getState().step) notice(t("console.next.none"));
      else if (next) {
        const why = away === "" ? takeNextStep() : away;
        if (why !== "") notice(t("console.next.blocked", { why }));
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [armed, away, nothingDone, notice, t]);
  return (
    <Group h="100%" px={{ base: "sm", lg: "lg" }} justify="space-between" wrap="nowrap">
      <Switch
        checked={armed}
        onChange={(event) => arm(event.currentTarget.checked)}
        label={t("console.armed")}
        description={t(armed ? "console.armed.on" : "console.armed.off")}
      />
      <Group wrap="nowrap" gap="md">
        <Stack gap={0} align="flex-end" aria-live="polite">
          {(step || elsewhere) && (
            <Text ta="right" fw={500}>
              {step
                ? t("console.next.does", { step: step.label })
                : t("console.next.elsewhere", { phase: elsewhere ?? "" })}
            </Text>
          )}
          {step && step.blocked !== "" && (
            <Text ta="right" fz="sm" lh={1.25} c="dimmed" {...(step.counting && { "aria-live": "off" })}>
              {t("console.next.blocked", { why: step.blocked })}
            </Text>
          )}
        </Stack>
        {step && (
          <Button
            size="md"
            miw={120}
            style={{ flex: "none" }}
            disabled={step.blocked !== ""}
            loading={step.busy}
            onClick={() => takeNextStep()}
          >
            {t("console.next")}
          </Button>
        )}
      </Group>
    </Group>
  );
}

/** The name of the phase whose page the ceremony under way stands on, where another page is in view. */
function useElsewhere(place: Place, page: CeremonyPage | undefined): string | undefined {
  const { t } = useLanguage();
  const now = underWay(useView());
  if (!now || (place.at === "ceremony" && place.ceremony === now.id && page === phaseOf(now)))
    return undefined;
  return t(`ceremony.phase.${phaseOf(now)}`);
}
