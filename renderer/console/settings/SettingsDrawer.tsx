import { Drawer, SegmentedControl, Stack, Text, Title, useMantineColorScheme } from "@mantine/core";
import type { Language } from "../../../shared/text/catalogue.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { setLanguage } from "../language-store.ts";
import { OfficeForm } from "./OfficeForm.tsx";
import { RuleSets } from "./RuleSets.tsx";

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
            data={(["zh", "en"] as const).map((value) => ({ value, label: t(`console.language.${value}`) }))}
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
