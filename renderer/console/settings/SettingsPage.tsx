import {
  Badge,
  Card,
  Group,
  Input,
  List,
  SegmentedControl,
  Stack,
  Text,
  useMantineColorScheme,
} from "@mantine/core";
import { unitDraws } from "../../../shared/draw/model.ts";
import { presets } from "../../../shared/draw/presets.ts";
import { ruleText } from "../../../shared/papers/quotas.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import { type Language, languages } from "../../../shared/text/catalogue.ts";
import { useView } from "../client.ts";
import { setLanguage, useLanguage } from "../hooks/use-language.ts";
import { ChangeLedger } from "../parts/ChangeLedger.tsx";
import { Section } from "../parts/Section.tsx";
import { todayInChina } from "../parts/today.ts";
import { Calendars } from "./Calendars.tsx";
import { Items } from "./Items.tsx";
import { OfficeForm } from "./OfficeForm.tsx";
import { PapersForm } from "./PapersForm.tsx";

/** How the console looks and speaks, the office, its items, its papers, its calendars, and the rule sets it may draw by. */
export function SettingsPage() {
  const { language, t } = useLanguage();
  const { registerOpen, calendars, changesLedger, sample } = useView();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack maw={860}>
      <Section title={t("console.office")}>
        <OfficeForm />
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
    </Stack>
  );
}

/** The shipped rule sets, to be read: what each asks for and where it comes from. A ceremony's is chosen with its plan. */
function RuleSets() {
  const { t, language } = useLanguage();
  const { office } = useView();
  const words = wordsOf(language);
  return (
    <Stack gap="xs">
      <Text fz="sm">{t("console.rules.hint")}</Text>
      {presets.map(({ id, levels, title, rules, cap, legalBasis }) => {
        const name = title[language === "zh" ? 0 : 1];
        return (
          <Card key={id} withBorder padding="sm" component="section" aria-label={name}>
            <Group justify="space-between" mb={4}>
              <Text fz="sm" fw={500}>
                {name}
              </Text>
              {office && levels.includes(office.level) && (
                <Badge variant="light">{t("console.rules.offered")}</Badge>
              )}
            </Group>
            <List fz="sm" spacing={2}>
              {unitDraws.map((draw) => (
                <List.Item key={draw}>
                  {t("console.rules.line", {
                    draw: t(`term.draw.${draw}`),
                    rule: ruleText(rules[draw], words),
                  })}
                </List.Item>
              ))}
              <List.Item>
                {t(cap.specialExempt ? "console.rules.cap-exempt" : "console.rules.cap", { most: cap.most })}
              </List.Item>
            </List>
            <Text fz="xs" c="dimmed" mt={6} lang="zh-CN">
              {legalBasis}
            </Text>
          </Card>
        );
      })}
    </Stack>
  );
}
