import { Badge, Group, SegmentedControl, Text, Title } from "@mantine/core";
import type { Language } from "../../../shared/text/catalogue.ts";
import { useView } from "../client.ts";
import { HelpButton } from "../help/HelpButton.tsx";
import { setLanguage, useLanguage } from "../hooks/use-language.ts";
import { PauseButton } from "../parts/PauseButton.tsx";
import { underWay } from "../path.ts";

/** Whose console it is and which ceremony is under way; pause and language. */
export function Header() {
  const { language, t } = useLanguage();
  const view = useView();
  const { office } = view;
  const ceremony = underWay(view);
  return (
    <Group h={60} px="lg" justify="space-between" wrap="nowrap">
      <Group gap="md" wrap="nowrap" miw={0}>
        <Title order={1} fz={22} c="qing">
          {t("console.name")}
        </Title>
        <Text fw={500} lh={1.2} lineClamp={2}>
          {office?.name ?? t("console.no-office")}
        </Text>
        {ceremony ? (
          <Badge
            variant="light"
            color="gray"
            size="lg"
            tt="none"
            ff="monospace"
            c="var(--mantine-color-text)"
          >
            {ceremony.id}
          </Badge>
        ) : (
          <Text c="dimmed" fz="sm">
            {t("console.no-ceremony")}
          </Text>
        )}
      </Group>
      <Group gap="sm" wrap="nowrap">
        {ceremony && <PauseButton ceremony={ceremony} />}
        <HelpButton />
        <SegmentedControl
          size="xs"
          aria-label={t("console.language")}
          value={language}
          onChange={(value) => setLanguage(value as Language)}
          data={[
            { value: "zh", label: t("console.language.zh") },
            { value: "en", label: t("console.language.en") },
          ]}
        />
      </Group>
    </Group>
  );
}
