import { Badge, Card, Group, List, Stack, Text } from "@mantine/core";
import { unitDraws } from "../../../shared/draw/model.ts";
import { ruleText } from "../../../shared/papers/formula.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import { presets } from "../../../shared/rules/presets.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useView } from "../hooks/use-view.ts";

/** The shipped rule sets, to be read: what each asks for and where it comes from. A ceremony's is chosen with its plan. */
export function RuleSets() {
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
                    draw: t(`minutes.draw.${draw}`),
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
