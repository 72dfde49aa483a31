import { Badge } from "@mantine/core";
import type { Severity } from "../../../shared/register/findings.ts";
import { useLanguage } from "../hooks/use-language.ts";

const colours: Readonly<Record<Severity, string>> = {
  error: "red.9",
  settle: "orange.9",
  warning: "yellow.9",
  cleaned: "gray.7",
};

/** What a finding means for its row, in one word. */
export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  const { t } = useLanguage();
  return (
    <Badge color={colours[severity]} variant="outline" radius="sm" tt="none" c="var(--mantine-color-text)">
      {t(`console.import.severity.${severity}`)}
    </Badge>
  );
}
