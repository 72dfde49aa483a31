import { Group, Input, SegmentedControl, Stack, useMantineColorScheme } from "@mantine/core";
import { type Language, languages } from "../../../shared/text/catalogue.ts";
import { useView } from "../client.ts";
import { setLanguage, useLanguage } from "../hooks/use-language.ts";
import { ChangeLedger } from "../parts/ChangeLedger.tsx";
import { Section } from "../parts/Section.tsx";
import { todayInChina } from "../parts/today.ts";
import { About } from "./About.tsx";
import { Calendars } from "./Calendars.tsx";
import { EmblemForm } from "./EmblemForm.tsx";
import { Items } from "./Items.tsx";
import { OfficeForm } from "./OfficeForm.tsx";
import { PapersForm } from "./PapersForm.tsx";
import { RuleSets } from "./RuleSets.tsx";

/** How the console looks and speaks, the office, its items, its papers, its calendars, the rule sets it may draw by, and which program it is. */
export function SettingsPage() {
  const { language, t } = useLanguage();
  const { registerOpen, calendars, changesLedger, sample } = useView();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack maw={860}>
      <Section title={t("console.office")}>
        <OfficeForm />
      </Section>
      <Section title={t("console.emblem")} hint={t("console.emblem.hint")}>
        <EmblemForm />
      </Section>
      <Section title={t("console.items")} hint={t("console.items.hint")}>
        <Items />
      </Section>
      <Section title={t("console.papers")} hint={t("console.papers.hint")}>
        <PapersForm />
      </Section>
      <Section title={t("console.settings.calendars")} hint={t("console.settings.calendars-hint")}>
        <Calendars loaded={calendars} asked={todayInChina()} fixed={!registerOpen} />
      </Section>
      {changesLedger && !sample && (
        <Section title={t("console.welcome.sample")} hint={t("console.welcome.sample-text")}>
          <Group>
            <ChangeLedger to="sample" variant="default" />
          </Group>
        </Section>
      )}
      <Section title={t("console.settings.look")}>
        <Group gap="xl">
          <Input.Wrapper label={t("console.language")}>
            <Group>
              <SegmentedControl
                aria-label={t("console.language")}
                value={language}
                onChange={(value) => setLanguage(value as Language)}
                data={languages.map((value) => ({ value, label: t(`console.language.${value}`) }))}
              />
            </Group>
          </Input.Wrapper>
          <Input.Wrapper label={t("console.settings.theme")}>
            <Group>
              <SegmentedControl
                aria-label={t("console.settings.theme")}
                value={colorScheme}
                onChange={(value) => setColorScheme(value as typeof colorScheme)}
                data={(["light", "dark", "auto"] as const).map((value) => ({
                  value,
                  label: t(`console.theme.${value}`),
                }))}
              />
            </Group>
          </Input.Wrapper>
        </Group>
      </Section>
      <Section title={t("console.rules")}>
        <RuleSets />
      </Section>
      <Section title={t("console.about")} hint={t("console.about.hint")}>
        <About />
      </Section>
    </Stack>
  );
}
