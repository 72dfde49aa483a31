import { Loader, Stack, Text, Title } from "@mantine/core";
import { useEffect, useState } from "react";
import { ask } from "../change.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useView } from "../hooks/use-view.ts";
import { registerIsOpen } from "../register-open.ts";
import { Exclusions } from "./Exclusions.tsx";
import { PlanForm } from "./PlanForm.tsx";
import { freshSettings, type PlanSettings, settingsOf } from "./plan-settings.ts";
import { QuotaTable } from "./QuotaTable.tsx";
import { Warnings } from "./Warnings.tsx";

/** Eligibility and quotas: settings, quotas by formula, warnings, and who is left out. */
export function PlanPanel() {
  const { t } = useLanguage();
  const view = useView();
  const { ceremony, office } = view;
  const open = registerIsOpen(view) && ceremony !== undefined && ceremony.phase !== "minutes";
  const settings = useLastSettled(ceremony?.id ?? "", office?.level ?? "city", open);
  if (!ceremony) return <Text c="dimmed">{t("console.plan.no-ceremony")}</Text>;
  const { plan } = ceremony;
  return (
    <Stack gap="xl">
      {open && (settings ? <PlanForm key={ceremony.id} settled={settings} /> : <Loader aria-hidden />)}
      <Stack gap="sm">
        <Title order={3}>{t("console.plan.quotas")}</Title>
        {plan ? <QuotaTable plan={plan} /> : <Text c="dimmed">{t("console.plan.none")}</Text>}
        {plan?.counted.map((one) => (
          <Text key={one.ceremony} fz="sm">
            {t("console.earlier.counted", one)}
          </Text>
        ))}
      </Stack>
      {plan && <Warnings said={plan.warnings} />}
      {plan && open && <Exclusions plan={plan} />}
    </Stack>
  );
}

/** What was settled last, asked for once: after a reload nobody who was left out is forgotten. */
function useLastSettled(ceremony: string, level: "city" | "county", open: boolean): PlanSettings | undefined {
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
