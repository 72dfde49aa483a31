import { Alert, Button, Group, List, Text, Title } from "@mantine/core";
import type { Phase } from "../../../shared/ceremony/phases.ts";
import { useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { lookAt } from "../hooks/use-page.ts";
import { phaseNow } from "../path.ts";

/** The page's heading, and what still blocks the way into the next phase, in words. */
export function PageHead({ page }: { readonly page: Phase }) {
  const { t, say } = useLanguage();
  const view = useView();
  const now = phaseNow(view);
  const title = (
    <Title order={2} fz={26} mb="sm">
      {t(`ceremony.phase.${page}`)}
    </Title>
  );
  if (page !== now) {
    const values = { shown: t(`ceremony.phase.${page}`), now: t(`ceremony.phase.${now}`) };
    return (
      <>
        {title}
        <Group mb="md" gap="sm">
          <Text c="dimmed">{t("console.looking-back", values)}</Text>
          <Button size="compact-sm" variant="light" onClick={() => lookAt(undefined)}>
            {t("console.to-now")}
          </Button>
        </Group>
      </>
    );
  }
  if (!view.ceremony) return title;
  return (
    <>
      {title}
      {view.blockers.length > 0 ? (
        <Alert color="orange" variant="light" mb="md" role="status" title={t("console.blockers")}>
          <List size="sm">
            {view.blockers.map((blocker) => (
              <List.Item key={say(blocker)}>{say(blocker)}</List.Item>
            ))}
          </List>
        </Alert>
      ) : (
        <Text role="status" c="dimmed" mb="md">
          {t("console.blockers.none")}
        </Text>
      )}
    </>
  );
}
