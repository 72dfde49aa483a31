import { Loader, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Level } from "../../../shared/draw/model.ts";
import type { ConsoleCeremony } from "../../../shared/windows/console-view.ts";
import { ask, useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { preparing } from "../path.ts";
import { LostLists } from "./LostLists.tsx";
import { PlanFigures } from "./PlanFigures.tsx";
import { PlanForm } from "./PlanForm.tsx";
import { freshSettings, type PlanSettings, settingsOf } from "./plan-settings.ts";

/**
 * Eligibility and quotas: the settings, and what they come to before it is settled. Of a ceremony that is not being prepared
 * any more only what was settled.
 */
export function PlanPanel({
  ceremony,
  onSettled,
}: {
  readonly ceremony: ConsoleCeremony | undefined;
  readonly onSettled?: () => void;
}) {
  const { t } = useLanguage();
  const view = useView();
  const { office } = view;
  const open = ceremony !== undefined && preparing(view)?.id === ceremony.id;
  const settings = useLastSettled(ceremony?.id ?? "", office?.level ?? "city", open);
  if (!ceremony) return <Text c="dimmed">{t("console.plan.no-ceremony")}</Text>;
  const { plan } = ceremony;
  return (
    <Stack gap="xl">
      {open && <LostLists lists={ceremony.earlier} />}
      {open &&
        (settings ? (
          <PlanForm key={ceremony.id} settled={settings} {...(onSettled && { onSettled })} />
        ) : (
          <Loader aria-hidden />
        ))}
      {!open && (plan ? <PlanFigures plan={plan} /> : <Text c="dimmed">{t("console.plan.none")}</Text>)}
    </Stack>
  );
}

/** What was settled last, asked for once: after a reload nobody who was left out is forgotten. */
function useLastSettled(ceremony: string, level: Level, open: boolean): PlanSettings | undefined {
  const [settings, setSettings] = useState<{ readonly of: string; readonly settled: PlanSettings }>();
  const wanted = `${ceremony} ${level}`;
  useEffect(() => {
    if (!open) return;
    let current = true;
    void ask("settledPlan", {}).then((answer) => {
      if (!current) return;
      setSettings({
        of: wanted,
        settled: answer.ok ? settingsOf(level, answer.output) : freshSettings(level),
      });
    });
    return () => {
      current = false;
    };
  }, [wanted, level, open]);
  return settings?.of === wanted ? settings.settled : undefined;
}
