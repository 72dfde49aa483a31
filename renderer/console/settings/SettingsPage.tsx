import {
  Badge,
  Card,
  Drawer,
  Group,
  List,
  SegmentedControl,
  Stack,
  Text,
  Title,
  useMantineColorScheme,
} from "@mantine/core";
import { unitDraws } from "../../../shared/draw/model.ts";
import { presets } from "../../../shared/draw/presets.ts";
import { ruleText } from "../../../shared/papers/quotas.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import { type Language, languages } from "../../../shared/text/catalogue.ts";
import { useView } from "../client.ts";
import { setLanguage, useLanguage } from "../hooks/use-language.ts";
import { OfficeForm } from "./OfficeForm.tsx";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Settings: how the console looks and speaks, the office, and the rule sets it may draw by. */
export function SettingsDrawer({ opened, onClose }: Props) {
  const { language, t } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      title={t("console.settings")}
      closeButtonProps={{ "aria-label": t("console.close") }}
    >
      <Stack gap="lg">
        <Stack gap="xs">
          <Title order={3} fz="md">
            {t("console.settings.look")}
          </Title>
          <Text fz="sm">{t("console.language")}</Text>
          <SegmentedControl
            aria-label={t("console.language")}
            value={language}
            onChange={(value) => setLanguage(value as Language)}
            data={languages.map((value) => ({ value, label: t(`console.language.${value}`) }))}
          />
          <Text fz="sm">{t("console.settings.theme")}</Text>
          <SegmentedControl
            aria-label={t("console.settings.theme")}
            value={colorScheme}
            onChange={(value) => setColorScheme(value as typeof colorScheme)}
            data={(["light", "dark", "auto"] as const).map((value) => ({
              value,
              label: t(`console.theme.${value}`),
            }))}
          />
        </Stack>
        <Stack gap="xs">
          <Title order={3} fz="md">
            {t("console.office")}
          </Title>
          <OfficeForm onSaved={onClose} />
        </Stack>
        <Stack gap="xs">
          <Title order={3} fz="md">
            {t("console.rules")}
          </Title>
          <RuleSets />
        </Stack>
      </Stack>
    </Drawer>
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
      {presets.map(({ id, level, title, rules, cap, legalBasis }) => {
        const name = title[language === "zh" ? 0 : 1];
        return (
          <Card key={id} withBorder padding="sm" component="section" aria-label={name}>
            <Group justify="space-between" mb={4}>
              <Text fz="sm" fw={500}>
                {name}
              </Text>
              {office?.level === level && <Badge variant="light">{t("console.rules.offered")}</Badge>}
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
