import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { ConsolePlan } from "../../../shared/windows/console-view.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { ExclusionTable } from "./ExclusionTable.tsx";

/** Who is not in the pool and why. Names are shown on demand: the screen may be mirrored by mistake. */
export function Exclusions({ plan }: { readonly plan: ConsolePlan }) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(false);
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={3}>{t("console.plan.exclusions")}</Title>
        <Button variant="default" size="compact-md" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? "console.plan.hide-names" : "console.plan.show-names")}
        </Button>
      </Group>
      {shown && (
        <>
          <Alert color="blue" role="note">
            <Text fz="sm">{t("console.plan.mirror")}</Text>
          </Alert>
          <ExclusionTable plan={plan} />
        </>
      )}
    </Stack>
  );
}
