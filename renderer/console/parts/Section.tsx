import { Badge, Group, Paper, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useLanguage } from "../hooks/use-language.ts";

interface Props {
  readonly title: string;
  /** One sentence under the title: who does what. */
  readonly hint?: string;
  /** What this section asks for is there. */
  readonly done?: boolean;
  readonly children?: ReactNode;
}

/** One piece of work of a phase, under its heading. */
export function Section({ title, hint, done, children }: Props) {
  const { t } = useLanguage();
  return (
    <Paper component="section" withBorder p="md" aria-label={title}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="start">
          <Title order={3} size="h4">
            {title}
          </Title>
          {done && (
            <Badge color="qing" variant="filled" size="lg" tt="none" style={{ flex: "none" }}>
              ✓ {t("console.part.done")}
            </Badge>
          )}
        </Group>
        {hint && (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
        {children}
      </Stack>
    </Paper>
  );
}
